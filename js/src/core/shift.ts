/** Moving a picture by whole cells. */
import type { Grid, Pair } from "./grid";

const modulo = (a: number, n: number): number => ((a % n) + n) % n;

/** The picture moved by `[down, right]`: what leaves it comes back at the other side, or with "zeros" is lost. */
export function shifted(values: Grid, [down, right]: Pair, mode: "circular" | "zeros" = "circular"): Grid {
  const [rows, columns] = [values.length, values[0].length];
  return values.map((row, i) =>
    row.map((_, j) => {
      const [from, at] = [i - down, j - right];
      if (mode === "zeros") return values[from]?.[at] ?? 0;
      return values[modulo(from, rows)][modulo(at, columns)];
    }),
  );
}

/** A shift in words: "2 down, 1 right"; nothing for none. */
export const way = ([down, right]: Pair): string =>
  [
    down === 0 ? "" : `${Math.abs(down)} ${down > 0 ? "down" : "up"}`,
    right === 0 ? "" : `${Math.abs(right)} ${right > 0 ? "right" : "left"}`,
  ]
    .filter(Boolean)
    .join(", ");
