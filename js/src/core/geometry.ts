/**
 * Where a sliding window goes: output sizes, ghost cells and what each input cell is used for.
 *
 * The rules are PyTorch's (`torch.nn.Conv2d`), including what it refuses; the tests hold the two against each other.
 */
import { type Grid, makeGrid, type Pair, Refusal } from "./grid";

export type PaddingMode = "zeros" | "reflect" | "replicate" | "circular";
/** Per axis: cells before the first and after the last. */
export type Sides = [Pair, Pair];
export type Padding = number | Pair | Sides | "same" | "valid";

export interface WindowOptions {
  stride?: number | Pair;
  padding?: Padding;
  dilation?: number | Pair;
  padding_mode?: PaddingMode;
}

/** One axis of the sliding window. Positions count on the padded axis, from its first ghost cell. */
export interface Axis {
  name: "height" | "width";
  input: number;
  kernel: number;
  stride: number;
  dilation: number;
  before: number;
  after: number;
  padded: number;
  /** Cells from the kernel's first to its last weight: dilation · (kernel − 1) + 1. */
  extent: number;
  output: number;
  mode: PaddingMode;
}

export interface Geometry {
  rows: Axis;
  columns: Axis;
}

const bothAxes = <T>(value: T | [T, T]): [T, T] => (Array.isArray(value) ? value : [value, value]);

function wholeNumber(value: number, name: string, least: number): void {
  if (!Number.isInteger(value) || value < least) {
    throw new Refusal(`${name} ${value} is not possible; give a whole number of ${least} or more`);
  }
}

function sides(padding: Padding, index: 0 | 1, kernel: number, stride: number, dilation: number): Pair {
  if (padding === "valid") return [0, 0];
  if (padding === "same") {
    if (stride !== 1) {
      throw new Refusal(
        `padding 'same' keeps the size only with stride 1, and stride is ${stride}; give the padding as a number`,
      );
    }
    // An even kernel cannot be centred: PyTorch puts the odd cell after the input.
    const total = dilation * (kernel - 1);
    return [Math.floor(total / 2), total - Math.floor(total / 2)];
  }
  const axis = bothAxes<number | Pair>(padding as number | [number, number] | Sides)[index];
  return bothAxes<number>(axis as number | Pair);
}

function axis(
  name: Axis["name"],
  index: 0 | 1,
  input: number,
  kernel: number,
  options: Required<WindowOptions>,
): Axis {
  const stride = bothAxes(options.stride)[index];
  const dilation = bothAxes(options.dilation)[index];
  wholeNumber(input, `input ${name}`, 1);
  wholeNumber(kernel, `kernel ${name}`, 1);
  wholeNumber(stride, "stride", 1);
  wholeNumber(dilation, "dilation", 1);
  const [before, after] = sides(options.padding, index, kernel, stride, dilation);
  wholeNumber(before, "padding", 0);
  wholeNumber(after, "padding", 0);
  const extent = dilation * (kernel - 1) + 1;
  const padded = input + before + after;
  const output = Math.floor((padded - extent) / stride) + 1;
  return {
    name,
    input,
    kernel,
    stride,
    dilation,
    before,
    after,
    padded,
    extent,
    output,
    mode: options.padding_mode,
  };
}

const padText = (a: Axis): string => (a.before === a.after ? `2·${a.before}` : `${a.before} + ${a.after}`);

/** Why PyTorch would refuse this axis, as a sentence with the way out; null if it would not. */
function refusal(a: Axis): string | null {
  const widest = Math.max(a.before, a.after);
  if (a.mode === "reflect" && widest >= a.input) {
    const way = `use padding ${a.input - 1} or less, or padding_mode 'replicate'`;
    return `padding ${widest} is too wide to reflect: input ${a.input} has only ${a.input - 1} cells beyond its edge; ${way}`;
  }
  if (a.mode === "circular" && widest > a.input) {
    return `padding ${widest} goes round input ${a.input} more than once; use padding ${a.input} or less`;
  }
  if (a.extent > a.padded) {
    const kernel =
      a.dilation === 1
        ? `kernel ${a.kernel}`
        : `kernel ${a.kernel} with dilation ${a.dilation} spans ${a.extent} cells and`;
    const least = Math.ceil((a.extent - a.input) / 2);
    return `${kernel} does not fit input ${a.input} + ${padText(a)}; the smallest padding is ${least}`;
  }
  return null;
}

