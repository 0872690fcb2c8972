/**
 * `<d2l-matrix>`: many cells on one canvas: a matrix in blocks, a small picture. The pointer and the arrow keys walk it.
 *
 * It knows nothing of convolution. A figure gives it `values` (NaN where there is no entry: hatched) or `paint`, and
 * what to mark: `frames`, the entries in `lit`, the `cursor`. It tells what the reader points at:
 *   entry-hover {cell | null}   the pointer is over an entry, or has left
 *   entry-point {cell}          a press, a drag or the arrow keys have moved the cursor there
 */
import { css, html, LitElement, type TemplateResult } from "lit";
import { clamp, type Grid, largest, type Pair, samePair, shapeOf } from "../core/grid";
import type { Frame } from "./grid";

/** A frame in one of the palette's colours, such as `output`. */
export interface ColouredFrame extends Frame {
  colour: string;
}

export type Rgb = readonly [number, number, number];

/** How full the colour of the largest value is, from 0 to 255. */
const FULL = 230;

export interface EntryEvent {
  cell: Pair;
}

export class D2LMatrix extends LitElement {
  static override properties = {
    values: { attribute: false },
    paint: { attribute: false },
    tone: { reflect: true },
    most: { attribute: false },
    size: { attribute: false },
    block: { attribute: false, hasChanged: (a: unknown, b: unknown) => String(a) !== String(b) },
    frames: { attribute: false },
    steps: { attribute: false },
    lit: { attribute: false },
    cursor: { attribute: false },
    start: { attribute: false },
    theme: { attribute: false },
    still: { type: Boolean, reflect: true },
    bare: { attribute: false },
    label: {},
  };

  declare values: Grid;
  /** The colour of an entry, where it is not the tone's (a pixel of a colour picture). */
  declare paint: ((x: number, i: number, j: number) => Rgb) | null;
  declare tone: "input" | "kernel" | "output";
  /** The value with the fullest colour; 0 stands for the largest one here. */
  declare most: number;
  /** Edge of an entry in pixels; it need not be whole. */
  declare size: number;
  /** Entries in a block, down and across: lines are drawn around blocks. */
  declare block: Pair | null;
  declare frames: readonly ColouredFrame[];
  /** How far an arrow key goes, down and across. */
  declare steps: Pair;
  declare lit: ((i: number, j: number) => boolean) | null;
  declare cursor: Pair | null;
  /** Where the arrow keys set out from, where no cursor is drawn. */
  declare start: Pair;
  /** Named only so that a change of theme draws anew. */
  declare theme: string;
  /** A picture only: no keys, no pointer. */
  declare still: boolean;
  /** Nothing is drawn where there is no entry, instead of a hatching. */
  declare bare: boolean;
  declare label: string;

  #base: HTMLCanvasElement | null = null;
  /** What the base was drawn with. */
  #colours = "";
  #pressed = false;

  constructor() {
    super();
    this.values = [[0]];
    this.paint = null;
    this.tone = "kernel";
    this.most = 0;
    this.size = 10;
    this.block = null;
    this.frames = [];
    this.steps = [1, 1];
    this.lit = null;
    this.cursor = null;
    this.start = [0, 0];
    this.theme = "";
    this.still = false;
    this.bare = false;
    this.label = "";
  }

  protected override render(): TemplateResult {
    const [rows, columns] = shapeOf(this.values);
    const box = `width:${columns * this.size}px;height:${rows * this.size}px`;
    if (this.still) return html`<canvas role="img" aria-label=${this.label} style=${box}></canvas>`;
    return html`<div class="walk" role="application" tabindex="0" aria-label=${this.label}
      @keydown=${this.#onKey} @pointerdown=${this.#onDown} @pointermove=${this.#onMove}
      @pointerup=${this.#onUp} @pointercancel=${this.#onUp} @pointerleave=${this.#onLeave}
    ><canvas style=${box} aria-hidden="true"></canvas></div>`;
  }

  // ---- drawing ------------------------------------------------------------------------------------------------

  override connectedCallback(): void {
    super.connectedCallback();
    // Until all style sheets are there, the page's paper may be another one than in the end.
    if (document.readyState !== "complete")
      addEventListener("load", () => this.requestUpdate(), { once: true });
  }

  protected override updated(changed: Map<string, unknown>): void {
    const colours = ["--paper", `--${this.tone}-fill`].map((name) => this.#colour(name)).join();
    if (
      this.#base === null ||
      this.#colours !== colours ||
      ["values", "paint", "most", "size", "block"].some((key) => changed.has(key))
    )
      this.#base = this.#drawBase();
    this.#colours = colours;
    this.#drawMarks(this.#base);
  }

  #colour(name: string): string {
    return getComputedStyle(this).getPropertyValue(name).trim();
  }

