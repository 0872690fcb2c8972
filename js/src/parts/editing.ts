/** What a reader does to the numbers of a `<d2l-grid>`: typing one, or pulling one up and down by the same steps. */
import type { Pair } from "../core/grid";
import type { CellEvent } from "./grid";

export class Editing {
  /** The value under the finger when a pull began, so that pulling back undoes it. */
  #pulled = 0;

  constructor(
    private readonly read: (cell: Pair) => number,
    private readonly write: (cell: Pair, value: number) => void,
    private readonly refuse: (sentence: string) => void,
    private readonly step: number,
  ) {}

  pull = ({ detail: { cell, steps = 0, start } }: CustomEvent<CellEvent>): void => {
    if (start) this.#pulled = this.read(cell);
    else this.write(cell, Math.round((this.#pulled + steps * this.step) * 1e6) / 1e6);
  };

  type = ({ detail: { cell, text = "" } }: CustomEvent<CellEvent>): void => {
    const value = Number(text.trim().replace("−", "-").replace(",", "."));
    if (text.trim() === "" || !Number.isFinite(value))
      this.refuse(`“${text}” is not a number; type for instance 0.5 or −1`);
    else this.write(cell, value);
  };
}
