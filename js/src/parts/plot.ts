/**
 * What drawings over two axes share: scales, ticks, a handle that pointer and keyboard move, and the look.
 * A plot extends `Plot`, wraps its drawing in `this.frame(…)`, and tells of the reader's wish with an event of its own.
 */
import { css, html, LitElement, nothing, svg, type TemplateResult } from "lit";
import { ten } from "../core/format";
import { clamp, type Pair } from "../core/grid";

export interface PlotAxis {
  name: string;
  from: number;
  to: number;
  /** Powers of ten at equal distances. */
  log?: boolean;
}

/** Where `value` stands between an axis' ends, as a share; a value beyond them stands at the end. */
export function share({ from, to, log }: PlotAxis, value: number): number {
  if (!log) return clamp((value - from) / (to - from), 0, 1);
  const [low, high] = [Math.log(from), Math.log(to)];
  return value <= from ? 0 : clamp((Math.log(value) - low) / (high - low), 0, 1);
}

/** The inverse of `share`. */
export function valueAt({ from, to, log }: PlotAxis, part: number): number {
  const t = clamp(part, 0, 1);
  return log ? from * (to / from) ** t : from + t * (to - from);
}

const power = (n: number): string => (Math.abs(n) < 3 ? String(Number(`1e${n}`)) : ten(n));

/** At most `most` round values on the axis, and how they read. */
export function ticks({ from, to, log }: PlotAxis, most: number): { value: number; text: string }[] {
  if (log) {
    const [low, high] = [Math.ceil(Math.log10(from) - 1e-9), Math.floor(Math.log10(to) + 1e-9)];
    const every = Math.ceil((high - low + 1) / most);
    const powers = Array.from({ length: high - low + 1 }, (_, n) => low + n).filter((n) => n % every === 0);
    return powers.map((n) => ({ value: 10 ** n, text: power(n) }));
  }
  const rough = (to - from) / most;
  const unit = 10 ** Math.floor(Math.log10(rough));
  const step = unit * ([1, 2, 5, 10].find((n) => n * unit >= rough * 0.999) as number);
  const first = Math.ceil(from / step - 1e-9);
  return Array.from({ length: Math.floor(to / step + 1e-9) - first + 1 }, (_, n) => {
    const value = Number(((first + n) * step).toPrecision(12));
    return { value, text: String(value).replace("-", "−") };
  });
}

/** The handle: a large place for the finger, a small one for the eye. */
export const handle = ([x, y]: Pair): TemplateResult =>
  svg`<circle class="touch" cx=${x} cy=${y} r="20" /><circle class="ring" cx=${x} cy=${y} r="9" /><circle class="knob" cx=${x} cy=${y} r="6" />`;

export abstract class Plot extends LitElement {
  /** Where the reader has put the handle, in pixels of the drawing. */
  protected abstract placed(at: Pair): void;
  /** Where an arrow key puts it; null for a key that is none of its own. */
  protected abstract keyed(key: string, fine: boolean): (() => void) | null;
  /** False where an instructor has fixed what the handle sets. */
  protected abstract get movable(): boolean;

  #held = false;

  /** The drawing, with the pointer's and the keyboard's ways to its handle. */
  protected frame(size: Pair, name: string, content: unknown): TemplateResult {
    const [width, height] = size;
    return html`<svg
      viewBox="0 0 ${width} ${height}"
      width=${width}
      height=${height}
      role="group"
      aria-label=${name}
      class=${this.movable ? "movable" : ""}
      @pointerdown=${this.#down}
      @pointermove=${this.#move}
      @pointerup=${this.#up}
      @pointercancel=${this.#up}
      @click=${this.#click}
      @touchstart=${this.#touch}
      @keydown=${this.#key}
    >${content}</svg>`;
  }

