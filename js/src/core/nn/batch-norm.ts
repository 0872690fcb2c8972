/** Batch normalisation: each channel is centred and scaled over the batch and all positions. */
import { Refusal } from "../grid";
import { Layer, type Parameter, type Shape, sizeOf } from "./layer";
import type { Tensor } from "./memory";

/** `torch.nn.BatchNorm2d`, and `BatchNorm1d` after `Flatten`. */
export class BatchNorm extends Layer {
  weight!: Parameter;
  bias!: Parameter;
  running_mean!: Float32Array;
  running_var!: Float32Array;
  /** What the last batch was centred and scaled by, and whether it was the batch's own. */
  private mean!: Float64Array;
  private scale!: Float64Array;
  private training = true;

  constructor(readonly options: { momentum?: number; eps?: number } = {}) {
    super();
  }

  protected prepare(input: Shape): Shape {
    const channels = input[0];
    this.weight = this.parameter("weight", [channels]);
    this.bias = this.parameter("bias", [channels]);
    this.running_mean = new Float32Array(channels);
    this.running_var = new Float32Array(channels).fill(1);
    this.mean = new Float64Array(channels);
    this.scale = new Float64Array(channels);
    return input;
  }

  forward(x: Tensor, n: number, training: boolean): void {
    const { kernels } = this.memory;
    const { momentum = 0.1, eps = 1e-5 } = this.options;
    const count = (n * sizeOf(this.input)) / this.input[0];
    if (training && count < 2) {
      throw new Refusal(
        "batch normalisation needs more than one value per channel to train; give a larger batch",
      );
    }
    this.training = training;
    for (let c = 0; c < this.input[0]; c++) {
      const at = x.at + c * count;
      let [mean, variance] = [this.running_mean[c], this.running_var[c]];
      if (training) {
        mean = kernels.sum(count, at) / count;
        variance = kernels.dot(count, at, mean, at, mean) / count;
        this.running_mean[c] += momentum * (mean - this.running_mean[c]);
        // The running variance is the unbiased one.
        this.running_var[c] += momentum * ((variance * count) / (count - 1) - this.running_var[c]);
      }
      this.mean[c] = mean;
      this.scale[c] = 1 / Math.sqrt(variance + eps);
      const a = this.weight.value.data[c] * this.scale[c];
      kernels.combine(count, this.output.at + c * count, at, 0, at, a, mean, this.bias.value.data[c]);
    }
  }

  backward(x: Tensor, dx: Tensor | null, n: number): void {
    const { kernels } = this.memory;
    const count = (n * sizeOf(this.input)) / this.input[0];
    for (let c = 0; c < this.input[0]; c++) {
      const [at, dy] = [x.at + c * count, this.gradient.at + c * count];
      const [mean, scale] = [this.mean[c], this.scale[c]];
      const sum = kernels.sum(count, dy);
      const dot = kernels.dot(count, at, mean, dy, 0);
      this.bias.gradient.data[c] = sum;
      this.weight.gradient.data[c] = dot * scale;
      if (!dx) continue;
      const a = this.weight.value.data[c] * scale;
      // In training, mean and variance depend on x, too: what all values have in common is lost.
      const b = this.training ? (-a * scale * scale * dot) / count : 0;
      const shared = this.training ? (-a * sum) / count : 0;
      kernels.combine(count, dx.at + c * count, dy, a, at, b, mean, shared);
    }
  }
}