/** The window's two axes, or a `Refusal` in words where PyTorch raises an error. */
export function geometry(input: Pair, kernel: Pair, options: WindowOptions = {}): Geometry {
  const full = { stride: 1, padding: 0, dilation: 1, padding_mode: "zeros" as const, ...options };
  const rows = axis("height", 0, input[0], kernel[0], full);
  const columns = axis("width", 1, input[1], kernel[1], full);
  const [high, wide] = [refusal(rows), refusal(columns)];
  if (high !== null && high === wide) throw new Refusal(high);
  if (high !== null && wide !== null) throw new Refusal(`height: ${high}. Width: ${wide}`);
  if (high !== null) throw new Refusal(`height: ${high}`);
  if (wide !== null) throw new Refusal(`width: ${wide}`);
  return { rows, columns };
}

export function outputShape(input: Pair, kernel: Pair, options: WindowOptions = {}): Pair {
  const g = geometry(input, kernel, options);
  return [g.rows.output, g.columns.output];
}

/** Input index that cell `t` of the padded axis shows; −1 for a zero that stands outside. */
export function source(a: Axis, t: number): number {
  const i = t - a.before;
  if (i >= 0 && i < a.input) return i;
  switch (a.mode) {
    case "zeros":
      return -1;
    case "reflect":
      return i < 0 ? -i : 2 * (a.input - 1) - i;
    case "replicate":
      return i < 0 ? 0 : a.input - 1;
    case "circular":
      return (i + a.input) % a.input;
  }
}

export const sources = (a: Axis): number[] => Array.from({ length: a.padded }, (_, t) => source(a, t));

/** How often each cell of the padded axis is read while the window slides over it. */
function axisReads(a: Axis): number[] {
  const reads = new Array<number>(a.padded).fill(0);
  for (let i = 0; i < a.output; i++) {
    for (let k = 0; k < a.kernel; k++) reads[i * a.stride + k * a.dilation] += 1;
  }
  return reads;
}

export interface Uses {
  /** Reads of each cell of the padded input, ghosts apart. */
  padded: Grid;
  /** Reads of each input cell, those through its ghost copies included. */
  input: Grid;
  /** Input cells that no output ever reads. */
  never: number;
}

/** How often each cell is read: corner 4, edge 6, interior 9 for a 3×3 kernel with padding 1. */
export function useCounts(g: Geometry): Uses {
  const [down, across] = [axisReads(g.rows), axisReads(g.columns)];
  const padded = makeGrid(g.rows.padded, g.columns.padded, (i, j) => down[i] * across[j]);
  // Copies are made axis by axis, so the reads of an input cell are a product as well.
  const fold = (a: Axis, reads: number[]): number[] => {
    const own = new Array<number>(a.input).fill(0);
    sources(a).forEach((s, t) => {
      if (s >= 0) own[s] += reads[t];
    });
    return own;
  };
  const [ownDown, ownAcross] = [fold(g.rows, down), fold(g.columns, across)];
  const input = makeGrid(g.rows.input, g.columns.input, (i, j) => ownDown[i] * ownAcross[j]);
  const never = input.reduce((sum, row) => sum + row.filter((n) => n === 0).length, 0);
  return { padded, input, never };
}

/** Input cells, as positions on the padded input, that the window at output `(i, j)` reads. */
export function windowCells(g: Geometry, [i, j]: Pair): Pair[] {
  const cells: Pair[] = [];
  for (let a = 0; a < g.rows.kernel; a++) {
    for (let b = 0; b < g.columns.kernel; b++) {
      cells.push([i * g.rows.stride + a * g.rows.dilation, j * g.columns.stride + b * g.columns.dilation]);
    }
  }
  return cells;
}

/** Outputs along one axis whose window reads cell `t` of the padded axis. */
function axisReach(a: Axis, t: number): number[] {
  const outputs: number[] = [];
  for (let k = a.kernel - 1; k >= 0; k--) {
    const start = t - k * a.dilation;
    if (start >= 0 && start % a.stride === 0 && start / a.stride < a.output) outputs.push(start / a.stride);
  }
  return outputs;
}

/** From an input cell (a position on the padded input) to the outputs it reaches. */
export function reach(g: Geometry, [row, column]: Pair): Pair[] {
  const across = axisReach(g.columns, column);
  return axisReach(g.rows, row).flatMap((i) => across.map((j): Pair => [i, j]));
}

/** From a weight to every cell of the padded input that it ever multiplies. */
export function fedBy(g: Geometry, [a, b]: Pair): Pair[] {
  const cells: Pair[] = [];
  for (let i = 0; i < g.rows.output; i++) {
    for (let j = 0; j < g.columns.output; j++) {
      cells.push([i * g.rows.stride + a * g.rows.dilation, j * g.columns.stride + b * g.columns.dilation]);
    }
  }
  return cells;
}

/** The output whose window starts nearest to cell `(row, column)` of the padded input. */
export function outputAt(g: Geometry, [row, column]: Pair): Pair {
  const along = (a: Axis, t: number) => Math.max(0, Math.min(a.output - 1, Math.floor(t / a.stride)));
  return [along(g.rows, row), along(g.columns, column)];
}
