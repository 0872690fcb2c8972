/** `<d2l-transposed-conv>`: each input stamps the kernel, and where stamps overlap they add up (section 7.3). */
import { html, nothing, type PropertyDeclarations, type TemplateResult } from "lit";
import { pythonArray, short, times } from "../core/format";
import {
  flip,
  type Grid,
  largest,
  makeGrid,
  type Pair,
  Refusal,
  samePair,
  shapeOf,
  withCell,
} from "../core/grid";
import { booleanField, choiceField, type Fields, gridField, pairField } from "../core/schema";
import { convMatrix, convTranspose2d, downAgain, laid, overlaps, stampTerms } from "../core/transposed";
import type { Slip } from "../parts/ask";
import { axisSteppers, choice, group, pairStepper, toggle } from "../parts/controls";
import { Editing } from "../parts/editing";
import { type Derived, define, type Questions, WIDE } from "../parts/figure";
import type { Cell, Frame } from "../parts/grid";
import "../parts/matrix";
import { cellSize, fontFor, has, places, plate, unknownPlate, valueCells } from "../parts/plates";
import { type Sum, sumStrip, sumText } from "../parts/products";
import { SteppingFigure } from "../parts/stepping-figure";

export interface TransposedConvState {
  input: Grid;
  kernel: Grid;
  stride: Pair;
  padding: Pair;
  output_padding: Pair;
  view: "stamps" | "overlaps" | "zeros" | "matrix";
  /** Shows what the convolution makes of the output: the way down again. */
  down: boolean;
  /** Output whose sum is shown. */
  position: Pair;
}

interface TransposedConvDerived extends Derived {
  output: Grid | null;
  output_shape: Pair | null;
  /** What the convolution makes of the output. */
  returned: Grid | null;
}

const ones = (rows: number, columns = rows): Grid => makeGrid(rows, columns, () => 1);
const INPUTS: { id: string; label: string; grid: Grid }[] = [
  { id: "ones", label: "ones 4×4", grid: ones(4) },
  { id: "dot", label: "one dot 4×4", grid: makeGrid(4, 4, (i, j) => (i === 1 && j === 1 ? 1 : 0)) },
  {
    id: "section",
    label: "1, 10, 100 (section 7.3)",
    grid: [
      [1, 10],
      [0, 100],
    ],
  },
];
const VIEWS: { id: TransposedConvState["view"]; label: string }[] = [
  { id: "stamps", label: "stamps" },
  { id: "overlaps", label: "overlap counts" },
  { id: "zeros", label: "zeros between" },
  { id: "matrix", label: "matrix" },
];

export class TransposedConv extends SteppingFigure<TransposedConvState, TransposedConvDerived> {
  static override properties: PropertyDeclarations = { preview: { state: true } };

  /** The output that hovering shows until the pointer leaves. */
  declare preview: Pair | null;

  protected readonly name = "Transposed convolution";
  protected readonly hint = "Try: enlarge the kernel to 4, and look at the pattern.";
  protected override readonly stepName = "stamp";
  protected override readonly looks = ["position"] as const;
  protected readonly derivedKeys = ["output", "output_shape", "returned"];
  protected readonly fields: Fields<TransposedConvState> = {
    input: gridField(8, 8),
    kernel: gridField(8, 8),
    stride: pairField(1, 4),
    padding: pairField(0, 7),
    output_padding: pairField(0, 3),
    view: choiceField(["stamps", "overlaps", "zeros", "matrix"] as const),
    down: booleanField(),
    position: pairField(0, 1000),
  };

  #editing = { input: this.#editingOf("input", 0.5), kernel: this.#editingOf("kernel", 0.5) };

  constructor() {
    super();
    this.preview = null;
  }

