/** A network that computes and learns in the page: layers, networks, training; no DOM. */
export { BatchNorm } from "./batch-norm";
export { Residual, Sequential } from "./containers";
export { Conv2d, Dense } from "./conv";
export { type Description, layersOf } from "./describe";
export type { Layer, Parameter, Shape } from "./layer";
export { everyLayer, type Init, Network, type SgdOptions, sgdStep } from "./network";
export { Flatten, ReLU, Sigmoid, Tanh } from "./pointwise";
export { AvgPool2d, GlobalAvgPool2d, MaxPool2d } from "./pooling";
export { Random } from "./random";
