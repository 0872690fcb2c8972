/** `<d2l-sliding-kernel>`: a kernel slides over an input; everything in it can be changed (section 7.2). */
import { html, nothing, type PropertyDeclarations, type TemplateResult } from "lit";
import type { Question, Slip } from "../parts/ask";
import { action, choice, group, stepper, toggle } from "../parts/controls";
import { conv2d, type Mode, type Term, terms } from "../core/conv";
import { short, times } from "../core/format";
import { fedBy, type Geometry, geometry, type Padding, type PaddingMode, reach } from "../core/geometry";
import {
  clamp,
  flip,
  type Grid,
  makeGrid,
  type Pair,
  Refusal,
  samePair,
  shapeOf,
  withCell,
} from "../core/grid";
import { type WindowMatrix, windowMatrix } from "../core/toeplitz";
import { findPreset, inputs, kernels, withOwn } from "../core/presets";
import { pytorchCode } from "../core/pytorch";
import { shapeSlips } from "../core/slips";
import { choiceField, type Fields, gridField, numberField, paddingField, pairField } from "../core/schema";
import { Editing } from "../parts/editing";
import type { Cell, CellEvent } from "../parts/grid";
import "../parts/matrix";
import type { EntryEvent } from "../parts/matrix";
import { define, type Questions, WIDE } from "../parts/figure";
import {
  fontFor,
  frameAt,
  has,
  paddedCells,
  places,
  plate,
  taps,
  unknownPlate,
  valueCells,
} from "../parts/plates";
import { type Sum, sumStrip, sumText } from "../parts/products";
import { edge, type WindowDerived, WindowFigure } from "../parts/window-figure";

export interface SlidingKernelState {
  input: Grid;
  kernel: Grid;
  bias: number;
  stride: Pair;
  padding: Padding;
  dilation: Pair;
  padding_mode: PaddingMode;
  mode: Mode;
  /** `matrix` also draws the layer as one matrix: a row for each window. */
  view: "window" | "matrix";
  position: Pair;
}

interface SlidingKernelDerived extends WindowDerived {
  output: Grid | null;
  /** Only where it is drawn. */
  matrix: WindowMatrix | null;
}

/** A matrix with more rows or columns than this is dust. */
const MATRIX = 120;

interface Sizes {
  input: number;
  kernel: number;
  output: number;
}

/** Room for "⋆" and "=" with the gaps around them. */
const SIGNS = 90;
/** The kernel's name is wider than a small kernel. */
const KERNEL_NAME = 124;

export class SlidingKernel extends WindowFigure<SlidingKernelState, SlidingKernelDerived> {
  static override properties: PropertyDeclarations = { brush: { state: true }, entry: { state: true } };

  /** The value that painting leaves, or null while the brush lies aside. */
  declare brush: number | null;
  /** The entry of the matrix at which the reader points. */
  declare entry: Pair | null;

  protected readonly name = "Sliding kernel";
  protected readonly hint = "Try: move over the output, then drag a weight up or down.";
  protected readonly derivedKeys = ["output", "output_shape"];
  protected readonly fields: Fields<SlidingKernelState> = {
    input: gridField(28, 28),
    kernel: gridField(11, 11),
    bias: numberField(),
    stride: pairField(1, 28),
    padding: paddingField(14),
    dilation: pairField(1, 14),
    padding_mode: choiceField(["zeros", "reflect", "replicate", "circular"] as const),
    mode: choiceField(["correlation", "convolution"] as const),
    view: choiceField(["window", "matrix"] as const),
    position: pairField(0, 1000),
  };

  #brushValue = 1;
  #held: Pair | null = null;

  constructor() {
    super();
    this.brush = null;
    this.entry = null;
  }

  protected defaults(): SlidingKernelState {
    return {
      input: inputs[0].grid,
      kernel: kernels[0].grid,
      bias: 0,
      stride: [1, 1],
      padding: [0, 0],
      dilation: [1, 1],
      padding_mode: "zeros",
      mode: "correlation",
      view: "window",
      position: [0, 1],
    };
  }

