/** A figure whose window slides over an input: pointing, holding and moving the window are the same in all of them. */
import { html, type LitElement, nothing, type PropertyDeclarations, type TemplateResult } from "lit";
import { type Geometry, outputAt } from "../core/geometry";
import { clamp, type Pair, samePair } from "../core/grid";
import { type Derived, WIDE } from "./figure";
import type { CellEvent } from "./grid";
import { SteppingFigure } from "./stepping-figure";

export type Plate = "input" | "kernel" | "output";

/** What the reader points at, and with it what lights up. */
export interface Spot {
  plate: Plate;
  cell: Pair;
}

export interface WindowDerived extends Derived {
  geometry: Geometry | null;
  output_shape: Pair | null;
}

const LARGEST_CELL = 46;

/** Edge of a cell, in pixels, so that so many cells fit into the width. */
export const edge = (available: number, cells: number): number =>
  clamp(Math.floor(available / cells), 6, LARGEST_CELL);

export abstract class WindowFigure<
  S extends { position: Pair },
  D extends WindowDerived,
> extends SteppingFigure<S, D> {
  static override properties: PropertyDeclarations = {
    spot: { state: true },
    preview: { state: true },
    pinned: { state: true },
    corners: { state: true },
  };

  declare spot: Spot | null;
  /** The window that hovering shows until the pointer leaves. */
  declare preview: Pair | null;
  /** A press on an output holds the window, so that the pointer can go and look elsewhere. */
  declare pinned: boolean;

  /** Where the input's and the output's grids begin, in the stage's pixels; null until they are measured. */
  declare corners: { input: Pair; output: Pair } | null;

  /** What the places of the plates depend on: they are measured when it changes, and not on every step. */
  #layout = "";
  #measured = "";

  constructor() {
    super();
    this.corners = null;
    this.spot = null;
    this.preview = null;
    this.pinned = false;
  }

  protected override readonly looks: readonly (keyof S & string)[] = ["position"];
  protected override readonly stepName = "window";

  protected override settle(state: S, { output_shape: shape }: D): S {
    if (!shape) return state;
    const [i, j] = state.position;
    return { ...state, position: [clamp(i, 0, shape[0] - 1), clamp(j, 0, shape[1] - 1)] };
  }

  /** Number of places of the window; a window that one can move counts the outputs, so while asking it has none. */
  protected get places(): number {
    const shape = this.derived.output_shape;
    return shape && !this.asking ? shape[0] * shape[1] : 0;
  }

  protected get place(): number {
    const [i, j] = this.now.position;
    return i * (this.derived.output_shape?.[1] ?? 1) + j;
  }

  protected seek(place: number): void {
    const columns = this.derived.output_shape?.[1] ?? 1;
    if (this.places > 0)
      this.change({ position: [Math.floor(place / columns), place % columns] } as Partial<S>);
  }

  protected override keys(): TemplateResult {
    return html`<p class="keys">
      Keys: arrows move the window, <kbd>Space</kbd> plays, <kbd>[</kbd> and <kbd>]</kbd> step, <kbd>Enter</kbd> edits a
      cell, <kbd>Shift</kbd>+<kbd>↑</kbd><kbd>↓</kbd> changes it.
    </p>`;
  }

  /** The output whose window is drawn. */
  protected get at(): Pair {
    const shape = this.derived.output_shape;
    const [i, j] = this.preview ?? this.now.position;
    return shape ? [clamp(i, 0, shape[0] - 1), clamp(j, 0, shape[1] - 1)] : [i, j];
  }

  /** Where the window stands on the padded input; hovering does not move the keyboard's cursor. */
  protected corner(g: Geometry | null): Pair {
    const [i, j] = this.now.position;
    return g ? [i * g.rows.stride, j * g.columns.stride] : [0, 0];
  }

  /** The output that belongs to a cell of a plate; null for a weight, which belongs to all of them. */
  #windowFor({ plate, cell }: Spot): Pair | null {
    const g = this.derived.geometry;
    if (!g || plate === "kernel" || this.asking) return null;
    return plate === "output" ? cell : outputAt(g, cell);
  }

  protected hover(plate: Plate, detail: CellEvent | null): void {
    this.spot = detail && { plate, cell: detail.cell };
    this.preview = this.spot && !this.pinned && !this.playing ? this.#windowFor(this.spot) : null;
  }

  /** Everything that hovering shows, the keyboard's focus and a finger's press show as well, and the window stays. */
  protected point(plate: Plate, { cell }: CellEvent): void {
    this.pause();
    this.spot = { plate, cell };
    this.preview = null;
    const position = this.#windowFor(this.spot);
    if (position && !samePair(position, this.now.position)) this.change({ position } as Partial<S>);
  }

  protected leave(): void {
    this.spot = null;
  }

  /** A pale beam from the window to its output, behind the plates; where they stand one below the other, none. */
  protected beam(inputCell: number, outputCell: number, plates: Pair[]): TemplateResult | typeof nothing {
    const g = this.derived.geometry;
    this.#layout = g && this.width >= WIDE ? JSON.stringify([this.width, inputCell, outputCell, plates]) : "";
    if (!g || !this.corners || this.#layout === "" || this.#layout !== this.#measured) return nothing;
    const [i, j] = this.at;
    const [left, top] = this.corners.input;
    const x = left + (j * g.columns.stride + g.columns.extent) * inputCell;
    const y = top + i * g.rows.stride * inputCell;
    const [outLeft, outTop] = this.corners.output;
    const [toX, toY] = [outLeft + j * outputCell + 1, outTop + i * outputCell + 1];
    const path = `M${x} ${y}L${toX} ${toY}v${outputCell - 2}L${x} ${y + g.rows.extent * inputCell}z`;
    return html`<svg class="beam" aria-hidden="true"><path d=${path} /></svg>`;
  }

  protected override updated(): void {
    if (this.#layout !== this.#measured) void this.#measure(this.#layout);
  }

  async #measure(layout: string): Promise<void> {
    this.#measured = layout;
    if (layout === "") return;
    const grids = [...this.renderRoot.querySelectorAll<LitElement>("d2l-grid")];
    await Promise.all(grids.map((grid) => grid.updateComplete));
    const stage = this.renderRoot.querySelector(".stage");
    const corner = (plate: Plate): Pair | null => {
      const box = this.renderRoot.querySelector(`[data-plate="${plate}"]`)?.getBoundingClientRect();
      const from = stage?.getBoundingClientRect();
      return box && from ? [box.left - from.left, box.top - from.top] : null;
    };
    const [input, output] = [corner("input"), corner("output")];
    this.corners = input && output ? { input, output } : null;
  }
}
