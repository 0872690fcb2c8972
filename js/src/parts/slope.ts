/** Two readings of the same runs side by side, a line from one to the other: where lines cross, the order turns round. */
import { css, html, nothing, svg, type TemplateResult } from "lit";
import { dash, mark } from "./marks";

export interface Slope {
  name: string;
  /** Its value in each of the two readings; null where it is hidden. */
  values: readonly [number | null, number | null];
}

interface Drawn {
  heads: readonly [string, string];
  slopes: readonly Slope[];
  /** Which of the two readings counts, and which line is the best in it (-1 for none). */
  chosen: 0 | 1;
  best: number;
  write: (value: number) => string;
  width: number;
  height: number;
  label: string;
  /** "y" for what networks give; else ink. */
  tone: "y" | "";
}

const TOP = 34;
/** Two lines of text. */
const GAP = 34;
/** Width of a bold letter. */
const BOLD = 7.6;

/** Places in their order, moved apart where they are nearer than `gap`, and kept between `top` and `bottom`. */
export function apart(places: readonly number[], gap: number, top: number, bottom: number): number[] {
  const order = places.map((_, n) => n).sort((a, b) => places[a] - places[b]);
  const out = [...places];
  order.forEach((n, k) => {
    out[n] = Math.max(out[n], k > 0 ? out[order[k - 1]] + gap : top);
  });
  [...order].reverse().forEach((n, k, down) => {
    out[n] = Math.min(out[n], k > 0 ? out[down[k - 1]] - gap : bottom);
  });
  return out;
}

export function slope({ heads, slopes, chosen, best, write, ...d }: Drawn): TemplateResult {
  const known = slopes.flatMap(({ values }) => values.filter((value) => value !== null));
  const [least, most] = [Math.min(...known), Math.max(...known)];
  const gap = Math.min(GAP, (d.height - TOP - 24) / Math.max(1, slopes.length - 1));
  const bottom = d.height - 24;
  const y = (value: number) => bottom - ((value - least) / (most - least || 1)) * (bottom - TOP);
  const room = Math.max(...slopes.map(({ name }) => name.length)) * BOLD + 12;
  const x = [56, Math.max(100, d.width - Math.max(92, room))];
  const place = (side: 0 | 1): number[] => {
    // Where a column is hidden, names stand in the order in which the runs were chosen.
    const even = (n: number) => TOP + (n * (bottom - TOP)) / Math.max(1, slopes.length - 1);
    const at = slopes.map(({ values: { [side]: value } }, n) => (value === null ? even(n) : y(value)));
    return apart(at, side === 0 ? 17 : gap, TOP, bottom);
  };
  const [left, right] = [place(0), place(1)];
  const head = (side: 0 | 1) =>
    svg`<text class="head ${side === chosen ? "chosen" : ""}" x=${x[side]} y="14" text-anchor=${side ? "start" : "middle"}>${heads[side]}</text>`;
  return html`<svg class="slope ${d.tone}" role="img" aria-label=${d.label} width=${d.width} height=${d.height}>
    ${head(0)}${head(1)}
    ${slopes.map(({ name, values: [first, second] }, n) => {
      const look = n === best ? "best" : "";
      return svg`${
        first === null || second === null
          ? nothing
          : svg`<path class="line ${look}" stroke-dasharray=${dash(n)} d="M${x[0]} ${y(first)}L${x[1]} ${y(second)}" />`
      }
        ${
          first === null
            ? svg`<text x=${x[0] - 10} y=${left[n] + 4} text-anchor="end">?</text>`
            : svg`${mark(n, [x[0], y(first)])}<text class=${look} x=${x[0] - 10} y=${left[n] + 4} text-anchor="end">${write(first)}</text>`
        }
        ${mark(n, [x[1], second === null ? right[n] : y(second)])}
        <text class=${look} x=${x[1] + 12} y=${right[n] - 2}>${second === null ? "?" : write(second)}</text>
        <text class="of ${look}" x=${x[1] + 12} y=${right[n] + 12}>${name}</text>`;
    })}
  </svg>`;
}

export const slopeStyles = css`
  .slope {
    overflow: visible;
    --tone: var(--ink);
    font-variant-numeric: tabular-nums;
  }
  .slope.y {
    --tone: var(--output);
  }
  .slope .line {
    fill: none;
    stroke: var(--tone);
    stroke-width: 2;
  }
  .slope .line.best {
    stroke-width: 3.5;
  }
  .slope .dot {
    fill: var(--tone);
  }
  .slope text {
    font-size: 13px;
    fill: var(--ink);
  }
  .slope text.head,
  .slope text.of {
    font-size: 12px;
    fill: var(--muted);
  }
  .slope text.chosen,
  .slope text.best {
    font-weight: 700;
    fill: var(--ink);
  }
  @media (forced-colors: active) {
    .slope,
    .slope.y {
      --tone: CanvasText;
    }
    .slope text,
    .slope text:is(.head, .of, .chosen, .best) {
      fill: CanvasText;
    }
  }
`;
