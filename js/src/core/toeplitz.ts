/** The matrix that does what a sliding window does: a row for each output, a column for each input cell. */
import { type Geometry, sources } from "./geometry";
import { type Grid, makeGrid } from "./grid";

export interface WindowMatrix {
  /** (outputs, input cells), both counted row by row; a cell that the window reads twice, through a ghost, adds up. */
  values: Grid;
  /** Which weight stands in an entry, counted row by row; −1 where none or more than one does. */
  weight: Grid;
}

export function windowMatrix(g: Geometry, kernel: Grid): WindowMatrix {
  const [rows, columns] = [g.rows.output * g.columns.output, g.rows.input * g.columns.input];
  const values = makeGrid(rows, columns, () => 0);
  const weight = makeGrid(rows, columns, () => -1);
  const touched = makeGrid(rows, columns, () => 0);
  const [down, across] = [sources(g.rows), sources(g.columns)];
  for (let r = 0; r < rows; r++) {
    const [i, j] = [Math.floor(r / g.columns.output), r % g.columns.output];
    for (let a = 0; a < g.rows.kernel; a++) {
      const row = down[i * g.rows.stride + a * g.rows.dilation];
      for (let b = 0; b < g.columns.kernel; b++) {
        const column = across[j * g.columns.stride + b * g.columns.dilation];
        if (row < 0 || column < 0) continue;
        const c = row * g.columns.input + column;
        values[r][c] += kernel[a][b];
        touched[r][c] += 1;
        weight[r][c] = touched[r][c] === 1 ? a * g.columns.kernel + b : -1;
      }
    }
  }
  return { values, weight };
}
