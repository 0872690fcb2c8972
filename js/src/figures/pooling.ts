/** `<d2l-pooling>`: one number per window, and what is left of it when the picture moves (section 7.5). */
import { html, nothing, type TemplateResult } from "lit";
import { boot } from "../core/fashion";
import { pythonArray, short, times } from "../core/format";
import { type Geometry, useCounts } from "../core/geometry";
import { type Grid, largest, makeGrid, type Pair, Refusal, samePair, shapeOf, withCell } from "../core/grid";
import {
  poolGeometry,
  poolGradient,
  poolOutput,
  poolWindow,
  poolWindows,
  type Pooled,
  type Rule,
} from "../core/pooling";
import {
  booleanField,
  choiceField,
  type Fields,
  gridField,
  optional,
  pairField,
  wholeField,
} from "../core/schema";
import { shapeSlips } from "../core/slips";
import type { Question } from "../parts/ask";
import { action, axisSteppers, choice, group, pairStepper, stepper, toggle } from "../parts/controls";
import { Editing } from "../parts/editing";
import { define, type Questions, WIDE } from "../parts/figure";
import type { Cell } from "../parts/grid";
import { movePad, Mover, shifted } from "../parts/mover";
import {
  cellSize,
  fontFor,
  frameAt,
  has,
  paddedCells,
  places,
  plate,
  unknownPlate,
  valueCells,
} from "../parts/plates";
import { type Sum, sumStrip, sumText } from "../parts/products";
import { type WindowDerived, WindowFigure } from "../parts/window-figure";

export interface PoolingState {
  input: Grid;
  pool_size: Pair;
  /** null: the stride follows the window, as in PyTorch. */
  stride: Pair | null;
  padding: Pair;
  ceil_mode: boolean;
  count_include_pad: boolean;
  mode: Rule;
  training: boolean;
  seed: number;
  /** How far the input moves, [down, right], and `output` is that of the input before; null: nothing moves. */
  shift: Pair | null;
  /** Shows the gradient that reaches the input in place of the moved input. */
  backward: boolean;
  position: Pair;
}

interface PoolingDerived extends WindowDerived {
  windows: Pooled[][] | null;
  output: Grid | null;
  moved: Grid;
  movedWindows: Pooled[][] | null;
  movedOutput: Grid | null;
  changed: number | null;
  gradient: Grid | null;
}

const PICTURES: { id: string; label: string; grid: Grid }[] = [
  { id: "line", label: "a line 6×6", grid: makeGrid(6, 6, (_, j) => (j === 1 ? 9 : 0)) },
  { id: "numbers", label: "numbers 4×4", grid: makeGrid(4, 4, (i, j) => 4 * i + j) },
  {
    id: "tie",
    label: "a tie 2×2",
    grid: [
      [1, 7],
      [3, 7],
    ],
  },
  { id: "boot", label: "ankle boot 28×28", grid: boot },
];
const RULES: Rule[] = ["max", "average", "stochastic"];
const SIDES: [string, string][] = [
  ["up", "down"],
  ["left", "right"],
];
/** In a smaller cell there is no room for a mark beside the number. */
const NOTED = 24;

/** "1 right", "2 down, 1 left". */
const shiftText = (shift: Pair): string =>
  shift
    .map((by, axis) => (by === 0 ? "" : `${Math.abs(by)} ${SIDES[axis][by > 0 ? 1 : 0]}`))
    .filter(Boolean)
    .join(", ") || "nowhere";

/** The same above a plate, where it must stay short: "↓2 ←1". */
const shiftSigns = ([down, right]: Pair): string =>
  [down && `${down > 0 ? "↓" : "↑"}${Math.abs(down)}`, right && `${right > 0 ? "→" : "←"}${Math.abs(right)}`]
    .filter(Boolean)
    .join(" ");

const differs = (a: number, b: number): boolean =>
  Math.abs(a - b) > 1e-9 * Math.max(Math.abs(a), Math.abs(b));

