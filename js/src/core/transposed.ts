/** The transposed convolution: every input lays down a copy of the kernel; tested against `conv_transpose2d`. */
import { conv2d, type Term } from "./conv";
import { type Grid, makeGrid, type Pair, Refusal, shapeOf } from "./grid";

export interface StampOptions {
  stride: Pair;
  /** Cells that are cropped on each side. */
  padding: Pair;
  /** Cells that come back, or are added, below and to the right. */
  output_padding: Pair;
}

/** Cells on which stamps are laid along one axis, before anything is cropped. */
export const laid = (n: number, k: number, s: number): number => (n - 1) * s + k;

/** Shape of the output; a `Refusal` in words where PyTorch raises an error. */
export function transposedShape(input: Pair, kernel: Pair, o: StampOptions): Pair {
  return ([0, 1] as const).map((axis) => {
    const [s, p, more] = [o.stride[axis], o.padding[axis], o.output_padding[axis]];
    const name = ["height", "width"][axis];
    if (more >= s) {
      throw new Refusal(
        `${name}: output_padding ${more} must be smaller than stride ${s}; it says which of ${s} sizes one wants back`,
      );
    }
    const all = laid(input[axis], kernel[axis], s);
    const size = all - 2 * p + more;
    if (size < 1) {
      throw new Refusal(
        `${name}: padding ${p} crops all of the ${all} cells; use ${Math.floor((all + more - 1) / 2)} or less`,
      );
    }
    return size;
  }) as Pair;
}

/** The sum behind output `(i, j)`: one product for each stamp that covers it. */
export function stampTerms(input: Grid, kernel: Grid, o: StampOptions, [i, j]: Pair): Term[] {
  const [[rows, columns], [high, wide]] = [shapeOf(input), shapeOf(kernel)];
  const along = (t: number, n: number, k: number, s: number) =>
    Array.from({ length: n }, (_, a) => a).filter((a) => t - a * s >= 0 && t - a * s < k);
  const [down, right] = [i + o.padding[0], j + o.padding[1]];
  const across = along(right, columns, wide, o.stride[1]);
  return along(down, rows, high, o.stride[0]).flatMap((a) =>
    across.map((b) => ({
      from: [a, b] as Pair,
      x: input[a][b],
      w: kernel[down - a * o.stride[0]][right - b * o.stride[1]],
    })),
  );
}

export function convTranspose2d(input: Grid, kernel: Grid, o: StampOptions): Grid {
  const shape = transposedShape(shapeOf(input), shapeOf(kernel), o);
  const output = makeGrid(...shape, () => 0);
  input.forEach((row, a) => {
    row.forEach((x, b) => {
      kernel.forEach((weights, u) => {
        const line = output[a * o.stride[0] + u - o.padding[0]];
        weights.forEach((w, v) => {
          const at = b * o.stride[1] + v - o.padding[1];
          if (line?.[at] !== undefined) line[at] += x * w;
        });
      });
    });
  });
  return output;
}

/** How many stamps cover each output. */
export const overlaps = (input: Pair, kernel: Pair, o: StampOptions): Grid =>
  convTranspose2d(
    makeGrid(...input, () => 1),
    makeGrid(...kernel, () => 1),
    o,
  );

/** The convolution that this is the transpose of, at work on the output: the input's shape, other values. */
export const downAgain = (output: Grid, kernel: Grid, { stride, padding }: StampOptions): Grid =>
  conv2d(output, kernel, { stride, padding });

/** That convolution's matrix: a row for each of its outputs (our inputs), a column for each of its inputs. */
export function convMatrix(input: Pair, kernel: Grid, o: StampOptions): Grid {
  const blank = makeGrid(...input, () => 0);
  return blank.flatMap((row, a) =>
    row.map((_, b) => {
      const one = blank.map((cells, i) => cells.map((_, j) => (i === a && j === b ? 1 : 0)));
      return convTranspose2d(one, kernel, o).flat();
    }),
  );
}
