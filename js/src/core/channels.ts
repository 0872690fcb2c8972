/** Many channels: which output reads which plane, the maps before they are added, and what a layer costs. */
import { accumulate } from "./conv";
import type { Geometry } from "./geometry";
import { type Grid, makeGrid, shapeOf } from "./grid";

/** The slice of output `o`'s kernel that reads plane `c`; null where the plane is another group's. */
export function sliceFor(kernel: Grid[][], groups: number, o: number, c: number): Grid | null {
  const first = Math.floor(o / (kernel.length / groups)) * kernel[0].length;
  return kernel[o][c - first] ?? null;
}

/** Plane `c` correlated with its own slice: what is added up over the planes. */
export function partialMap(plane: Grid, slice: Grid, g: Geometry): Grid {
  const map = makeGrid(g.rows.output, g.columns.output, () => 0);
  accumulate(map, plane, slice, g);
  return map;
}

export interface Cost {
  weights: number;
  biases: number;
  /** Multiplications and additions: each weight is used once at each place of the output. */
  multiply_adds: number;
}

export function cost(kernel: Grid[][], bias: number[], g: Geometry): Cost {
  const [rows, columns] = shapeOf(kernel[0][0]);
  const weights = kernel.length * kernel[0].length * rows * columns;
  return { weights, biases: bias.length, multiply_adds: weights * g.rows.output * g.columns.output };
}

/** Numbers of groups that both channel counts can be divided into. */
export function possibleGroups(inputs: number, outputs: number): number[] {
  const least = Math.min(inputs, outputs);
  return Array.from({ length: least }, (_, n) => n + 1).filter((g) => inputs % g === 0 && outputs % g === 0);
}

/** The kernels as a full table, (C_out, C_in); null where a group has none. */
export const kernelTable = (kernel: Grid[][], groups: number): (Grid | null)[][] =>
  kernel.map((_, o) =>
    Array.from({ length: kernel[0].length * groups }, (_, c) => sliceFor(kernel, groups, o, c)),
  );

/** What is left of a full table in `groups` groups: the blocks on its diagonal. */
export function regroup(table: Grid[][], groups: number): Grid[][] {
  const [perGroup, outputsPerGroup] = [table[0].length / groups, table.length / groups];
  return table.map((row, o) => {
    const first = Math.floor(o / outputsPerGroup) * perGroup;
    return row.slice(first, first + perGroup);
  });
}
