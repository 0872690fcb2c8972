/** `<d2l-padding-stride>`: which cells a window reads, how often, and which never (section 7.3). */
import { html, nothing, type TemplateResult } from "lit";
import { action, axisSteppers, choice, group, pairStepper, stepper, toggle } from "../parts/controls";
import { conv2d } from "../core/conv";
import { times } from "../core/format";
import {
  type Axis,
  type Geometry,
  geometry,
  type Padding,
  type PaddingMode,
  sources,
  type Uses,
  useCounts,
} from "../core/geometry";
import { type Grid, largest, makeGrid, type Pair, Refusal, samePair } from "../core/grid";
import { pytorchCode } from "../core/pytorch";
import { shapeSlips } from "../core/slips";
import { choiceField, type Fields, paddingField, pairField } from "../core/schema";
import type { Cell } from "../parts/grid";
import { define, type Questions, WIDE } from "../parts/figure";
import {
  arrow,
  fontFor,
  frameAt,
  has,
  paddedCells,
  plate,
  taps,
  unknownPlate,
  valueCells,
} from "../parts/plates";
import { edge, type WindowDerived, WindowFigure } from "../parts/window-figure";

export interface PaddingStrideState {
  input_size: Pair;
  kernel_size: Pair;
  padding: Padding;
  stride: Pair;
  dilation: Pair;
  padding_mode: PaddingMode;
  /** `values` numbers the cells, `uses` counts how often each is read. */
  view: "values" | "uses";
  position: Pair;
}

interface PaddingStrideDerived extends WindowDerived {
  input: Grid;
  output: Grid | null;
  uses: Uses | null;
}

const MODES: { id: PaddingMode; label: string }[] = [
  { id: "zeros", label: "zeros" },
  { id: "reflect", label: "reflect" },
  { id: "replicate", label: "replicate" },
  { id: "circular", label: "circular" },
];
const ARROW = 60;

type PairKey = "input_size" | "kernel_size" | "stride" | "dilation";

export class PaddingStride extends WindowFigure<PaddingStrideState, PaddingStrideDerived> {
  protected readonly name = "Padding and stride";
  protected readonly hint = "Try: raise the stride until cells are hatched: nothing reads them.";
  protected readonly derivedKeys = ["output", "output_shape", "uses", "never_read"];
  protected readonly fields: Fields<PaddingStrideState> = {
    input_size: pairField(1, 28),
    kernel_size: pairField(1, 11),
    padding: paddingField(14),
    stride: pairField(1, 28),
    dilation: pairField(1, 14),
    padding_mode: choiceField(["zeros", "reflect", "replicate", "circular"] as const),
    view: choiceField(["values", "uses"] as const),
    position: pairField(0, 1000),
  };

  protected defaults(): PaddingStrideState {
    return {
      input_size: [8, 8],
      kernel_size: [3, 3],
      padding: [1, 1],
      stride: [1, 1],
      dilation: [1, 1],
      padding_mode: "zeros",
      view: "values",
      position: [0, 0],
    };
  }

  protected override readonly questions: Questions<PaddingStrideState, PaddingStrideDerived> = {
    output_shape: {
      label: "the output's shape",
      question: (s, d) => ({
        text: `Predict: how large is the output? ${this.#given(s, d.geometry as Geometry)}`,
        fields: ["rows", "columns"],
        answer: d.output_shape as Pair,
        slips: shapeSlips(d.geometry as Geometry),
        otherwise: "Count where the window can begin: first along a column, then along a row.",
      }),
    },
    never_read: {
      label: "how many cells are never read",
      question: (s, d) => {
        const never = d.uses?.never as number;
        const cells = s.input_size[0] * s.input_size[1];
        return {
          text: `Predict: how many of the ${cells} input cells does no window read? ${this.#given(s, d.geometry as Geometry)}`,
          fields: ["cells"],
          answer: [never],
          slips: [
            { answer: [cells - never], says: "Those are the cells that are read." },
            {
              answer: [this.#unreadLines(d.geometry as Geometry)],
              says: "Those are rows and columns; count their cells.",
            },
          ],
          otherwise:
            "Walk with the window along one row: which columns does it skip or never reach? Then along a column.",
        };
      },
    },
  };

  #given(s: PaddingStrideState, { rows, columns }: Geometry): string {
    const pads = rows.before === columns.before ? rows.before : `${rows.before} and ${columns.before}`;
    const strides =
      s.stride[0] === s.stride[1] ? s.stride[0] : `${s.stride[0]} down and ${s.stride[1]} across`;
    const dilated =
      s.dilation[0] * s.dilation[1] > 1 ? `, dilation ${s.dilation[0]} and ${s.dilation[1]}` : "";
    return `Input ${times(s.input_size)}, kernel ${times(s.kernel_size)}, padding ${pads} on each side, stride ${strides}${dilated}.`;
  }

