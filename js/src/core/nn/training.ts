/** Training, one piece of work after the other: whoever runs it can stop, look and go on between any two. */
import { Refusal } from "../grid";
import { type Description, layersOf } from "./describe";
import { type Shape, sizeOf } from "./layer";
import { everyLayer, type Init, Network, type SgdOptions, sgdStep } from "./network";
import { Random } from "./random";

/** Examples one after the other, (n, channels, height, width), as numbers or as bytes, which stand for 0 to 1. */
export interface Examples {
  examples: Float32Array | Uint8Array;
  labels: ArrayLike<number>;
}

export interface Job extends Omit<SgdOptions, "learning_rate"> {
  shape: Shape;
  layers: Description[];
  init: Init;
  /** Of the weights and of the order of the examples. */
  seed: number;
  train: Examples;
  validation?: Examples;
  batch_size: number;
  epochs: number;
  /** Or one for each step; the last holds from then on. */
  learning_rate: number | number[];
  /** Parameters to send with each report, by name. */
  watch?: string[];
  /** Examples, no more than `batch_size`, whose outputs are to be sent with each report. */
  probe?: Float32Array | Uint8Array;
}

/** Means over an epoch; without validation examples the last two are NaN. */
export interface Epoch {
  loss: number;
  accuracy: number;
  validation_loss: number;
  validation_accuracy: number;
}

/** What happened since the last report, and how things stand. */
export interface Report {
  step: number;
  /** Of each step since. */
  losses: number[];
  epochs: Epoch[];
  /** Of each weight and bias. */
  parameters: { name: string; norm: number; gradient_norm: number }[];
  /** Of each layer, those inside of residual blocks, too: of its output for the last batch, and of the loss by it. */
  layers: { norm: number; gradient_norm: number }[];
  watched: Record<string, Float32Array>;
  probed: Float32Array | null;
}

export class Training {
  readonly network: Network;
  /** The work still to do; each value says whether a step is complete. */
  readonly pieces: Generator<boolean>;
  step = 0;
  /** Whether a step has begun that is not complete. */
  private busy = false;
  private losses: number[] = [];
  private epochs: Epoch[] = [];

  constructor(private readonly job: Job) {
    const { shape, layers, batch_size, init, seed } = job;
    this.network = new Network(shape, layersOf(layers), { batch: batch_size });
    this.network.init(init, seed);
    for (const name of job.watch ?? []) this.parameter(name);
    this.pieces = this.work();
  }

  private *work(): Generator<boolean> {
    const { train, validation, epochs, batch_size, seed } = this.job;
    const random = new Random(seed);
    for (let epoch = 0; epoch < epochs; epoch++) {
      let [loss, correct] = [0, 0];
      const order = random.order(train.labels.length);
      for (let first = 0; first < order.length; first += batch_size) {
        const chosen = order.subarray(first, first + batch_size);
        this.busy = true;
        const result = yield* this.learn(chosen);
        this.busy = false;
        loss += result.loss * chosen.length;
        correct += result.correct;
        this.losses.push(result.loss);
        this.step++;
        yield true;
      }
      const [validation_loss, validation_accuracy] = validation
        ? yield* this.validate(validation)
        : [NaN, NaN];
      const count = order.length;
      this.epochs.push({
        loss: loss / count,
        accuracy: correct / count,
        validation_loss,
        validation_accuracy,
      });
    }
  }

  /** What is new. Within a step gradients are partly the last one's, and nothing is probed. */
  report(): Report {
    const { network, job } = this;
    const report: Report = {
      step: this.step,
      losses: this.losses,
      epochs: this.epochs,
      parameters: network.parameters.map(({ name, value, gradient }) => ({
        name,
        norm: network.norm(value),
        gradient_norm: network.norm(gradient),
      })),
      layers: [...everyLayer(network.layers)].map(({ shape, output, gradient }) => ({
        norm: network.norm(output, network.n * sizeOf(shape)),
        gradient_norm: network.norm(gradient, network.n * sizeOf(shape)),
      })),
      watched: Object.fromEntries((job.watch ?? []).map((name) => [name, this.parameter(name).slice()])),
      probed: job.probe && !this.busy ? network.forward(unit(job.probe)) : null,
    };
    [this.losses, this.epochs] = [[], []];
    return report;
  }

  private parameter(name: string): Float32Array {
    const found = this.network.parameters.find((parameter) => parameter.name === name);
    if (found) return found.value.data;
    throw new Refusal(
      `there is no parameter "${name}"; there are ${this.network.parameters.map((p) => p.name).join(", ")}`,
    );
  }

  private *learn(chosen: Uint32Array): Generator<boolean, { loss: number; correct: number }> {
    const { network, job } = this;
    const result = yield* this.forward(job.train, chosen, true);
    for (const _ of network.body.backwardPieces(network.input, null, network.n)) yield false;
    const rates = job.learning_rate;
    const learning_rate = typeof rates === "number" ? rates : rates[Math.min(this.step, rates.length - 1)];
    sgdStep(network, { ...job, learning_rate });
    return result;
  }

  private *validate(set: Examples): Generator<boolean, [loss: number, accuracy: number]> {
    const { batch_size } = this.job;
    const count = set.labels.length;
    let [loss, correct] = [0, 0];
    for (let first = 0; first < count; first += batch_size) {
      const chosen = Uint32Array.from({ length: Math.min(batch_size, count - first) }, (_, i) => first + i);
      const result = yield* this.forward(set, chosen, false);
      loss += result.loss * chosen.length;
      correct += result.correct;
    }
    return [loss / count, correct / count];
  }

  private *forward(set: Examples, chosen: Uint32Array, training: boolean) {
    const { network } = this;
    const size = sizeOf(network.shape);
    const batch = new Float32Array(chosen.length * size);
    chosen.forEach((example, i) => {
      batch.set(unit(set.examples.subarray(example * size, (example + 1) * size)), i * size);
    });
    network.load(batch);
    for (const _ of network.body.forwardPieces(network.input, network.n, training)) yield false;
    return network.loss(Array.from(chosen, (example) => set.labels[example]));
  }
}

const unit = (numbers: Float32Array | Uint8Array): Float32Array =>
  numbers instanceof Uint8Array ? Float32Array.from(numbers, (byte) => byte / 255) : numbers;
