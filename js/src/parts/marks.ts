/** How lines of one hue are told apart: by their dashes and by the marks on their points. */
import { svg, type TemplateResult } from "lit";
import type { Pair } from "../core/grid";

const DASHES = ["none", "8 4", "2 3", "10 3 2 3", "16 4", "5 2"];
const SHAPES = [
  "m-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z",
  "m0 -5l5 9h-10z",
  "m-4 -4h8v8h-8z",
  "m0 -5.5l5.5 5.5l-5.5 5.5l-5.5 -5.5z",
  "m0 5l5 -9h-10z",
  "m-4.5 -1.5h3v-3h3v3h3v3h-3v3h-3v-3h-3z",
];
/** So many lines can be told apart. */
export const MOST_LOOKS = SHAPES.length;

export const dash = (look: number): string => DASHES[look % MOST_LOOKS];

export const mark = (look: number, [x, y]: Pair): TemplateResult =>
  svg`<path class="dot" d="M${x} ${y}${SHAPES[look % MOST_LOOKS]}" />`;