  #editingOf(which: "input" | "kernel", step: number): Editing {
    return new Editing(
      ([i, j]) => this.now[which][i][j],
      (cell, value) => this.change({ [which]: withCell(this.now[which], cell, value) }),
      (sentence) => this.refuse(sentence),
      step,
    );
  }

  protected defaults(): TransposedConvState {
    return {
      input: INPUTS[0].grid,
      kernel: ones(3),
      stride: [2, 2],
      padding: [0, 0],
      output_padding: [0, 0],
      view: "stamps",
      down: false,
      position: [2, 2],
    };
  }

  protected derive(s: TransposedConvState): TransposedConvDerived {
    try {
      const output = convTranspose2d(s.input, s.kernel, s);
      const returned = downAgain(output, s.kernel, s);
      return { output, output_shape: shapeOf(output), returned, trouble: null };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { output: null, output_shape: null, returned: null, trouble: error.message };
    }
  }

  protected report({ output, output_shape, returned }: TransposedConvDerived) {
    return { output, output_shape, returned };
  }

  protected override settle(s: TransposedConvState, { output_shape: shape }: TransposedConvDerived) {
    if (!shape) return s;
    return { ...s, position: s.position.map((at, axis) => Math.min(at, shape[axis] - 1)) as Pair };
  }

  // ---- what the figure asks -----------------------------------------------------------------------------------

  protected override readonly questions: Questions<TransposedConvState, TransposedConvDerived> = {
    output_shape: {
      label: "the output's shape",
      question: (s, d) => ({
        text: `Predict: how large is the output? Input ${times(shapeOf(s.input))}, kernel ${times(shapeOf(s.kernel))}, ${this.#setting(s)}.`,
        fields: ["rows", "columns"],
        answer: d.output_shape as Pair,
        slips: this.#slips(s),
        otherwise: "Lay the stamps along one row: where does the first begin, and where does the last end?",
      }),
    },
  };

  #setting(s: TransposedConvState): string {
    const told = (name: string, [a, b]: Pair) => `${name} ${a === b ? a : `${a} and ${b}`}`;
    const parts = [told("stride", s.stride)];
    if (s.padding.some(Boolean)) parts.push(told("padding", s.padding));
    if (s.output_padding.some(Boolean)) parts.push(told("output_padding", s.output_padding));
    return parts.join(", ");
  }

  #slips(s: TransposedConvState): Slip[] {
    const [n, k] = [shapeOf(s.input), shapeOf(s.kernel)];
    const slip = (size: (axis: number) => number, says: string): Slip => ({
      answer: [size(0), size(1)],
      says,
    });
    const all = (axis: number) => laid(n[axis], k[axis], s.stride[axis]);
    return [
      slip((x) => n[x] * k[x], "Stamps overlap: each adds only s."),
      slip((x) => n[x] * s.stride[x], "The last stamp sticks out by k − s."),
      slip((x) => Math.floor((n[x] + 2 * s.padding[x] - k[x]) / s.stride[x]) + 1, "That is the way down."),
      slip((x) => all(x) + s.output_padding[x], "Padding crops here: p cells on each side."),
      slip((x) => all(x) + 2 * s.padding[x] + s.output_padding[x], "Padding crops here; it adds nothing."),
      slip((x) => all(x) - s.padding[x] + s.output_padding[x], "Padding crops on both sides, 2p in all."),
      slip((x) => all(x) - 2 * s.padding[x], "output_padding adds rows below and columns to the right."),
    ];
  }

  // ---- what the reader does -----------------------------------------------------------------------------------

  protected get places(): number {
    return this.asking || !this.derived.output ? 0 : this.now.input.flat().length;
  }

  protected get place(): number {
    const [a, b] = this.#stamp(this.now.position);
    return a * this.now.input[0].length + b;
  }

  protected seek(place: number): void {
    const columns = this.now.input[0].length;
    this.#lookAt(this.#corner([Math.floor(place / columns), place % columns]));
  }

  /** The last stamp that begins at or before an output. */
  #stamp(at: Pair): Pair {
    const n = shapeOf(this.now.input);
    return at.map((t, axis) =>
      Math.min(Math.floor((t + this.now.padding[axis]) / this.now.stride[axis]), n[axis] - 1),
    ) as Pair;
  }

  /** Where the stamp of an input begins on the output, as far as it is not cropped. */
  #corner(cell: Pair): Pair {
    const shape = this.derived.output_shape ?? [1, 1];
    return cell.map((a, axis) => {
      const at = a * this.now.stride[axis] - this.now.padding[axis];
      return Math.max(0, Math.min(at, shape[axis] - 1));
    }) as Pair;
  }

  #lookAt(position: Pair): void {
    this.preview = null;
    if (!this.asking && !samePair(position, this.now.position)) this.change({ position });
  }

  get #at(): Pair {
    return this.preview ?? this.now.position;
  }

  /** Place on the drawn canvas → output; null for a cell that is cropped. */
  #output([i, j]: Pair): Pair | null {
    const at: Pair = [i - this.now.padding[0], j - this.now.padding[1]];
    return this.derived.output?.[at[0]]?.[at[1]] === undefined ? null : at;
  }

  #resizeKernel(shape: Pair): void {
    const { kernel } = this.now;
    // A kernel of equal weights stays one: it shows the overlaps.
    const fill = kernel.flat().every((w) => w === kernel[0][0]) ? kernel[0][0] : 0;
    this.change({ kernel: makeGrid(...shape, (i, j) => kernel[i]?.[j] ?? fill) });
  }

  // ---- what the reader sees -----------------------------------------------------------------------------------

  protected drawing(s: TransposedConvState, d: TransposedConvDerived): TemplateResult {
    const zeros = s.view === "zeros" && d.output !== null && !this.asking;
    const canvas = this.#canvas(s, d);
    const [n, k] = [shapeOf(s.input), shapeOf(s.kernel)];
    const spread = ([0, 1] as const).map((axis) => canvas[axis] + k[axis] - 1) as Pair;
    const first = [zeros ? spread[1] : n[1], k[1]];
    const second = [canvas[1], ...(s.down ? [n[1]] : [])];
    const tall = zeros ? spread[0] : canvas[0];
    const beside = cellSize(this.width, [[...first, ...second]], tall);
    const stacked = cellSize(
      this.width,
      [first, second],
      (zeros ? spread[0] : Math.max(n[0], k[0])) + canvas[0],
    );
    const size = this.width >= WIDE && (beside >= 28 || beside >= stacked) ? beside : stacked;
    const terms = d.output && !this.asking ? stampTerms(s.input, s.kernel, s, this.#at) : [];
    return html`<div class="pairs chain">
      <div class="pair">
        ${
          zeros
            ? this.#spreadPlate(s, spread, size)
            : this.#inputPlate(
                s,
                d,
                terms.map((t) => t.from as Pair),
                size,
              )
        }
        <span class="sign" aria-hidden="true">${zeros ? "⋆" : "▸"}</span>
        ${this.#kernelPlate(zeros ? flip(s.kernel) : s.kernel, zeros, size)}
      </div>
      ${this.asking ? unknownPlate("y", "output", "Y") : d.output ? this.#outputPair(s, d, canvas, size) : nothing}
    ${s.view === "matrix" && d.output && !this.asking ? this.#matrix(s, d.output) : nothing}
    </div>`;
  }

  /** The cells on which stamps are laid, those that are cropped and those that output_padding adds. */
  #canvas(s: TransposedConvState, { output_shape: shape }: TransposedConvDerived): Pair {
    const [n, k] = [shapeOf(s.input), shapeOf(s.kernel)];
    return ([0, 1] as const).map((axis) => {
      const all = laid(n[axis], k[axis], s.stride[axis]);
      return this.asking ? 3 : Math.max(all, (shape?.[axis] ?? 0) + s.padding[axis]);
    }) as Pair;
  }

  #inputPlate(s: TransposedConvState, d: TransposedConvDerived, from: Pair[], size: number): TemplateResult {
    const reaching = places(from);
    const cells = valueCells(s.input, (i, j) => (has(reaching, i, j) ? "reach" : ""));
    const [a, b] = this.#stamp(this.#at);
    return plate(
      "x",
      "input",
      "X",
      shapeOf(s.input),
      html`<d2l-grid
        data-plate="input"
        label="input X, ${times(shapeOf(s.input))}"
        tone="input"
        .cells=${cells}
        .size=${size}
        .fontSize=${fontFor(cells, size)}
        .home=${[a, b]}
        .frame=${d.output && !this.asking ? { row: a, column: b, rows: 1, columns: 1 } : null}
        .drag=${this.locked("input") ? "move" : "pull"}
        .editable=${!this.locked("input")}
        @cell-hover=${(e: CustomEvent) => this.#hover(e.detail && this.#corner(e.detail.cell))}
        @cell-focus=${(e: CustomEvent) => this.#point(this.#corner(e.detail.cell))}
        @cell-pull=${this.#editing.input.pull}
        @cell-edit=${this.#editing.input.type}
      ></d2l-grid>`,
    );
  }

  #hover(at: Pair | null): void {
    this.preview = this.playing || this.asking ? null : at;
  }

  #point(at: Pair): void {
    this.pause();
    this.#lookAt(at);
  }

  /** The other way to see it: the input with zeros between and around, under a flipped kernel that moves by one. */
  #spreadPlate(s: TransposedConvState, shape: Pair, size: number): TemplateResult {
    const [n, k] = [shapeOf(s.input), shapeOf(s.kernel)];
    const most = largest(s.input) || 1;
    const source = (t: number, axis: number) => {
      const at = (t - k[axis] + 1) / s.stride[axis];
      return Number.isInteger(at) && at >= 0 && at < n[axis] ? at : -1;
    };
    const cells: Cell[][] = Array.from({ length: shape[0] }, (_, i) =>
      Array.from({ length: shape[1] }, (_, j) => {
        const x = s.input[source(i, 0)]?.[source(j, 1)];
        return x === undefined
          ? { text: "0", tint: 0, marks: "outside", label: "0 between or around" }
          : { text: short(x), tint: x / most };
      }),
    );
    const [i, j] = this.#at;
    const corner: Pair = [i + s.padding[0], j + s.padding[1]];
    return plate(
      "x",
      "zeros between",
      "X",
      shape,
      html`<d2l-grid
        data-plate="spread"
        label="input X with zeros between and around, ${times(shape)}"
        tone="input"
        .cells=${cells}
        .size=${size}
        .fontSize=${fontFor(cells, size)}
        .home=${corner}
        .frame=${{ row: corner[0], column: corner[1], rows: k[0], columns: k[1] }}
        @cell-focus=${(e: CustomEvent) => {
          const at = this.#output(e.detail.cell);
          if (at) this.#point(at);
        }}
      ></d2l-grid>`,
    );
  }

  #kernelPlate(kernel: Grid, flipped: boolean, size: number): TemplateResult {
    const cells = valueCells(kernel);
    const free = !flipped && !this.locked("kernel");
    return plate(
      "k",
      flipped ? "flipped" : "kernel",
      "K",
      shapeOf(kernel),
      html`<d2l-grid
        data-plate="kernel"
        label="kernel K${flipped ? ", flipped" : ""}, ${times(shapeOf(kernel))}"
        tone="kernel"
        .cells=${cells}
        .size=${size}
        .fontSize=${fontFor(cells, size)}
        .drag=${free ? "pull" : "move"}
        .editable=${free}
        @cell-pull=${this.#editing.kernel.pull}
        @cell-edit=${this.#editing.kernel.type}
      ></d2l-grid>`,
    );
  }

  #outputPair(s: TransposedConvState, d: TransposedConvDerived, canvas: Pair, size: number): TemplateResult {
    const output = d.output as Grid;
    const cells = this.#outputCells(s, output, canvas);
    const k = shapeOf(s.kernel);
    const [a, b] = this.#stamp(this.#at);
    const frame: Frame = { row: a * s.stride[0], column: b * s.stride[1], rows: k[0], columns: k[1] };
    const on = (act: (at: Pair) => void, cell: Pair | undefined) => {
      const at = cell && this.#output(cell);
      if (at) act(at);
    };
    return html`<span class="sign arrow" aria-hidden="true"><b>${s.view === "zeros" ? "=" : "▸"}</b></span>
    <div class="pair">
      ${plate(
        "y",
        s.view === "overlaps" ? "stamps on" : "output",
        "Y",
        shapeOf(output),
        html`<d2l-grid
          data-plate="output"
          label="output Y, ${times(shapeOf(output))}"
          tone="output"
          .cells=${cells}
          .size=${size}
          .fontSize=${fontFor(cells, size)}
          .home=${[this.now.position[0] + s.padding[0], this.now.position[1] + s.padding[1]]}
          .frame=${s.view === "zeros" ? null : frame}
          @cell-hover=${(e: CustomEvent) => (e.detail ? on((at) => this.#hover(at), e.detail.cell) : this.#hover(null))}
          @cell-focus=${(e: CustomEvent) => on((at) => this.#point(at), e.detail.cell)}
        ></d2l-grid>`,
      )}
      ${s.down ? this.#downPlate(s, d.returned as Grid, size) : nothing}
    </div>`;
  }

  #outputCells(s: TransposedConvState, output: Grid, canvas: Pair): Cell[][] {
    const counts = overlaps(shapeOf(s.input), shapeOf(s.kernel), s);
    const shown = s.view === "overlaps" ? counts : output;
    const most = largest(shown) || 1;
    return Array.from({ length: canvas[0] }, (_, row) =>
      Array.from({ length: canvas[1] }, (_, column): Cell => {
        const at = this.#output([row, column]);
        if (!at) return { text: "", tint: 0, marks: "outside", label: "cropped by the padding" };
        const [x, n] = [shown[at[0]][at[1]], counts[at[0]][at[1]]];
        const current = samePair(at, this.#at) ? "current" : "";
        if (n === 0)
          return { text: short(x), tint: 0, marks: `never ${current}`, label: "0, no stamp reaches it" };
        return {
          text: short(x),
          tint: x / most,
          marks: current,
          label: `${short(x)}, ${n} ${n === 1 ? "stamp" : "stamps"}`,
        };
      }),
    );
  }

  #downPlate(s: TransposedConvState, returned: Grid, size: number): TemplateResult {
    const cells = valueCells(returned);
    return html`<span class="sign" aria-hidden="true">→</span>
      ${plate(
        "y",
        "down again",
        "",
        shapeOf(s.input),
        html`<d2l-grid
          data-plate="down"
          label="what the convolution makes of Y, ${times(shapeOf(s.input))}"
          tone="output"
          .cells=${cells}
          .size=${size}
          .fontSize=${fontFor(cells, size)}
        ></d2l-grid>`,
      )}`;
  }

  /** The convolution's matrix: read by rows it goes down, read by columns it goes up. */
  #matrix(s: TransposedConvState, output: Grid): TemplateResult {
    const values = convMatrix(shapeOf(s.input), s.kernel, s);
    const [, width] = shapeOf(output);
    const [a, b] = this.#stamp(this.#at);
    const column = this.#at[0] * width + this.#at[1];
    return html`<div class="plate matrix">
      <div class="name k">convolution's matrix <i>T</i> <span>${times(shapeOf(values))}</span></div>
      <d2l-matrix
        label="matrix of the convolution from ${times(shapeOf(output))} to ${times(shapeOf(s.input))}; its column ${column} is output (${this.#at.join(", ")})"
        tone="kernel"
        .values=${values}
        .size=${Math.min(10, (this.width || 640) / values[0].length)}
        .theme=${this.theme}
        .row=${a * s.input[0].length + b}
        .cursor=${[a * s.input[0].length + b, column]}
        .lit=${(_: number, j: number) => j === column}
        @entry-point=${(e: CustomEvent) =>
          this.#point([Math.floor(e.detail.cell[1] / width), e.detail.cell[1] % width])}
      ></d2l-matrix>
      <p class="aside">A row is where a window reads: the way down. A column is where stamps land: the way up.</p>
    </div>`;
  }

  // ---- in words -----------------------------------------------------------------------------------------------

  #sum(s: TransposedConvState, output: Grid, at: Pair): Sum {
    return { at, terms: stampTerms(s.input, s.kernel, s, at), total: output[at[0]][at[1]] };
  }

  #stamps(sum: Sum): string {
    const n = sum.terms.length;
    return n === 0 ? ", no stamp reaches it" : `, from ${n} ${n === 1 ? "stamp" : "stamps"}`;
  }

  /** 9×9 = (4 − 1)·2 + 3, with what padding crops and output_padding gives back. */
  #formula(s: TransposedConvState, shape: Pair): string {
    const [n, k] = [shapeOf(s.input), shapeOf(s.kernel)];
    const [high, wide] = ([0, 1] as const).map((axis) => {
      const [p, more] = [s.padding[axis], s.output_padding[axis]];
      return `(${n[axis]} − 1)·${s.stride[axis]} + ${k[axis]}${p ? ` − 2·${p}` : ""}${more ? ` + ${more}` : ""}`;
    });
    return high === wide
      ? `${times(shape)} = ${high}`
      : `${shape[0]} = ${high} rows, ${shape[1]} = ${wide} columns`;
  }

  #news(s: TransposedConvState, d: TransposedConvDerived): string {
    if (!s.down) return "";
    const same = (d.returned as Grid).flat().filter((x, n) => Math.abs(x - s.input.flat()[n]) < 1e-9).length;
    const all = s.input.flat().length;
    return `Down again: the shape returns, ${same} of ${all} values ${same === 1 ? "does" : "do"}.`;
  }

  protected caption(s: TransposedConvState, d: TransposedConvDerived): TemplateResult {
    const output = d.output as Grid;
    const sum = this.#sum(s, output, this.#at);
    const told = sum.terms.length > 0 ? sum : { ...sum, terms: [{ x: 0 }] };
    return html`<div class="formulas">
      ${sumStrip(told, this.width, html`${this.#stamps(sum)}`)}
      <p class="news">${this.#formula(s, d.output_shape as Pair)}</p>
      ${s.down ? html`<p>${this.#news(s, d)}</p>` : nothing}
    </div>`;
  }

  protected saying(s: TransposedConvState, d: TransposedConvDerived): string {
    if (d.trouble !== null || !d.output) return d.trouble ?? "";
    const sum = this.#sum(s, d.output, s.position);
    const told = sum.terms.length > 0 ? sumText(sum) : `output (${s.position.join(", ")}) = 0`;
    const words = `${told}${this.#stamps(sum)}; ${this.#formula(s, d.output_shape as Pair)}.`;
    return `${words} ${this.#news(s, d)}`.trim();
  }

  protected pytorch(s: TransposedConvState, d: TransposedConvDerived): string | null {
    if (!d.output) return null;
    const tuple = ([a, b]: Pair) => `(${a}, ${b})`;
    const indent = " ".repeat(17);
    const call = `stride=${tuple(s.stride)}, padding=${tuple(s.padding)}, output_padding=${tuple(s.output_padding)}`;
    return `import torch
from torch.nn import functional as F

X = torch.tensor(${pythonArray(s.input, indent)})
K = torch.tensor(${pythonArray(s.kernel, indent)})
Y = F.conv_transpose2d(X[None, None], K[None, None], ${call})[0, 0]
Y
`;
  }

  // ---- controls -----------------------------------------------------------------------------------------------

  #open = (): void => {
    this.open = true;
  };

  protected controls(s: TransposedConvState): TemplateResult {
    return html`${pairStepper("stride", s.stride, [1, 4, 1], (stride) => this.change({ stride }), this.locked("stride"), this.#open)}
    ${pairStepper("kernel", shapeOf(s.kernel), [1, 8, 1], (shape) => this.#resizeKernel(shape), this.locked("kernel"), this.#open)}
    ${choice("view", s.view, VIEWS, (id) => this.change({ view: id as TransposedConvState["view"] }), this.locked("view"))}
    ${toggle("down again", s.down, (on) => this.change({ down: on }), this.locked("down"))}`;
  }

  protected override panel(s: TransposedConvState): TemplateResult {
    const shown = INPUTS.find(({ grid }) => JSON.stringify(grid) === JSON.stringify(s.input))?.id ?? "own";
    const own = shown === "own" ? [{ id: "own", label: "your own" }] : [];
    const pair = (key: "stride" | "padding" | "output_padding", range: [number, number, number]) =>
      axisSteppers(s[key], range, (value) => this.change({ [key]: value }), this.locked(key));
    const resize = (shape: Pair) => this.#resizeKernel(shape);
    return html`${group(
      "Input",
      choice(
        "values",
        shown,
        [...own, ...INPUTS],
        (id) => this.change({ input: INPUTS.find((p) => p.id === id)?.grid ?? s.input }),
        this.locked("input"),
      ),
    )}
    ${group("Kernel", axisSteppers(shapeOf(s.kernel), [1, 8, 1], resize, this.locked("kernel")))}
    ${group("Stride", pair("stride", [1, 4, 1]))} ${group("Padding", pair("padding", [0, 7, 1]))}
    ${group("output_padding", pair("output_padding", [0, 3, 1]))}`;
  }

  protected override keys(): TemplateResult {
    return html`<p class="keys">
      Keys: arrows move over the cells, <kbd>Space</kbd> plays stamp by stamp, <kbd>[</kbd> and <kbd>]</kbd> step,
      <kbd>Enter</kbd> edits a cell, <kbd>Shift</kbd>+<kbd>↑</kbd><kbd>↓</kbd> changes it.
    </p>`;
  }
}

define("d2l-transposed-conv", TransposedConv);
