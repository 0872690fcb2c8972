/** Pooling in plain loops, with what it passes back; tested against `max_pool2d`, `avg_pool2d` and autograd. */
import { short } from "./format";
import { type Geometry, geometry, type Sides } from "./geometry";
import { type Grid, makeGrid, type Pair, Refusal, shapeOf } from "./grid";
import { uniform } from "./random";

export type Rule = "max" | "average" | "stochastic";

export interface PoolOptions {
  pool_size: Pair;
  /** null: as large as the window. */
  stride?: Pair | null;
  padding?: Pair;
  ceil_mode?: boolean;
  count_include_pad?: boolean;
  mode?: Rule;
  /** Stochastic pooling draws in training, and in use gives its expected value. */
  training?: boolean;
  seed?: number;
}

/** Cells before and after one axis: the padding and, under `ceil_mode`, what the last window hangs over. */
function sides(n: number, k: number, s: number, p: number, ceil: boolean): Pair {
  const half = Math.floor(k / 2);
  if (p > half)
    throw new Refusal(`padding ${p} is more than half of window ${k}; use padding ${half} or less`);
  const room = n + 2 * p - k;
  let last = ceil ? Math.ceil(room / s) : Math.floor(room / s);
  if (ceil && last * s >= n + p) last -= 1; // it would start in the frame behind the input
  if (last < 0) {
    throw new Refusal(`window ${k} does not fit input ${n} + 2·${p}; use a window of ${n + 2 * p} or less`);
  }
  return [p, p + Math.max(0, last * s + k - n - 2 * p)];
}

/** Where the windows stand; a `Refusal` in words where PyTorch raises an error. */
export function poolGeometry(input: Pair, options: PoolOptions): Geometry {
  const { pool_size, padding = [0, 0], ceil_mode = false } = options;
  const stride = options.stride ?? pool_size;
  const padded = ([0, 1] as const).map((i) => {
    try {
      return sides(input[i], pool_size[i], stride[i], padding[i], ceil_mode);
    } catch (error) {
      if (error instanceof Refusal) throw new Refusal(`${["height", "width"][i]}: ${error.message}`);
      throw error;
    }
  });
  return geometry(input, pool_size, { stride, padding: padded as Sides });
}

/** What one window holds, what it reports, and how much of a gradient each of its cells gets. */
export interface Pooled {
  cells: Pair[];
  values: number[];
  value: number;
  shares: number[];
  /** What the average divides by. */
  divisor: number;
  /** Where the lot falls, from 0 to 1. */
  dart: number;
}

/** The window at output `at`; `dart`, from 0 to 1, hits one of its cells where the rule draws lots. */
export function poolWindow(
  input: Grid,
  g: Geometry,
  options: PoolOptions,
  [i, j]: Pair,
  dart: number,
): Pooled {
  const { padding = [0, 0], count_include_pad = true, mode = "max", training = true } = options;
  const [top, left] = [i * g.rows.stride - padding[0], j * g.columns.stride - padding[1]];
  const cells: Pair[] = [];
  for (let a = Math.max(top, 0); a < Math.min(top + g.rows.kernel, g.rows.input); a++) {
    for (let b = Math.max(left, 0); b < Math.min(left + g.columns.kernel, g.columns.input); b++)
      cells.push([a, b]);
  }
  const values = cells.map(([a, b]) => input[a][b]);
  const sum = values.reduce((total, x) => total + x, 0);
  const only = (n: number) => ({ value: values[n], shares: values.map((_, m) => (m === n ? 1 : 0)) });
  // The padding counts as cells unless told otherwise; what hangs over under ceil_mode never does.
  const counted = (start: number, k: number, n: number, p: number) => Math.min(start + k, n + p) - start;
  const divisor = count_include_pad
    ? counted(top, g.rows.kernel, g.rows.input, padding[0]) *
      counted(left, g.columns.kernel, g.columns.input, padding[1])
    : cells.length;

  if (mode === "max") return { cells, values, divisor, dart, ...only(values.indexOf(Math.max(...values))) };
  if (mode === "average") {
    return { cells, values, divisor, dart, value: sum / divisor, shares: values.map(() => 1 / divisor) };
  }
  if (training) {
    let end = 0;
    const hit = values.findIndex((x) => dart * sum < (end += x)); // a cell owns a stretch as long as its value
    return { cells, values, divisor, dart, ...only(hit < 0 ? values.length - 1 : hit) };
  }
  const value = sum > 0 ? values.reduce((total, x) => total + x * x, 0) / sum : 0;
  return {
    cells,
    values,
    divisor,
    dart,
    value,
    shares: values.map((x) => (sum > 0 ? (2 * x - value) / sum : 0)),
  };
}

/** All windows, row by row; with the same seed the same darts, whatever the input. */
export function poolWindows(input: Grid, options: PoolOptions): Pooled[][] {
  const g = poolGeometry(shapeOf(input), options);
  if (options.mode === "stochastic") {
    input.forEach((row, i) => {
      const j = row.findIndex((x) => x < 0);
      if (j >= 0) {
        throw new Refusal(
          `stochastic pooling needs values of 0 or more, and X[${i}, ${j}] is ${short(row[j])}; apply a ReLU first`,
        );
      }
    });
  }
  const next = uniform(options.seed ?? 0);
  return Array.from({ length: g.rows.output }, (_, i) =>
    Array.from({ length: g.columns.output }, (_, j) => poolWindow(input, g, options, [i, j], next())),
  );
}

export const poolOutput = (windows: Pooled[][]): Grid => windows.map((row) => row.map(({ value }) => value));

/** The gradient of the sum of all outputs with respect to the input; where windows overlap, their shares add up. */
export function poolGradient(windows: Pooled[][], shape: Pair): Grid {
  const gradient = makeGrid(...shape, () => 0);
  for (const { cells, shares } of windows.flat()) {
    cells.forEach(([a, b], n) => {
      gradient[a][b] += shares[n];
    });
  }
  return gradient;
}
