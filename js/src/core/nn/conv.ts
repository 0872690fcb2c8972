/** Convolution and dense layers: a product of matrices forward, and two backward. */
import { type Axis, geometry, type WindowOptions } from "../geometry";
import { type Pair, Refusal } from "../grid";
import { requireLeast, Layer, needMaps, type Parameter, type Shape, shapeText } from "./layer";
import type { Memory, Tensor } from "./memory";

/** Cells of a block of columns that stays in the cache while it is multiplied: about 200 kB. */
const BLOCK = 48_000;

/** Row stride of the columns: an odd number of cache lines, or all rows would meet in the same places of the cache. */
const lineOf = (width: number): number => (((width + 15) >> 4) | 1) << 4;

/** Maps in memory: place of the first, and the strides from one channel to the next and from one example to the next. */
interface Maps {
  at: number;
  channel: number;
  plane: number;
}

/** Columns: place, row stride, and which outputs of the batch they belong to. */
interface Columns {
  at: number;
  stride: number;
  first: number;
  width: number;
}

/** Writes the cells under each window as a column (im2col), and adds columns to the cells they came from (col2im). */
class Windows {
  /** Cells of scratch it needs. */
  readonly scratch: number;
  /** A 1×1 window that stands on each cell: the maps are their own columns. */
  private readonly direct: boolean;
  private readonly pads: boolean;
  private readonly samples: number;
  private readonly rows: number;

  constructor(
    private readonly memory: Memory,
    private readonly channels: number,
    private readonly down: Axis,
    private readonly across: Axis,
  ) {
    const sides = [down, across];
    const depth = channels * down.kernel * across.kernel;
    this.pads = sides.some((a) => a.padded !== a.input);
    this.direct = !this.pads && sides.every((a) => a.kernel === 1 && a.stride === 1);
    const positions = down.output * across.output;
    this.samples = Math.max(1, Math.floor(BLOCK / (depth * positions)));
    // Sums run in fours: let no block but the last have a rest.
    if (positions & 3) this.samples = (this.samples + 3) & ~3;
    this.rows = Math.max(1, Math.min(down.output, Math.floor(BLOCK / (depth * across.output))));
    this.scratch =
      2 * channels * this.samples * down.padded * across.padded +
      depth * lineOf(this.samples * this.rows * across.output);
  }

  /**
   * Calls `use(columns, gradient)` block by block for n examples. With `dx`, the gradient of the columns that `use`
   * writes to that place (their own, as a rule) goes back to the maps.
   */
  each(x: Tensor, dx: Tensor | null, n: number, use: (columns: Columns, gradient: number) => void): void {
    const { memory, down, across } = this;
    const cells = down.input * across.input;
    if (this.direct) {
      for (let first = 0; first < n * cells; first += 512) {
        const width = Math.min(512, n * cells - first);
        use({ at: x.at + first, stride: n * cells, first, width }, (dx?.at ?? 0) + first);
      }
      return;
    }
    const plane = down.padded * across.padded;
    const room = this.channels * this.samples * plane;
    const padded = { at: memory.scratch, channel: this.samples * plane, plane };
    const paddedGradient = { ...padded, at: padded.at + room };
    const at = paddedGradient.at + room;
    if (this.pads) memory.data.fill(0, padded.at, padded.at + room);
    else dx?.data.fill(0);
    for (let s = 0; s < n; s += this.samples) {
      const samples = Math.min(this.samples, n - s);
      const maps = { at: x.at + s * cells, channel: n * cells, plane: cells };
      const gradient = { ...maps, at: (dx?.at ?? 0) + s * cells };
      if (this.pads) this.interior(1, maps, padded, samples);
      if (this.pads && dx) memory.data.fill(0, paddedGradient.at, at);
      for (let row = 0; row < down.output; row += this.rows) {
        const rows = Math.min(this.rows, down.output - row);
        const width = samples * rows * across.output;
        const columns = { at, stride: lineOf(width), first: (s * down.output + row) * across.output, width };
        this.move(0, columns, this.pads ? padded : maps, samples, row, rows);
        use(columns, at);
        if (dx) this.move(2, columns, this.pads ? paddedGradient : gradient, samples, row, rows);
      }
      if (this.pads && dx) this.interior(0, gradient, paddedGradient, samples);
    }
  }

  /** Copies maps into the middle of padded ones (1), or back (0): windows of one cell. */
  private interior(mode: number, maps: Maps, padded: Maps, samples: number): void {
    const { down, across, memory } = this;
    const first = padded.at + down.before * across.padded + across.before;
    memory.kernels.windows(
      mode, maps.at, maps.channel,
      first, padded.channel, padded.plane, across.padded, 1,
      0, 0, this.channels, 1, 1,
      samples, down.input, across.input,
    ); // prettier-ignore
  }

  /** Copies the cells under the windows of some output rows into columns (0), or adds columns to these cells (2). */
  private move(mode: number, columns: Columns, maps: Maps, samples: number, row: number, rows: number): void {
    const { down, across, memory } = this;
    memory.kernels.windows(
      mode, columns.at, columns.stride,
      maps.at + row * down.stride * across.padded, maps.channel, maps.plane, down.stride * across.padded, across.stride,
      down.dilation * across.padded, across.dilation, this.channels, down.kernel, across.kernel,
      samples, rows, across.output,
    ); // prettier-ignore
  }
}

