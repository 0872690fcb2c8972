/**
 * `<d2l-layer-bars>`: one bar per layer for each of several quantities, one below the other, from the input on.
 *
 * A layer is pointed at through all quantities at once (`layer-look`, 0 for none); its numbers are the figure's to say.
 */
import { css, html, LitElement, nothing, svg, type TemplateResult } from "lit";
import { clamp } from "../core/grid";

export interface Bars {
  name: string;
  /** What stands behind the name: a total, a unit. */
  total: string;
  /** A role: "k" weights, "y" activations, "x" input pixels, "g" gradients, "" none. */
  tone: string;
  values: readonly number[];
  /** Where the bars end; the largest value unless told. */
  most?: number;
  /** Powers of ten at equal distances, from `least` on. */
  least?: number;
  /** A mark on each bar, for a second number. */
  marks?: readonly number[];
  /** How the largest bar is labelled. */
  write: (value: number) => string;
}

const HEIGHT = 42;
/** The name, and below it the room for a number on the tallest bar. */
const HEAD = 36;
const FOOT = 2;

export class D2LLayerBars extends LitElement {
  static override properties = {
    bars: { attribute: false },
    names: { attribute: false },
    told: { attribute: false },
    numbers: { attribute: false },
    looked: { type: Number },
    width: { type: Number },
    masked: { type: Boolean },
  };

  declare bars: readonly Bars[];
  declare names: readonly string[];
  /** What a screen reader hears of a layer. */
  declare told: readonly string[];
  /** What stands under the last bars; 0 for nothing. */
  declare numbers: readonly number[];
  declare looked: number;
  declare width: number;
  declare masked: boolean;

  constructor() {
    super();
    this.looked = 0;
    this.numbers = [];
    this.width = 688;
    this.masked = false;
  }

