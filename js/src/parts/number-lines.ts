/**
 * `<d2l-number-lines>`: numbers on one line, and where each of them goes on a second one below. One of the upper points
 * has the handle. It tells `line-drag {x}` while the handle moves, `line-pick {index}` for another point, and
 * `plot-rest` when the handle has stopped.
 */
import { css, nothing, svg, type TemplateResult } from "lit";
import { clamp, type Pair } from "../core/grid";
import { handle, Plot, type PlotAxis, share, ticks, valueAt } from "./plot";

const [UPPER, LOWER, HEIGHT, MARGIN] = [44, 124, 158, 24];
/** Between two points in one place, and at most between the first and the last of many. */
const [BESIDE, HIGHEST] = [8, 20];

/** How far beside the line each point stands: numbers in one place are so many points, not one. */
function besides(points: readonly number[]): number[] {
  return points.map((x, n) => {
    const same = points.flatMap((other, m) => (Math.abs(other - x) < 1 ? [m] : []));
    const gap = Math.min(BESIDE, HIGHEST / Math.max(1, same.length - 1));
    return (same.indexOf(n) - (same.length - 1) / 2) * gap;
  });
}

export class D2LNumberLines extends Plot {
  static override properties = {
    x: { attribute: false },
    y: { attribute: false },
    from: { attribute: false },
    to: { attribute: false },
    centre: { attribute: false },
    spread: { attribute: false },
    index: { type: Number },
    snap: { type: Number },
    valueText: { attribute: false },
    label: {},
    fixed: { type: Boolean },
    width: { type: Number },
  };

  declare x: PlotAxis;
  declare y: PlotAxis;
  /** The numbers. */
  declare from: readonly number[];
  /** Where they go; null while that is asked. */
  declare to: readonly number[] | null;
  /** A place on the upper line that is marked, and so much on both sides of it. */
  declare centre: number | null;
  declare spread: number;
  /** The point with the handle. */
  declare index: number;
  declare snap: number;
  declare valueText: string;
  declare label: string;
  declare fixed: boolean;
  declare width: number;

  constructor() {
    super();
    [this.from, this.to, this.centre, this.spread] = [[], [], null, 0];
    [this.index, this.snap, this.valueText, this.label] = [0, 1, "", ""];
    [this.fixed, this.width] = [false, 300];
  }

  protected get movable(): boolean {
    return !this.fixed;
  }

  #at = (axis: PlotAxis, value: number): number => MARGIN + share(axis, value) * (this.width - 2 * MARGIN);

