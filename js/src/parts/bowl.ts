/**
 * `<d2l-bowl>`: a quadratic loss over two weights from above: contours, the path of a descent, a start to drag.
 * It tells `bowl-drag {start}` while the start moves, and `plot-rest` when it has stopped.
 */
import { css, nothing, svg, type TemplateResult } from "lit";
import type { Bowl } from "../core/descent";
import { clamp, type Pair } from "../core/grid";
import { handle, Plot, type PlotAxis, share, valueAt } from "./plot";

/** Contours stand where the loss above its minimum is this, times 4 from one to the next. */
const INNERMOST = 1 / 64;
const CONTOURS = 9;
const STEP = 0.1;
const FINE = 0.01;
/** Room for the numbers left of and below the field. */
const MARGIN = 34;
const TOP = 22;

export class D2LBowl extends Plot {
  static override properties = {
    bowl: { attribute: false },
    path: { attribute: false },
    step: { attribute: false },
    reach: { attribute: false },
    names: { attribute: false },
    fixed: { type: Boolean },
    size: { type: Number },
    tone: { reflect: true },
  };

  declare bowl: Bowl;
  /** The weights after each step, the start first. */
  declare path: readonly Pair[];
  /** The step that is shown. */
  declare step: number;
  /** The field goes from −reach to reach in both weights. */
  declare reach: number;
  declare names: readonly [string, string];
  declare fixed: boolean;
  declare size: number;
  declare tone: "kernel";

  constructor() {
    super();
    this.step = 0;
    this.reach = 2.5;
    this.names = ["first", "second"];
    this.fixed = false;
    this.size = 300;
    this.tone = "kernel";
  }

  protected get movable(): boolean {
    return !this.fixed;
  }