export interface Conv2dOptions extends Pick<WindowOptions, "stride" | "padding" | "dilation"> {
  out_channels: number;
  kernel_size: number | Pair;
  groups?: number;
  bias?: boolean;
}

/** `torch.nn.Conv2d`; the number of input channels is found from the input. */
export class Conv2d extends Layer {
  weight!: Parameter;
  bias: Parameter | null = null;
  private windows!: Windows;

  constructor(readonly options: Conv2dOptions) {
    super();
  }

  protected prepare(input: Shape): Shape {
    needMaps(input, "Conv2d");
    const { out_channels, kernel_size, groups = 1, bias = true } = this.options;
    const [kh, kw] = typeof kernel_size === "number" ? [kernel_size, kernel_size] : kernel_size;
    requireLeast(1, { out_channels, groups });
    for (const [name, channels] of Object.entries({ input: input[0], output: out_channels })) {
      if (channels % groups) {
        throw new Refusal(
          `${channels} ${name} channels cannot be shared among ${groups} groups; use a multiple`,
        );
      }
    }
    const { rows, columns } = geometry([input[1], input[2]], [kh, kw], this.options);
    this.weight = this.parameter("weight", [out_channels, input[0] / groups, kh, kw]);
    if (bias) this.bias = this.parameter("bias", [out_channels]);
    this.windows = new Windows(this.memory, input[0], rows, columns);
    this.memory.reserve(this.windows.scratch);
    return [out_channels, rows.output, columns.output];
  }

  /** Y = W · columns + b, in each group with its own channels. */
  forward(x: Tensor, n: number): void {
    const { outputs, depth, groups } = this.matrix();
    const positions = n * this.shape[1] * this.shape[2];
    this.windows.each(x, null, n, ({ at, stride, first, width }) => {
      for (let g = 0; g < groups; g++) {
        this.memory.kernels.product(
          outputs, width, depth,
          this.weight.value.at + g * outputs * depth, depth, 1,
          at + g * depth * stride, stride,
          this.output.at + g * outputs * positions + first, positions,
          this.bias ? this.bias.value.at + g * outputs : 0,
        ); // prettier-ignore
      }
    });
  }

  /** dW = dY · columnsᵀ, and for the columns Wᵀ · dY. */
  backward(x: Tensor, dx: Tensor | null, n: number): void {
    const { outputs, depth, groups } = this.matrix();
    const { kernels } = this.memory;
    const positions = n * this.shape[1] * this.shape[2];
    const { value, gradient } = this.weight;
    if (this.bias) rowSums(this.memory, this.bias.gradient, this.gradient, positions);
    gradient.data.fill(0);
    this.windows.each(x, dx, n, ({ at, stride, first, width }, back) => {
      for (let g = 0; g < groups; g++) {
        const [w, rows] = [g * outputs * depth, g * depth * stride];
        const dy = this.gradient.at + g * outputs * positions + first;
        kernels.productT(outputs, depth, width, dy, positions, at + rows, stride, gradient.at + w, depth);
        if (!dx) continue;
        kernels.product(depth, width, outputs, value.at + w, 1, depth, dy, positions, back + rows, stride, 0);
      }
    });
  }

  /** The weights of each of the groups are a matrix, outputs × depth. */
  private matrix(): { outputs: number; depth: number; groups: number } {
    const [outputs, inputs, kh, kw] = this.weight.shape;
    const groups = this.input[0] / inputs;
    return { outputs: outputs / groups, depth: inputs * kh * kw, groups };
  }
}

/** `torch.nn.Linear` on flat numbers; the number of input features is found from the input. */
export class Dense extends Layer {
  weight!: Parameter;
  bias: Parameter | null = null;

  constructor(readonly options: { out_features: number; bias?: boolean }) {
    super();
  }

  protected prepare(input: Shape): Shape {
    if (input.length !== 1) {
      throw new Refusal(
        `Dense needs flat numbers, and gets maps of ${shapeText(input)}; put Flatten before it`,
      );
    }
    const { out_features, bias = true } = this.options;
    requireLeast(1, { out_features });
    this.weight = this.parameter("weight", [out_features, input[0]]);
    if (bias) this.bias = this.parameter("bias", [out_features]);
    return [out_features];
  }

  forward(x: Tensor, n: number): void {
    const [outputs, inputs] = this.weight.shape;
    const bias = this.bias ? this.bias.value.at : 0;
    this.memory.kernels.product(
      outputs,
      n,
      inputs,
      this.weight.value.at,
      inputs,
      1,
      x.at,
      n,
      this.output.at,
      n,
      bias,
    );
  }

  backward(x: Tensor, dx: Tensor | null, n: number): void {
    const { kernels } = this.memory;
    const [outputs, inputs] = this.weight.shape;
    const { value, gradient } = this.weight;
    if (this.bias) rowSums(this.memory, this.bias.gradient, this.gradient, n);
    gradient.data.fill(0);
    kernels.productT(outputs, inputs, n, this.gradient.at, n, x.at, n, gradient.at, inputs);
    if (dx) kernels.product(inputs, n, outputs, value.at, 1, inputs, this.gradient.at, n, dx.at, n, 0);
  }
}

function rowSums(memory: Memory, sums: Tensor, of: Tensor, width: number): void {
  for (let i = 0; i < sums.size; i++) sums.data[i] = memory.kernels.sum(width, of.at + i * width);
}
