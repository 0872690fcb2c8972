/**
 * Moves a picture: a drag on it (or Shift+arrows, which the picture sends as a drag), or four buttons; each gives a
 * new shift [down, right], in whole cells. Where the picture was stays to be seen by `<d2l-picture>`'s `ghost`.
 */
import { html, type TemplateResult } from "lit";
import type { Pair } from "../core/grid";
import type { PictureEvent } from "./picture";

export { shifted } from "../core/shift";

/** Turns the `cell-drag` events of a picture into shifts; `shift` is the one that the state holds. */
export class Mover {
  #from: Pair = [0, 0];

  drag({ cell, from = cell, start }: PictureEvent, shift: Pair): Pair {
    if (start) this.#from = shift;
    return [this.#from[0] + cell[0] - from[0], this.#from[1] + cell[1] - from[1]];
  }
}

const WAYS: [string, string, Pair][] = [
  ["left", "←", [0, -1]],
  ["up", "↑", [-1, 0]],
  ["down", "↓", [1, 0]],
  ["right", "→", [0, 1]],
];

/** Four buttons that do what a drag does; one control. */
export const movePad = (
  label: string,
  shift: Pair,
  move: (shift: Pair) => void,
  locked = false,
): TemplateResult =>
  locked
    ? html`<span class="control fixed">${label} <b>${shift.join(", ")}</b> <span class="lock">fixed</span></span>`
    : html`<span class="control pad" role="group" aria-label=${label}
        ><span aria-hidden="true">${label}</span>${WAYS.map(
          ([name, sign, [down, right]]) =>
            html`<button type="button" aria-label="${label} ${name}" @click=${() => move([shift[0] + down, shift[1] + right])}>
              ${sign}
            </button>`,
        )}</span
      >`;
