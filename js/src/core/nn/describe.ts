/** Networks as data, so that a page can send one to a worker and a state can hold it. */
import { Refusal } from "../grid";
import { BatchNorm } from "./batch-norm";
import { Residual, Sequential } from "./containers";
import { Conv2d, Dense } from "./conv";
import type { Layer } from "./layer";
import { Flatten, ReLU, Sigmoid, Tanh } from "./pointwise";
import { AvgPool2d, GlobalAvgPool2d, MaxPool2d } from "./pooling";

/** `kind` and the options of that layer's class: `{ kind: "conv2d", out_channels: 6, kernel_size: 5, padding: 2 }`. */
export interface Description {
  kind: string;
  [option: string]: unknown;
}

const many = (list: unknown): Layer[] => ((list as Description[]) ?? []).map(layer);

/** Each class checks its own options. */
const kinds: Record<string, (options: any) => Layer> = {
  conv2d: (o) => new Conv2d(o),
  dense: (o) => new Dense(o),
  max_pool2d: (o) => new MaxPool2d(o),
  avg_pool2d: (o) => new AvgPool2d(o),
  global_avg_pool2d: () => new GlobalAvgPool2d(),
  relu: () => new ReLU(),
  sigmoid: () => new Sigmoid(),
  tanh: () => new Tanh(),
  batch_norm: (o) => new BatchNorm(o),
  flatten: () => new Flatten(),
  sequential: (o) => new Sequential(many(o.layers)),
  residual: (o) => new Residual({ ...o, branch: many(o.branch), shortcut: many(o.shortcut) }),
};

export function layer(description: Description): Layer {
  const make = kinds[description.kind];
  if (!make)
    throw new Refusal(`there is no layer "${description.kind}"; there are ${Object.keys(kinds).join(", ")}`);
  return make(description);
}

/** The layers of a network: `new Network([1, 28, 28], layersOf(descriptions), { batch: 64 })`. */
export const layersOf = (descriptions: Description[]): Layer[] => descriptions.map(layer);
