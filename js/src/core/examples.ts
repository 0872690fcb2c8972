/** What `Channels` can start from: planes, and the kernels that go with them. */
import { type Grid, makeGrid, type Pair } from "./grid";

export interface Example {
  id: string;
  label: string;
  input: Grid[];
  kernel: Grid[][];
  view: "sum" | "pointwise" | "groups";
  /** The output that is looked at first. */
  position: Pair;
}

/** A picture of letters, each a colour, as its planes. */
function drawn(rows: string, colours: Record<string, number[]>): Grid[] {
  const letters = rows.trim().split("\n");
  return [0, 1, 2].map((plane) => letters.map((row) => [...row].map((letter) => colours[letter][plane])));
}

/** A white and a red square; the red one is as bright as the grey around it. */
const squares = drawn(
  `
............
............
..www...rrr.
..www...rrr.
..www...rrr.
............
............`,
  { ".": [0.5, 0.5, 0.5], w: [0.9, 0.9, 0.9], r: [1, 0.25, 0.25] },
);

const apple = drawn(
  `
............
......s.gg..
......sggg..
..rrr.sgrr..
.rrrrrsrrrr.
.rwwrrrrrrr.
.rwrrrrrrrr.
.rrrrrrrrrr.
.rrrrrrrrrr.
..rrrrrrrr..
..rrrrrrrr..
...rr..rr...`,
  {
    ".": [0.75, 0.85, 0.95],
    r: [0.85, 0.15, 0.1],
    w: [1, 0.7, 0.65],
    g: [0.25, 0.7, 0.2],
    s: [0.45, 0.3, 0.15],
  },
);

/** Four feature maps as an earlier layer could make them: two lines, a square, a corner. */
const maps: Grid[] = [
  makeGrid(6, 6, (_, j) => (j === 2 ? 1 : 0)),
  makeGrid(6, 6, (i) => (i === 3 ? 1 : 0)),
  makeGrid(6, 6, (i, j) => (i > 0 && i < 4 && j > 1 && j < 5 ? 1 : 0)),
  makeGrid(6, 6, (i, j) => (i + j < 5 ? 1 : 0)),
];

/** 3×3 kernels that one can tell apart: lines and edges, turned and weighted by output and plane. */
const sixteen: Grid[][] = Array.from({ length: 4 }, (_, o) =>
  Array.from({ length: 4 }, (_, c) =>
    makeGrid(3, 3, (a, b) => [b - 1, a - 1, a === b ? 1 : 0, a === 1 || b === 1 ? 1 : -1][(o + c) % 4]),
  ),
);

export const identity = (channels: number): Grid[][] =>
  Array.from({ length: channels }, (_, o) => Array.from({ length: channels }, (_, c) => [[o === c ? 1 : 0]]));

export const examples: Example[] = [
  {
    id: "squares",
    label: "white and red square",
    input: squares,
    kernel: [[[[1, -1]], [[-1, 1]], [[0, 0]]]],
    view: "sum",
    position: [3, 7],
  },
  {
    id: "hand",
    label: "two planes, by hand",
    input: [
      [
        [1, 2, 0],
        [0, 1, 3],
        [2, 0, 1],
      ],
      [
        [0, 1, 1],
        [2, 0, 1],
        [1, 3, 0],
      ],
    ],
    kernel: [
      [
        [
          [1, 0],
          [0, 2],
        ],
        [
          [0, 1],
          [-1, 0],
        ],
      ],
    ],
    view: "sum",
    position: [0, 1],
  },
  {
    id: "apple",
    label: "apple, a pixel at a time",
    input: apple,
    kernel: identity(3),
    view: "pointwise",
    position: [4, 4],
  },
  { id: "maps", label: "four maps to four", input: maps, kernel: sixteen, view: "groups", position: [0, 0] },
];

export const squaresExample = examples[0];
