/** A figure whose window slides over an input: pointing, holding and moving the window are the same in all of them. */
import type { PropertyDeclarations } from "lit";
import { type Geometry, outputAt } from "./core/geometry";
import { clamp, type Pair, samePair } from "./core/grid";
import type { CellEvent } from "./d2l-grid";
import { type Derived, Figure } from "./figure";

export type Plate = "input" | "kernel" | "output";

/** What the reader points at, and with it what lights up. */
export interface Spot {
  plate: Plate;
  cell: Pair;
}

export interface WindowDerived extends Derived {
  geometry: Geometry | null;
}

const LARGEST_CELL = 46;

/** Edge of a cell, in pixels, so that so many cells fit into the width. */
export const edge = (available: number, cells: number): number =>
  clamp(Math.floor(available / cells), 6, LARGEST_CELL);

export abstract class WindowFigure<S extends { position: Pair }, D extends WindowDerived> extends Figure<
  S,
  D
> {
  static override properties: PropertyDeclarations = {
    spot: { state: true },
    preview: { state: true },
    pinned: { state: true },
  };

  declare spot: Spot | null;
  /** The window that hovering shows until the pointer leaves. */
  declare preview: Pair | null;
  /** A press on an output holds the window, so that the pointer can go and look elsewhere. */
  declare pinned: boolean;

  constructor() {
    super();
    this.spot = null;
    this.preview = null;
    this.pinned = false;
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
    if (!g || plate === "kernel") return null;
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
}
