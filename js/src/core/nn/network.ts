/** A network: a list of layers, a loss, and what it takes to learn. */
import { Refusal } from "../grid";
import { BatchNorm } from "./batch-norm";
import { Residual, Sequential } from "./containers";
import { type Layer, type Parameter, type Shape, shapeText, sizeOf } from "./layer";
import { Memory, type Tensor } from "./memory";
import { Random } from "./random";

/** A number is the gain g: weights of variance g² / inputs. */
export type Init = "xavier" | "he" | number;

export interface NetworkOptions {
  /** The most examples at once. */
  batch: number;
  /** Whether `inputGradient` is computed. */
  inputGradient?: boolean;
  /** false: plain loops even where WebAssembly has SIMD. */
  simd?: boolean;
}

export class Network {
  readonly body: Sequential;
  readonly memory = new Memory();
  readonly input: Tensor;
  readonly inputGradient: Tensor | null;
  readonly batch: number;
  /** Examples of the last `forward`. */
  n = 0;

  constructor(
    readonly shape: Shape,
    layers: Layer[],
    { batch, inputGradient = false, simd = true }: NetworkOptions,
  ) {
    this.batch = batch;
    this.body = new Sequential(layers);
    this.input = this.memory.tensor(batch * sizeOf(shape));
    this.inputGradient = inputGradient ? this.memory.tensor(batch * sizeOf(shape)) : null;
    this.body.build(this.memory, shape, batch);
    this.memory.seal(simd);
    for (const layer of everyLayer(this.layers))
      if (layer instanceof BatchNorm) layer.weight.value.data.fill(1);
  }

  get layers(): Layer[] {
    return this.body.layers;
  }

  get parameters(): Parameter[] {
    return this.body.parameters;
  }

  /** Uniform weights as `torch.nn.init.xavier_uniform_` and `kaiming_uniform_` (for ReLU) bound them; biases 0. */
  init(kind: Init, seed: number): void {
    const random = new Random(seed);
    for (const { shape, value } of this.parameters) {
      if (shape.length < 2) continue; // a bias, or batch normalisation's
      const inputs = sizeOf(shape.slice(1));
      const outputs = (shape[0] * inputs) / shape[1];
      const variance = kind === "xavier" ? 2 / (inputs + outputs) : (kind === "he" ? 2 : kind ** 2) / inputs;
      const bound = Math.sqrt(3 * variance);
      value.data.forEach((_, i) => {
        value.data[i] = random.uniform(-bound, bound);
      });
    }
  }

  /** The outputs, (n, …) one example after the other, for examples that lie the same way, (n, channels, height, width). */
  forward(examples: ArrayLike<number>, training = false): Float32Array {
    this.load(examples);
    this.body.forward(this.input, this.n, training);
    return this.read(this.body.output, this.body.shape);
  }

  load(examples: ArrayLike<number>): void {
    const size = sizeOf(this.shape);
    this.n = examples.length / size;
    if (!Number.isInteger(this.n) || this.n < 1 || this.n > this.batch) {
      throw new Refusal(
        `${examples.length} numbers are not 1 to ${this.batch} examples of ${shapeText(this.shape)} = ${size} numbers`,
      );
    }
    this.write(this.input, this.shape, examples);
  }

  /** Mean cross-entropy of the last outputs' softmax; it sets the gradient that `backward` starts from. */
  loss(labels: ArrayLike<number>): { loss: number; correct: number } {
    const { n } = this;
    const [classes, ...rest] = this.body.shape;
    if (rest.length > 0) {
      throw new Refusal(
        `the loss needs one number per class, and the network gives ${shapeText(this.body.shape)}; end it with Flatten`,
      );
    }
    if (labels.length !== n)
      throw new Refusal(`${labels.length} labels for ${n} examples; give one for each`);
    const [z, dz] = [this.body.output.data, this.body.gradient.data];
    let [loss, correct] = [0, 0];
    for (let i = 0; i < n; i++) {
      const label = labels[i];
      if (!Number.isInteger(label) || label < 0 || label >= classes) {
        throw new Refusal(`label ${label} is no class; give 0 to ${classes - 1}`);
      }
      let best = 0;
      for (let c = 1; c < classes; c++) if (z[c * n + i] > z[best * n + i]) best = c;
      const most = z[best * n + i];
      let sum = 0;
      for (let c = 0; c < classes; c++) sum += Math.exp(z[c * n + i] - most);
      loss += Math.log(sum) + most - z[label * n + i];
      correct += best === label ? 1 : 0;
      for (let c = 0; c < classes; c++) {
        dz[c * n + i] = (Math.exp(z[c * n + i] - most) / sum - (c === label ? 1 : 0)) / n;
      }
    }
    return { loss: loss / n, correct };
  }

  /** The gradients of all parameters, new each time (there is no `zero_grad`). */
  backward(): void {
    this.body.backward(this.input, this.inputGradient, this.n);
  }

  /** Root of the sum of squares: of a parameter or its gradient, of a layer's output or gradient. */
  norm(tensor: Tensor, size = tensor.size): number {
    return Math.sqrt(this.memory.kernels.dot(size, tensor.at, 0, tensor.at, 0));
  }

  /** A copy of a batch of that shape, (n, channels, height, width): `read(layer.output, layer.shape)`. */
  read(tensor: Tensor, shape: Shape): Float32Array {
    const copy = new Float32Array(this.n * sizeOf(shape));
    this.eachMap(shape, (there, here, cells) => copy.set(tensor.data.subarray(there, there + cells), here));
    return copy;
  }

  write(tensor: Tensor, shape: Shape, examples: ArrayLike<number>): void {
    this.eachMap(shape, (there, here, cells) => {
      for (let i = 0; i < cells; i++) tensor.data[there + i] = examples[here + i];
    });
  }

  /** Calls `use(place among (channels, n), place among (n, channels), cells)` for each map. */
  private eachMap(
    [channels, ...map]: Shape,
    use: (there: number, here: number, cells: number) => void,
  ): void {
    const cells = sizeOf(map);
    for (let c = 0; c < channels; c++) {
      for (let i = 0; i < this.n; i++) use((c * this.n + i) * cells, (i * channels + c) * cells, cells);
    }
  }
}

/** Also those inside residual blocks, in the order in which they compute. */
export function* everyLayer(layers: Layer[]): Generator<Layer> {
  for (const layer of layers) {
    if (layer instanceof Sequential) yield* everyLayer(layer.layers);
    else yield layer;
    if (layer instanceof Residual)
      yield* everyLayer([...layer.branch.layers, ...(layer.shortcut?.layers ?? [])]);
  }
}

export interface SgdOptions {
  learning_rate: number;
  momentum?: number;
  weight_decay?: number;
}

/** One step of `torch.optim.SGD`: v ← momentum·v + gradient + weight_decay·w, then w ← w − learning_rate·v. */
export function sgdStep(
  network: Network,
  { learning_rate, momentum = 0, weight_decay = 0 }: SgdOptions,
): void {
  for (const [name, value] of Object.entries({ learning_rate, momentum, weight_decay })) {
    if (!(value >= 0)) throw new Refusal(`${name} ${value} is not possible; give 0 or more`);
  }
  const { kernels } = network.memory;
  for (const { value: w, gradient, velocity: v } of network.parameters) {
    kernels.combine(v.size, v.at, v.at, momentum, gradient.at, 1, 0, 0);
    if (weight_decay) kernels.combine(v.size, v.at, v.at, 1, w.at, weight_decay, 0, 0);
    kernels.combine(v.size, w.at, w.at, 1, v.at, -learning_rate, 0, 0);
  }
}