  #at(event: MouseEvent): Pair {
    const box = (event.currentTarget as Element).getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  }

  /** What a finger does on the handle is not scrolling; `touch-action` does not reach inside a drawing everywhere. */
  #touch = (event: TouchEvent): void => {
    if (this.movable && (event.target as Element).classList.contains("touch")) event.preventDefault();
  };

  /** A finger scrolls the page, unless it is on the handle; a mouse takes the handle from anywhere. */
  #down = (event: PointerEvent): void => {
    const touched = (event.target as Element).classList.contains("touch");
    if (!this.movable || event.button !== 0 || (event.pointerType === "touch" && !touched)) return;
    this.#held = true;
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    this.renderRoot.querySelector<SVGElement>(".handle")?.focus({ preventScroll: true });
    event.preventDefault(); // no text selection; the focus is set above
    if (!touched) this.placed(this.#at(event));
  };

  #move = (event: PointerEvent): void => {
    if (this.#held) this.placed(this.#at(event));
  };

  #up = (): void => {
    if (this.#held) this.dispatchEvent(new CustomEvent("plot-rest"));
    this.#held = false;
  };

  /** A finger's tap; of a mouse it repeats what `#down` has done, and the handle lies still. */
  #click = (event: PointerEvent): void => {
    if (!this.movable || event.pointerType !== "touch") return;
    if ((event.target as Element).classList.contains("touch")) return;
    this.placed(this.#at(event));
    this.dispatchEvent(new CustomEvent("plot-rest"));
  };

  #key = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey || !this.movable) return;
    const act = this.keyed(event.key, event.shiftKey);
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
    this.dispatchEvent(new CustomEvent("plot-rest"));
  };

  /** Horizontal and vertical lines with their numbers, and the axes' names; `box` is left, top, right, bottom. */
  protected axes(box: readonly number[], x: PlotAxis | null, y: PlotAxis | null): TemplateResult {
    const [left, top, right, bottom] = box;
    const across = x ? ticks(x, clamp(Math.floor((right - left) / 46), 2, 5)) : [];
    const up = y ? ticks(y, clamp(Math.floor((bottom - top) / 24), 2, 5)) : [];
    return svg`<g class="axes" aria-hidden="true">
      ${across.map(({ value, text }) => {
        const at = left + share(x as PlotAxis, value) * (right - left);
        return svg`<path d="M${at} ${top}V${bottom}" /><text x=${at} y=${bottom + 15} text-anchor="middle">${text}</text>`;
      })}
      ${up.map(({ value, text }) => {
        const at = bottom - share(y as PlotAxis, value) * (bottom - top);
        return svg`<path d="M${left} ${at}H${right}" /><text x=${left - 6} y=${at + 4} text-anchor="end">${text}</text>`;
      })}
      ${x?.name ? svg`<text class="axis" x=${right} y=${bottom + 31} text-anchor="end">${x.name}</text>` : nothing}
      ${y?.name ? svg`<text class="axis" x=${left - 6} y=${top - 8} text-anchor="start">${y.name}</text>` : nothing}
    </g>`;
  }

  static override styles = css`
    :host {
      display: inline-block;
      --tone: var(--ink);
      font-variant-numeric: tabular-nums;
    }
    :host([tone="input"]) {
      --tone: var(--input);
    }
    :host([tone="kernel"]) {
      --tone: var(--kernel);
    }
    :host([tone="output"]) {
      --tone: var(--output);
    }
    :host([tone="gradient"]) {
      --tone: var(--gradient);
    }
    svg {
      display: block;
      overflow: visible;
      touch-action: pan-y;
      user-select: none;
      -webkit-user-select: none;
    }
    .movable {
      cursor: pointer;
    }
    text {
      font-size: 12px;
      fill: var(--muted);
    }
    .axes path {
      stroke: color-mix(in srgb, var(--line) 55%, transparent);
      stroke-width: 1;
    }
    .line {
      fill: none;
      stroke: var(--tone);
      stroke-width: 2;
      stroke-linejoin: round;
    }
    .dot {
      fill: var(--tone);
    }
    .faint {
      stroke: color-mix(in srgb, var(--muted) 60%, var(--paper));
      stroke-width: 1.5;
    }
    .handle {
      outline: none;
    }
    .movable .handle {
      cursor: grab;
    }
    .touch {
      fill: transparent;
    }
    .knob {
      fill: var(--tone);
      pointer-events: none;
    }
    .ring {
      fill: var(--paper);
      stroke: var(--tone);
      stroke-width: 2;
      pointer-events: none;
    }
    .handle:focus-visible .ring {
      stroke: var(--input);
      stroke-width: 4;
    }
    @media (forced-colors: active) {
      :host {
        --ink: CanvasText;
        --muted: CanvasText;
        --line: color-mix(in srgb, CanvasText 45%, Canvas);
        --paper: Canvas;
        --input: Highlight;
        --kernel: CanvasText;
        --kernel-fill: CanvasText;
        --output: CanvasText;
        --gradient: Highlight;
      }
    }
  `;
}
