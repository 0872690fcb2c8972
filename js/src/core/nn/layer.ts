/** What every layer is: it learns its shape, computes, and sends gradients back. */
import { Refusal } from "../grid";
import type { Memory, Tensor } from "./memory";

/** Of one example: (channels, height, width), or (features) after `Flatten`. */
export type Shape = number[];

export const sizeOf = (shape: Shape): number => shape.reduce((a, b) => a * b, 1);
export const shapeText = (shape: Shape): string => shape.join("×");

export interface Parameter {
  /** As in PyTorch's `state_dict`: "0.weight". */
  name: string;
  shape: Shape;
  value: Tensor;
  gradient: Tensor;
  /** SGD's running sum of gradients. */
  velocity: Tensor;
}

export abstract class Layer {
  memory!: Memory;
  input!: Shape;
  shape!: Shape;
  /** Of the last batch, as (channels, batch, height, width). */
  output!: Tensor;
  /** Of the loss by `output`. */
  gradient!: Tensor;
  parameters: Parameter[] = [];

  /** Room for batches of up to `batch` examples of that shape; a `Refusal` where PyTorch would not take it. */
  build(memory: Memory, input: Shape, batch: number): void {
    this.memory = memory;
    this.input = input;
    this.shape = this.prepare(input, batch);
    this.output = memory.tensor(batch * sizeOf(this.shape));
    this.gradient = memory.tensor(batch * sizeOf(this.shape));
  }

  /** The shape of the output. Parameters are made here, as in PyTorch's lazy layers. */
  protected abstract prepare(input: Shape, batch: number): Shape;

  /** `output` from the n examples in `x`. */
  abstract forward(x: Tensor, n: number, training: boolean): void;

  /** From `gradient`: the gradients of the parameters and, unless it is null, `dx`. After `forward`, same `x` and n. */
  abstract backward(x: Tensor, dx: Tensor | null, n: number): void;

  protected parameter(name: string, shape: Shape): Parameter {
    const [value, gradient, velocity] = [0, 1, 2].map(() => this.memory.tensor(sizeOf(shape)));
    const parameter = { name, shape, value, gradient, velocity };
    this.parameters.push(parameter);
    return parameter;
  }
}

export function needMaps(input: Shape, who: string): void {
  if (input.length !== 3) {
    throw new Refusal(
      `${who} needs maps (channels, height, width), and gets ${shapeText(input)} numbers; put it before Flatten`,
    );
  }
}

export function requireLeast(least: number, values: Record<string, number>): void {
  for (const [name, value] of Object.entries(values)) {
    if (!Number.isInteger(value) || value < least) {
      throw new Refusal(`${name} ${value} is not possible; give a whole number of ${least} or more`);
    }
  }
}
