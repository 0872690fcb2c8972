/**
 * The sum strip: how one output came about, `Y[0, 1] = 1·1 + 1·(−1) = 0`, as a line under the figure and as words.
 * Long sums leave out their zeros, then their tail; a summand may also be a named subtotal, or a plain number of a rule.
 */
import { html, nothing, type TemplateResult } from "lit";
import { factor, short } from "../core/format";
import type { Pair } from "../core/grid";

export interface Summand {
  /** In the input's colour: a cell, or a subtotal. */
  x: number;
  /** In the kernel's colour: the weight that multiplies it. */
  w?: number;
  /** A subtotal's name, said before it: "red". */
  name?: string;
  /** null for a cell outside the input. */
  from?: Pair | null;
}

export interface Sum {
  at: Pair;
  terms: readonly Summand[];
  bias?: number;
  total: number;
  /** What stands before, between and after the terms; a plain sum unless told, a maximum is `["max(", ", ", ")"]`. */
  rule?: readonly [string, string, string];
}

const PLUS: readonly [string, string, string] = ["", " + ", ""];
/** A sum of more terms than this is no longer read. */
const TERMS = 12;

const isZero = (t: Summand): boolean => t.x * (t.w ?? 1) === 0;

/** The terms that are shown, and words for the rest. */
function shown({ terms, rule }: Sum): { first: readonly Summand[]; rest: string } {
  // Zeros add nothing to a sum; to a maximum they are numbers like others.
  const kept = terms.length > TERMS && !rule ? terms.filter((t) => !isZero(t)) : terms;
  const first = kept.slice(0, TERMS);
  const left = terms.length - first.length;
  const what = terms[0]?.w === undefined ? "numbers" : "products";
  return {
    first,
    rest: left === 0 ? "" : kept.length > TERMS ? `${left} more ${what}` : `${left} ${what} that are 0`,
  };
}

const termText = (t: Summand): string =>
  [t.name, t.w === undefined ? short(t.x) : `${factor(t.x)}·${factor(t.w)}`].filter(Boolean).join(" ");

/** The sum for a screen reader: `output (0, 1) = 1·1 + 1·(−1) = 0`. */
export function sumText(sum: Sum): string {
  const { first, rest } = shown(sum);
  const [before, between, after] = sum.rule ?? PLUS;
  const parts = [...first.map(termText), ...(rest ? [rest] : [])];
  if (sum.bias) parts.push(`bias ${factor(sum.bias)}`);
  return `output (${sum.at[0]}, ${sum.at[1]}) = ${before}${parts.join(between)}${after} = ${short(sum.total, 4)}`;
}

/** The sum as a line; `beside` may add to its end. `width` is the figure's: a long sum gets its lines' room at once. */
export function sumStrip(
  sum: Sum,
  width: number,
  beside: TemplateResult | typeof nothing = nothing,
): TemplateResult {
  const { first, rest } = shown(sum);
  const [before, between, after] = sum.rule ?? PLUS;
  // Room for the longest sum, so that nothing below jumps while the reader walks over the output.
  const lines = Math.ceil(((Math.min(sum.terms.length, TERMS) + 2) * 82) / Math.max(width, 240));
  return html`<p class="sum" style="min-height:${lines * 1.7}em">
    <span class="y"><i>Y</i>[${sum.at[0]}, ${sum.at[1]}]</span> =
    ${before}${first.map(
      (t, n) => html`${n > 0 ? between : nothing}<span class="term"
          >${t.name ? `${t.name} ` : nothing}<span class=${t.from === null ? "o" : "x"}>${
            t.w === undefined ? short(t.x) : factor(t.x)
          }</span>${t.w === undefined ? nothing : html`·<span class="k">${factor(t.w)}</span>`}</span>`,
    )}${rest ? html`${first.length > 0 ? between : nothing}<span class="zero">${rest}</span>` : nothing}${
      sum.bias ? html` + <span class="k">${factor(sum.bias)}</span>` : nothing
    }${after} = <b class="y">${short(sum.total, 4)}</b>${beside}
  </p>`;
}