export class Pooling extends WindowFigure<PoolingState, PoolingDerived> {
  protected readonly name = "Pooling";
  protected readonly hint = "Try: move the picture left instead of right, and count again.";
  protected readonly derivedKeys = ["output", "output_shape", "moved_output", "changed", "gradient"];
  protected readonly fields: Fields<PoolingState> = {
    input: gridField(28, 28),
    pool_size: pairField(1, 14),
    stride: optional(pairField(1, 28)),
    padding: pairField(0, 7),
    ceil_mode: booleanField(),
    count_include_pad: booleanField(),
    mode: choiceField(["max", "average", "stochastic"] as const),
    training: booleanField(),
    seed: wholeField(0, 9999),
    shift: optional(pairField(-27, 27)),
    backward: booleanField(),
    position: pairField(0, 1000),
  };

  #mover = new Mover();
  #editing = new Editing(
    (cell) => {
      const [i, j] = this.#own(cell);
      return this.now.input[i]?.[j] ?? 0;
    },
    (cell, value) => this.#write(this.#own(cell), value),
    (sentence) => this.refuse(sentence),
    1,
  );

  protected defaults(): PoolingState {
    return {
      input: PICTURES[0].grid,
      pool_size: [2, 2],
      stride: null,
      padding: [0, 0],
      ceil_mode: false,
      count_include_pad: true,
      mode: "max",
      training: true,
      seed: 0,
      shift: [0, 1],
      backward: false,
      position: [1, 0],
    };
  }

  protected derive(s: PoolingState): PoolingDerived {
    const moved = shifted(s.input, s.shift ?? [0, 0], "zeros");
    try {
      const geometry = poolGeometry(shapeOf(s.input), s);
      const [windows, movedWindows] = [poolWindows(s.input, s), poolWindows(moved, s)];
      const [output, movedOutput] = [poolOutput(windows), poolOutput(movedWindows)];
      return {
        geometry,
        windows,
        output,
        output_shape: shapeOf(output),
        moved,
        movedWindows,
        movedOutput,
        changed: output.flat().filter((y, n) => differs(y, movedOutput.flat()[n])).length,
        gradient: poolGradient(windows, shapeOf(s.input)),
        trouble: null,
      };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return {
        geometry: null,
        windows: null,
        output: null,
        output_shape: null,
        moved,
        movedWindows: null,
        movedOutput: null,
        changed: null,
        gradient: null,
        trouble: error.message,
      };
    }
  }

  protected report({ output, output_shape, movedOutput, changed, gradient }: PoolingDerived) {
    return { output, output_shape, moved_output: movedOutput, changed, gradient };
  }

  // ---- what the figure asks -----------------------------------------------------------------------------------

  protected override readonly questions: Questions<PoolingState, PoolingDerived> = {
    changed: { label: "how many outputs change", question: (s, d) => this.#askChanged(s, d) },
    output_shape: {
      label: "the output's shape",
      question: (s, d) => ({
        text: `Predict: how large is the output? Input ${times(shapeOf(s.input))}, ${this.#setting(s)}${
          s.padding.some(Boolean) ? `, padding ${s.padding[0]} and ${s.padding[1]}` : ""
        }${s.ceil_mode ? ", ceil_mode on" : ""}.`,
        fields: ["rows", "columns"],
        answer: d.output_shape as Pair,
        slips: [
          ...shapeSlips(poolGeometry(shapeOf(s.input), { ...s, ceil_mode: false })),
          {
            answer: this.#roundedUp(s),
            says: "A window that would start in the frame behind the input is left out.",
          },
        ],
        otherwise: "Count the places where the window can begin: down, then across.",
      }),
    },
  };

  /** The shape under ceil_mode, if one forgets its exception. */
  #roundedUp(s: PoolingState): Pair {
    const shape = shapeOf(s.input);
    return ([0, 1] as const).map(
      (i) => Math.ceil((shape[i] + 2 * s.padding[i] - s.pool_size[i]) / (s.stride ?? s.pool_size)[i]) + 1,
    ) as Pair;
  }

  #askChanged(s: PoolingState, d: PoolingDerived): Question {
    const [before, after] = [(d.output as Grid).flat(), (d.movedOutput as Grid).flat()];
    const count = (changed: (y: number, z: number) => boolean) =>
      before.filter((y, n) => differs(y, after[n]) && changed(y, after[n])).length;
    return {
      text: `Predict: the input moves ${shiftText(s.shift ?? [0, 0])}. How many of the ${before.length} outputs change?`,
      fields: ["outputs"],
      answer: [d.changed as number],
      slips: [
        { answer: [0], says: this.#crossed(s, d) },
        { answer: [count((y, z) => z > y)], says: "Count the windows it left, too." },
        { answer: [count((y, z) => z < y)], says: "Count the windows it entered, too." },
        { answer: [before.length], says: this.#stays(d) },
      ],
      otherwise: "Compare the two pictures window by window: which report another number now?",
    };
  }

  /** Why not none: the border that was crossed, where there is one line of it. */
  #crossed(s: PoolingState, d: PoolingDerived): string {
    const [output, after] = [d.output as Grid, d.movedOutput as Grid];
    const shift = s.shift ?? [0, 0];
    const axis = shift[0] === 0 ? 1 : 0;
    const stride = s.stride ?? s.pool_size;
    const lines: Grid[] = axis === 0 ? [output, after] : [output, after].map(transpose);
    const changed = lines[0].findIndex((line, i) => line.some((y, j) => differs(y, lines[1][i][j])));
    if (changed < 0) return "";
    const border = (changed + 1) * stride[axis] - s.padding[axis];
    const clean = shift[1 - axis] === 0 && samePair(stride, s.pool_size) && border < shapeOf(s.input)[axis];
    return clean
      ? `The picture crossed a window border, between ${axis === 1 ? "columns" : "rows"} ${border - 1} and ${border}.`
      : "Some windows hold another largest number, or another sum, than before.";
  }

  /** Why not all: where the windows lie that do not notice. */
  #stays(d: PoolingDerived): string {
    const [output, after] = [d.output as Grid, d.movedOutput as Grid];
    const all = output.flatMap((row, i) => row.map((y, j) => ({ i, j, y, same: !differs(y, after[i][j]) })));
    const [same, other] = [all.filter((c) => c.same), all.filter((c) => !c.same)];
    if (!same.every((c) => c.y === 0)) return "Some windows report the same number as before.";
    const beyond = (a: number[], b: number[]) => Math.min(...a) > Math.max(...b);
    const sides = { "right-hand": "j", lower: "i" } as const;
    for (const [name, key] of Object.entries(sides) as [string, "i" | "j"][]) {
      if (
        beyond(
          same.map((c) => c[key]),
          other.map((c) => c[key]),
        )
      )
        return `The ${name} windows were empty and stay so.`;
    }
    return "Some windows were empty and stay so.";
  }

  // ---- what the reader does -----------------------------------------------------------------------------------

  #own([i, j]: Pair): Pair {
    return [i - this.now.padding[0], j - this.now.padding[1]];
  }

  #write([i, j]: Pair, value: number): void {
    if (this.now.input[i]?.[j] === undefined) {
      this.refuse("this cell lies outside the input and has no number of its own");
    } else if (this.now.input[i][j] !== value)
      this.change({ input: withCell(this.now.input, [i, j], value) });
  }

  #move(shift: Pair): void {
    const [rows, columns] = shapeOf(this.now.input);
    const held = shift.map((by, axis) => {
      const most = Math.min([rows, columns][axis], 27);
      return Math.max(-most, Math.min(most, by));
    }) as Pair;
    // The moved input stands where the gradient stood.
    if (!samePair(held, this.now.shift ?? [0, 0]) || this.now.backward)
      this.change({ shift: held, ...(this.now.backward ? { backward: false } : {}) });
  }

  // ---- what the reader sees -----------------------------------------------------------------------------------

  protected drawing(s: PoolingState, d: PoolingDerived): TemplateResult {
    const g = d.geometry;
    if (!g) return plate("x", "input", "X", shapeOf(s.input), this.#plain(valueCells(s.input), "input X"));
    const second = s.backward ? "gradient" : s.shift ? "moved" : null;
    const first = [g.columns.padded, g.columns.output];
    const other = { gradient: [g.columns.input], moved: first }[second ?? "moved"];
    const wide = this.width >= WIDE;
    const below = second === "gradient" ? g.rows.input : g.rows.padded;
    const beside = cellSize(this.width, [second ? [...first, ...other] : first], g.rows.padded);
    const stacked = cellSize(
      this.width,
      second ? [first, other] : [first],
      g.rows.padded + (second ? below : 0),
    );
    const size = wide && (beside >= 28 || beside >= stacked) ? beside : stacked;
    const most = {
      x: largest(s.input) || 1,
      y: largest([...(d.output ?? []), ...(d.movedOutput ?? [])]) || 1,
    };
    return html`${this.beam(size, size, [[g.rows.padded, g.columns.padded], d.output_shape as Pair])}
      <div class="pairs">
        <div class="pair">
          ${plate("x", "input", "X", shapeOf(s.input), this.#inputGrid(s, g, s.input, "input", size, most.x))}
          ${this.#hidesShape ? unknownPlate("y", "output", "Y") : this.#outputPair(d, "output", size, most.y)}
        </div>
        ${second === "gradient" ? this.#gradientPair(d, size) : second === "moved" ? this.#movedPair(s, d, g, size, most) : nothing}
      </div>`;
  }

  /** True while the reader works out the shape: neither the output nor a window may tell it. */
  get #hidesShape(): boolean {
    return this.asking && this.now.ask === "output_shape";
  }

  #plain(cells: Cell[][], label: string): TemplateResult {
    const size = cellSize(this.width, [[cells[0].length]], cells.length);
    return html`<d2l-grid label=${label} .cells=${cells} .size=${size} .fontSize=${fontFor(cells, size)}></d2l-grid>`;
  }

  #movedPair(
    s: PoolingState,
    d: PoolingDerived,
    g: Geometry,
    size: number,
    most: { x: number; y: number },
  ): TemplateResult {
    return html`<div class="pair">
      ${plate("x", "moved", "X′", shiftSigns(s.shift ?? [0, 0]), this.#inputGrid(s, g, d.moved, "moved", size, most.x))}
      ${this.asking ? unknownPlate("y", "output", "Y′") : this.#outputPair(d, "moved", size, most.y)}
    </div>`;
  }

  #gradientPair(d: PoolingDerived, size: number): TemplateResult {
    const cells = valueCells(d.gradient as Grid);
    return html`<div class="pair">
      <span class="sign" aria-hidden="true">⇠</span>
      ${plate(
        "g",
        "gradient",
        "∂X",
        "",
        html`<d2l-grid
          data-plate="gradient"
          label="gradient of the sum of all outputs with respect to X, ${times(shapeOf(d.gradient as Grid))}"
          tone="gradient"
          .cells=${cells}
          .size=${size}
          .fontSize=${fontFor(cells, size)}
        ></d2l-grid>`,
      )}
    </div>`;
  }

  /** The input, or the moved one, with its frame; the window that is looked at has its winner marked. */
  #inputGrid(
    s: PoolingState,
    g: Geometry,
    values: Grid,
    which: "input" | "moved",
    size: number,
    most: number,
  ): TemplateResult {
    const cells = this.#inputCells(s, g, values, most, size);
    const still = which === "input";
    return html`<d2l-grid
      data-plate=${which}
      label="${still ? "input X" : `the input moved ${shiftText(s.shift ?? [0, 0])}, X′`}, ${times(shapeOf(values))}"
      tone="input"
      .cells=${cells}
      .size=${size}
      .fontSize=${fontFor(cells, size)}
      .home=${this.corner(g)}
      .frame=${this.#hidesShape ? null : frameAt(g, this.at)}
      .drag=${still || this.locked("shift") ? "move" : "paint"}
      .editable=${still && !this.locked("input")}
      @cell-hover=${(e: CustomEvent) => this.hover("input", e.detail)}
      @cell-focus=${still ? (e: CustomEvent) => this.point("input", e.detail) : nothing}
      @cell-drag=${(e: CustomEvent) => this.#move(this.#mover.drag(e.detail, this.now.shift ?? [0, 0]))}
      @cell-pull=${this.#editing.pull}
      @cell-edit=${this.#editing.type}
    ></d2l-grid>`;
  }

  #inputCells(s: PoolingState, g: Geometry, values: Grid, most: number, size: number): Cell[][] {
    const window = poolWindow(values, g, s, this.at, this.#dart());
    const won = window.shares.indexOf(1);
    const picks = s.mode === "max" || (s.mode === "stochastic" && s.training);
    const ties =
      s.mode === "max" ? window.cells.filter((_, n) => n !== won && window.values[n] === window.value) : [];
    const [winner, tied] = [places(picks && won >= 0 ? [window.cells[won]] : []), places(ties)];
    const uses = useCounts(g).input;
    const hidden = size < NOTED || this.#hidesShape || (this.asking && values !== s.input);
    return paddedCells(
      values,
      g,
      (i, j, from) => {
        if (from === null) return this.#outside(s, g, i, j);
        const [row, column] = from;
        if (hidden) return {};
        if (uses[row][column] === 0)
          return { marks: "never", label: `${short(values[row][column])}, never read` };
        const note = hidden
          ? undefined
          : has(winner, row, column)
            ? "★"
            : has(tied, row, column)
              ? "="
              : undefined;
        if (!note) return {};
        const word = note === "=" ? "ties" : s.mode === "max" ? "wins" : "drawn";
        return { note, marks: "marked", label: `${short(values[row][column])}, ${word}` };
      },
      most,
    );
  }

  /** The lot of the window that is looked at: the one with which its output was drawn. */
  #dart(): number {
    const { windows } = this.derived;
    const [i, j] = this.at;
    return windows?.[i][j].dart ?? 0;
  }

  /** A cell outside the input: what the rule makes of the frame, and of what a last window hangs over it. */
  #outside(s: PoolingState, g: Geometry, i: number, j: number): Partial<Cell> {
    const [down, across] = [
      s.padding[0] + g.rows.input + s.padding[0],
      s.padding[1] + g.columns.input + s.padding[1],
    ];
    if (i >= down || j >= across) return { text: "", label: "beyond the frame, not counted" };
    if (s.mode === "max") return { text: "−∞", label: "outside: minus infinity, never wins" };
    if (s.mode === "average" && s.count_include_pad) return { text: "0", label: "outside: 0, counted" };
    return { text: "", label: "outside, not counted" };
  }

  #outputPair(d: PoolingDerived, which: "output" | "moved", size: number, most: number) {
    const [before, after] = [d.output as Grid, d.movedOutput as Grid];
    const still = which === "output";
    const cells = valueCells(
      still ? before : after,
      (i, j) => {
        const changed = !still && differs(before[i][j], after[i][j]) ? "reach marked " : "";
        return changed + (samePair([i, j], this.at) ? "current" : "");
      },
      most,
    );
    if (!still) {
      for (const [i, row] of cells.entries()) {
        for (const [j, cell] of row.entries()) {
          if (!differs(before[i][j], after[i][j])) continue;
          if (size >= NOTED) cell.note = "≠";
          cell.label = `${cell.text}, changed from ${short(before[i][j])}`;
        }
      }
    }
    return html`<span class="sign" aria-hidden="true">→</span>
      ${plate(
        "y",
        "output",
        still ? "Y" : "Y′",
        shapeOf(before),
        html`<d2l-grid
          data-plate=${still ? "output" : "moved-output"}
          label="${still ? "output Y" : "output Y′ of the moved input"}, ${times(shapeOf(before))}"
          tone="output"
          .cells=${cells}
          .size=${size}
          .fontSize=${fontFor(cells, size)}
          .home=${this.now.position}
          @cell-hover=${(e: CustomEvent) => this.hover("output", e.detail)}
          @cell-focus=${(e: CustomEvent) => this.point("output", e.detail)}
        ></d2l-grid>`,
      )}`;
  }

  // ---- in words -----------------------------------------------------------------------------------------------

  #setting(s: PoolingState): string {
    const [k, stride] = [s.pool_size, s.stride ?? s.pool_size];
    return `${s.mode} ${times(k)}, stride ${stride[0] === stride[1] ? stride[0] : times(stride)}`;
  }

  #sum(s: PoolingState, d: PoolingDerived, at: Pair): Sum {
    const window = (d.windows as Pooled[][])[at[0]][at[1]];
    const rules: Record<Rule, readonly [string, string, string]> = {
      max: ["max(", ", ", ")"],
      average: ["(", " + ", `)/${window.divisor}`],
      stochastic: s.training ? ["drawn from (", ", ", ")"] : ["Σa²/Σa of (", ", ", ")"],
    };
    return { at, terms: window.values.map((x) => ({ x })), total: window.value, rule: rules[s.mode] };
  }

  /** After the sum: which cell it was, and with which chance. */
  #where(s: PoolingState, d: PoolingDerived, [i, j]: Pair): string {
    const { cells, values, shares, value } = (d.windows as Pooled[][])[i][j];
    if (s.mode === "average" || (s.mode === "stochastic" && !s.training) || cells.length === 1) return "";
    const [row, column] = cells[shares.indexOf(1)];
    const place = `row ${row}, column ${column}`;
    if (s.mode === "max")
      return `, ${values.filter((x) => x === value).length > 1 ? "first in" : "from"} ${place}`;
    const total = values.reduce((sum, x) => sum + x, 0);
    return total === 0 ? ", an empty window" : `, ${place}, with chance ${short((100 * value) / total, 1)} %`;
  }

  /** What moved and what it changed; or what the gradient does; and what nobody reads. */
  #news(s: PoolingState, d: PoolingDerived): string {
    const cells = shapeOf(s.input)[0] * shapeOf(s.input)[1];
    const outputs = (d.output as Grid).flat().length;
    const told = [];
    if (s.backward) {
      const reached = (d.gradient as Grid).flat().filter((x) => x !== 0).length;
      told.push(
        `A gradient of 1 into ${outputs === 1 ? "the output" : `each of ${outputs} outputs`} reaches ${reached} of ${cells} cells.`,
      );
    } else if (s.shift) told.push(`Moved ${shiftText(s.shift)}: ${d.changed} of ${outputs} outputs changed.`);
    const { never } = useCounts(d.geometry as Geometry);
    if (never > 0) told.push(`${never} of ${cells} cells ${never === 1 ? "is" : "are"} never read: hatched.`);
    return told.join(" ");
  }

  protected caption(s: PoolingState, d: PoolingDerived): TemplateResult {
    return html`<div class="formulas">
      ${sumStrip(this.#sum(s, d, this.at), this.width, html`${this.#where(s, d, this.at)}`)}
      <p class="news">${this.#news(s, d)}</p>
    </div>`;
  }

  protected saying(s: PoolingState, d: PoolingDerived): string {
    if (d.trouble !== null || !d.windows) return d.trouble ?? "";
    const where = this.#where(s, d, s.position);
    return `${this.#setting(s)}: ${sumText(this.#sum(s, d, s.position))}${where}. ${this.#news(s, d)}`.trim();
  }

  protected pytorch(s: PoolingState, d: PoolingDerived): string | null {
    if (!d.windows) return null;
    const tuple = ([a, b]: Pair) => `(${a}, ${b})`;
    const call = `${tuple(s.pool_size)}, stride=${tuple(s.stride ?? s.pool_size)}, padding=${tuple(s.padding)}, ceil_mode=${
      s.ceil_mode ? "True" : "False"
    }`;
    const lines = [
      "import torch",
      "from torch.nn import functional as F",
      "",
      `X = torch.tensor(${pythonArray(s.input, " ".repeat(17))})`,
      "images = X[None, None]  # pooling takes (N, C, H, W)",
    ];
    if (s.mode === "max") lines.push(`Y = F.max_pool2d(images, ${call})[0, 0]`);
    else if (s.mode === "average") {
      const counted = `count_include_pad=${s.count_include_pad ? "True" : "False"}`;
      lines.push(`Y = F.avg_pool2d(images, ${call}, ${counted})[0, 0]`);
    } else if (s.training) {
      const [, columns] = shapeOf(s.input);
      const drawn = d.windows.map((row) =>
        row.map(({ cells, shares }) => {
          const [i, j] = cells[shares.indexOf(1)];
          return i * columns + j;
        }),
      );
      lines.push(
        `drawn = torch.tensor(${JSON.stringify(drawn)})  # the cells that seed ${s.seed} picks, counted row by row`,
      );
      lines.push("Y = X.flatten()[drawn]");
    } else {
      lines.push("", "def total(A):", `    return F.avg_pool2d(A, ${call}, divisor_override=1)`, "");
      lines.push("Y = (total(images**2) / total(images).clamp(min=1e-12))[0, 0]");
    }
    return `${lines.join("\n")}\nY\n`;
  }

  // ---- controls -----------------------------------------------------------------------------------------------

  #open = (): void => {
    this.open = true;
  };

  protected controls(s: PoolingState): TemplateResult {
    const rules = RULES.map((id) => ({ id, label: id }));
    return html`${choice("rule", s.mode, rules, (id) => this.change({ mode: id as Rule }), this.locked("mode"))}
    ${pairStepper("window", s.pool_size, [1, 14, 1], (pool_size) => this.change({ pool_size }), this.locked("pool_size"), this.#open)}
    ${pairStepper("stride", s.stride ?? s.pool_size, [1, 28, 1], (stride) => this.change({ stride }), this.locked("stride"), this.#open)}
    ${movePad("move", s.shift ?? [0, 0], (shift) => this.#move(shift), this.locked("shift"))}
    ${s.mode === "stochastic" ? this.#drawAgain(s) : this.#gradientToggle(s)}`;
  }

  #gradientToggle(s: PoolingState): TemplateResult {
    return toggle(
      "gradient back",
      s.backward,
      (on) => this.change({ backward: on }),
      this.locked("backward"),
    );
  }

  #drawAgain(s: PoolingState): TemplateResult {
    return action("draw again", () => this.change({ seed: (s.seed + 1) % 10_000, training: true }));
  }

  protected override panel(s: PoolingState): TemplateResult {
    const shown = PICTURES.find(({ grid }) => JSON.stringify(grid) === JSON.stringify(s.input))?.id ?? "own";
    const own = shown === "own" ? [{ id: "own", label: "your own" }] : [];
    const flag = (label: string, key: "ceil_mode" | "count_include_pad" | "training") =>
      toggle(label, s[key], (on) => this.change({ [key]: on }), this.locked(key));
    return html`${group(
      "Input",
      choice(
        "picture",
        shown,
        [...own, ...PICTURES],
        (id) => this.change({ input: PICTURES.find((p) => p.id === id)?.grid ?? s.input }),
        this.locked("input"),
      ),
    )}
    ${group(
      "Window",
      axisSteppers(
        s.pool_size,
        [1, 14, 1],
        (pool_size) => this.change({ pool_size }),
        this.locked("pool_size"),
      ),
    )}
    ${group(
      "Stride",
      axisSteppers(
        s.stride ?? s.pool_size,
        [1, 28, 1],
        (stride) => this.change({ stride }),
        this.locked("stride"),
      ),
      toggle(
        "as the window",
        s.stride === null,
        (on) => this.change({ stride: on ? null : s.pool_size }),
        this.locked("stride"),
      ),
    )}
    ${group(
      "Padding",
      axisSteppers(s.padding, [0, 7, 1], (padding) => this.change({ padding }), this.locked("padding")),
      flag("ceil_mode", "ceil_mode"),
      flag("count_include_pad", "count_include_pad"),
    )}
    ${
      s.mode === "stochastic"
        ? group(
            "Draws",
            flag("training", "training"),
            stepper("seed", s.seed, [0, 9999, 1], (seed) => this.change({ seed }), this.locked("seed")),
            this.#gradientToggle(s),
          )
        : nothing
    }`;
  }
}

const transpose = (grid: Grid): Grid => grid[0].map((_, j) => grid.map((row) => row[j]));

define("d2l-pooling", Pooling);
