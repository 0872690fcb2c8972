/** Max and average pooling, plane by plane, by PyTorch's rules for the edge. */
import { type Pair, Refusal } from "../grid";
import type { Place } from "./kernels";
import { requireLeast, Layer, needMaps, type Shape, sizeOf } from "./layer";
import type { Tensor } from "./memory";

export interface PoolOptions {
  kernel_size: number | Pair;
  /** The window's own size if not given. */
  stride?: number | Pair;
  padding?: number | Pair;
  /** A last window may hang over the edge. */
  ceil_mode?: boolean;
}

const both = (value: number | Pair): Pair => (typeof value === "number" ? [value, value] : value);

type Counts = [planes: number, rows: number, width: number];

class Side {
  readonly output: number;

  constructor(
    readonly input: number,
    readonly kernel: number,
    readonly stride: number,
    readonly padding: number,
    ceil: boolean,
  ) {
    requireLeast(1, { kernel_size: kernel, stride });
    requireLeast(0, { padding });
    if (padding > kernel / 2) {
      throw new Refusal(
        `padding ${padding} is more than half of the window ${kernel}; give ${kernel >> 1} or less`,
      );
    }
    let output = Math[ceil ? "ceil" : "floor"]((input + 2 * padding - kernel) / stride) + 1;
    // A window must start inside the input or in the padding before it.
    if (ceil && (output - 1) * stride >= input + padding) output--;
    if (output < 1) {
      throw new Refusal(`window ${kernel} does not fit input ${input} + 2·${padding}; use a smaller window`);
    }
    this.output = output;
  }

  /** Cells of each window that lie in the input, or (`pads`) in the input and its padding. */
  lengths(pads: boolean): number[] {
    return Array.from({ length: this.output }, (_, i) => {
      const start = i * this.stride - this.padding;
      const end = Math.min(start + this.kernel, this.input + (pads ? this.padding : 0));
      return end - (pads ? start : Math.max(start, 0));
    });
  }

  /** The first window whose t-th cell is an input cell, how many windows in a row that holds for, and that cell. */
  hits(t: number): { first: number; count: number; cell: number } {
    const start = t - this.padding;
    const first = Math.max(0, Math.ceil(-start / this.stride));
    const last = Math.min(this.output - 1, Math.floor((this.input - 1 - start) / this.stride));
    return { first, count: last - first + 1, cell: first * this.stride + start };
  }
}

abstract class Pool<Options extends PoolOptions> extends Layer {
  protected down!: Side;
  protected across!: Side;

  constructor(readonly options: Options) {
    super();
  }

  protected prepare(input: Shape, _batch: number): Shape {
    needMaps(input, "pooling");
    const { kernel_size, stride = kernel_size, padding = 0, ceil_mode = false } = this.options;
    const [k, s, p] = [kernel_size, stride, padding].map(both);
    this.down = new Side(input[1], k[0], s[0], p[0], ceil_mode);
    this.across = new Side(input[2], k[1], s[1], p[1], ceil_mode);
    return [input[0], this.down.output, this.across.output];
  }

  /** Calls `use` for the t-th cells of all windows, one t after the other: outputs, input cells, and how many. */
  protected each(
    y: number,
    x: number,
    n: number,
    use: (windows: Place, cells: Place, counts: Counts) => void,
  ): void {
    const { down, across } = this;
    for (let a = 0; a < down.kernel; a++) {
      for (let b = 0; b < across.kernel; b++) {
        const [r, c] = [down.hits(a), across.hits(b)];
        if (r.count < 1 || c.count < 1) continue;
        use(
          [y + r.first * across.output + c.first, down.output * across.output, across.output, 1],
          [
            x + r.cell * across.input + c.cell,
            down.input * across.input,
            down.stride * across.input,
            across.stride,
          ],
          [n * this.input[0], r.count, c.count],
        );
      }
    }
  }
}

/** `torch.nn.MaxPool2d`. */
export class MaxPool2d extends Pool<PoolOptions> {
  /** For each output, the number of the input cell that won: the first of the largest. */
  private winner!: Tensor;

  protected override prepare(input: Shape, batch: number): Shape {
    const shape = super.prepare(input, batch);
    this.winner = this.memory.tensor(batch * sizeOf(shape));
    return shape;
  }

  forward(x: Tensor, n: number): void {
    const { output, winner, memory } = this;
    output.data.fill(-Infinity);
    this.each(output.at, x.at, n, ([to, plane, row], cells, counts) =>
      memory.kernels.max(to, plane, row, ...cells, ...counts, winner.at - output.at, x.at),
    );
  }

  backward(_x: Tensor, dx: Tensor | null, n: number): void {
    if (!dx) return;
    const [to, dy, { integers }] = [dx.data, this.gradient.data, this.memory];
    to.fill(0);
    for (let i = 0; i < n * sizeOf(this.shape); i++) to[integers[this.winner.at + i]] += dy[i];
  }
}

/** `torch.nn.AvgPool2d`. */
export class AvgPool2d extends Pool<PoolOptions & { count_include_pad?: boolean }> {
  /** One over the number of cells that each window averages. */
  private share!: Float32Array;
  private scaled!: Tensor;

  protected override prepare(input: Shape, batch: number): Shape {
    const shape = super.prepare(input, batch);
    const [heights, widths] = [this.down, this.across].map((side) =>
      side.lengths(this.options.count_include_pad ?? true),
    );
    this.share = Float32Array.from(heights.flatMap((h) => widths.map((w) => 1 / (h * w))));
    this.scaled = this.memory.tensor(batch * sizeOf(shape));
    return shape;
  }

  forward(x: Tensor, n: number): void {
    this.scaled.data.fill(0);
    this.each(this.scaled.at, x.at, n, (windows, cells, counts) =>
      this.memory.kernels.add(...windows, ...cells, ...counts),
    );
    this.scale(this.output, this.scaled, n);
  }

  backward(_x: Tensor, dx: Tensor | null, n: number): void {
    if (!dx) return;
    dx.data.fill(0);
    this.scale(this.scaled, this.gradient, n);
    this.each(this.scaled.at, dx.at, n, (windows, cells, counts) =>
      this.memory.kernels.add(...cells, ...windows, ...counts),
    );
  }

  private scale({ data: to }: Tensor, { data: from }: Tensor, n: number): void {
    const { share } = this;
    for (let plane = 0; plane < n * this.input[0] * share.length; plane += share.length) {
      for (let i = 0; i < share.length; i++) to[plane + i] = from[plane + i] * share[i];
    }
  }
}

/** The mean of each map: `torch.nn.AdaptiveAvgPool2d(1)`. */
export class GlobalAvgPool2d extends Layer {
  protected prepare(input: Shape): Shape {
    needMaps(input, "GlobalAvgPool2d");
    return [input[0], 1, 1];
  }

  forward(x: Tensor, n: number): void {
    const cells = this.input[1] * this.input[2];
    for (let i = 0; i < n * this.input[0]; i++) {
      this.output.data[i] = this.memory.kernels.sum(cells, x.at + i * cells) / cells;
    }
  }

  backward(_x: Tensor, dx: Tensor | null, n: number): void {
    const cells = this.input[1] * this.input[2];
    for (let i = 0; i < n * this.input[0]; i++) {
      dx?.data.fill(this.gradient.data[i] / cells, i * cells, (i + 1) * cells);
    }
  }
}
