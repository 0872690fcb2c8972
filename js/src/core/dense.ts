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

/** The layer as a matrix, with random weights. With an `order`, pixel p of both pictures is the old pixel order[p]. */
export function layerMatrix(
  { size: n, reach, shared, near }: Layer,
  seed: number,
  order?: number[],
): LayerMatrix {
  const next = uniform(seed);
  const drawn = Array.from({ length: Math.max(n ** 4, (2 * n - 1) ** 2) }, () => 0.15 + 0.85 * next());
  const weight = makeGrid(n * n, n * n, (r, c) => {
    const [p, q] = [order?.[r] ?? r, order?.[c] ?? c];
    const [a, b] = [Math.floor(q / n) - Math.floor(p / n), (q % n) - (p % n)];
    if (near && Math.max(Math.abs(a), Math.abs(b)) > reach) return -1;
    return shared ? (a + n - 1) * (2 * n - 1) + b + n - 1 : p * n * n + q;
  });
  return { weight, values: weight.map((row) => row.map((w) => drawn[w] ?? Number.NaN)) };
}

/** One order for the pixels of all pictures of this size. */
export const shuffled = (size: number, seed: number): number[] => permutation(size * size, seed);
