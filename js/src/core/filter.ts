/** What a kernel, a blur and a stride do to a whole picture, in this order (sections 7.2 and 7.3). */
import { clamp, type Grid, makeGrid, type Pair, shapeOf } from "./grid";

/** Typed rows: sums over a picture of 256×256 run three times as fast as on plain arrays. */
type Rows = Float64Array[];

/** Weights of a Gaussian blur along one axis; they add up to 1. */
export function bell(sigma: number): number[] {
  if (sigma === 0) return [1];
  const side = Math.ceil(3 * sigma);
  const weights = Array.from({ length: 2 * side + 1 }, (_, n) => Math.exp(-0.5 * ((n - side) / sigma) ** 2));
  const sum = weights.reduce((a, b) => a + b);
  return weights.map((w) => w / sum);
}

/** `conv2d` with zeros around, as many as keep the size, and of it every `stride`-th row and column. */
function same(input: Rows, kernel: Grid, [down, across]: Pair): Rows {
  const [rows, columns] = [input.length, input[0].length];
  const [high, wide] = shapeOf(kernel);
  const [above, left] = [(high - 1) >> 1, (wide - 1) >> 1]; // the odd cell of an even kernel stands after the input
  const width = Math.ceil(columns / across);
  const output: Rows = [];
  for (let i = 0; i < rows; i += down) {
    const sum = new Float64Array(width);
    for (let a = 0; a < high; a++) {
      const row = input[i + a - above];
      if (row !== undefined)
        for (let b = 0; b < wide; b++) addShifted(sum, row, kernel[a][b], b - left, across);
    }
    output.push(sum);
  }
  return output;
}

/** sum[j] += w · row[j · step + by], as far as the row goes. */
function addShifted(sum: Float64Array, row: Float64Array, w: number, by: number, step: number): void {
  if (w === 0) return;
  const end = Math.min(sum.length, Math.ceil((row.length - by) / step));
  for (let j = Math.max(0, Math.ceil(-by / step)); j < end; j++) sum[j] += w * row[j * step + by];
}

/** Kernel, then blur, then stride; (H, W) → (⌈H / s⌉, ⌈W / s⌉). */
export function filter(input: Grid, kernel: Grid, sigma: number, stride: Pair): Grid {
  const rows = input.map((row) => Float64Array.from(row));
  return filterRows(rows, kernel, sigma, stride).map((row) => Array.from(row));
}

function filterRows(input: Rows, kernel: Grid, sigma: number, stride: Pair): Rows {
  if (sigma === 0) return same(input, kernel, stride);
  const row = bell(sigma);
  const column = row.map((w) => [w]);
  const along = same(same(input, kernel, [1, 1]), [row], [1, stride[1]]);
  return same(along, column, [stride[0], 1]);
}

/** Section 7.3's test picture: rings whose waves are n / r pixels long at radius r, down to two at the rim. */
export const rings = (n: number): Grid =>
  makeGrid(n, n, (i, j) => {
    const middle = n >> 1;
    return 0.5 + 0.5 * Math.cos((Math.PI * ((i - middle) ** 2 + (j - middle) ** 2)) / n);
  });

/** Waves longer than 2s survive a stride of s: those of rings n×n lie within this radius, in pixels. */
export const survives = (n: number, stride: number): number => n / (2 * stride);

/** Contrast (standard deviation) where no wave can survive, and the share of it that is kept where all can. */
export interface Detail {
  false_detail: number;
  /** null where the stride leaves too few places to tell. */
  true_detail: number | null;
}

const spread = (values: number[]): number => {
  if (values.length < 2) return 0;
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  return Math.sqrt(values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (values.length - 1));
};

/** Of the rings n×n, moved by `shift` and filtered with `stride`; a border of a few pixels around the radius counts for neither. */
export function detail(input: Grid, output: Grid, stride: number, shift: Pair): Detail {
  const n = input.length;
  const limit = survives(n, stride);
  const beyond: number[] = [];
  const [kept, whole]: number[][] = [[], []];
  const away = (at: number, by: number) => ((((at - by) % n) + n) % n) - (n >> 1);
  output.forEach((row, i) => {
    row.forEach((y, j) => {
      const radius = Math.hypot(away(i * stride, shift[0]), away(j * stride, shift[1]));
      if (radius > limit + 8 && radius < n / 2 - 10) beyond.push(y);
      if (radius < Math.min(limit, n / 2) - 3) {
        kept.push(y);
        whole.push(input[i * stride][j * stride]);
      }
    });
  });
  const told = kept.length >= 9;
  return { false_detail: spread(beyond), true_detail: told ? spread(kept) / spread(whole) : null };
}

/**
 * How much the output changes beyond a shift of its own when the input moves: ‖f(SX) − S′f(X)‖ / ‖f(X)‖ with the best
 * S′, over the cells whose windows stay clear of the border (`reach` pixels away, and the shift); null where there is none, or nothing in it.
 */
export function change(
  before: Grid,
  after: Grid,
  shift: Pair,
  stride: Pair,
  size: Pair,
  reach: number,
): number | null {
  const steps = shift.map((d, axis) => [Math.floor(d / stride[axis]), Math.ceil(d / stride[axis])]);
  const inside = (at: number, axis: number) => {
    const margin = reach + Math.abs(shift[axis]);
    const from = at * stride[axis];
    return from >= margin && from < size[axis] - margin;
  };
  let least = Number.POSITIVE_INFINITY;
  for (const down of steps[0]) {
    for (const right of steps[1]) {
      let [gap, all] = [0, 0];
      after.forEach((row, i) => {
        if (!inside(i, 0)) return;
        row.forEach((y, j) => {
          const x = before[i - down]?.[j - right];
          if (!inside(j, 1) || x === undefined) return;
          gap += (y - x) ** 2;
          all += x ** 2;
        });
      });
      if (all > 0) least = Math.min(least, Math.sqrt(gap / all));
    }
  }
  return Number.isFinite(least) ? least : null;
}

/** What stands for full colour, and the largest value there can be: of a kernel whose weights cancel out, its own largest answer. */
export function scaleOf(kernel: Grid): { unit: number; most: number } {
  const weights = kernel.flat();
  const [up, down] = [1, -1].map((sign) => weights.reduce((sum, w) => sum + Math.max(0, sign * w), 0));
  const cancels = clamp(1 - Math.abs(up - down), 0, 1);
  const unit = Math.max(1, Math.min(up, down) * cancels);
  return { unit, most: Math.max(unit, up, down) };
}
