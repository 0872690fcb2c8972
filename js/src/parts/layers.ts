/**
 * A stack of layers as chips, from the input on: pick one to set its window, move it, copy it, take it away.
 * A template for a figure's own shadow root (with `layersStyles`); arrows walk over the chips, Shift+arrows move one.
 */
import { css, html, nothing, type TemplateResult } from "lit";
import { clamp } from "../core/grid";
import type { Layer } from "../core/receptive";
import { RANGES } from "../core/stacks";
import { action, choice, stepper } from "./controls";

export interface Chips {
  layers: readonly Layer[];
  /** The chip whose window can be set, from 0; null for none. */
  open: number | null;
  /** The layer whose units are looked at, from 1. */
  looked: number;
  most: number;
  locked: boolean;
  pick(open: number | null): void;
  change(layers: Layer[], open: number | null): void;
}

const KINDS = [
  { id: "conv", label: "convolution" },
  { id: "pool", label: "pooling" },
];
const LETTERS = { kernel_size: "k", stride: "s", padding: "p", dilation: "d" } as const;

const words = ({ kind, kernel_size, stride, padding, dilation }: Layer): string =>
  `${kind === "pool" ? "pooling" : "convolution"} ${kernel_size}×${kernel_size}, stride ${stride}, padding ${padding}, dilation ${dilation}`;

/** What is not as one expects: a convolution's stride other than 1, a pooling's other than its window. */
const extras = (l: Layer): string =>
  [
    l.stride === (l.kind === "pool" ? l.kernel_size : 1) ? "" : `s${l.stride}`,
    l.padding === 0 ? "" : `p${l.padding}`,
    l.dilation === 1 ? "" : `d${l.dilation}`,
  ]
    .filter(Boolean)
    .join(" ");

export function layerChips(c: Chips): TemplateResult {
  const moved = (from: number, to: number): void => {
    const order = [...c.layers];
    order.splice(to, 0, ...order.splice(from, 1));
    c.change(order, to);
  };
  const key = (event: KeyboardEvent): void => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const chips = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>(".chip")];
    const at = chips.indexOf(event.target as HTMLElement);
    if (by === undefined || at < 0 || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    const to = clamp(at + by, 0, chips.length - 1);
    chips[to].focus();
    if (event.shiftKey && !c.locked && to !== at) moved(at, to);
  };
  return html`<div class="chips" role="group" aria-label="layers, from the input on" @keydown=${key}>
      ${c.layers.map(
        (layer, n) =>
          html`<button
            type="button"
            class="chip ${layer.kind} ${n + 1 === c.looked ? "looked" : ""}"
            tabindex=${n === (c.open ?? 0) ? 0 : -1}
            aria-pressed=${n === c.open ? "true" : "false"}
            aria-label="layer ${n + 1}: ${words(layer)}"
            @click=${() => c.pick(n === c.open ? null : n)}
          >
            ${layer.kind === "pool" ? html`<i>pool</i> ${layer.kernel_size}` : `${layer.kernel_size}×${layer.kernel_size}`}<small
              >${extras(layer)}</small
            >
          </button>`,
      )}
      ${
        c.locked || c.layers.length >= c.most
          ? nothing
          : html`<button
              type="button"
              class="add"
              aria-label="add a layer"
              @click=${() => c.change([...c.layers, { ...c.layers[c.layers.length - 1] }], c.open)}
            >+</button>`
      }
    </div>
    ${c.open !== null && c.open < c.layers.length && !c.locked ? editor(c, c.open, moved) : nothing}`;
}

function editor(c: Chips, n: number, moved: (from: number, to: number) => void): TemplateResult {
  const layer = c.layers[n];
  const set = (part: Partial<Layer>) =>
    c.change(
      c.layers.map((l, m) => (m === n ? { ...l, ...part } : l)),
      n,
    );
  const without = () =>
    c.change(
      c.layers.filter((_, m) => m !== n),
      null,
    );
  return html`<div class="editor" role="group" aria-label="layer ${n + 1}">
    ${choice(`layer ${n + 1}`, layer.kind, KINDS, (kind) => set({ kind: kind as Layer["kind"] }))}
    ${(Object.keys(LETTERS) as (keyof typeof LETTERS)[]).map((key) =>
      stepper(LETTERS[key], layer[key], [...RANGES[key], 1], (value) => set({ [key]: value })),
    )}
    ${n > 0 ? action("← earlier", () => moved(n, n - 1)) : nothing}
    ${n < c.layers.length - 1 ? action("later →", () => moved(n, n + 1)) : nothing}
    ${c.layers.length > 1 ? action("remove", without) : nothing}
  </div>`;
}

export const layersStyles = css`
  .chips,
  .editor {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: 4px;
  }
  .editor {
    gap: 8px;
    margin-top: 8px;
  }
  .chip,
  .add {
    display: inline-grid;
    align-content: center;
    justify-items: center;
    min-width: 40px;
    min-height: 40px;
    padding: 0 6px;
    font-size: 0.875rem;
    line-height: 1.1;
    color: var(--kernel);
    border-color: color-mix(in srgb, var(--kernel) 45%, var(--paper));
    background: color-mix(in srgb, var(--kernel-fill) 12%, var(--paper));
  }
  .chip.pool {
    border-style: dashed;
    background: var(--paper);
  }
  .chip i {
    font-style: normal;
    font-size: 0.75rem;
  }
  .chip small {
    font-size: 0.75rem;
  }
  .chip small:empty {
    display: none;
  }
  .chip.looked {
    box-shadow: inset 0 -4px 0 var(--output);
  }
  .chip[aria-pressed="true"] {
    border: 2px solid var(--ink);
  }
  .add {
    color: var(--muted);
    background: none;
    font-size: 1.125rem;
  }
  @media (forced-colors: active) {
    .chip.looked {
      border-bottom: 4px solid Highlight;
    }
  }
`;
