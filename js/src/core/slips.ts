/** Wrong answers that people give for a reason: what figures and the quiz name when they hear one. */
import type { Geometry } from "./geometry";
import type { Pair } from "./grid";

interface ShapeSlip {
  answer: Pair;
  says: string;
}

/** Slips in the output shape of a window: a padding, a rounding, a 1 forgotten, height and width swapped. */
export function shapeSlips({ rows, columns }: Geometry): ShapeSlip[] {
  type Sizes = typeof rows;
  const both = (size: (a: Sizes) => number, says: string): ShapeSlip => ({
    answer: [size(rows), size(columns)],
    says,
  });
  const steps = (a: Sizes, numerator: number) => Math.floor(numerator / a.stride) + 1;
  return [
    both(
      (a) => steps(a, a.padded - a.kernel),
      "Dilation spreads the weights: the kernel spans d·(k − 1) + 1 cells.",
    ),
    both((a) => steps(a, a.input - a.extent), "The padding adds cells on both sides, 2p in all."),
    both((a) => steps(a, a.input + a.before - a.extent), "The padding stands on both sides: add it twice."),
    both(
      (a) => Math.ceil((a.padded - a.extent) / a.stride) + 1,
      "A window that does not fit is left out: round down.",
    ),
    both(
      (a) => Math.floor((a.padded - a.extent) / a.stride),
      "The first place counts, too: add 1 after rounding down.",
    ),
    both((a) => a.padded - a.extent + 1, "The window moves by the stride: divide by it."),
    both((a) => Math.floor(a.padded / a.stride), "The window takes room itself: subtract its extent first."),
    both((a) => Math.floor((a.padded - a.extent + 1) / a.stride), "Divide by the stride first, then add 1."),
    { answer: [columns.output, rows.output], says: "Rows come first: height, then width." },
  ];
}
