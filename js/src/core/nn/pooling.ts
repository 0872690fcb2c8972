/** Max and average pooling, plane by plane, by PyTorch's rules for the edge. */
import type { Pair } from "../grid";
import { Refusal } from "../grid";
import { atLeast, Layer, needMaps, type Shape } from "./layer";
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

interface Side {
  input: number;
  output: number;
  /** Of each window: first cell, cell after the last, and its length before it was cut at the input's edge. */
  from: number[];
  to: number[];
  length: number[];
}

function side(input: number, kernel: number, stride: number, padding: number, ceil: boolean): Side {
  atLeast(1, { kernel_size: kernel, stride });
  atLeast(0, { padding });
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
  const starts = Array.from({ length: output }, (_, i) => i * stride - padding);
  return {
    input,
    output,
    from: starts.map((s) => Math.max(s, 0)),
    to: starts.map((s) => Math.min(s + kernel, input)),
    length: starts.map((s) => Math.min(s + kernel, input + padding) - s),
  };
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
    this.down = side(input[1], k[0], s[0], p[0], ceil_mode);
    this.across = side(input[2], k[1], s[1], p[1], ceil_mode);
    return [input[0], this.down.output, this.across.output];
  }

  /** Calls `use(output cell, first input cell of its plane, i, j)` for every window. */
  protected each(n: number, use: (at: number, plane: number, i: number, j: number) => void): void {
    const { down, across } = this;
    let at = 0;
    for (let plane = 0; plane < this.input[0] * n; plane++) {
      const first = plane * down.input * across.input;
      for (let i = 0; i < down.output; i++) {
        for (let j = 0; j < across.output; j++) use(at++, first, i, j);
      }
    }
  }
}

/** `torch.nn.MaxPool2d`. */
export class MaxPool2d extends Pool<PoolOptions> {
  /** For each output cell, the input cell that won: the first of the largest. */
  winner!: Int32Array;

  protected override prepare(input: Shape, batch: number): Shape {
    const shape = super.prepare(input, batch);
    this.winner = new Int32Array(batch * shape[0] * shape[1] * shape[2]);
    return shape;
  }

  forward({ data: x }: Tensor, n: number): void {
    const { down, across, winner } = this;
    const y = this.output.data;
    this.each(n, (at, plane, i, j) => {
      let best = plane + down.from[i] * across.input + across.from[j];
      let most = x[best];
      for (let r = down.from[i]; r < down.to[i]; r++) {
        for (
          let t = plane + r * across.input + across.from[j], end = t - across.from[j] + across.to[j];
          t < end;
          t++
        ) {
          if (x[t] > most || x[t] !== x[t]) {
            most = x[t];
            best = t;
          }
        }
      }
      y[at] = most;
      winner[at] = best;
    });
  }

  backward(_x: Tensor, dx: Tensor | null, n: number): void {
    if (!dx) return;
    const cells = n * this.shape[0] * this.down.output * this.across.output;
    dx.data.fill(0);
    for (let at = 0; at < cells; at++) dx.data[this.winner[at]] += this.gradient.data[at];
  }
}

/** `torch.nn.AvgPool2d`. */
export class AvgPool2d extends Pool<PoolOptions & { count_include_pad?: boolean }> {
  /** One over the number of cells that window (i, j) averages. */
  private share(i: number, j: number): number {
    const { down, across } = this;
    return this.options.count_include_pad === false
      ? 1 / ((down.to[i] - down.from[i]) * (across.to[j] - across.from[j]))
      : 1 / (down.length[i] * across.length[j]);
  }

  forward({ data: x }: Tensor, n: number): void {
    const { down, across } = this;
    const y = this.output.data;
    this.each(n, (at, plane, i, j) => {
      let sum = 0;
      for (let r = down.from[i]; r < down.to[i]; r++) {
        for (
          let t = plane + r * across.input + across.from[j], end = t - across.from[j] + across.to[j];
          t < end;
          t++
        )
          sum += x[t];
      }
      y[at] = sum * this.share(i, j);
    });
  }

  backward(_x: Tensor, dx: Tensor | null, n: number): void {
    if (!dx) return;
    const { down, across } = this;
    const [to, dy] = [dx.data, this.gradient.data];
    to.fill(0);
    this.each(n, (at, plane, i, j) => {
      const part = dy[at] * this.share(i, j);
      for (let r = down.from[i]; r < down.to[i]; r++) {
        for (
          let t = plane + r * across.input + across.from[j], end = t - across.from[j] + across.to[j];
          t < end;
          t++
        )
          to[t] += part;
      }
    });
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
