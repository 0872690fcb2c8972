/** Convolution and dense layers: one product of matrices each, forward, and two backward. */
import { type Axis, geometry, type WindowOptions } from "../geometry";
import { type Pair, Refusal } from "../grid";
import { atLeast, Layer, needMaps, type Parameter, type Shape, shapeText } from "./layer";
import type { Memory, Tensor } from "./memory";

/** Unfolded columns that stay in the cache while they are multiplied: cells of a block, about 200 kB. */
const BLOCK = 48_000;

interface Side {
  size: number;
  /** The map lies in a larger one of zeros: how large, from which cell, every how many cells. */
  padded: number;
  origin: number;
  spread: number;
  /** The window's first cell there, and how it moves. */
  start: number;
  kernel: number;
  dilation: number;
  stride: number;
  output: number;
}

/** Writes the cells under each window as a column, block by block (im2col). */
class Unfold {
  readonly cells: number;
  private readonly samples: number;
  private readonly rows: number;
  private readonly plane: number;
  private readonly pads: boolean;
  private readonly direct: boolean;

  constructor(
    private readonly memory: Memory,
    private readonly channels: number,
    private readonly down: Side,
    private readonly across: Side,
  ) {
    const sides = [down, across];
    const depth = channels * down.kernel * across.kernel;
    const positions = down.output * across.output;
    this.samples = Math.max(1, Math.floor(BLOCK / (depth * positions)));
    this.rows = Math.max(1, Math.min(down.output, Math.floor(BLOCK / (depth * across.output))));
    this.plane = down.padded * across.padded;
    this.pads = sides.some((s) => s.padded !== s.size);
    this.direct = !this.pads && sides.every((s) => s.kernel === 1 && s.output === s.size);
    this.cells =
      this.channels * this.samples * this.plane + depth * lineOf(this.samples * this.rows * across.output);
  }

  /** Calls `use(columns, their row stride, number of the first column, how many)` until all n examples are done. */
  each(
    x: Tensor,
    n: number,
    use: (columns: number, stride: number, first: number, width: number) => void,
  ): void {
    const { down, across } = this;
    const all = n * down.size * across.size;
    if (this.direct) {
      for (let t = 0; t < all; t += 512) use(x.at + t, all, t, Math.min(512, all - t));
      return;
    }
    const padded = this.memory.scratch;
    const columns = padded + this.channels * this.samples * this.plane;
    if (this.pads) this.memory.data.fill(0, padded, columns);
    for (let s = 0; s < n; s += this.samples) {
      const samples = Math.min(this.samples, n - s);
      const from = x.at + s * down.size * across.size;
      if (this.pads) this.pad(padded, from, all, samples);
      const [source, channel] = this.pads ? [padded, this.samples * this.plane] : [from, all];
      for (let r = 0; r < down.output; r += this.rows) {
        const rows = Math.min(this.rows, down.output - r);
        const width = samples * rows * across.output;
        this.unfold(columns, lineOf(width), source, channel, samples, r, rows);
        use(columns, lineOf(width), s * down.output * across.output + r * across.output, width);
      }
    }
  }

  private pad(to: number, from: number, channel: number, samples: number): void {
    const { down, across } = this;
    const first = to + down.origin * across.padded + across.origin;
    for (let c = 0; c < this.channels; c++) {
      this.memory.kernels.copy(
        first + c * this.samples * this.plane, this.plane, down.spread * across.padded, across.spread,
        from + c * channel, down.size * across.size, across.size, 1,
        samples, down.size, across.size,
      ); // prettier-ignore
    }
  }

  private unfold(
    to: number,
    line: number,
    source: number,
    channel: number,
    samples: number,
    row: number,
    rows: number,
  ): void /* prettier-ignore */ {
    const { down, across } = this;
    const first = source + (down.start + row * down.stride) * across.padded + across.start;
    for (let c = 0; c < this.channels; c++) {
      for (let a = 0; a < down.kernel; a++) {
        for (let b = 0; b < across.kernel; b++, to += line) {
          this.memory.kernels.copy(
            to, rows * across.output, across.output, 1,
            first + c * channel + a * down.dilation * across.padded + b * across.dilation,
            this.plane, down.stride * across.padded, across.stride,
            samples, rows, across.output,
          ); // prettier-ignore
        }
      }
    }
  }
}

/** Row stride of the columns: an odd number of cache lines, or all rows would meet in the same few lines of the cache. */
const lineOf = (width: number): number => (((width + 15) >> 4) | 1) << 4;

const forwardSide = (a: Axis): Side => ({
  size: a.input, padded: a.padded, origin: a.before, spread: 1,
  start: 0, kernel: a.kernel, dilation: a.dilation, stride: a.stride, output: a.output,
}); // prettier-ignore

