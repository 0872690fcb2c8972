/**
 * `<d2l-curve>`: lines over two axes, marks, and a handle that pointer and keyboard move along the first axis.
 * Without `y` it is a ruler. It tells `curve-drag {x}` while the handle moves, and `plot-rest` when it has stopped.
 */
import { css, nothing, svg, type TemplateResult } from "lit";
import { clamp, type Pair } from "../core/grid";
import { dash, mark } from "./marks";
import { handle, Plot, type PlotAxis, share, valueAt } from "./plot";

export interface Line {
  points: readonly Pair[];
  /** Stands at the line's end. */
  text?: string;
  /** One of the others: thin and grey. */
  faint?: boolean;
  /** Its dashes and marks, where lines of one hue are to be told apart. */
  look?: number;
  /** Least and largest value at each point. */
  band?: readonly Pair[];
}

export interface Mark {
  /** On a ruler the second number does not count. */
  at: Pair;
  /** One sign that says what it is; "" draws a line across the ruler. */
  sign: string;
  text?: string;
}

export class D2LCurve extends Plot {
  static override properties = {
    x: { attribute: false },
    y: { attribute: false },
    lines: { attribute: false },
    marks: { attribute: false },
    at: { attribute: false },
    span: { attribute: false },
    veil: {},
    snap: { attribute: false },
    valueText: { attribute: false },
    label: {},
    tone: { reflect: true },
    fixed: { type: Boolean },
    width: { type: Number },
    height: { type: Number },
  };

  declare x: PlotAxis;
  declare y: PlotAxis | null;
  declare lines: readonly Line[];
  declare marks: readonly Mark[];
  /** The handle's place; null for none. */
  declare at: Pair | null;
  /** From where to where along the first axis something is meant, with a line at the end; null for nowhere. */
  declare span: Pair | null;
  /** What stands in the span instead of what it hides. */
  declare veil: string;
  /** Distance between the places that the handle can take. */
  declare snap: number;
  /** The handle's place in words. */
  declare valueText: string;
  declare label: string;
  declare tone: "ink" | "input" | "kernel" | "output" | "gradient";
  declare fixed: boolean;
  declare width: number;
  declare height: number;

  constructor() {
    super();
    this.y = null;
    this.lines = [];
    this.marks = [];
    this.at = null;
    this.span = null;
    this.veil = "";
    this.snap = 1;
    this.valueText = "";
    this.label = "";
    this.tone = "ink";
    this.fixed = false;
    this.width = 300;
    this.height = 200;
  }

  protected get movable(): boolean {
    return this.at !== null && !this.fixed;
  }

