/** What the reader can pick instead of typing. */
import { bag, boot, shirt } from "./fashion";
import { type Grid, makeGrid } from "./grid";

export interface Preset {
  /** In the address of a shared figure and in the select's option. */
  id: string;
  label: string;
  grid: Grid;
}

/** The preset that this grid is, or "own". */
export const findPreset = (presets: readonly Preset[], grid: Grid): string =>
  presets.find((p) => JSON.stringify(p.grid) === JSON.stringify(grid))?.id ?? "own";

/** What a select offers: the presets, and before them the reader's own where that is what stands there. */
export const withOwn = (presets: readonly Preset[], id: string) =>
  id === "own" ? [{ id: "own", label: "your own" }, ...presets] : presets;

const ninth = 1 / 9;

export const kernels: Preset[] = [
  { id: "edge-vertical", label: "edges │  [1, −1]", grid: [[1, -1]] },
  { id: "edge-horizontal", label: "edges ─  [1, −1]ᵀ", grid: [[1], [-1]] },
  {
    id: "edge-falling",
    label: "edges ╲",
    grid: [
      [0, 1],
      [-1, 0],
    ],
  },
  {
    id: "edge-rising",
    label: "edges ╱",
    grid: [
      [1, 0],
      [0, -1],
    ],
  },
  {
    id: "identity",
    label: "identity",
    grid: [
      [0, 0, 0],
      [0, 1, 0],
      [0, 0, 0],
    ],
  },
  { id: "blur", label: "blur 3×3", grid: makeGrid(3, 3, () => ninth) },
  {
    id: "sharpen",
    label: "sharpen",
    grid: [
      [0, -1, 0],
      [-1, 5, -1],
      [0, -1, 0],
    ],
  },
  {
    id: "emboss",
    label: "emboss",
    grid: [
      [-2, -1, 0],
      [-1, 1, 1],
      [0, 1, 2],
    ],
  },
  {
    id: "sobel-vertical",
    label: "Sobel │",
    grid: [
      [-1, 0, 1],
      [-2, 0, 2],
      [-1, 0, 1],
    ],
  },
  {
    id: "sobel-horizontal",
    label: "Sobel ─",
    grid: [
      [-1, -2, -1],
      [0, 0, 0],
      [1, 2, 1],
    ],
  },
];

const seven = `
..........
.########.
.########.
......##..
.....###..
.....##...
....###...
....##....
....##....
..........`;

export const inputs: Preset[] = [
  {
    id: "bar",
    label: "dark bar 6×8 (section 7.2)",
    grid: makeGrid(6, 8, (_, j) => (j >= 2 && j < 6 ? 0 : 1)),
  },
  {
    id: "seven",
    label: "a seven 10×10",
    grid: seven
      .trim()
      .split("\n")
      .map((row) => [...row].map((c) => (c === "#" ? 1 : 0))),
  },
  { id: "dot", label: "one bright dot 7×7", grid: makeGrid(7, 7, (i, j) => (i === 3 && j === 3 ? 1 : 0)) },
  { id: "boot", label: "ankle boot 28×28", grid: boot },
  { id: "shirt", label: "T-shirt 28×28", grid: shirt },
  { id: "bag", label: "bag 28×28", grid: bag },
];
