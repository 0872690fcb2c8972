/** Layers that change each number by itself, or only where it stands. */
import { Layer, type Shape, sizeOf } from "./layer";
import type { Tensor } from "./memory";

abstract class Pointwise extends Layer {
  protected prepare(input: Shape): Shape {
    return input;
  }
}

export class ReLU extends Pointwise {
  forward(x: Tensor, n: number): void {
    this.memory.kernels.relu(n * sizeOf(this.shape), this.output.at, x.at);
  }

  backward(_x: Tensor, dx: Tensor | null, n: number): void {
    if (dx) this.memory.kernels.reluBackward(n * sizeOf(this.shape), dx.at, this.gradient.at, this.output.at);
  }
}

export class Sigmoid extends Pointwise {
  forward(x: Tensor, n: number): void {
    this.memory.kernels.sigmoid(n * sizeOf(this.shape), this.output.at, x.at, 1, 1, 0);
  }

  /** σ′ = σ − σ² */
  backward(_x: Tensor, dx: Tensor | null, n: number): void {
    if (dx)
      this.memory.kernels.chain(n * sizeOf(this.shape), dx.at, this.gradient.at, this.output.at, 0, 1, -1);
  }
}

export class Tanh extends Pointwise {
  /** tanh x = 2σ(2x) − 1 */
  forward(x: Tensor, n: number): void {
    this.memory.kernels.sigmoid(n * sizeOf(this.shape), this.output.at, x.at, 2, 2, -1);
  }

  /** tanh′ = 1 − tanh² */
  backward(_x: Tensor, dx: Tensor | null, n: number): void {
    if (dx)
      this.memory.kernels.chain(n * sizeOf(this.shape), dx.at, this.gradient.at, this.output.at, 1, 0, -1);
  }
}

/** (channels, height, width) → one row of numbers, in that order. */
export class Flatten extends Layer {
  protected prepare(input: Shape): Shape {
    return [sizeOf(input)];
  }

  forward(x: Tensor, n: number): void {
    const cells = sizeOf(this.input) / this.input[0];
    this.memory.kernels.copy(
      this.output.at,
      cells * n,
      n,
      1,
      x.at,
      n * cells,
      1,
      cells,
      this.input[0],
      cells,
      n,
    );
  }

  backward(_x: Tensor, dx: Tensor | null, n: number): void {
    const cells = sizeOf(this.input) / this.input[0];
    if (dx)
      this.memory.kernels.copy(
        dx.at,
        n * cells,
        1,
        cells,
        this.gradient.at,
        cells * n,
        n,
        1,
        this.input[0],
        cells,
        n,
      );
  }
}