  /** Rows and columns of the input that no window reads. */
  #unreadLines(g: Geometry): number {
    const { input } = useCounts(g);
    const rows = input.filter((row) => row.every((n) => n === 0)).length;
    return rows + input[0].filter((_, j) => input.every((row) => row[j] === 0)).length;
  }

  protected derive(s: PaddingStrideState): PaddingStrideDerived {
    // Numbered cells, so that a ghost tells by its number whose copy it is.
    const input = makeGrid(...s.input_size, (i, j) => i * s.input_size[1] + j);
    try {
      const g = geometry(s.input_size, s.kernel_size, s);
      const output = conv2d(input, ones(s.kernel_size), s);
      return {
        geometry: g,
        input,
        output,
        output_shape: [g.rows.output, g.columns.output],
        uses: useCounts(g),
        trouble: null,
      };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { geometry: null, input, output: null, output_shape: null, uses: null, trouble: error.message };
    }
  }

  protected report({ output, output_shape, uses }: PaddingStrideDerived) {
    return { output, output_shape, uses: uses?.input ?? null, never_read: uses?.never ?? null };
  }

  protected pytorch(s: PaddingStrideState, { input, geometry: g }: PaddingStrideDerived): string | null {
    return g && pytorchCode({ ...s, input, kernel: ones(s.kernel_size), bias: 0, mode: "correlation" }, g);
  }

  // ---- what the reader sees -----------------------------------------------------------------------------------

  #sizes(padded: Pair, output: Pair): { input: number; output: number } {
    const width = this.width || 640;
    if (width >= WIDE) {
      const all = edge(width - ARROW, padded[1] + output[1]);
      return { input: all, output: all };
    }
    const input = edge(width, padded[1]);
    return { input, output: Math.min(input, edge(width, output[1])) };
  }

  protected drawing(s: PaddingStrideState, d: PaddingStrideDerived): TemplateResult {
    const g = d.geometry;
    const padded: Pair = g ? [g.rows.padded, g.columns.padded] : s.input_size;
    const size = this.#sizes(padded, this.asking ? s.input_size : (d.output_shape ?? [1, 1]));
    const cells =
      g && d.uses ? this.#inputCells(s, d.input, g, this.asking ? null : d.uses) : valueCells(d.input);
    const { at } = this;
    return html`${this.beam(size.input, size.output, [padded, d.output_shape ?? [0, 0]])}
    ${plate(
      "x",
      "input",
      "X",
      s.input_size,
      html`<d2l-grid
        data-plate="input"
        label="input X with its padding, ${times(padded)}"
        tone="input"
        .cells=${cells}
        .size=${size.input}
        .fontSize=${fontFor(cells, size.input)}
        .home=${this.corner(g)}
        .frame=${g && frameAt(g, at)}
        @cell-hover=${(e: CustomEvent) => this.hover("input", e.detail)}
        @cell-focus=${(e: CustomEvent) => this.point("input", e.detail)}
        @focusout=${this.leave}
      ></d2l-grid>`,
    )}
    ${this.asking ? unknownPlate("y", "output", "Y") : d.output ? this.#outputPlate(d.output, at, size.output) : nothing}`;
  }

  #outputPlate(output: Grid, at: Pair, size: number): TemplateResult {
    const cells = valueCells(output, (i, j) => (samePair([i, j], at) ? "current" : ""));
    return html`${arrow}
      ${plate(
        "y",
        "output",
        "Y",
        [output.length, output[0].length],
        html`<d2l-grid
          data-plate="output"
          label="output Y, ${times([output.length, output[0].length])}"
          tone="output"
          .cells=${cells}
          .size=${size}
          .fontSize=${fontFor(cells, size)}
          .home=${this.now.position}
          @cell-hover=${(e: CustomEvent) => this.hover("output", e.detail)}
          @cell-focus=${(e: CustomEvent) => this.point("output", e.detail)}
          @focusout=${this.leave}
        ></d2l-grid>`,
      )}`;
  }

  #inputCells(s: PaddingStrideState, input: Grid, g: Geometry, uses: Uses | null): Cell[][] {
    const tapped = taps(g, this.at);
    const shownSource = this.#ghostSource(g);
    if (!uses) return paddedCells(input, g);
    const most = largest(uses.input) || 1;
    return paddedCells(input, g, (i, j, from) => {
      const [row, column] = [i - g.rows.before, j - g.columns.before];
      const inside = uses.input[row]?.[column];
      const never = inside === 0;
      const marked =
        inside !== undefined && from !== null && samePair(from, shownSource)
          ? "fed"
          : has(tapped, i, j)
            ? "tap"
            : "";
      const marks = `${never ? "never " : ""}${marked}`;
      if (inside === undefined) return s.view === "uses" ? { marks, text: "" } : { marks };
      const label = `row ${row}, column ${column}: read ${inside} times`;
      if (s.view === "values")
        return { marks, label: never ? `${input[row][column]}, never read` : undefined };
      return { marks, text: String(inside), tint: inside / most, label: never ? "never read" : label };
    });
  }

  /** The input cell whose copy the reader points at. */
  #ghostSource(g: Geometry): Pair | null {
    if (this.spot?.plate !== "input") return null;
    const [i, j] = this.spot.cell;
    const [row, column] = [sources(g.rows)[i], sources(g.columns)[j]];
    const ghost = i - g.rows.before !== row || j - g.columns.before !== column;
    return ghost && row >= 0 && column >= 0 ? [row, column] : null;
  }

  protected caption(s: PaddingStrideState, d: PaddingStrideDerived): TemplateResult {
    const { rows, columns } = d.geometry as Geometry;
    const alike = this.#alike(rows, columns);
    return html`<div class="formulas">
      ${alike ? this.#formula(rows, "height and width") : html`${this.#formula(rows, "height")}${this.#formula(columns, "width")}`}
      <p class="aside">${this.#remark(s, d)} The kernel is all ones, so Y holds window sums.</p>
    </div>`;
  }

  #alike(a: Axis, b: Axis): boolean {
    return (["input", "kernel", "stride", "dilation", "before", "after"] as const).every(
      (k) => a[k] === b[k],
    );
  }

  /** The output-size formula with the current numbers in it, each above its letter. */
  #formula(a: Axis, name: string): TemplateResult {
    const part = (tone: string, value: number, letter: string) =>
      html`<span class="part ${tone}"><b>${value}</b><i>${letter}</i></span>`;
    const pads =
      a.before === a.after
        ? html`<span>2·</span>${part("o", a.before, "p")}`
        : html`${part("o", a.before, "before")}<span>+</span>${part("o", a.after, "after")}`;
    // d stands in the formula only where the kernel is dilated, so that a reader of 7.3.3 need not know it yet.
    const extent =
      a.dilation === 1
        ? part("k", a.kernel, "k")
        : html`<span>(</span>${part("k", a.dilation, "d")}<span>·(</span>${part("k", a.kernel, "k")}<span>− 1) + 1)</span>`;
    const numerator = a.padded - a.extent;
    const exact = numerator / a.stride;
    const told = a.dilation === 1 ? a.kernel : `(${a.dilation}·(${a.kernel} − 1) + 1)`;
    const spoken = `${name}: floor of (${a.input} + ${a.before} + ${a.after} − ${told}) / ${a.stride}, plus 1, is ${a.output}`;
    return html`<p class="formula">
      <span class="unseen">${spoken}</span>
      <span class="line" aria-hidden="true"
        ><span class="axis">${name}:</span><span>⌊(</span>${part("x", a.input, "n")}<span>+</span>${pads}<span>−</span>${extent}<span>) /</span>${part("", a.stride, "s")}<span>⌋ + 1 =</span>${
          Number.isInteger(exact) ? nothing : html`<span>⌊${numerator}/${a.stride}⌋ + 1 =</span>`
        }<b class="y">${a.output}</b></span
      >
    </p>`;
  }

  #remark(s: PaddingStrideState, d: PaddingStrideDerived): string {
    const never = d.uses?.never ?? 0;
    const source = d.geometry && this.#ghostSource(d.geometry);
    if (source)
      return `This ghost cell is a copy of row ${source[0]}, column ${source[1]} (${s.padding_mode}).`;
    const cells = s.input_size[0] * s.input_size[1];
    if (never > 0) {
      return `${never} of ${cells} input cells ${never === 1 ? "is" : "are"} never read: the hatched ${never === 1 ? "one" : "ones"}.`;
    }
    if (s.view === "uses" && d.uses) {
      const counts = d.uses.input.flat();
      return `Every cell is read: at least ${Math.min(...counts)}, at most ${Math.max(...counts)} times.`;
    }
    return "Every input cell is read.";
  }

  protected saying(s: PaddingStrideState, d: PaddingStrideDerived): string {
    if (d.trouble !== null || !d.geometry || !d.output_shape) return d.trouble ?? "";
    const [i, j] = s.position;
    const { rows, columns } = d.geometry;
    const span = (a: Axis, n: number) => {
      const first = n * a.stride - a.before;
      return `${first} to ${first + a.extent - 1}`;
    };
    return `output ${times(d.output_shape)}; output (${i}, ${j}) reads input rows ${span(rows, i)}, columns ${span(columns, j)}. ${this.#remark(s, d)}`.replaceAll(
      "-",
      "−",
    );
  }

  // ---- controls -----------------------------------------------------------------------------------------------

  #both(label: string, key: PairKey, range: [number, number, number]): TemplateResult {
    const set = (pair: Pair) => this.change({ [key]: pair });
    return pairStepper(label, this.now[key], range, set, this.locked(key), this.#open);
  }

  #open = (): void => {
    this.open = true;
  };

  #pads(s: PaddingStrideState, g: Geometry | null): Pair {
    if (Array.isArray(s.padding)) return s.padding as Pair;
    return g ? [g.rows.before, g.columns.before] : [0, 0];
  }

  #paddingControl(s: PaddingStrideState, g: Geometry | null): TemplateResult {
    const [h, w] = this.#pads(s, g);
    const uneven = g && (g.rows.before !== g.rows.after || g.columns.before !== g.columns.after);
    if ((h !== w || uneven) && !this.locked("padding")) {
      return action(s.padding === "same" ? "padding same" : `padding ${h}×${w}`, this.#open);
    }
    return stepper("padding", h, [0, 14, 1], (n) => this.change({ padding: [n, n] }), this.locked("padding"));
  }

  protected controls(s: PaddingStrideState, d: PaddingStrideDerived): TemplateResult {
    return html`${this.#both("kernel", "kernel_size", [1, 11, 1])} ${this.#paddingControl(s, d.geometry)}
    ${this.#both("stride", "stride", [1, 28, 1])}
    ${toggle("count reads", s.view === "uses", (on) => this.change({ view: on ? "uses" : "values" }), this.locked("view"))}`;
  }

  #perAxis(key: PairKey, range: [number, number, number]): TemplateResult[] {
    return axisSteppers(this.now[key], range, (pair) => this.change({ [key]: pair }), this.locked(key));
  }

  protected override panel(s: PaddingStrideState, d: PaddingStrideDerived): TemplateResult {
    const pads = this.#pads(s, d.geometry);
    const full: Pair = [s.dilation[0] * (s.kernel_size[0] - 1), s.dilation[1] * (s.kernel_size[1] - 1)];
    const presets: Record<string, Padding> = { valid: "valid", same: "same", full };
    const current =
      typeof s.padding === "string"
        ? s.padding
        : samePair(pads, full)
          ? "full"
          : samePair(pads, [0, 0])
            ? "valid"
            : "own";
    const options = ["valid", "same", "full"].map((id) => ({ id, label: id }));
    return html`${group("Input", this.#perAxis("input_size", [1, 28, 1]))}
    ${group("Kernel", this.#perAxis("kernel_size", [1, 11, 1]))}
    ${group("Dilation", this.#perAxis("dilation", [1, 14, 1]))}
    ${group("Stride", this.#perAxis("stride", [1, 28, 1]))}
    ${group(
      "Padding",
      axisSteppers(pads, [0, 14, 1], (padding) => this.change({ padding }), this.locked("padding")),
      choice(
        "preset",
        current,
        current === "own" ? [{ id: "own", label: "your own" }, ...options] : options,
        (id) => this.change({ padding: presets[id] ?? pads }),
        this.locked("padding"),
      ),
      choice(
        "outside is",
        s.padding_mode,
        MODES,
        (id) => this.change({ padding_mode: id as PaddingMode }),
        this.locked("padding_mode"),
      ),
    )}
    ${group("Slide", this.playButton(), this.scrubber())}`;
  }
}

const ones = (shape: Pair): Grid => makeGrid(...shape, () => 1);

define("d2l-padding-stride", PaddingStride);