  /** Left, top, right, bottom of the field between the axes. */
  get #box(): readonly [number, number, number, number] {
    const below = this.x.name ? 36 : 20;
    return this.y
      ? [42, this.y.name ? 24 : 8, this.width - 12, this.height - below]
      : [12, 40, this.width - 12, this.height - below];
  }

  #point = ([x, y]: Pair): Pair => {
    const [left, top, right, bottom] = this.#box;
    const up = this.y ? share(this.y, y) : 0.5;
    return [left + share(this.x, x) * (right - left), bottom - up * (bottom - top)];
  };

  #tell(x: number): void {
    const { from, to } = this.x;
    const snapped = clamp(Number((Math.round(x / this.snap) * this.snap).toPrecision(10)), from, to);
    if (snapped !== this.at?.[0])
      this.dispatchEvent(new CustomEvent("curve-drag", { detail: { x: snapped } }));
  }

  protected placed([px]: Pair): void {
    const [left, , right] = this.#box;
    this.#tell(valueAt(this.x, (px - left) / (right - left)));
  }

  protected keyed(key: string, fine: boolean): (() => void) | null {
    const now = (this.at as Pair)[0];
    const by = this.snap * (fine ? 5 : 1);
    const to: Record<string, number> = {
      ArrowLeft: now - by,
      ArrowDown: now - by,
      ArrowRight: now + by,
      ArrowUp: now + by,
      Home: this.x.from,
      End: this.x.to,
    };
    return key in to ? () => this.#tell(to[key]) : null;
  }

  protected override render(): TemplateResult {
    const box = this.#box;
    const [left, , right, bottom] = box;
    return this.frame(
      [this.width, this.height],
      this.label,
      svg`${this.axes(box, this.x, this.y)}
        ${this.y ? nothing : svg`<path class="line rule" d="M${left} ${(box[1] + bottom) / 2}H${right}" />`}
        ${this.span ? this.#span(this.span) : nothing}
        ${[...this.lines].sort((a, b) => Number(b.faint ?? false) - Number(a.faint ?? false)).map((line) => this.#line(line))}
        ${this.marks.map((mark) => this.#mark(mark))}
        ${this.at ? this.#handle(this.at) : nothing}`,
    );
  }

  #span([from, to]: Pair): TemplateResult {
    const [left, top, , bottom] = this.#box;
    const [start, end] = [this.#point([from, 0])[0], this.#point([to, 0])[0]];
    const middle = Math.max((start + end) / 2, left + 8);
    return svg`<rect class="span" x=${start} y=${top} width=${end - start} height=${bottom - top} />
      <path class="line rule" d="M${end} ${top}V${bottom}" />
      ${this.veil ? svg`<text class="sign" x=${middle} y=${(top + bottom) / 2} text-anchor="middle">${this.veil}</text>` : nothing}`;
  }

  #line({ points, text, faint, look, band }: Line): TemplateResult {
    const places = points.map(this.#point);
    const [x, y] = places[places.length - 1];
    const dot = (p: Pair) =>
      look === undefined ? svg`<circle class="dot" cx=${p[0]} cy=${p[1]} r="2.5" />` : mark(look, p);
    const edge = (n: 0 | 1) => (band ?? []).map((ends, at) => this.#point([points[at][0], ends[n]]));
    return svg`${band ? svg`<polygon class="band" points=${[...edge(0), ...edge(1).reverse()].join(" ")} />` : nothing}
      <polyline class="line ${faint ? "faint" : ""}" stroke-dasharray=${dash(look ?? 0)} points=${places.map((p) => p.join()).join(" ")} />
      ${faint || points.length > 80 ? nothing : places.map(dot)}
      ${text ? svg`<text class="end" x=${x} y=${y - 7} text-anchor="end">${text}</text>` : nothing}`;
  }

  #mark({ at, sign, text }: Mark): TemplateResult {
    const [x, y] = this.#point(at);
    const above = this.y ? y + 5 : y - 13; // on a ruler the line is the handle's
    return svg`${sign ? svg`<text class="sign" x=${x} y=${above} text-anchor="middle">${sign}</text>` : svg`<path class="line" d="M${x} ${above - 10}V${y + 9}" />`}
      ${text ? svg`<text x=${x} y=${above - 14} text-anchor="middle">${text}</text>` : nothing}`;
  }

  #handle(at: Pair): TemplateResult {
    return svg`<g
      class="handle"
      role="slider"
      tabindex="0"
      aria-label=${this.label}
      aria-valuemin=${this.x.from}
      aria-valuemax=${this.x.to}
      aria-valuenow=${at[0]}
      aria-valuetext=${this.valueText}
      aria-disabled=${this.movable ? nothing : "true"}
    >${handle(this.#point(at))}</g>`;
  }

  static override styles = css`
      ${Plot.styles}
      .rule {
        stroke: var(--line);
      }
      .sign {
        font-size: 15px;
        fill: var(--ink);
      }
      .band {
        fill: color-mix(in srgb, var(--tone) 16%, transparent);
      }
      .span {
        fill: color-mix(in srgb, var(--muted) 13%, transparent);
      }
      text.end {
        paint-order: stroke;
        stroke: var(--paper);
        stroke-width: 4px;
      }
  `;
}

if (!customElements.get("d2l-curve")) customElements.define("d2l-curve", D2LCurve);
