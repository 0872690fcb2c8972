/**
 * `<d2l-picture>`: a map of numbers as pixels, each a whole number of the screen's own, so that scaling adds nothing.
 *
 * One scale for all: 0 is paper, `unit` the role's full hue, what goes beyond it deeper still up to `most`; negative
 * values are ink; NaN is no value, hatched. What lies in its slot is drawn over the pixels (an `<svg>` with a viewBox in cells).
 * With `cursor` the reader can walk over it; it then sends
 *   cell-hover  {cell} | null         the pointer is over a cell, or has left
 *   cell-focus  {cell}                the keyboard or a press has moved the cursor
 *   cell-drag   {cell, from, start}   with drag = "move": pulled from one cell to another, perhaps outside (Shift+arrows, too,
 *                                     and without a cursor the arrows alone);
 *                                     with drag = "paint": a pressed pointer or Enter on a cell
 */
import { css, html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from "lit";
import { short } from "../core/format";
import { clamp, type Pair, samePair } from "../core/grid";
import type { Frame } from "./grid";

export type Values = ArrayLike<ArrayLike<number>>;
export type Role = "input" | "kernel" | "output" | "gradient" | "outside";

export interface PictureEvent {
  cell: Pair;
  from?: Pair;
  start?: boolean;
}

/** Shades on each side of 0. */
const SHADES = 255;
/** A cursor around a smaller cell would hide its surroundings: it shows only while the keyboard is there. */
const LARGE = 5;

/** Any CSS colour as red, green, blue. */
function rgb(colour: string): number[] {
  const context = probe();
  context.fillStyle = "#000";
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  return [...context.getImageData(0, 0, 1, 1).data.slice(0, 3)];
}

let one: CanvasRenderingContext2D | null = null;
const probe = () =>
  (one ??= Object.assign(document.createElement("canvas"), { width: 1, height: 1 }).getContext("2d", {
    willReadFrequently: true,
  }) as CanvasRenderingContext2D);

const mix = (a: number[], b: number[], share: number): number[] => a.map((x, n) => x + (b[n] - x) * share);
const pixel = ([r, g, b]: number[]): number =>
  (255 << 24) | (Math.round(b) << 16) | (Math.round(g) << 8) | Math.round(r);

/** Edge of a cell in CSS pixels so that `cells` of them fit into the room: as many of the screen's pixels as fit, at least one. */
export const cellFor = (room: number, cells: number): number =>
  Math.max(1, Math.floor((room * devicePixelRatio) / cells)) / devicePixelRatio;

/** Adds a cell to areas that are read row by row; a clip of ten thousand cells takes longer than the rest of a picture. */
function gather(areas: Frame[], row: number, column: number): void {
  const last = areas[areas.length - 1];
  if (last?.row === row && last.column + last.columns === column) last.columns++;
  else areas.push({ row, column, rows: 1, columns: 1 });
}

/** Rows that lie below each other with the same columns become one area. */
function stacked(areas: Frame[]): Frame[] {
  const open = new Map<string, Frame>();
  return areas.filter((area) => {
    const key = `${area.column} ${area.columns}`;
    const above = open.get(key);
    if (above && above.row + above.rows === area.row) {
      above.rows++;
      return false;
    }
    open.set(key, area);
    return true;
  });
}

export class D2LPicture extends LitElement {
  static override properties: PropertyDeclarations = {
    values: { attribute: false },
    ghost: { attribute: false },
    marked: { attribute: false },
    label: {},
    tone: {},
    theme: {},
    cell: { type: Number },
    unit: { type: Number },
    most: { type: Number },
    cursor: { type: Boolean },
    drag: { reflect: true },
    at: { attribute: false },
  };

  declare values: Values;
  /** Where a moved picture was: drawn faintly where the picture itself is near 0. */
  declare ghost: Values | null;
  /** Cells with a line around them. */
  declare marked: ((i: number, j: number) => boolean) | null;
  /** What the picture shows, for screen readers. */
  declare label: string;
  declare tone: Role;
  /** The figure's theme; a change draws anew. */
  declare theme: string;
  /** Edge of a cell in CSS pixels, such as `cellFor` gives. */
  declare cell: number;
  declare unit: number;
  declare most: number;
  declare cursor: boolean;
  declare drag: "" | "move" | "paint";
  /** Cell under the cursor, where the figure keeps it. */
  declare at: Pair;

  #pressed: { from: Pair; last: Pair; moved: boolean } | null = null;
  #stop: () => void = () => {};
  /** The colours of the scale, and what they were made for. */
  #shades = { key: "", colours: new Uint32Array(0), ghost: [0, 0, 0], frame: "" };
  #small = document.createElement("canvas");

  constructor() {
    super();
    this.values = [[0]];
    this.ghost = null;
    this.marked = null;
    this.label = "";
    this.tone = "input";
    this.theme = "light";
    this.cell = 4;
    this.unit = 1;
    this.most = 1;
    this.cursor = false;
    this.drag = "";
    this.at = [0, 0];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const zoomed = () => this.requestUpdate();
    addEventListener("resize", zoomed);
    this.#stop = () => removeEventListener("resize", zoomed);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
  }

  get shape(): Pair {
    return [this.values.length, this.values[0].length];
  }

  /** The screen's pixels along the edge of a cell. */
  get #scale(): number {
    return Math.max(1, Math.round(this.cell * devicePixelRatio));
  }

  // ---- drawing ----------------------------------------------------------------------------------------------

  #prepare(): void {
    const style = getComputedStyle(this);
    const colour = (name: string) => style.getPropertyValue(`--${name}`).trim();
    const key = [
      this.tone,
      this.unit,
      this.most,
      colour(`${this.tone}-fill`),
      colour("paper"),
      colour("ink"),
    ].join();
    if (key === this.#shades.key) return;
    const [hue, paper, ink] = [`${this.tone}-fill`, "paper", "ink"].map((name) => rgb(colour(name)));
    const deep = mix(hue, rgb(this.theme === "dark" ? "#fff" : "#000"), 0.65);
    const most = Math.max(this.most, this.unit);
    const colours = new Uint32Array(2 * SHADES + 1);
    for (let n = -SHADES; n <= SHADES; n++) {
      const x = (n / SHADES) * most;
      const share = Math.min(1, Math.abs(x) / this.unit);
      const beyond = most > this.unit ? Math.max(0, Math.abs(x) - this.unit) / (most - this.unit) : 0;
      const full = x < 0 ? mix(paper, ink, 0.72 * share + 0.28 * beyond) : mix(paper, hue, share);
      colours[n + SHADES] = pixel(x < 0 ? full : mix(full, deep, beyond));
    }
    this.#shades = {
      key,
      colours,
      ghost: mix(paper, rgb(colour("outside-fill")), 0.45),
      frame: colour("ink"),
    };
  }

  #draw(): void {
    const canvas = this.renderRoot.querySelector("canvas") as HTMLCanvasElement;
    const [rows, columns] = this.shape;
    const scale = this.#scale;
    Object.assign(this.#small, { width: columns, height: rows });
    if (canvas.width !== columns * scale || canvas.height !== rows * scale)
      Object.assign(canvas, { width: columns * scale, height: rows * scale });
    this.#prepare();
    const small = this.#small.getContext("2d") as CanvasRenderingContext2D;
    const image = small.createImageData(columns, rows);
    const pixels = new Uint32Array(image.data.buffer);
    const { colours, ghost, frame } = this.#shades;
    const perUnit = SHADES / Math.max(this.most, this.unit);
    const none: Frame[] = [];
    for (let i = 0, n = 0; i < rows; i++) {
      const row = this.values[i];
      for (let j = 0; j < columns; j++, n++) {
        const x = row[j];
        if (Number.isNaN(x)) gather(none, i, j);
        const shade = clamp(Math.round(x * perUnit), -SHADES, SHADES) || 0;
        pixels[n] = colours[shade + SHADES];
        const trace = this.ghost ? this.ghost[i][j] * (1 - Math.min(1, 4 * Math.abs(x / this.unit))) : 0;
        if (trace > 0) {
          const p = pixels[n];
          pixels[n] = pixel(mix([p & 255, (p >> 8) & 255, (p >> 16) & 255], ghost, Math.min(1, trace)));
        }
      }
    }
    small.putImageData(image, 0, 0);
    const context = canvas.getContext("2d") as CanvasRenderingContext2D;
    context.imageSmoothingEnabled = false;
    context.drawImage(this.#small, 0, 0, columns * scale, rows * scale);
    this.#hatch(context, none, scale);
    if (this.marked) this.#outline(context, this.marked, scale, frame);
  }

  /** A line around the marked cells, on their own side. */
  #outline(
    context: CanvasRenderingContext2D,
    marked: (i: number, j: number) => boolean,
    scale: number,
    colour: string,
  ): void {
    const [rows, columns] = this.shape;
    const line = Math.max(1, Math.round(Math.min(scale / 4, 2 * devicePixelRatio)));
    const is = (i: number, j: number) => i >= 0 && j >= 0 && i < rows && j < columns && marked(i, j);
    context.fillStyle = colour;
    for (let i = 0; i < rows; i++)
      for (let j = 0; j < columns; j++) {
        if (!is(i, j)) continue;
        const [x, y, far] = [j * scale, i * scale, scale - line];
        if (!is(i - 1, j)) context.fillRect(x, y, scale, line);
        if (!is(i + 1, j)) context.fillRect(x, y + far, scale, line);
        if (!is(i, j - 1)) context.fillRect(x, y, line, scale);
        if (!is(i, j + 1)) context.fillRect(x + far, y, line, scale);
      }
  }

  /** Cells without a value: outside, never read. */
  #hatch(context: CanvasRenderingContext2D, areas: Frame[], scale: number): void {
    if (areas.length === 0) return;
    const area = new Path2D();
    for (const { row, rows, column, columns } of stacked(areas))
      area.rect(column * scale, row * scale, columns * scale, rows * scale);
    const { width, height } = context.canvas;
    const step = Math.round(5 * devicePixelRatio);
    context.save();
    context.clip(area);
    context.strokeStyle = getComputedStyle(this).getPropertyValue("--outside-fill");
    context.lineWidth = Math.max(1, devicePixelRatio);
    context.beginPath();
    for (let x = -height; x < width; x += step) {
      context.moveTo(x, height);
      context.lineTo(x + height, 0);
    }
    context.stroke();
    context.restore();
  }

  // ---- what the reader does -----------------------------------------------------------------------------------

  #tell(type: string, detail: PictureEvent | null): void {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }

  #moveTo(cell: Pair): void {
    this.at = cell;
    this.#tell("cell-focus", { cell });
  }

  #inside([i, j]: Pair): Pair {
    const [rows, columns] = this.shape;
    return [clamp(i, 0, rows - 1), clamp(j, 0, columns - 1)];
  }

  /** Of a pulled picture the place may lie outside; every other place is a cell. */
  #cellUnder(event: PointerEvent): Pair {
    const canvas = event.currentTarget as HTMLElement;
    const box = canvas.getBoundingClientRect();
    const [rows, columns] = this.shape;
    const cell: Pair = [
      Math.floor(((event.clientY - box.top) / box.height) * rows),
      Math.floor(((event.clientX - box.left) / box.width) * columns),
    ];
    return this.#pressed && this.drag === "move" ? cell : this.#inside(cell);
  }

  #onDown = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    const canvas = event.currentTarget as HTMLElement;
    const cell = this.#cellUnder(event);
    this.#pressed = { from: cell, last: cell, moved: false };
    if (this.drag) {
      canvas.setPointerCapture(event.pointerId);
      event.preventDefault(); // no text selection
    }
    canvas.focus({ preventScroll: true });
    if (this.drag === "paint") this.#paint(cell, true);
  };

  #paint(cell: Pair, start: boolean): void {
    this.#tell("cell-drag", { cell, start });
  }

  #onMove = (event: PointerEvent): void => {
    const pressed = this.#pressed;
    const cell = this.#cellUnder(event);
    if (!pressed || !this.drag) {
      if (event.pointerType !== "touch") this.#tell("cell-hover", { cell });
      return;
    }
    const { from, last } = pressed;
    if (samePair(cell, last)) return;
    const start = !pressed.moved;
    Object.assign(pressed, { last: cell, moved: true });
    if (this.drag === "move") this.#tell("cell-drag", { cell, from, start });
    else {
      // A fast hand skips cells; a stroke does not.
      const steps = Math.max(Math.abs(cell[0] - last[0]), Math.abs(cell[1] - last[1]));
      for (let n = 1; n <= steps; n++)
        this.#paint(
          [0, 1].map((axis) => Math.round(last[axis] + ((cell[axis] - last[axis]) * n) / steps)) as Pair,
          false,
        );
    }
  };

  #onUp = (): void => {
    const pressed = this.#pressed;
    this.#pressed = null;
    if (pressed && !pressed.moved) this.#moveTo(this.#inside(pressed.from));
  };

  #onCancel = (): void => {
    this.#pressed = null;
  };

  #onLeave = (): void => {
    if (!this.#pressed) this.#tell("cell-hover", null);
  };

  #onKey = (event: KeyboardEvent): void => {
    if (event.altKey || event.metaKey) return;
    const [i, j] = this.at;
    const [rows, columns] = this.shape;
    const to: Record<string, Pair> = {
      ArrowUp: [i - 1, j],
      ArrowDown: [i + 1, j],
      ArrowLeft: [i, j - 1],
      ArrowRight: [i, j + 1],
      Home: event.ctrlKey ? [0, 0] : [i, 0],
      End: event.ctrlKey ? [rows - 1, columns - 1] : [i, columns - 1],
    };
    const target = to[event.key];
    if (target && this.drag === "move" && (event.shiftKey || !this.cursor))
      this.#tell("cell-drag", { cell: target, from: [i, j], start: true });
    else if (target) this.#moveTo(this.#inside(target));
    else if (this.drag === "paint" && event.key === "Enter") this.#paint([i, j], true);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  protected override updated(): void {
    this.#draw();
  }

  protected override render(): TemplateResult {
    const [rows, columns] = this.shape;
    const edge = this.#scale / devicePixelRatio;
    const size = `width:${columns * edge}px;height:${rows * edge}px`;
    if (!this.cursor && this.drag === "")
      return html`<div class="picture" style=${size}><canvas role="img" aria-label=${this.label}></canvas><slot></slot></div>`;
    const [i, j] = this.#inside(this.at);
    const x = this.values[i][j];
    const place = `left:${(j / columns) * 100}%;top:${(i / rows) * 100}%;width:${100 / columns}%;height:${100 / rows}%`;
    return html`<div class="picture" style=${size}>
      <canvas
        role="application"
        aria-roledescription="picture"
        aria-label=${this.cursor ? `${this.label}; row ${i}, column ${j}: ${Number.isNaN(x) ? "none" : short(x)}` : `${this.label}; arrow keys move it`}
        tabindex="0"
        @pointerdown=${this.#onDown}
        @pointermove=${this.#onMove}
        @pointerup=${this.#onUp}
        @pointercancel=${this.#onCancel}
        @pointerleave=${this.#onLeave}
        @keydown=${this.#onKey}
      ></canvas>
      ${this.cursor ? html`<span class="at ${this.cell < LARGE ? "small" : ""}" style=${place}></span>` : nothing}<slot></slot></div>`;
  }

  static override styles = css`
    :host {
      display: block;
      line-height: 0;
    }
    .picture {
      position: relative;
      outline: 1px solid var(--line);
    }
    canvas {
      width: 100%;
      height: 100%;
      image-rendering: pixelated;
    }
    canvas[tabindex] {
      cursor: crosshair;
    }
    :host([drag="move"]) canvas {
      cursor: grab;
      touch-action: none;
    }
    :host([drag="move"]) canvas:active {
      cursor: grabbing;
    }
    :host([drag="paint"]) canvas {
      touch-action: none;
    }
    canvas:focus-visible {
      outline: 3px solid var(--input);
      outline-offset: 3px;
    }
    .at {
      position: absolute;
      box-shadow: 0 0 0 2px var(--paper), 0 0 0 4px var(--kernel);
      pointer-events: none;
    }
    .at.small {
      visibility: hidden;
    }
    canvas:focus-visible + .at {
      visibility: visible;
    }
    ::slotted(svg) {
      position: absolute;
      inset: 0;
      width: 100%;
      height: 100%;
      overflow: visible;
      pointer-events: none;
    }
    @media (forced-colors: active) {
      .at {
        outline: 2px solid Highlight;
      }
    }
  `;
}

if (!customElements.get("d2l-picture")) customElements.define("d2l-picture", D2LPicture);
