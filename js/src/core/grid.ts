/** Grids are plain nested arrays: what JSON, Python lists and the page's attributes can carry without a conversion. */

export type Grid = number[][];
export type Pair = [number, number];

/** A sentence for the reader: what came, what was expected, what to do. Anything else that is thrown is a bug. */
export class Refusal extends Error {
  override name = "Refusal";

  /** By name: the engine's bundle and each notebook module bring a class of their own. */
  static override [Symbol.hasInstance](error: unknown): boolean {
    return (error as Error | null)?.name === "Refusal";
  }
}

export const shapeOf = (grid: Grid): Pair => [grid.length, grid[0]?.length ?? 0];

export const makeGrid = (rows: number, columns: number, value: (i: number, j: number) => number): Grid =>
  Array.from({ length: rows }, (_, i) => Array.from({ length: columns }, (_, j) => value(i, j)));

export const flip = (grid: Grid): Grid => grid.map((row) => [...row].reverse()).reverse();

/** The grid with another number in one cell. */
export const withCell = (grid: Grid, [i, j]: Pair, value: number): Grid =>
  grid.map((row, a) => (a === i ? row.map((x, b) => (b === j ? value : x)) : row));

export const samePair = (a: Pair | null, b: Pair | null): boolean =>
  a === b || (a !== null && b !== null && a[0] === b[0] && a[1] === b[1]);

export const clamp = (x: number, low: number, high: number): number => Math.min(Math.max(x, low), high);

export const largest = (grid: Grid): number => {
  let most = 0;
  for (const row of grid) for (const x of row) most = Math.max(most, Math.abs(x));
  return most;
};
