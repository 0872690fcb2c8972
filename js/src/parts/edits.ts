/** What the reader does to the numbers of a `<d2l-grid>`, pulled or typed, as a new grid; null where nothing changes. */
import { type Grid, type Pair, Refusal } from "../core/grid";
import type { CellEvent } from "./grid";

export const withCell = (grid: Grid, [i, j]: Pair, value: number): Grid | null =>
  grid[i][j] === value
    ? null
    : grid.map((row, a) => (a === i ? row.map((x, b) => (b === j ? value : x)) : row));

export class Edits {
  /** The value under the finger when a pull began, so that pulling back undoes it. */
  #pulled = 0;

  pull(grid: Grid, { cell, steps = 0, start }: CellEvent, step: number): Grid | null {
    const [i, j] = cell;
    if (start) this.#pulled = grid[i][j];
    return withCell(grid, cell, Math.round((this.#pulled + steps * step) * 1e6) / 1e6);
  }

  type(grid: Grid, { cell, text = "" }: CellEvent): Grid | null {
    const value = Number(text.trim().replace("−", "-").replace(",", "."));
    if (text.trim() === "" || !Number.isFinite(value))
      throw new Refusal(`“${text}” is not a number; type for instance 0.5 or −1`);
    return withCell(grid, cell, value);
  }
}
