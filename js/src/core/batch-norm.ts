/** Batch normalisation of one channel, in training and in use; tested against `nn.BatchNorm1d`. */
import { Refusal } from "./grid";

/** What PyTorch adds to the variance before it divides. */
export const EPS = 1e-5;

export interface Moments {
  mean: number;
  variance: number;
}

export interface Scaling {
  gamma: number;
  beta: number;
}

const average = (values: readonly number[]): number => values.reduce((sum, x) => sum + x, 0) / values.length;

/** Mean and variance of the batch; the sum of squares is divided by n. */
export function momentsOf(values: readonly number[]): Moments {
  const mean = average(values);
  return { mean, variance: average(values.map((x) => (x - mean) ** 2)) };
}

/**
 * The running statistics after the same batch has gone by so many times in training. They begin at 0 and 1, each time
 * a share `momentum` of the batch's takes the place of what was there, and of the variance it is the one over n − 1.
 */
export function runningMoments(values: readonly number[], momentum: number, batches: number): Moments {
  if (batches > 0) needsTwo(values);
  const { mean, variance } = momentsOf(values);
  const kept = (1 - momentum) ** batches;
  const unbiased = batches === 0 ? 0 : (variance * values.length) / (values.length - 1);
  return { mean: (1 - kept) * mean, variance: kept + (1 - kept) * unbiased };
}

/** PyTorch refuses it, too: a single value lies at its own mean, whatever it is. */
export function needsTwo(values: readonly number[]): void {
  if (values.length < 2)
    throw new Refusal(
      "a batch of one value has no spread, so in training batch normalisation refuses it; add an example, or switch to eval with 0 batches",
    );
}

export const normalised = (x: number, { mean, variance }: Moments, { gamma, beta }: Scaling): number =>
  (gamma * (x - mean)) / Math.sqrt(variance + EPS) + beta;
