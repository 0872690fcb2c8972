/** Recorded runs: what was measured after each epoch, and how one reads it. */

export interface Run {
  seed: number;
  seconds: number;
  device: string;
  precision: string;
  train_loss: number[];
  val_loss: number[];
  val_acc: number[];
}

/** The runs of one setting, as `tools/pack_runs.py` packs them. */
export interface Setting {
  title: string;
  lr: number;
  data: string;
  /** Number of validation pictures. */
  tested: number;
  runs: Run[];
}

export type Recorded = Record<string, Setting>;

export const quantities = {
  val_acc: "validation accuracy",
  val_loss: "validation loss",
  train_loss: "training loss",
} as const;
export type Quantity = keyof typeof quantities;
export type Reading = "last" | "mean";

/** How many epochs the mean is taken over. */
export const MEAN_OF = 4;

/** Median, and the least and the largest value, over seeds. */
export interface Spread {
  middle: number;
  least: number;
  most: number;
}

export function spread(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  const middle = sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  return { middle, least: sorted[0], most: sorted[sorted.length - 1] };
}

/** The last epoch that all runs have. */
export const lastOf = (runs: readonly Run[]): number => Math.min(...runs.map((run) => run.val_acc.length));

/** The first epoch of a reading that ends with `epoch`. */
export const firstOf = (reading: Reading, epoch: number): number =>
  reading === "last" ? epoch : Math.max(1, epoch - MEAN_OF + 1);

/** A run's value after `epoch`, or the mean of the epochs up to it. */
export function read(values: readonly number[], reading: Reading, epoch: number): number {
  const part = values.slice(firstOf(reading, epoch) - 1, epoch);
  return part.reduce((sum, x) => sum + x, 0) / part.length;
}

/** Each title without the parts, between commas, that all of them have. */
export function whatDiffers(titles: readonly string[]): string[] {
  const parts = titles.map((title) => title.split(", "));
  const common = parts[0].filter((part) => parts.every((others) => others.includes(part)));
  if (titles.length === 1) return [...titles];
  return parts.map((own, n) => own.filter((part) => !common.includes(part)).join(", ") || titles[n]);
}

/** Accuracies as exact as 10,000 pictures make them, losses in three digits. */
export const written = (value: number, quantity: Quantity): string =>
  value.toFixed(quantity === "val_acc" ? 4 : 3);

/** One line for each epoch of each run. */
export function csv(settings: readonly (readonly [string, Setting])[]): string {
  const labels = ["train_loss", "val_loss", "val_acc"] as const;
  const lines = settings.flatMap(([name, { runs }]) =>
    runs.flatMap((run) =>
      run.val_acc.map((_, n) => [name, run.seed, n + 1, ...labels.map((label) => run[label][n])].join(",")),
    ),
  );
  return `${["setting", "seed", "epoch", ...labels].join(",")}\n${lines.join("\n")}\n`;
}