  #tell(x: number): void {
    const snapped = Number(
      (Math.round(clamp(x, this.x.from, this.x.to) / this.snap) * this.snap).toPrecision(10),
    );
    if (snapped !== this.from[this.index])
      this.dispatchEvent(new CustomEvent("line-drag", { detail: { x: snapped } }));
  }

  #pick(index: number): void {
    const detail = { index: clamp(index, 0, this.from.length - 1) };
    if (detail.index !== this.index) this.dispatchEvent(new CustomEvent("line-pick", { detail }));
  }

  protected placed([px]: Pair): void {
    this.#tell(valueAt(this.x, (px - MARGIN) / (this.width - 2 * MARGIN)));
  }

  protected keyed(key: string, fine: boolean): (() => void) | null {
    const by = this.snap * (fine ? 5 : 1);
    const now = this.from[this.index];
    if (key === "ArrowLeft") return () => this.#tell(now - by);
    if (key === "ArrowRight") return () => this.#tell(now + by);
    if (key === "ArrowUp") return () => this.#pick(this.index - 1);
    if (key === "ArrowDown") return () => this.#pick(this.index + 1);
    return null;
  }

  protected override render(): TemplateResult {
    const points = this.from.map((value) => this.#at(this.x, value));
    const below = this.to?.map((value) => this.#at(this.y, value)) ?? [];
    const upper = besides(points).map((by) => UPPER + by);
    const lower = besides(below).map((by) => LOWER + by);
    return this.frame(
      [this.width, HEIGHT],
      this.label,
      svg`${this.#line(this.x, UPPER, -14)}${this.#line(this.y, LOWER, 24)}
        ${this.centre === null ? nothing : this.#middle(this.centre)}
        ${below.map((to, i) => svg`<path class="way ${i === this.index ? "chosen" : ""}" d="M${points[i]} ${upper[i]}L${to} ${lower[i]}" />`)}
        ${points.map(
          (x, i) => svg`<g class="point" @pointerdown=${() => this.#pick(i)}>
          <circle class="touch" cx=${x} cy=${upper[i]} r="14" /><circle class="in" cx=${x} cy=${upper[i]} r="6" /></g>`,
        )}
        ${below.map((x, i) => svg`<circle class="out ${i === this.index ? "chosen" : ""}" cx=${x} cy=${lower[i]} r="6" />`)}
        <g
          class="handle"
          role="slider"
          tabindex="0"
          aria-label="example ${this.index + 1}"
          aria-valuemin=${this.x.from}
          aria-valuemax=${this.x.to}
          aria-valuenow=${this.from[this.index]}
          aria-valuetext=${this.valueText}
          aria-disabled=${this.movable ? nothing : "true"}
        >${handle([points[this.index], upper[this.index]])}</g>`,
    );
  }

  #line(axis: PlotAxis, at: number, text: number): TemplateResult {
    const marks = ticks(axis, clamp(Math.floor((this.width - 2 * MARGIN) / 60), 3, 9));
    return svg`<g class="axes" aria-hidden="true"><path class="rule" d="M${MARGIN} ${at}H${this.width - MARGIN}" />
      ${marks.map(({ value, text: word }) => {
        const x = this.#at(axis, value);
        return svg`<path class="rule" d="M${x} ${at - 4}V${at + 4}" /><text x=${x} y=${at + text} text-anchor="middle">${word}</text>`;
      })}
      <text class="axis" x="0" y=${at + 4}>${axis.name}</text></g>`;
  }

  /** The mean, and one standard deviation on both sides. */
  #middle(centre: number): TemplateResult {
    const [low, x, high] = [centre - this.spread, centre, centre + this.spread].map((v) =>
      this.#at(this.x, v),
    );
    return svg`<g class="middle" aria-hidden="true"><path class="band" d="M${low} ${UPPER}H${high}" />
      <path d="M${x} ${UPPER - 9}V${UPPER + 9}" /><text x=${x} y=${UPPER + 24} text-anchor="middle">μ</text></g>`;
  }

  static override styles = css`
    ${Plot.styles}
    .rule {
      stroke: var(--line);
    }
    text.axis {
      font-style: italic;
    }
    .way {
      stroke: color-mix(in srgb, var(--muted) 50%, var(--paper));
      stroke-width: 1.5;
    }
    .way.chosen {
      stroke: var(--ink);
      stroke-width: 2;
    }
    .in {
      fill: var(--input);
      stroke: var(--paper);
      stroke-width: 1.5;
      pointer-events: none;
    }
    .out {
      fill: var(--output);
      stroke: var(--paper);
      stroke-width: 1.5;
    }
    .handle .knob {
      fill: var(--input);
    }
    .handle .ring {
      stroke: var(--input);
    }
    .middle path {
      stroke: var(--ink);
      stroke-width: 2;
    }
    .middle .band {
      stroke: color-mix(in srgb, var(--input) 35%, transparent);
      stroke-width: 10;
      stroke-linecap: round;
    }
    .middle text {
      fill: var(--ink);
      font-style: italic;
      paint-order: stroke;
      stroke: var(--paper);
      stroke-width: 4px;
    }
  `;
}

if (!customElements.get("d2l-number-lines")) customElements.define("d2l-number-lines", D2LNumberLines);
