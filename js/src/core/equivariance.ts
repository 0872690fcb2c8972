/** Does a layer's output move along with its input, or stay the same (sections 7.1, 7.3 and 7.5)? */
import { conv2d } from "./conv";
import { type Grid, makeGrid, type Pair, Refusal, samePair, shapeOf } from "./grid";
import { uniform } from "./random";
import { shifted } from "./shift";

export const layers = ["convolution", "relu", "pooling", "dense", "largest"] as const;
export type Layer = (typeof layers)[number];
export type Border = "circular" | "zeros";

export interface LayerOptions {
  layer: Layer;
  padding_mode: Border;
  stride: Pair;
  seed: number;
}

/** Whole numbers throughout, so that equal means equal. */
const SOBEL = [
  [-1, 0, 1],
  [-2, 0, 2],
  [-1, 0, 1],
];

const relu = (grid: Grid): Grid => grid.map((row) => row.map((x) => Math.max(0, x)));

/** Which layers have a stride; the others have one output for each input, or one in all. */
export const strides = (layer: Layer): boolean => layer === "convolution" || layer === "pooling";

/** Maximum over windows as large as the stride, at least 2×2; what lies beyond the border is 0, or the other side. */
function maxPool(grid: Grid, [down, across]: Pair, mode: Border): Grid {
  const [rows, columns] = shapeOf(grid);
  const [high, wide] = [Math.max(2, down), Math.max(2, across)];
  return makeGrid(Math.ceil(rows / down), Math.ceil(columns / across), (i, j) => {
    let most = Number.NEGATIVE_INFINITY;
    for (let a = i * down; a < i * down + high; a++)
      for (let b = j * across; b < j * across + wide; b++) {
        const x = mode === "circular" ? grid[a % rows][b % columns] : (grid[a]?.[b] ?? 0);
        if (x > most) most = x;
      }
    return most;
  });
}

let drawn: { key: string; weights: Int8Array } = { key: "", weights: new Int8Array() };

/** The n × n weights of a dense layer from −4 to 4, all outputs' first weights first. */
export function denseWeights(n: number, seed: number): Int8Array {
  const key = `${n} ${seed}`;
  if (drawn.key !== key) {
    const next = uniform(seed);
    drawn = { key, weights: Int8Array.from({ length: n * n }, () => Math.floor(9 * next()) - 4) };
  }
  return drawn.weights;
}

function dense(grid: Grid, seed: number): Grid {
  const [rows, columns] = shapeOf(grid);
  const n = rows * columns;
  const weights = denseWeights(n, seed);
  const sum = new Float64Array(n);
  for (let k = 0; k < n; k++) {
    const x = grid[Math.floor(k / columns)][k % columns];
    if (x === 0) continue;
    const own = weights.subarray(k * n, (k + 1) * n);
    for (let o = 0; o < n; o++) sum[o] += x * own[o];
  }
  return makeGrid(rows, columns, (i, j) => sum[i * columns + j]);
}

/** What the layer makes of the picture. */
export function applyLayer(X: Grid, { layer, padding_mode, stride, seed }: LayerOptions): Grid {
  const convolved = (s: Pair) => conv2d(X, SOBEL, { padding: [1, 1], padding_mode, stride: s });
  if (padding_mode === "circular" && strides(layer)) {
    const size = shapeOf(X);
    const odd = [0, 1].find((axis) => size[axis] % stride[axis] !== 0);
    if (odd !== undefined)
      throw new Refusal(
        `windows can wrap around only where the stride divides the side, and ${stride[odd]} does not divide ${size[odd]}; use a divisor of it, or zeros around`,
      );
  }
  if (layer === "convolution") return convolved(stride);
  if (layer === "relu") return relu(X.map((row) => row.map((x) => x - 8)));
  if (layer === "pooling") return maxPool(relu(convolved([1, 1])), stride, padding_mode);
  if (layer === "dense") return dense(X, seed);
  return [[Math.max(...convolved([1, 1]).flat())]];
}

export interface Comparison {
  /** f(SX) is f(X) moved by a whole number of cells: `step`, or the best of those near the shift over the stride. */
  along: boolean;
  same: boolean;
  /** ‖f(SX) − Sf(X)‖ / ‖f(X)‖ for the best step, and ‖f(SX) − f(X)‖ / ‖f(X)‖. */
  along_off: number;
  same_off: number;
  step: Pair;
  /** f(X), moved by that step. */
  expected: Grid;
}

const norm = (grid: Grid): number => Math.sqrt(grid.flat().reduce((sum, x) => sum + x * x, 0));

/** Distance of two maps, as a share of the size of a third. */
function off(a: Grid, b: Grid, of: Grid): number {
  const gap = norm(a.map((row, i) => row.map((x, j) => x - b[i][j])));
  return gap === 0 ? 0 : gap / (norm(of) || 1);
}

/** f(SX) against f(X): steps are tried rounded down and up. */
export function compare(before: Grid, after: Grid, shift: Pair, options: LayerOptions): Comparison {
  const stride = strides(options.layer) ? options.stride : [1, 1];
  const same_off = off(after, before, before);
  const single = samePair(shapeOf(after), [1, 1]);
  let best: Comparison | null = null;
  for (const down of new Set([Math.floor(shift[0] / stride[0]), Math.ceil(shift[0] / stride[0])]))
    for (const right of new Set([Math.floor(shift[1] / stride[1]), Math.ceil(shift[1] / stride[1])])) {
      const expected = single ? before : shifted(before, [down, right], options.padding_mode);
      const along_off = off(after, expected, before);
      // One number is no map: there is nothing in it that could move.
      if (best === null || along_off < best.along_off)
        best = {
          along: along_off === 0 && !single,
          same: same_off === 0,
          along_off,
          same_off,
          step: [down, right],
          expected,
        };
    }
  return best as Comparison;
}

/** How far the best fit is off for shifts to the right from −`reach` to `reach`: the curve of the figure. */
export function curve(X: Grid, options: LayerOptions, reach: number): Pair[] {
  const before = applyLayer(X, options);
  return Array.from({ length: 2 * reach + 1 }, (_, n) => {
    const shift: Pair = [0, n - reach];
    const after = applyLayer(shifted(X, shift, options.padding_mode), options);
    return [n - reach, compare(before, after, shift, options).along_off];
  });
}
