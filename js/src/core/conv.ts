/** conv2d in plain loops, in double precision; every case is tested against `torch.nn.functional.conv2d`. */
import { type Geometry, geometry, sources, type WindowOptions } from "./geometry";
import { flip, type Grid, makeGrid, type Pair, Refusal, shapeOf } from "./grid";

export type Mode = "correlation" | "convolution";

export interface ConvOptions extends WindowOptions {
  /** `convolution` flips the kernel in both axes first; deep learning's conv2d is `correlation`. */
  mode?: Mode;
  bias?: number;
}

export interface ChannelOptions extends WindowOptions {
  mode?: Mode;
  bias?: number[] | null;
  groups?: number;
}

function rectangular(grid: Grid, name: string): void {
  const [rows, columns] = shapeOf(grid);
  if (rows === 0 || columns === 0)
    throw new Refusal(`${name} has no cells; give at least one row and one column`);
  const ragged = grid.findIndex((row) => row.length !== columns);
  if (ragged >= 0) {
    throw new Refusal(
      `${name} is ragged: row ${ragged} has ${grid[ragged].length} cells, row 0 has ${columns}; make them equal`,
    );
  }
}

/** Adds the correlation of one channel with one kernel to `sum`. */
export function accumulate(sum: Grid, input: Grid, kernel: Grid, g: Geometry): void {
  const [down, across] = [sources(g.rows), sources(g.columns)];
  for (let i = 0; i < g.rows.output; i++) {
    for (let j = 0; j < g.columns.output; j++) {
      let y = 0;
      for (let a = 0; a < g.rows.kernel; a++) {
        const row = down[i * g.rows.stride + a * g.rows.dilation];
        if (row < 0) continue;
        for (let b = 0; b < g.columns.kernel; b++) {
          const column = across[j * g.columns.stride + b * g.columns.dilation];
          if (column >= 0) y += kernel[a][b] * input[row][column];
        }
      }
      sum[i][j] += y;
    }
  }
}

/**
 * The window of a convolution of channels: `input` (C_in, H, W), `weight` (C_out, C_in / groups, k_h, k_w).
 *
 * Raises a `Refusal`, in words, wherever PyTorch raises an error.
 */
export function channelGeometry(input: Grid[], weight: Grid[][], options: ChannelOptions = {}): Geometry {
  const { groups = 1, bias = null } = options;
  if (input.length === 0 || weight.length === 0)
    throw new Refusal("input and weight need at least one channel");
  if (!Number.isInteger(groups) || groups < 1)
    throw new Refusal(`groups ${groups} is not possible; give 1 or more`);
  const perGroup = weight[0].length;
  if (input.length !== perGroup * groups) {
    throw new Refusal(
      `weight expects ${perGroup} · ${groups} = ${perGroup * groups} input channels, and input has ${input.length}`,
    );
  }
  if (weight.length % groups !== 0) {
    throw new Refusal(
      `${weight.length} output channels cannot be shared among ${groups} groups; use a multiple`,
    );
  }
  if (bias !== null && bias.length !== weight.length) {
    throw new Refusal(
      `bias has ${bias.length} numbers for ${weight.length} output channels; give one for each`,
    );
  }
  input.forEach((channel) => {
    rectangular(channel, "input");
  });
  weight.flat().forEach((kernel) => {
    rectangular(kernel, "kernel");
  });
  return geometry(shapeOf(input[0]), shapeOf(weight[0][0]), options);
}

/** Convolution of channels: `input` (C_in, H, W), `weight` (C_out, C_in / groups, k_h, k_w) → (C_out, H', W'). */
export function conv2dChannels(input: Grid[], weight: Grid[][], options: ChannelOptions = {}): Grid[] {
  const { groups = 1, bias = null, mode = "correlation" } = options;
  const g = channelGeometry(input, weight, options);
  const [perGroup, outputsPerGroup] = [weight[0].length, weight.length / groups];
  return weight.map((kernels, o) => {
    const sum = makeGrid(g.rows.output, g.columns.output, () => bias?.[o] ?? 0);
    const first = Math.floor(o / outputsPerGroup) * perGroup;
    kernels.forEach((kernel, c) => {
      accumulate(sum, input[first + c], mode === "convolution" ? flip(kernel) : kernel, g);
    });
    return sum;
  });
}

/** One input channel, one kernel: what section 7.2 calls the feature map. */
export function conv2d(input: Grid, kernel: Grid, options: ConvOptions = {}): Grid {
  return conv2dChannels([input], [[kernel]], { ...options, bias: [options.bias ?? 0] })[0];
}

/** One product of the sum behind an output cell. */
export interface Term {
  /** Input cell, or null for a zero outside. */
  from: Pair | null;
  x: number;
  w: number;
}

/** The sum behind output `(i, j)`, product by product, in the order in which the kernel is read. */
export function terms(input: Grid, kernel: Grid, g: Geometry, [i, j]: Pair, mode: Mode): Term[] {
  const slid = mode === "convolution" ? flip(kernel) : kernel;
  const [down, across] = [sources(g.rows), sources(g.columns)];
  const all: Term[] = [];
  for (let a = 0; a < g.rows.kernel; a++) {
    for (let b = 0; b < g.columns.kernel; b++) {
      const row = down[i * g.rows.stride + a * g.rows.dilation];
      const column = across[j * g.columns.stride + b * g.columns.dilation];
      const outside = row < 0 || column < 0;
      all.push({
        from: outside ? null : [row, column],
        x: outside ? 0 : input[row][column],
        w: slid[a][b],
      });
    }
  }
  return all;
}
