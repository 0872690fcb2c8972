/** The plates that figures are made of: the padded input, the kernel, the output, each with its name above it. */
import { html, type TemplateResult } from "lit";
import { short, times } from "../core/format";
import { type Geometry, sources, windowCells } from "../core/geometry";
import { type Grid, largest, type Pair } from "../core/grid";
import { WIDE } from "./figure";
import "./grid";
import type { Cell, Frame } from "./grid";

const key = (i: number, j: number): number => i * 4096 + j;
export const places = (cells: Pair[]): Set<number> => new Set(cells.map(([i, j]) => key(i, j)));
export const has = (set: Set<number>, i: number, j: number): boolean => set.has(key(i, j));

/** Below this edge a cell is a pixel, and numbers would be dust. */
const READABLE = 24;

/** Size of the numbers so that the longest one fits into its cell; 0 where none would be readable. */
export function fontFor(cells: Cell[][], size: number): number {
  if (size < READABLE) return 0;
  let longest = 1;
  for (const row of cells) for (const cell of row) longest = Math.max(longest, cell.text.length);
  const font = Math.min(size * 0.42, (size - 4) / (longest * 0.58), 17);
  return font < 8 ? 0 : font;
}

/** The narrowest plate: its name stands above it. */
const NAME = 112;
/** A sign between two plates, with the gaps around it. */
const SIGN = 46;
const LARGEST_CELL = 46;

/**
 * Edge of a cell so large that each row of plates, given by their columns, fits into a figure of this width, and all
 * rows together, `height` cells, onto a screen.
 */
export function cellSize(width: number, rows: number[][], height: number): number {
  const room = (width === 0 ? 640 : width) + SIGN;
  const tall = (width >= WIDE || width === 0 ? 520 : 380) / height;
  for (let size = Math.min(LARGEST_CELL, Math.floor(tall)); size > 4; size--) {
    const needs = rows.map((row) =>
      row.reduce((sum, columns) => sum + Math.max(columns * size, NAME) + SIGN, 0),
    );
    if (Math.max(...needs) <= room) return size;
  }
  return 4;
}

/** Plain cells of a grid: the number, and a tint against the largest one, here or wherever the grid belongs to. */
export function valueCells(
  values: Grid,
  marks: (i: number, j: number) => string = () => "",
  most = largest(values) || 1,
): Cell[][] {
  return values.map((row, i) => row.map((x, j) => ({ text: short(x), tint: x / most, marks: marks(i, j) })));
}

/**
 * The input with its ghost cells around it. A ghost shows the number that the window reads there: 0, or a copy of an
 * input cell. `look` may add marks and notes to a cell (by its place on the padded input).
 */
export function paddedCells(
  input: Grid,
  g: Geometry,
  look: (i: number, j: number, from: Pair | null) => Partial<Cell> = () => ({}),
  most = largest(input) || 1,
): Cell[][] {
  const [down, across] = [sources(g.rows), sources(g.columns)];
  return down.map((row, i) =>
    across.map((column, j) => {
      const from: Pair | null = row < 0 || column < 0 ? null : [row, column];
      const inside =
        i >= g.rows.before &&
        i < g.rows.before + g.rows.input &&
        j >= g.columns.before &&
        j < g.columns.before + g.columns.input;
      const x = from ? input[row][column] : 0;
      const extra = look(i, j, from);
      const ghost = inside ? "" : "outside ";
      return {
        text: short(x),
        tint: inside ? x / most : 0,
        label: inside
          ? undefined
          : from
            ? `outside, a copy of row ${row}, column ${column}: ${short(x)}`
            : "outside: 0",
        ...extra,
        marks: `${ghost}${extra.marks ?? ""}`,
      };
    }),
  );
}

/** Box around the window at output `at`, from its first to its last weight. */
export const frameAt = (g: Geometry, [i, j]: Pair): Frame => ({
  row: i * g.rows.stride,
  column: j * g.columns.stride,
  rows: g.rows.extent,
  columns: g.columns.extent,
});

/** Cells that the window reads, where the frame alone does not say it: with dilation it has holes. */
export const taps = (g: Geometry, at: Pair): Set<number> =>
  g.rows.dilation > 1 || g.columns.dilation > 1 ? places(windowCells(g, at)) : new Set();

export const plate = (
  tone: "x" | "k" | "y" | "g",
  name: string,
  symbol: string,
  shape: Pair | string,
  grid: TemplateResult,
) =>
  html`<div class="plate">
    <div class="name ${tone}">${name} <i>${symbol}</i> <span>${typeof shape === "string" ? shape : times(shape)}</span></div>
    ${grid}
  </div>`;

/** Between what goes in and what comes out; it points down where the plates stand below each other. */
export const arrow = html`<span class="sign arrow" aria-hidden="true"><b>→</b></span>`;

/** What stands in a plate's place while the figure asks for it. */
export const unknownPlate = (tone: "x" | "k" | "y", name: string, symbol: string) =>
  html`${arrow}
    <div class="plate">
      <div class="name ${tone}">${name} <i>${symbol}</i></div>
      <div class="unknown" role="img" aria-label="${name} ${symbol}: to be predicted">?</div>
    </div>`;