  /** Edge of line `n` in device pixels: whole, so that neighbours touch and nothing blurs. */
  #edge(n: number): number {
    return Math.round(n * this.size * devicePixelRatio);
  }

  /** The entries without marks; a mark that moves does not draw thousands of them again. */
  #drawBase(): HTMLCanvasElement {
    const [rows, columns] = shapeOf(this.values);
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [this.#edge(columns), this.#edge(rows)];
    const pen = canvas.getContext("2d") as CanvasRenderingContext2D;
    pen.fillStyle = this.#colour("--paper");
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.imageSmoothingEnabled = false;
    pen.drawImage(this.#dots(pen), 0, 0, canvas.width, canvas.height);
    if (!this.bare) this.#hatch(pen, this.#colour("--outside"));
    if (this.block) this.#lines(pen, this.block, this.#colour("--line"));
    return canvas;
  }

  /** A pixel for each entry: thousands of them are written faster than drawn. */
  #dots(pen: CanvasRenderingContext2D): HTMLCanvasElement {
    const [rows, columns] = shapeOf(this.values);
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [columns, rows];
    const rgb = (name: string): Rgb => {
      pen.fillStyle = this.#colour(name); // what is read back is #rrggbb, whatever was written
      const digits = Number.parseInt(String(pen.fillStyle).slice(1), 16);
      return [digits >> 16, (digits >> 8) & 255, digits & 255];
    };
    const [fill, ink] = [rgb(`--${this.tone}-fill`), rgb("--ink")];
    const most = this.most || largest(this.values.map((row) => row.map((x) => x || 0))) || 1;
    const image = new ImageData(columns, rows);
    let at = 0;
    this.values.forEach((row, i) => {
      row.forEach((x, j) => {
        const colour = this.paint?.(x, i, j) ?? (x < 0 ? ink : fill);
        image.data[at++] = colour[0];
        image.data[at++] = colour[1];
        image.data[at++] = colour[2];
        image.data[at++] = this.paint ? 255 : (Math.min(Math.abs(x) / most, 1) || 0) * FULL;
      });
    });
    canvas.getContext("2d")?.putImageData(image, 0, 0);
    return canvas;
  }

  /** Thin strokes over blocks that do not exist. */
  #hatch(pen: CanvasRenderingContext2D, colour: string): void {
    const [height, width] = this.block ?? [1, 1];
    const dpr = devicePixelRatio;
    pen.strokeStyle = colour;
    pen.lineWidth = dpr;
    pen.globalAlpha = 0.6;
    for (let i = 0; i < this.values.length; i += height) {
      for (let j = 0; j < this.values[0].length; j += width) {
        if (!Number.isNaN(this.values[i][j])) continue;
        const [x, y, right, bottom] = [
          this.#edge(j),
          this.#edge(i),
          this.#edge(j + width),
          this.#edge(i + height),
        ];
        pen.save();
        pen.beginPath();
        pen.rect(x, y, right - x, bottom - y);
        pen.clip();
        pen.beginPath();
        for (let at = x - (bottom - y); at < right; at += 6 * dpr) {
          pen.moveTo(at, bottom);
          pen.lineTo(at + (bottom - y), y);
        }
        pen.stroke();
        pen.restore();
      }
    }
    pen.globalAlpha = 1;
  }

  #lines(pen: CanvasRenderingContext2D, [height, width]: Pair, colour: string): void {
    const [rows, columns] = shapeOf(this.values);
    const thick = Math.max(1, Math.round(devicePixelRatio));
    pen.fillStyle = colour;
    for (let i = height; i < rows; i += height)
      pen.fillRect(0, this.#edge(i) - 0.5 * thick, pen.canvas.width, thick);
    for (let j = width; j < columns; j += width)
      pen.fillRect(this.#edge(j) - 0.5 * thick, 0, thick, pen.canvas.height);
  }

  #drawMarks(base: HTMLCanvasElement): void {
    const canvas = this.renderRoot.querySelector("canvas") as HTMLCanvasElement;
    if (canvas.width !== base.width) canvas.width = base.width;
    if (canvas.height !== base.height) canvas.height = base.height;
    const pen = canvas.getContext("2d") as CanvasRenderingContext2D;
    pen.drawImage(base, 0, 0);
    const [rows, columns] = shapeOf(this.values);
    const ink = this.#colour("--ink");
    if (this.lit) {
      // All steps back but what is lit: that keeps its colour and gets an edge.
      pen.fillStyle = this.#colour("--paper");
      pen.globalAlpha = 0.72;
      pen.fillRect(0, 0, canvas.width, canvas.height);
      pen.globalAlpha = 1;
      for (let i = 0; i < rows; i++) {
        for (let j = 0; j < columns; j++) {
          if (!this.lit(i, j)) continue;
          const box = this.#box(i, j, 1, 1);
          pen.drawImage(base, ...box, ...box);
          this.#frame(pen, i, j, 1, 1, ink, 1);
        }
      }
    }
    for (const { row, column, rows, columns, colour } of this.frames)
      this.#frame(pen, row, column, rows, columns, this.#colour(`--${colour}`), 2);
    if (this.cursor) this.#frame(pen, ...this.cursor, 1, 1, ink, 2);
  }

  #box(i: number, j: number, rows: number, columns: number): [number, number, number, number] {
    const [x, y] = [this.#edge(j), this.#edge(i)];
    return [x, y, this.#edge(j + columns) - x, this.#edge(i + rows) - y];
  }

  #frame(
    pen: CanvasRenderingContext2D,
    i: number,
    j: number,
    rows: number,
    columns: number,
    colour: string,
    thick: number,
  ) {
    const width = Math.min(thick * devicePixelRatio, this.size * devicePixelRatio * 0.4);
    const [x, y, w, h] = this.#box(i, j, rows, columns);
    pen.strokeStyle = colour;
    pen.lineWidth = width;
    pen.strokeRect(x + width / 2, y + width / 2, w - width, h - width);
  }

  // ---- what the reader does -----------------------------------------------------------------------------------

  #under(event: PointerEvent): Pair {
    const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
    const [rows, columns] = shapeOf(this.values);
    return [
      clamp(Math.floor((event.clientY - box.top) / this.size), 0, rows - 1),
      clamp(Math.floor((event.clientX - box.left) / this.size), 0, columns - 1),
    ];
  }

  #tell(type: string, cell: Pair | null): void {
    this.dispatchEvent(new CustomEvent<EntryEvent | null>(type, { detail: cell && { cell } }));
  }

  #onDown = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    this.#pressed = true;
    const target = event.currentTarget as HTMLElement;
    target.setPointerCapture(event.pointerId);
    target.focus({ preventScroll: true });
    event.preventDefault();
    this.#tell("entry-point", this.#under(event));
  };

  #onMove = (event: PointerEvent): void => {
    const cell = this.#under(event);
    if (this.#pressed && !samePair(cell, this.cursor)) this.#tell("entry-point", cell);
    else if (!this.#pressed && event.pointerType !== "touch") this.#tell("entry-hover", cell);
  };

  #onUp = (): void => {
    this.#pressed = false;
  };

  #onLeave = (): void => {
    if (!this.#pressed) this.#tell("entry-hover", null);
  };

  #onKey = (event: KeyboardEvent): void => {
    if (event.altKey || event.metaKey || event.ctrlKey) return;
    const [i, j] = this.cursor ?? this.start;
    const [down, across] = this.steps;
    const [rows, columns] = shapeOf(this.values);
    const to: Record<string, Pair> = {
      ArrowUp: [i - down, j],
      ArrowDown: [i + down, j],
      ArrowLeft: [i, j - across],
      ArrowRight: [i, j + across],
      Home: [i, 0],
      End: [i, columns - 1],
      PageUp: [0, j],
      PageDown: [rows - 1, j],
    };
    const target = to[event.key];
    if (!target) return;
    event.preventDefault();
    this.#tell("entry-point", [clamp(target[0], 0, rows - 1), clamp(target[1], 0, columns - 1)]);
  };

  static override styles = css`
    :host {
      display: inline-block;
      line-height: 0;
    }
    canvas {
      border-radius: 3px;
      outline: 1px solid color-mix(in srgb, var(--line) 80%, transparent);
    }
    .walk {
      cursor: crosshair;
      touch-action: pan-y;
      user-select: none;
      -webkit-user-select: none;
    }
    .walk:focus-visible {
      outline: 3px solid var(--ink);
      outline-offset: 2px;
    }
    @media (forced-colors: active) {
      .walk:focus-visible {
        outline-color: Highlight;
      }
    }
  `;
}

if (!customElements.get("d2l-matrix")) customElements.define("d2l-matrix", D2LMatrix);