  #look(layer: number): void {
    this.dispatchEvent(new CustomEvent("layer-look", { detail: layer, bubbles: true, composed: true }));
  }

  /** The focus goes along with what is pointed at, once that is drawn. */
  #follows = false;

  protected override updated(): void {
    if (this.#follows) this.renderRoot.querySelector<SVGElement>('[tabindex="0"]')?.focus();
    this.#follows = false;
  }

  #key = (event: KeyboardEvent): void => {
    const [last, at] = [this.names.length, this.looked];
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 1, End: last, Escape: 0 }[event.key];
    if (to === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    this.#look(event.key === "Escape" ? 0 : clamp(to, 1, last));
    this.#follows = true;
  };

  #panel(
    { values, tone, marks, write, most, least, ...bars }: Bars,
    n: number,
    slot: number,
  ): TemplateResult {
    const top = n * (HEAD + HEIGHT + FOOT) + HEAD;
    const end = most ?? Math.max(...values, Number.MIN_VALUE);
    const size = (value: number): number => {
      if (!(value > 0)) return 0;
      const share = least === undefined ? value / end : Math.log(value / least) / Math.log(end / least);
      return Math.max(1, HEIGHT * clamp(share, 0, 1));
    };
    const thick = Math.max(2, Math.min(slot - 2, 26));
    const x = (m: number) => m * slot + (slot - thick) / 2;
    const base = top + HEIGHT;
    const largest = values.indexOf(Math.max(...values));
    const label = (m: number): TemplateResult | typeof nothing => {
      const [middle, text] = [x(m) + thick / 2, write(values[m])];
      const right = middle > this.width - 50;
      const y = base - size(values[m]) - 4;
      return svg`<text class="value" x=${right ? this.width : middle} text-anchor=${right ? "end" : middle < 40 ? "start" : "middle"} y=${y}>${text}</text>`;
    };
    return svg`<g class="bars ${tone}">
      <text class="name" x="0" y=${top - 20}>${bars.name} <tspan>${this.masked ? "?" : bars.total}</tspan></text>
      <path class="base" d="M0 ${base + 0.5}H${this.width}" />
      ${
        this.masked
          ? nothing
          : svg`${values.map(
              (value, m) =>
                svg`<rect class=${m + 1 === this.looked ? "lit" : ""} x=${x(m)} y=${base - size(value)} width=${thick} height=${size(value)} />`,
            )}${(marks ?? []).map((value, m) =>
              value < values[m]
                ? svg`<path class="mark" d="M${x(m) - 1} ${base - size(value)}h${thick + 2}" />`
                : nothing,
            )}${values[largest] > 0 && this.looked - 1 !== largest ? label(largest) : nothing}${this.looked > 0 ? label(this.looked - 1) : nothing}`
      }
    </g>`;
  }

  protected override render(): TemplateResult {
    const slot = this.width / this.names.length;
    const height = this.bars.length * (HEAD + HEIGHT + FOOT) + 16;
    const looked = Math.min(this.looked, this.names.length);
    return html`<svg viewBox="0 0 ${this.width} ${height}" width=${this.width}>
      <g role="listbox" aria-label="layers, from the input on" aria-orientation="horizontal" @keydown=${this.#key}>
        ${this.names.map(
          (name, m) =>
            svg`<g
              role="option"
              class="layer"
              tabindex=${m + 1 === (looked || 1) ? 0 : -1}
              aria-selected=${m + 1 === looked ? "true" : "false"}
              aria-label=${this.masked ? name : this.told[m]}
              @click=${() => this.#look(m + 1 === looked ? 0 : m + 1)}
              ><rect x=${m * slot} y=${HEAD / 2} width=${slot} height=${height - HEAD / 2} /><title>${name}</title></g>`,
        )}
      </g>
      <g aria-hidden="true" class="drawn">${this.bars.map((bars, n) => this.#panel(bars, n, slot))}${this.numbers.map(
        (n, m) =>
          n > 0 ? svg`<text class="number" x=${(m + 0.5) * slot} y=${height - 4}>${n}</text>` : nothing,
      )}</g>
    </svg>`;
  }

  static override styles = css`
    svg {
      display: block;
      max-width: 100%;
      overflow: visible;
      font-size: 12px;
      font-variant-numeric: tabular-nums;
    }
    .drawn {
      pointer-events: none;
    }
    .name {
      fill: var(--ink);
      font-weight: 600;
      font-size: 13px;
      paint-order: stroke;
      stroke: var(--paper);
      stroke-width: 4;
    }
    .name tspan {
      fill: var(--muted);
      font-weight: 400;
    }
    .value {
      fill: var(--ink);
      paint-order: stroke;
      stroke: var(--paper);
      stroke-width: 3;
    }
    .number {
      fill: var(--kernel);
      font-size: 11px;
      text-anchor: middle;
    }
    .base {
      stroke: var(--line);
    }
    .bars rect {
      fill: color-mix(in srgb, var(--muted) 55%, var(--paper));
    }
    .k rect {
      fill: var(--kernel-fill);
    }
    .y rect {
      fill: var(--output-fill);
    }
    .x rect {
      fill: var(--input-fill);
    }
    .g rect {
      fill: var(--gradient-fill);
    }
    .mark {
      stroke: var(--ink);
      stroke-width: 2;
    }
    .layer {
      cursor: pointer;
      outline: none;
    }
    .layer rect {
      fill: transparent;
    }
    .layer:hover rect {
      fill: color-mix(in srgb, var(--muted) 9%, transparent);
    }
    .layer[aria-selected="true"] rect {
      fill: color-mix(in srgb, var(--muted) 17%, transparent);
    }
    .layer:focus-visible rect {
      stroke: var(--input);
      stroke-width: 3;
    }
    @media (forced-colors: active) {
      .bars rect {
        fill: CanvasText;
      }
      .bars rect.lit {
        fill: Highlight;
      }
      .mark {
        stroke: Canvas;
      }
      .layer[aria-selected="true"] rect {
        fill: none;
        stroke: Highlight;
      }
      text,
      .name tspan {
        fill: CanvasText;
      }
      .name,
      .value {
        stroke: Canvas;
      }
    }
  `;
}

if (!customElements.get("d2l-layer-bars")) customElements.define("d2l-layer-bars", D2LLayerBars);