/** The gradient of the input is a convolution, too: of the output's gradient, spread by the stride, with the flipped kernel. */
const backwardSide = (a: Axis): Side => ({
  size: a.output, padded: a.padded + a.extent - 1, origin: a.extent - 1, spread: a.stride,
  start: a.before, kernel: a.kernel, dilation: a.dilation, stride: 1, output: a.input,
}); // prettier-ignore

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
  private unfoldInput!: Unfold;
  private unfoldGradient!: Unfold;

  constructor(readonly options: Conv2dOptions) {
    super();
  }

  protected prepare(input: Shape): Shape {
    needMaps(input, "Conv2d");
    const { out_channels, kernel_size, groups = 1, bias = true } = this.options;
    const [kh, kw] = typeof kernel_size === "number" ? [kernel_size, kernel_size] : kernel_size;
    atLeast(1, { out_channels, groups });
    for (const [name, channels] of [
      ["input", input[0]],
      ["output", out_channels],
    ] as const) {
      if (channels % groups) {
        throw new Refusal(
          `${channels} ${name} channels cannot be shared among ${groups} groups; use a multiple`,
        );
      }
    }
    const { rows, columns } = geometry([input[1], input[2]], [kh, kw], this.options);
    this.weight = this.parameter("weight", [out_channels, input[0] / groups, kh, kw]);
    if (bias) this.bias = this.parameter("bias", [out_channels]);
    this.unfoldInput = new Unfold(this.memory, input[0], forwardSide(rows), forwardSide(columns));
    this.unfoldGradient = new Unfold(this.memory, out_channels, backwardSide(rows), backwardSide(columns));
    this.memory.reserve(this.unfoldInput.cells);
    this.memory.reserve(this.unfoldGradient.cells + this.weight.value.size);
    return [out_channels, rows.output, columns.output];
  }

  /** Calls `use(group, its output channels, its input channels, cells of a kernel)`. */
  private eachGroup(use: (group: number, outputs: number, inputs: number, cells: number) => void): void {
    const [outputs, inputs, kh, kw] = this.weight.shape;
    const groups = this.input[0] / inputs;
    for (let g = 0; g < groups; g++) use(g, outputs / groups, inputs, kh * kw);
  }

  forward(x: Tensor, n: number): void {
    const positions = n * this.shape[1] * this.shape[2];
    this.unfoldInput.each(x, n, (columns, stride, first, width) => {
      this.eachGroup((g, outputs, inputs, cells) => {
        const depth = inputs * cells;
        this.memory.kernels.product(
          outputs, width, depth,
          this.weight.value.at + g * outputs * depth, depth, 1,
          columns + g * depth * stride, stride,
          this.output.at + g * outputs * positions + first, positions,
          this.bias ? this.bias.value.at + g * outputs : 0,
        ); // prettier-ignore
      });
    });
  }

  backward(x: Tensor, dx: Tensor | null, n: number): void {
    const positions = n * this.shape[1] * this.shape[2];
    if (this.bias) rowSums(this.memory, this.bias.gradient, this.gradient, positions);
    this.weight.gradient.data.fill(0);
    this.unfoldInput.each(x, n, (columns, stride, first, width) => {
      this.eachGroup((g, outputs, inputs, cells) => {
        const depth = inputs * cells;
        this.memory.kernels.productT(
          outputs, depth, width,
          this.gradient.at + g * outputs * positions + first, positions,
          columns + g * depth * stride, stride,
          this.weight.gradient.at + g * outputs * depth, depth,
        ); // prettier-ignore
      });
    });
    if (dx) this.backwardInput(dx, n);
  }

  private backwardInput(dx: Tensor, n: number): void {
    const { kernels, scratch } = this.memory;
    const positions = n * this.input[1] * this.input[2];
    const flipped = scratch + this.unfoldGradient.cells;
    this.eachGroup((g, outputs, inputs, cells) => {
      const group = g * outputs * inputs * cells;
      kernels.copy(
        flipped + group, outputs * cells, cells, 1,
        this.weight.value.at + group + cells - 1, cells, inputs * cells, -1,
        inputs, outputs, cells,
      ); // prettier-ignore
    });
    this.unfoldGradient.each(this.gradient, n, (columns, stride, first, width) => {
      this.eachGroup((g, outputs, inputs, cells) => {
        const depth = outputs * cells;
        kernels.product(
          inputs, width, depth,
          flipped + g * inputs * depth, depth, 1,
          columns + g * depth * stride, stride,
          dx.at + g * inputs * positions + first, positions, 0,
        ); // prettier-ignore
      });
    });
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
    atLeast(1, { out_features });
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