  protected override readonly questions: Questions<SlidingKernelState, SlidingKernelDerived> = {
    output: {
      label: "one output",
      question: (s, d) => this.#askOutput(s, d.geometry as Geometry, d.output as Grid),
    },
    output_shape: {
      label: "the output's shape",
      question: (s, d) => ({
        text: `Predict: how large is the output of a ${times(shapeOf(s.kernel))} kernel on a ${times(shapeOf(s.input))} input?`,
        fields: ["rows", "columns"],
        answer: d.output_shape as Pair,
        slips: shapeSlips(d.geometry as Geometry),
        otherwise: "Count the places where the window can begin: down, then across.",
      }),
    },
  };

  #askOutput(s: SlidingKernelState, g: Geometry, output: Grid): Question {
    const [i, j] = s.position;
    const sum = (all: Term[]) => all.reduce((total, { x, w }) => total + x * w, s.bias);
    const here = terms(s.input, s.kernel, g, s.position, s.mode);
    const other = s.mode === "convolution" ? "correlation" : "convolution";
    const products = here.map(({ x, w }) => x * w).filter((product) => product !== 0);
    const slips: Slip[] = [
      {
        answer: [sum(terms(s.input, s.kernel, g, s.position, other))],
        says:
          s.mode === "convolution"
            ? "Convolution turns the kernel round first."
            : "You turned the kernel round; cross-correlation takes it as it lies.",
      },
      { answer: [sum(here) - s.bias], says: "The bias is added as well." },
      { answer: [here.reduce((total, { x, w }) => total + x + w, 0)], says: "Multiply each pair, then add." },
    ];
    if (products.length > 1)
      slips.push({ answer: [products[0] + s.bias], says: "That is the first product; add all of them." });
    if (i > 0 && j > 0)
      slips.push({ answer: [output[i - 1][j - 1]], says: "Rows and columns count from 0." });
    if (j > 0)
      slips.push({ answer: [output[i][j - 1]], says: `That is Y[${i}, ${j - 1}], one column too far left.` });
    if (i > 0)
      slips.push({ answer: [output[i - 1][j]], says: `That is Y[${i - 1}, ${j}], one row too high.` });
    if (i !== j && output[j]?.[i] !== undefined)
      slips.push({ answer: [output[j][i]], says: `That is Y[${j}, ${i}]: the row comes first.` });
    return {
      text: `Predict: what is Y[${i}, ${j}], the output for the framed window?`,
      fields: [""],
      answer: [output[i][j]],
      within: 0.005,
      slips,
      otherwise: "Multiply each weight by the cell it lies on, and add the products.",
    };
  }

  protected derive(s: SlidingKernelState): SlidingKernelDerived {
    try {
      const g = geometry(shapeOf(s.input), shapeOf(s.kernel), s);
      const output = conv2d(s.input, s.kernel, s);
      const small =
        output.length * output[0].length <= MATRIX && s.input.length * s.input[0].length <= MATRIX;
      const matrix = s.view === "matrix" && small ? windowMatrix(g, this.#laid(s.kernel, s.mode)) : null;
      return { geometry: g, output, output_shape: shapeOf(output), matrix, trouble: null };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { geometry: null, output: null, output_shape: null, matrix: null, trouble: error.message };
    }
  }

  protected report({ output, output_shape }: SlidingKernelDerived) {
    return { output, output_shape };
  }

  protected pytorch(s: SlidingKernelState, d: SlidingKernelDerived): string | null {
    return d.geometry && pytorchCode(s, d.geometry);
  }

  // ---- what the reader does -----------------------------------------------------------------------------------

  /** A press on an output holds the window; a second one on the same output lets it go. */
  #press = (): void => {
    const before = this.#held;
    this.#held = this.now.position;
    this.pinned = !(this.pinned && samePair(before, this.now.position));
  };

  /** Place on the padded input → index in the input; null for a ghost, which has no value of its own. */
  #own(grid: "input" | "kernel", [i, j]: Pair): Pair | null {
    const g = this.derived.geometry;
    if (grid === "kernel" || !g) return [i, j];
    const own: Pair = [i - g.rows.before, j - g.columns.before];
    return own[0] >= 0 && own[0] < g.rows.input && own[1] >= 0 && own[1] < g.columns.input ? own : null;
  }

  /** The kernel as it lies in the figure; convolution shows it flipped, and an edit belongs to the turned weight. */
  #laid(kernel: Grid, mode: Mode = this.now.mode): Grid {
    return mode === "convolution" ? flip(kernel) : kernel;
  }

  #write(grid: "input" | "kernel", cell: Pair, value: number): void {
    const own = this.#own(grid, cell);
    if (!own) {
      this.refuse("this cell lies outside the input; its number follows from the padding mode");
      return;
    }
    const values = grid === "kernel" ? this.#laid(this.now.kernel) : this.now.input;
    if (values[own[0]][own[1]] === value) return;
    const next = withCell(values, own, value);
    this.change(grid === "kernel" ? { kernel: this.#laid(next) } : { input: next });
  }

  #read(grid: "input" | "kernel", cell: Pair): number {
    const own = this.#own(grid, cell);
    const values = grid === "kernel" ? this.#laid(this.now.kernel) : this.now.input;
    return own ? values[own[0]][own[1]] : 0;
  }

  #paint({ cell }: CellEvent): void {
    if (this.brush !== null && this.#own("input", cell)) this.#write("input", cell, this.brush);
  }

  #editing = { input: this.#editingOf("input", 0.1), kernel: this.#editingOf("kernel", 0.5) };

  #editingOf(grid: "input" | "kernel", step: number): Editing {
    return new Editing(
      (cell) => this.#read(grid, cell),
      (cell, value) => this.#write(grid, cell, value),
      (sentence) => this.refuse(sentence),
      step,
    );
  }

  #resizeKernel(shape: Pair): void {
    this.change({ kernel: makeGrid(...shape, (i, j) => this.now.kernel[i]?.[j] ?? 0) });
  }

  // ---- what the reader sees -----------------------------------------------------------------------------------

  /** One size for all three plates where the numbers stay readable; else the kernel keeps its own. */
  #sizes(padded: Pair, kernel: Pair, output: Pair): Sizes {
    const width = this.width || 640;
    if (width >= WIDE) {
      const room = width - SIGNS;
      const named = edge(room - KERNEL_NAME, padded[1] + output[1]);
      const all = named * kernel[1] < KERNEL_NAME ? named : edge(room, padded[1] + kernel[1] + output[1]);
      if (all >= 26) return { input: all, kernel: all, output: all };
      const k = clamp(Math.floor((room * 0.25) / kernel[1]), 14, 34);
      const rest = edge(room - Math.max(k * kernel[1], KERNEL_NAME), padded[1] + output[1]);
      return { input: rest, kernel: k, output: rest };
    }
    const input = edge(width, padded[1]);
    const k = clamp(Math.floor(width / kernel[1]), 14, 38);
    const beside = edge(width - 34 - k * kernel[1], output[1]);
    const below = edge(width, output[1]);
    return {
      input,
      kernel: k,
      output: beside >= Math.min(24, below) ? Math.min(beside, input) : Math.min(below, input),
    };
  }

  protected drawing(s: SlidingKernelState, d: SlidingKernelDerived): TemplateResult {
    const g = d.geometry;
    const { at } = this;
    const kernel = this.#laid(s.kernel);
    const padded: Pair = g ? [g.rows.padded, g.columns.padded] : shapeOf(s.input);
    const size = this.#sizes(padded, shapeOf(kernel), this.asking ? [1, 3] : (d.output_shape ?? [1, 1]));
    const inputCells = g ? this.#inputCells(s, g, at, kernel, size.input) : valueCells(s.input);
    const kernelCells = valueCells(kernel, (a, b) => (this.#multiplies(g, at, [a, b]) ? "fed" : ""));
    return html`
      ${this.beam(size.input, size.output, [padded, shapeOf(kernel), d.output_shape ?? [0, 0]])}
      ${plate(
        "x",
        "input",
        "X",
        shapeOf(s.input),
        html`<d2l-grid
          data-plate="input"
          label="input X, ${times(shapeOf(s.input))}"
          tone="input"
          .cells=${inputCells}
          .size=${size.input}
          .fontSize=${fontFor(inputCells, size.input)}
          .home=${this.corner(g)}
          .frame=${g && frameAt(g, at)}
          .drag=${this.brush === null ? "move" : "paint"}
          .editable=${!this.locked("input")}
          @cell-hover=${(e: CustomEvent) => this.hover("input", e.detail)}
          @cell-focus=${(e: CustomEvent) => this.point("input", e.detail)}
          @cell-drag=${(e: CustomEvent) => this.#paint(e.detail)}
          @cell-pull=${this.#editing.input.pull}
          @cell-edit=${this.#editing.input.type}
        ></d2l-grid>`,
      )}
      <span class="sign" aria-hidden="true">${s.mode === "convolution" ? "∗" : "⋆"}</span>
      ${plate(
        "k",
        s.mode === "convolution" ? "flipped" : "kernel",
        "K",
        shapeOf(kernel),
        html`<d2l-grid
          data-plate="kernel"
          label="kernel K${s.mode === "convolution" ? ", flipped" : ""}, ${times(shapeOf(kernel))}"
          tone="kernel"
          .cells=${kernelCells}
          .size=${size.kernel}
          .fontSize=${fontFor(kernelCells, size.kernel)}
          .drag=${this.locked("kernel") ? "move" : "pull"}
          .editable=${!this.locked("kernel")}
          @cell-hover=${(e: CustomEvent) => this.hover("kernel", e.detail)}
          @cell-focus=${(e: CustomEvent) => this.point("kernel", e.detail)}
          @cell-pull=${this.#editing.kernel.pull}
          @cell-edit=${this.#editing.kernel.type}
          @focusout=${this.leave}
        ></d2l-grid>`,
      )}
      ${this.asking ? unknownPlate("y", "output", "Y") : d.output ? this.#outputPlate(d.output, g as Geometry, at, size.output) : nothing}
      ${this.asking || s.view === "window" ? nothing : this.#matrixPlate(s, d)}
    `;
  }

  /** Below the plates: the whole layer as one matrix. A row is a window; entries with the same weight light up. */
  #matrixPlate(s: SlidingKernelState, d: SlidingKernelDerived): TemplateResult {
    const { matrix, geometry: g } = d;
    if (!matrix || !g)
      return html`<p class="under aside">The matrix is too large to be drawn: more than ${MATRIX} rows or columns.</p>`;
    const [rows, columns] = [matrix.values.length, matrix.values[0].length];
    const size = Math.min(18, (this.width || 640) / columns);
    const at = this.at[0] * g.columns.output + this.at[1];
    const picked = this.entry && (matrix.weight[this.entry[0]]?.[this.entry[1]] ?? -1);
    const lit =
      picked !== null && picked >= 0 ? (i: number, j: number) => matrix.weight[i][j] === picked : null;
    return html`<div class="plate under">
      <div class="name k">the layer as a matrix <span>${rows}×${columns}</span></div>
      <d2l-matrix
        label="the layer as a matrix: a row for each output, a column for each input cell, ${rows}×${columns}"
        tone="kernel"
        .values=${matrix.values}
        .size=${size}
        .block=${[g.columns.output, g.columns.input]}
        .frames=${[{ row: at, column: 0, rows: 1, columns, colour: "output" }]}
        .lit=${lit}
        .cursor=${this.entry}
        .theme=${this.theme}
        @entry-hover=${(e: CustomEvent<EntryEvent | null>) => this.#overEntry(e.detail?.cell ?? null, false)}
        @entry-point=${(e: CustomEvent<EntryEvent>) => this.#overEntry(e.detail.cell, true)}
      ></d2l-matrix>
      <p class="aside">${this.#entryText(s, matrix)}</p>
    </div>`;
  }

  #entryText(s: SlidingKernelState, { weight }: WindowMatrix): string {
    const n = this.entry ? weight[this.entry[0]][this.entry[1]] : -1;
    if (n < 0) return "The framed row does what the framed window does. Point at an entry.";
    const columns = s.kernel[0].length;
    const times = weight.flat().filter((other) => other === n).length;
    return `This weight, K[${Math.floor(n / columns)}, ${n % columns}], stands in ${times} entries: the same one in all.`;
  }

  /** An entry of the matrix is a window and a weight: the plates show both. */
  #overEntry(entry: Pair | null, chosen: boolean): void {
    const { matrix, geometry: g } = this.derived;
    this.entry = entry;
    if (!entry || !matrix || !g) {
      this.hover("output", null);
      return;
    }
    const [row, column] = entry;
    const window: Pair = [Math.floor(row / g.columns.output), row % g.columns.output];
    if (chosen) this.point("output", { cell: window });
    else this.hover("output", { cell: window });
    const n = matrix.weight[row][column];
    const { kernel } = this.now;
    if (n >= 0)
      this.spot = { plate: "kernel", cell: [Math.floor(n / kernel[0].length), n % kernel[0].length] };
  }

  #outputPlate(output: Grid, g: Geometry, at: Pair, size: number): TemplateResult {
    const reached = this.spot?.plate === "input" ? places(reach(g, this.spot.cell)) : new Set<number>();
    const cells = valueCells(output, (i, j) =>
      samePair([i, j], at) ? "current" : has(reached, i, j) ? "reach" : "",
    );
    return html`<span class="sign" aria-hidden="true">=</span>
      ${plate(
        "y",
        "output",
        "Y",
        shapeOf(output),
        html`<d2l-grid
          data-plate="output"
          label="output Y, ${times(shapeOf(output))}"
          tone="output"
          .cells=${cells}
          .size=${size}
          .fontSize=${fontFor(cells, size)}
          .home=${this.now.position}
          @cell-hover=${(e: CustomEvent) => this.hover("output", e.detail)}
          @cell-focus=${(e: CustomEvent) => this.point("output", e.detail)}
          @click=${this.#press}
        ></d2l-grid>`,
      )}`;
  }

  /** Whether weight `(a, b)` multiplies the input cell that the reader points at, in the current window. */
  #multiplies(g: Geometry | null, at: Pair, [a, b]: Pair): boolean {
    if (!g) return false;
    if (this.spot?.plate === "kernel") return samePair(this.spot.cell, [a, b]);
    if (this.spot?.plate !== "input") return false;
    return samePair(this.spot.cell, [
      at[0] * g.rows.stride + a * g.rows.dilation,
      at[1] * g.columns.stride + b * g.columns.dilation,
    ]);
  }

  #inputCells(s: SlidingKernelState, g: Geometry, at: Pair, kernel: Grid, size: number): Cell[][] {
    const fed = this.spot?.plate === "kernel" ? places(fedBy(g, this.spot.cell)) : new Set<number>();
    const tapped = taps(g, at);
    const [top, left] = [at[0] * g.rows.stride, at[1] * g.columns.stride];
    return paddedCells(s.input, g, (i, j) => {
      const [a, b] = [(i - top) / g.rows.dilation, (j - left) / g.columns.dilation];
      const weight = kernel[a]?.[b]; // undefined outside the window and between its taps
      return {
        marks: has(fed, i, j) ? "fed" : has(tapped, i, j) ? "tap" : "",
        note: weight !== undefined && size >= 34 ? `×${short(weight, 1)}` : undefined,
      };
    });
  }

  #sum(s: SlidingKernelState, { geometry: g, output }: SlidingKernelDerived, at: Pair): Sum {
    const [i, j] = at;
    return {
      at,
      terms: terms(s.input, s.kernel, g as Geometry, at, s.mode),
      bias: s.bias,
      total: (output as Grid)[i][j],
    };
  }

  protected caption(s: SlidingKernelState, d: SlidingKernelDerived): TemplateResult {
    const letGo = html` <button type="button" class="pin" @click=${() => {
      this.pinned = false;
    }}>let go</button>`;
    return sumStrip(this.#sum(s, d, this.at), this.width, this.pinned ? letGo : nothing);
  }

  protected saying(s: SlidingKernelState, d: SlidingKernelDerived): string {
    if (d.trouble !== null || !d.geometry || !d.output) return d.trouble ?? "";
    return sumText(this.#sum(s, d, s.position));
  }

  protected controls(s: SlidingKernelState): TemplateResult {
    const kernel = findPreset(kernels, s.kernel);
    return html`${this.playButton()} ${this.scrubber()}
    ${choice(
      "kernel",
      kernel,
      withOwn(kernels, kernel),
      (id) => {
        const preset = kernels.find((p) => p.id === id);
        if (preset) this.change({ kernel: preset.grid });
      },
      this.locked("kernel"),
    )}
    ${toggle(
      "flip: convolution",
      s.mode === "convolution",
      (on) => this.change({ mode: on ? "convolution" : "correlation" }),
      this.locked("mode"),
    )}`;
  }

  protected override panel(s: SlidingKernelState): TemplateResult {
    const input = findPreset(inputs, s.input);
    const [rows, columns] = shapeOf(s.kernel);
    const stride = (part: Pair) => this.change({ stride: part });
    const pads: Pair = Array.isArray(s.padding) ? (s.padding as Pair) : [0, 0];
    return html`${group(
      "Input",
      choice(
        "picture",
        input,
        withOwn(inputs, input),
        (id) => {
          const preset = inputs.find((p) => p.id === id);
          if (preset) this.change({ input: preset.grid });
        },
        this.locked("input"),
      ),
      this.locked("input") ? nothing : this.#brushControls(),
    )}
    ${group(
      "Kernel",
      stepper("rows", rows, [1, 11, 1], (n) => this.#resizeKernel([n, columns]), this.locked("kernel")),
      stepper("columns", columns, [1, 11, 1], (n) => this.#resizeKernel([rows, n]), this.locked("kernel")),
      stepper("bias", s.bias, [-10, 10, 0.5], (n) => this.change({ bias: n }), this.locked("bias")),
    )}
    ${group(
      "Show",
      toggle(
        "as a matrix",
        s.view === "matrix",
        (on) => this.change({ view: on ? "matrix" : "window" }),
        this.locked("view"),
      ),
    )}
    ${group(
      "Window",
      stepper("stride ↓", s.stride[0], [1, 28, 1], (n) => stride([n, s.stride[1]]), this.locked("stride")),
      stepper("stride →", s.stride[1], [1, 28, 1], (n) => stride([s.stride[0], n]), this.locked("stride")),
      stepper(
        "padding",
        pads[0],
        [0, 14, 1],
        (n) => this.change({ padding: [n, n] }),
        this.locked("padding"),
      ),
    )}`;
  }

  #brushControls(): TemplateResult {
    return html`${toggle("brush", this.brush !== null, (on) => {
      this.brush = on ? this.#brushValue : null;
    })}
    ${
      this.brush === null
        ? nothing
        : stepper("paints", this.brush, [-1, 1, 0.25], (value) => {
            this.#brushValue = value;
            this.brush = value;
          })
    }
    ${action("clear", () => {
      const [rows, columns] = shapeOf(this.now.input);
      this.change({ input: makeGrid(rows, columns, () => 0) });
    })}`;
  }
}

define("d2l-sliding-kernel", SlidingKernel);
