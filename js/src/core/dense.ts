/** A linear layer from picture to picture, under two assumptions: shared weights, near inputs only. */
import { type Grid, makeGrid } from "./grid";
import { permutation, uniform } from "./random";

export interface Layer {
  /** Side of the picture, and of the hidden one. */
  size: number;
  /** Δ: how far a near input may be away, along each axis. */
  reach: number;
  /** One set of weights for all outputs, by offset. */
  shared: boolean;
  /** Only inputs at most `reach` away. */
  near: boolean;
}

/** Numbers of weights and of biases; exact, since 9,742⁴ is no double any more. */
export function layerCounts({ size, reach, shared, near }: Layer): { weights: bigint; biases: bigint } {
  const n = BigInt(size);
  const d = BigInt(Math.min(reach, size - 1));
  const side = 2n * d + 1n;
  // Near the rim a window is cut off: d(d + 1)/2 cells are missing along each end of an axis.
  const axis = shared ? (near ? side : 2n * n - 1n) : near ? n * side - d * (d + 1n) : n * n;
  return { weights: axis * axis, biases: shared ? 1n : n * n };
}

export interface LayerMatrix {
  /** (size², size²), a row for each output; NaN where there is no weight. */
  values: Grid;
  /** Which weight stands in an entry; −1 where none does. */
  weight: Grid;
}

/** Both layers that read all inputs; `distance` is how far away, along the farther axis, an entry's input is. */
export interface Pairs {
  own: LayerMatrix;
  shared: LayerMatrix;
  distance: Grid;
}

/** The far layers, with random weights. With an `order`, pixel p of both pictures is the old pixel order[p]. */
export function allPairs(n: number, seed: number, order?: number[]): Pairs {
  const next = uniform(seed);
  const drawn = Array.from({ length: Math.max(n ** 4, (2 * n - 1) ** 2) }, () => 0.15 + 0.85 * next());
  const pixels = order ?? Array.from({ length: n * n }, (_, p) => p);
  const [rows, columns] = [pixels.map((p) => Math.floor(p / n)), pixels.map((p) => p % n)];
  const grid = (value: (r: number, c: number) => number) => makeGrid(n * n, n * n, value);
  const matrix = (weight: Grid): LayerMatrix => ({
    weight,
    values: weight.map((row) => row.map((w) => drawn[w])),
  });
  return {
    own: matrix(grid((r, c) => pixels[r] * n * n + pixels[c])),
    shared: matrix(
      grid((r, c) => (rows[c] - rows[r] + n - 1) * (2 * n - 1) + columns[c] - columns[r] + n - 1),
    ),
    distance: grid((r, c) => Math.max(Math.abs(rows[c] - rows[r]), Math.abs(columns[c] - columns[r]))),
  };
}

/** What is left of a layer when only near inputs are read. */
export function nearOnly({ values, weight }: LayerMatrix, distance: Grid, reach: number): LayerMatrix {
  const keep = (grid: Grid, none: number) =>
    grid.map((row, r) => row.map((x, c) => (distance[r][c] > reach ? none : x)));
  return { values: keep(values, Number.NaN), weight: keep(weight, -1) };
}

/** One order for the pixels of all pictures of this size. */
export const shuffled = (size: number, seed: number): number[] => permutation(size * size, seed);
