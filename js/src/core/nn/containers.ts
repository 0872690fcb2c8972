/** Layers made of layers. */
import { Refusal } from "../grid";
import { Layer, type Shape, shapeText, sizeOf } from "./layer";
import type { Memory, Tensor } from "./memory";

/** One layer after the other. */
export class Sequential extends Layer {
  constructor(readonly layers: Layer[]) {
    super();
    if (layers.length === 0)
      throw new Refusal("an empty list of layers computes nothing; give at least one layer");
  }

  override build(memory: Memory, input: Shape, batch: number): void {
    this.memory = memory;
    this.input = input;
    this.layers.forEach((layer, i) => {
      layer.build(memory, i ? this.layers[i - 1].shape : input, batch);
      this.parameters.push(...named(i, layer));
    });
    ({
      shape: this.shape,
      output: this.output,
      gradient: this.gradient,
    } = this.layers[this.layers.length - 1]);
  }

  protected prepare(input: Shape): Shape {
    return input;
  }

  forward(x: Tensor, n: number, training: boolean): void {
    for (const _ of this.forwardPieces(x, n, training));
  }

  backward(x: Tensor, dx: Tensor | null, n: number): void {
    for (const _ of this.backwardPieces(x, dx, n));
  }

  /** `forward` in pieces, so that a worker can look up between two layers. */
  *forwardPieces(x: Tensor, n: number, training: boolean): Generator<void> {
    for (const layer of this.layers) {
      layer.forward(x, n, training);
      x = layer.output;
      yield;
    }
  }

  *backwardPieces(x: Tensor, dx: Tensor | null, n: number): Generator<void> {
    for (let i = this.layers.length - 1; i >= 0; i--) {
      const before = this.layers[i - 1];
      this.layers[i].backward(before?.output ?? x, before?.gradient ?? dx, n);
      yield;
    }
  }
}

export interface ResidualOptions {
  branch: Layer[];
  /** Nothing: the input as it is. */
  shortcut?: Layer[];
  branch_scale?: number;
}

/** Adds what a branch computes to its input, or to what the shortcut makes of it. */
export class Residual extends Layer {
  readonly branch: Sequential;
  readonly shortcut: Sequential | null;
  private aside!: Tensor;

  constructor(readonly options: ResidualOptions) {
    super();
    this.branch = new Sequential(options.branch);
    this.shortcut = options.shortcut?.length ? new Sequential(options.shortcut) : null;
  }

  protected prepare(input: Shape, batch: number): Shape {
    this.branch.build(this.memory, input, batch);
    this.shortcut?.build(this.memory, input, batch);
    this.aside = this.memory.tensor(batch * sizeOf(input));
    this.parameters.push(...named("branch", this.branch));
    if (this.shortcut) this.parameters.push(...named("shortcut", this.shortcut));
    const [there, here] = [this.branch.shape, this.shortcut?.shape ?? input].map(shapeText);
    if (there !== here) {
      throw new Refusal(
        `the branch gives ${there} and the shortcut ${here}: they cannot be added; bring the shortcut to ${there}`,
      );
    }
    return this.branch.shape;
  }

  forward(x: Tensor, n: number, training: boolean): void {
    this.branch.forward(x, n, training);
    this.shortcut?.forward(x, n, training);
    const other = this.shortcut?.output ?? x;
    const scale = this.options.branch_scale ?? 1;
    this.add(n, this.output, this.branch.output, scale, other, 1);
  }

  backward(x: Tensor, dx: Tensor | null, n: number): void {
    const { gradient, branch, shortcut } = this;
    this.add(n, branch.gradient, gradient, this.options.branch_scale ?? 1, gradient, 0);
    branch.backward(x, dx, n);
    if (shortcut) {
      this.add(n, shortcut.gradient, gradient, 1, gradient, 0);
      shortcut.backward(x, dx && this.aside, n);
    }
    if (dx) {
      const cells = n * sizeOf(this.input);
      this.memory.kernels.combine(cells, dx.at, dx.at, 1, (shortcut ? this.aside : gradient).at, 1, 0, 0);
    }
  }

  private add(n: number, y: Tensor, p: Tensor, a: number, q: Tensor, b: number): void {
    this.memory.kernels.combine(n * sizeOf(this.shape), y.at, p.at, a, q.at, b, 0, 0);
  }
}

const named = (prefix: number | string, layer: Layer) =>
  layer.parameters.map((p) => Object.assign(p, { name: `${prefix}.${p.name}` }));