  get #axis(): PlotAxis {
    return { name: "", from: -this.reach, to: this.reach };
  }

  get #side(): number {
    return this.size - MARGIN;
  }

  /** Unlike `share`, this goes on beyond the field: a path leaves it, and is cut at its edge. */
  #point = ([a, b]: Pair): Pair => {
    const scale = this.#side / (2 * this.reach);
    return [MARGIN + (a + this.reach) * scale, TOP + (this.reach - b) * scale];
  };

  #tell(start: Pair): void {
    const inside = start.map((w) => clamp(Math.round(w / FINE) * FINE, -this.reach, this.reach));
    const rounded = inside.map((w) => Number(w.toPrecision(6))) as Pair;
    this.dispatchEvent(new CustomEvent("bowl-drag", { detail: { start: rounded } }));
  }

  protected placed([x, y]: Pair): void {
    const coarse = (w: number) => Math.round(w / (STEP / 2)) * (STEP / 2);
    const [a, b] = [(x - MARGIN) / this.#side, 1 - (y - TOP) / this.#side];
    this.#tell([coarse(valueAt(this.#axis, a)), coarse(valueAt(this.#axis, b))]);
  }

  protected keyed(key: string, fine: boolean): (() => void) | null {
    const by = fine ? FINE : STEP;
    const moves: Record<string, Pair> = {
      ArrowLeft: [-by, 0],
      ArrowRight: [by, 0],
      ArrowUp: [0, by],
      ArrowDown: [0, -by],
    };
    const [a, b] = this.path[0];
    return key in moves ? () => this.#tell([a + moves[key][0], b + moves[key][1]]) : null;
  }

  protected override render(): TemplateResult {
    const side = this.#side;
    const box = [MARGIN, TOP, MARGIN + side, TOP + side] as const;
    return this.frame(
      [this.size, TOP + side + 22],
      `loss over the two weights ${this.names.join(" and ")}`,
      svg`<clipPath id="field"><rect x=${MARGIN} y=${TOP} width=${side} height=${side} rx="8" /></clipPath>
        <g clip-path="url(#field)" aria-hidden="true">${this.#contours()}</g>
        ${this.axes(box, this.#axis, this.#axis)}
        <text class="weight" aria-hidden="true" x=${box[2]} y=${box[3] - 7} text-anchor="end">${this.names[0]}</text>
        <text class="weight" aria-hidden="true" x=${MARGIN + 7} y=${TOP + 16}>${this.names[1]}</text>
        <g clip-path="url(#field)" aria-hidden="true">${this.#descent()}</g>
        ${this.#handle()}`,
    );
  }

  /** A quadratic's contours are ellipses; along a flat axis they are lines. */
  #contours(): TemplateResult[] {
    const { curvatures, steepest, minimum } = this.bowl;
    const [flat, steep] = curvatures;
    if (steep === 0) return [];
    const scale = this.#side / (2 * this.reach);
    const angle = (-Math.atan2(steepest[1], steepest[0]) * 180) / Math.PI;
    const [x, y] = this.#point(minimum);
    const radius = (loss: number, curvature: number) =>
      curvature === 0 ? 1e4 : Math.min(Math.sqrt((2 * loss) / curvature) * scale, 1e4);
    return Array.from({ length: CONTOURS }, (_, n) => {
      const loss = INNERMOST * 4 ** (CONTOURS - 1 - n);
      return svg`<ellipse class="contour" rx=${radius(loss, steep)} ry=${radius(loss, flat)}
        transform="translate(${x} ${y}) rotate(${angle})" />`;
    });
  }

  /** A run that explodes leaves the field by miles; what is drawn stays near it. */
  #far = (at: Pair): boolean => at.some((w) => Math.abs(w) > 40 * this.reach);

  #descent(): TemplateResult {
    const far = this.path.findIndex(this.#far);
    const near = far < 0 ? this.path : this.path.slice(0, far);
    const places = near.map(this.#point);
    const words = (n: number) =>
      places
        .slice(0, n + 1)
        .map((p) => p.join())
        .join(" ");
    const next = this.path[this.step + 1];
    return svg`<polyline class="path later" points=${words(places.length)} />
      <polyline class="path" points=${words(this.step)} />
      ${places.map((p, n) => (n === 0 ? nothing : svg`<circle class="dot ${n > this.step ? "later" : ""}" cx=${p[0]} cy=${p[1]} r="2.5" />`))}
      ${this.#star()}
      ${next && this.step < places.length ? this.#arrow(places[this.step], this.#point(next)) : nothing}
      ${this.step < places.length && this.step > 0 ? svg`<circle class="now" cx=${places[this.step][0]} cy=${places[this.step][1]} r="6" />` : nothing}`;
  }

  /** Where the smallest loss is: one place, or the one nearest to 0 of a whole line. */
  #star(): TemplateResult {
    const [x, y] = this.#point(this.bowl.minimum);
    return svg`<text class="star" x=${x} y=${y + 6} text-anchor="middle">✶</text>`;
  }

  /** −η·gradient, from where the run stands. */
  #arrow([x, y]: Pair, [u, v]: Pair): TemplateResult {
    const length = Math.hypot(u - x, v - y);
    if (length < 4) return svg``;
    const [c, s] = [(u - x) / length, (v - y) / length];
    const head = Math.min(10, length);
    const wing = (side: number) =>
      `${u - head * c + side * head * 0.5 * s},${v - head * s - side * head * 0.5 * c}`;
    return svg`<path class="arrow" d="M${x} ${y}L${u - head * c * 0.8} ${v - head * s * 0.8}" />
      <polygon class="head" points="${u},${v} ${wing(1)} ${wing(-1)}" />`;
  }

  #handle(): TemplateResult {
    const [a, b] = this.path[0];
    const inside = [a, b].map((w) => share(this.#axis, w) * 2 * this.reach - this.reach) as Pair;
    return svg`<g
      class="handle"
      role="slider"
      tabindex="0"
      aria-label="start"
      aria-valuemin=${-this.reach}
      aria-valuemax=${this.reach}
      aria-valuenow=${a}
      aria-valuetext="${this.names[0]} ${a}, ${this.names[1]} ${b}"
      aria-disabled=${this.movable ? nothing : "true"}
    >${handle(this.#point(inside))}</g>`;
  }

  static override styles = css`
      ${Plot.styles}
      .contour {
        stroke: color-mix(in srgb, var(--muted) 45%, var(--paper));
        stroke-width: 1;
        fill: var(--ink);
        fill-opacity: 0.035;
      }
      .weight {
        fill: var(--kernel);
        font-weight: 600;
      }
      .path {
        fill: none;
        stroke: var(--kernel);
        stroke-width: 2;
        stroke-linejoin: round;
      }
      .path.later {
      stroke-width: 1;
    }
    .path.later,
      .dot.later {
        opacity: 0.4;
      }
      .now {
        fill: var(--kernel-fill);
        stroke: var(--ink);
        stroke-width: 2;
      }
      .star {
        font-size: 20px;
        fill: var(--ink);
      }
      .arrow {
        stroke: var(--gradient);
        stroke-width: 3;
      }
      .head {
        fill: var(--gradient);
      }
      @media (forced-colors: active) {
        .contour {
          fill: none;
        }
      }
  `;
}

if (!customElements.get("d2l-bowl")) customElements.define("d2l-bowl", D2LBowl);
