/** `<d2l-channels>`: many planes, a slice of the kernel for each, one sum; 1×1 and groups as well (section 7.4). */
import { html, nothing, type TemplateResult } from "lit";
import { kernelTable, possibleGroups, regroup, sliceFor } from "../core/channels";
import { examples, identity } from "../core/examples";
import { times } from "../core/format";
import type { Geometry } from "../core/geometry";
import { clamp, type Grid, largest, makeGrid, type Pair, samePair, shapeOf } from "../core/grid";
import { channelsCode } from "../core/pytorch";
import { choice, group, stepper, when } from "../parts/controls";
import { define, Figure, type Questions, WIDE } from "../parts/figure";
import { Editing } from "../parts/editing";
import type { Cell, CellEvent, Frame } from "../parts/grid";
import "../parts/matrix";
import type { EntryEvent, Rgb } from "../parts/matrix";
import { fontFor, frameAt, paddedCells, unknownPlate, valueCells } from "../parts/plates";
import { sumStrip, sumText } from "../parts/products";
import { stack, stackStyles } from "../parts/stack";
import { edge, WindowFigure } from "../parts/window-figure";
import { groupTable } from "./channels/groups";
import { askOutput } from "./channels/question";
import {
  type ChannelsDerived,
  type ChannelsState,
  channelsFields,
  deriveChannels,
  isPicture,
  keeper,
  planeNames,
  squares,
  type View,
} from "./channels/state";
import { channelsStyles } from "./channels/styles";
import { costs, front, indexed, pixelAt, pointwiseWords, products, total } from "./channels/words";

/** More planes than these have no room for a row each. */
const ROWS = 4;
/** Room for "⋆", "=" and the bracket, with the gaps around them. */
const SIGNS = 150;

/** The colour of three numbers; a screen has none below 0 or above 1, so it shows the nearest one it has. */
const colour =
  (planes: Grid[]) =>
  (_: number, i: number, j: number): Rgb =>
    planes.map((plane) => Math.round(255 * clamp(plane[i][j], 0, 1))) as unknown as Rgb;

const replaced = (grid: Grid, [i, j]: Pair, value: number): Grid =>
  grid.map((row, a) => (a === i ? row.map((x, b) => (b === j ? value : x)) : row));

export class Channels extends WindowFigure<ChannelsState, ChannelsDerived> {
  protected readonly name = "Channels";
  protected readonly derivedKeys = ["output", "output_shape", "weights", "multiply_adds"];
  protected readonly fields = channelsFields;
  protected override readonly looks = ["position", "plane", "channel", "view"] as const;

  protected get hint(): string {
    if (this.view === "pointwise") return "Try: drag a weight of the matrix, and watch the colours.";
    if (this.view === "groups") return "Try: change the groups, and press a kernel.";
    const weight = isPicture(this.now.input) ? "a green weight" : "a weight";
    return `Try: move over the sum, then drag ${weight} to 0.`;
  }

  protected defaults(): ChannelsState {
    return squares();
  }

  #keep = keeper();

  protected derive(s: ChannelsState): ChannelsDerived {
    return deriveChannels(s, this.#keep);
  }

  protected report({ output, output_shape, cost }: ChannelsDerived) {
    return {
      output,
      output_shape,
      weights: cost?.weights ?? null,
      multiply_adds: cost?.multiply_adds ?? null,
    };
  }

  protected override settle(s: ChannelsState, d: ChannelsDerived): ChannelsState {
    return {
      ...super.settle(s, d),
      channel: Math.min(s.channel, s.kernel.length - 1),
      plane: Math.min(s.plane, s.input.length - 1),
    };
  }

  protected pytorch(s: ChannelsState, d: ChannelsDerived): string | null {
    return d.output && channelsCode(s);
  }

  protected override readonly questions: Questions<ChannelsState, ChannelsDerived> = {
    output: { label: "one output", question: askOutput },
  };

  // ---- what the reader does -----------------------------------------------------------------------------------

  /** Output and plane of the grid that is being edited. */
  #touched: Pair = [0, 0];

  #slice = ([o, c]: Pair): Grid | null => sliceFor(this.now.kernel, this.now.groups, o, c);

  #weigh(cell: Pair, value: number): void {
    const slice = this.#slice(this.#touched);
    if (!slice) this.refuse("there is no weight: this channel is another group's");
    else if (slice[cell[0]][cell[1]] !== value) {
      const changed = replaced(slice, cell, value);
      this.change({
        kernel: this.now.kernel.map((slices) => slices.map((k) => (k === slice ? changed : k))),
      });
    }
  }

  #weights = new Editing(
    ([a, b]) => this.#slice(this.#touched)?.[a][b] ?? 0,
    (cell, value) => this.#weigh(cell, value),
    (sentence) => this.refuse(sentence),
    0.5,
  );

  #cells = new Editing(
    (cell) => {
      const [i, j] = this.#own(cell);
      return this.now.input[this.#touched[1]][i]?.[j] ?? 0;
    },
    (cell, value) => {
      const plane = this.now.input[this.#touched[1]];
      const own = this.#own(cell);
      if (plane[own[0]]?.[own[1]] === undefined)
        this.refuse("this cell lies outside the input; its number is 0");
      else this.change({ input: this.now.input.map((x) => (x === plane ? replaced(plane, own, value) : x)) });
    },
    (sentence) => this.refuse(sentence),
    0.1,
  );

  /** A 1×1 kernel's weights lie in one matrix: the cell says which of them. */
  #entries = new Editing(
    (cell) => this.#slice(cell)?.[0][0] ?? 0,
    (cell, value) => {
      this.#touched = cell;
      this.#weigh([0, 0], value);
    },
    (sentence) => this.refuse(sentence),
    0.1,
  );

  /** From a place on the padded input to one on the input. */
  #own([i, j]: Pair): Pair {
    const g = this.derived.geometry;
    return [i - (g?.rows.before ?? 0), j - (g?.columns.before ?? 0)];
  }

  /** Slices that a larger number of groups has left out, for the way back. */
  #table: Grid[][] = [];

  #regroup(groups: number): void {
    const { kernel } = this.now;
    const empty = kernel[0][0].map((row) => row.map(() => 0));
    const fits = String(shapeOf(this.#table[0]?.[0] ?? [])) === String(shapeOf(empty));
    this.#table = kernelTable(kernel, this.now.groups).map((row, o) =>
      row.map((slice, c) => slice ?? (fits ? this.#table[o]?.[c] : null) ?? empty),
    );
    this.change({ groups, kernel: regroup(this.#table, groups) });
  }

  #look(view: View): void {
    const { input, kernel } = this.now;
    const one = samePair(shapeOf(kernel[0][0]), [1, 1]);
    if (view !== "pointwise" || one) this.change({ view });
    else
      this.change({ view, kernel: identity(input.length), groups: 1, bias: [], padding: [0, 0], channel: 0 });
  }

  #take(id: string): void {
    const example = examples.find((e) => e.id === id);
    if (!example) return;
    const { input, kernel, view, position } = example;
    const start = {
      bias: [],
      groups: 1,
      padding: [0, 0] as Pair,
      stride: [1, 1] as Pair,
      channel: 0,
      plane: 0,
    };
    this.change({ ...start, input, kernel, view, position });
  }

  // ---- what the reader sees -----------------------------------------------------------------------------------

  /** The view that is drawn: where "pointwise" is impossible, the sum; the sentence says why. */
  get #view(): View {
    return this.now.view === "pointwise" && this.derived.trouble !== null ? "sum" : this.now.view;
  }

  get view(): View {
    return this.#view;
  }

  get #names(): string[] {
    return planeNames(this.now.input);
  }

  protected drawing(s: ChannelsState, d: ChannelsDerived): TemplateResult {
    const view = this.#view;
    if (view === "pointwise") return this.#pointwise(s, d);
    return view === "groups" && d.output
      ? groupTable(s, d, {
          width: this.width || 640,
          asking: this.asking,
          theme: this.theme,
          keep: this.#keep,
          pick: (channel, plane) => this.change({ channel, plane }),
        })
      : this.#sum(s, d);
  }

  get #spread(): boolean {
    return (this.width || 640) >= WIDE && this.now.input.length <= ROWS;
  }

  // The sum: a row for each plane, and what the rows add up to.

  #sum(s: ChannelsState, d: ChannelsDerived): TemplateResult {
    const g = d.geometry;
    const width = this.width || 640;
    const wide = width >= WIDE;
    const [, kernelColumns] = shapeOf(s.kernel[0][0]);
    const k =
      kernelColumns < 4
        ? clamp(Math.floor(width / 22), 26, 40)
        : clamp(Math.floor((width * 0.2) / kernelColumns), 9, 30);
    const room = width - Math.max(k * kernelColumns, 64) - (wide ? SIGNS : 80);
    const [inputColumns, outputColumns] = [
      g?.columns.padded ?? s.input[0][0].length,
      d.output_shape?.[1] ?? 1,
    ];
    const size = edge(room, inputColumns + (wide ? 2 : 1) * outputColumns);
    return html`<div class="sum-view ${this.#spread ? "spread" : "stacked"} ${wide ? "" : "below"}">
      ${when(isPicture(s.input), () => this.#thumbnail(s.input))}
      <div class="planes" style="--planes:${s.input.length}">
        ${stack({
          names: this.#names,
          front: s.plane,
          spread: this.#spread,
          pick: (plane) => this.change({ plane }),
          sheet: (c) => this.#sheet(s, d, c, size, k),
        })}
      </div>
      <div class="bracket" aria-hidden="true"><span>+</span></div>
      ${this.asking ? unknownPlate("y", "sum", "Y") : d.output ? this.#map(d.output[s.channel], size) : nothing}
    </div>`;
  }

  #thumbnail(input: Grid[]): TemplateResult {
    const paint = this.#keep("thumbnail", [input], () => colour(input));
    return html`<div class="thumbnail">
      <span class="name x">the picture</span>
      <d2l-matrix still label="the picture in its colours" .values=${input[0]} .paint=${paint} .size=${Math.max(2, Math.floor(84 / input[0][0].length))} .theme=${this.theme}></d2l-matrix>
    </div>`;
  }

  /** A grid of this figure; `touch` is the output and the plane that an edit belongs to. */
  #grid(
    plate: string,
    tone: "input" | "kernel" | "output",
    label: string,
    cells: Cell[][],
    size: number,
    {
      plane,
      home,
      frame,
      edits,
      touch = [0, 0],
      hover,
      focus,
    }: {
      plane?: number;
      home?: Pair;
      frame?: Frame | null;
      edits?: Editing;
      touch?: Pair;
      hover?: (e: CustomEvent<CellEvent>) => void;
      focus?: (e: CustomEvent<CellEvent>) => void;
    } = {},
  ): TemplateResult {
    const free = edits !== undefined && !this.locked(tone);
    const edit = (act?: (e: CustomEvent<CellEvent>) => void) => (e: CustomEvent<CellEvent>) => {
      this.#touched = touch;
      act?.(e);
    };
    return html`<d2l-grid data-plate=${plate} data-plane=${plane ?? nothing} label="${label}, ${cells.length}×${cells[0].length}" tone=${tone}
      .cells=${cells} .size=${size} .fontSize=${fontFor(cells, size)} .home=${home ?? [0, 0]} .frame=${frame ?? null}
      .drag=${free && tone === "kernel" ? "pull" : "move"} .editable=${free}
      @cell-hover=${hover} @cell-focus=${focus} @cell-pull=${edit(edits?.pull)} @cell-edit=${edit(edits?.type)}
    ></d2l-grid>`;
  }

  #sheet(s: ChannelsState, d: ChannelsDerived, c: number, size: number, k: number): TemplateResult {
    const slice = this.#slice([s.channel, c]);
    const map = this.asking ? null : (d.partials[s.channel]?.[c] ?? null);
    const name = this.#names[c];
    const most = this.#keep("most", [s.input], () => Math.max(...s.input.map(largest)) || 1);
    const g = d.geometry;
    const cells = this.#keep(`X${c}`, [s.input[c], g, most], () =>
      g ? paddedCells(s.input[c], g, undefined, most) : valueCells(s.input[c], undefined, most),
    );
    const weights = this.#keep(`K${c}`, [slice], () =>
      valueCells(slice ?? [[0]], undefined, Math.max(1, largest(slice ?? []))),
    );
    const touch: Pair = [s.channel, c];
    return html`<div class="in">
        <div class="name x">${name} ${indexed("X", c)}</div>
        ${this.#grid("input", "input", `${name}, input X${c}`, cells, size, {
          plane: c,
          home: this.corner(g),
          frame: g && slice ? this.#keep(`frame${c}`, [g, this.at.join()], () => frameAt(g, this.at)) : null,
          edits: this.#cells,
          touch,
          hover: (e) => this.hover("input", e.detail),
          focus: (e) => this.#pointAt("input", c, e.detail),
        })}
      </div>
      <span class="sign" aria-hidden="true">⋆</span>
      <div class="slice">
        <div class="name k">${indexed("K", ...(s.kernel.length > 1 ? touch : [c]))}</div>
        ${
          slice
            ? this.#grid(
                "kernel",
                "kernel",
                `slice of the kernel of output ${s.channel} for ${name}`,
                weights,
                k,
                {
                  plane: c,
                  edits: this.#weights,
                  touch,
                  focus: () => c !== s.plane && this.change({ plane: c }),
                },
              )
            : html`<div class="none">${name} is not read: another group</div>`
        }
      </div>
      <span class="sign" aria-hidden="true">${map ? "=" : ""}</span>
      <div class="out">${map ? this.#map(map, size, c) : nothing}</div>`;
  }

  #pointAt(plate: "input" | "output", plane: number, detail: CellEvent): void {
    this.point(plate, detail);
    if (plane !== this.now.plane) this.change({ plane });
  }

  /** A map of this output: the sum or, with a plane, that plane's part. One scale for all, so that one sees them cancel. */
  #map(map: Grid, size: number, plane?: number): TemplateResult {
    const { partials, output } = this.derived;
    const { channel } = this.now;
    const most = Math.max(...[...partials[channel], output?.[channel]].map((m) => (m ? largest(m) : 0))) || 1;
    const at = this.at;
    const cells = this.#keep(`Y${plane}`, [map, most, at.join()], () =>
      valueCells(map, (i, j) => (samePair([i, j], at) ? "current" : ""), most),
    );
    const sum = plane === undefined;
    const name = sum ? "" : this.#names[plane];
    return html`<div class="plate">
      <div class="name ${sum ? "y" : "part-name"}">${sum ? html`sum ${indexed("Y", channel)}` : this.#spread ? `${name}’s part` : "its part"}</div>
      ${this.#grid(
        sum ? "output" : "part",
        "output",
        sum ? `output Y${channel}` : `${name}'s part of the output`,
        cells,
        size,
        {
          plane,
          home: this.now.position,
          hover: (e) => this.hover("output", e.detail),
          focus: (e) => this.#pointAt("output", plane ?? this.now.plane, e.detail),
        },
      )}
    </div>`;
  }

  // 1×1: a vector at each pixel, times one matrix.

  #pointwise(s: ChannelsState, d: ChannelsDerived): TemplateResult {
    const [g, output] = [d.geometry as Geometry, d.output as Grid[]];
    const width = this.width || 640;
    const wide = width >= WIDE;
    const [, columns] = shapeOf(s.input[0]);
    const k = clamp(Math.floor((wide ? width * 0.42 : width) / (s.input.length + 5)), 22, 38);
    const middle = k * (s.input.length + 2) + 110;
    const size = clamp(
      Math.floor((width - (wide ? middle + 50 : 30)) / (columns + output[0][0].length)),
      3,
      24,
    );
    const x = pixelAt(s, g, this.at);
    const at = this.at;
    const pixel: Pair = [at[0] * g.rows.stride - g.rows.before, at[1] * g.columns.stride - g.columns.before];
    const y = output.map((map) => map[at[0]][at[1]]);
    const toOutput = (cell: Pair): Pair => [
      clamp(Math.floor((cell[0] + g.rows.before) / g.rows.stride), 0, g.rows.output - 1),
      clamp(Math.floor((cell[1] + g.columns.before) / g.columns.stride), 0, g.columns.output - 1),
    ];
    const matrix = makeGrid(s.kernel.length, s.input.length, (o, c) => this.#slice([o, c])?.[0][0] ?? 0);
    const weights = valueCells(matrix, undefined, Math.max(1, largest(matrix)));
    return html`<div class="pointwise ${wide ? "" : "below"}">
      ${this.#picture("x", "input", "X", s.input, s.plane, size, pixel, toOutput)}
      <div class="product">
        <div class="plate"><div class="name k">matrix <i>K</i></div>${this.#grid("kernel", "kernel", "kernel as a matrix, a row for each output, a column for each input", weights, k, { edits: this.#entries })}</div>
        <span class="sign" aria-hidden="true">·</span>
        ${this.#vector("x", x, k)}
        ${this.asking ? nothing : html`<span class="sign" aria-hidden="true">=</span>${this.#vector("y", y, k)}`}
      </div>
      ${this.asking ? unknownPlate("y", "output", "Y") : this.#picture("y", "output", "Y", output, s.channel, size, at, (cell) => cell)}
    </div>`;
  }

  /** Three planes in colour; any other number, the one in front. */
  #picture(
    tone: "x" | "y",
    name: string,
    symbol: string,
    planes: Grid[],
    front: number,
    size: number,
    cursor: Pair,
    toOutput: (cell: Pair) => Pair,
  ): TemplateResult {
    const coloured = planes.length === 3 && isPicture(this.now.input);
    const paint = this.#keep(`paint${tone}`, [planes, coloured], () => (coloured ? colour(planes) : null));
    const shown = coloured ? "in colour" : `channel ${front}`;
    const to = (e: CustomEvent<EntryEvent>) => {
      if (this.asking) return;
      this.preview = null;
      this.change({ position: toOutput(e.detail.cell) });
    };
    return html`<div class="plate">
      <div class="name ${tone}">${name} <i>${symbol}</i> <span>${shown}</span></div>
      <d2l-matrix data-plate=${name} label="${name} ${symbol}, ${shown}, ${times(shapeOf(planes[0]))}: arrow keys choose a pixel"
        tone=${tone === "x" ? "input" : "output"} .values=${planes[coloured ? 0 : front]} .paint=${paint} .size=${size} .cursor=${cursor} .theme=${this.theme}
        @entry-point=${to}
        @entry-hover=${(e: CustomEvent<EntryEvent | null>) => {
          this.preview = e.detail && !this.asking ? toOutput(e.detail.cell) : null;
        }}
      ></d2l-matrix>
    </div>`;
  }

  #vector(tone: "x" | "y", values: number[], size: number): TemplateResult {
    const cells = valueCells(
      values.map((x) => [x]),
      undefined,
      Math.max(1, ...values.map(Math.abs)),
    );
    const grid = this.#grid(
      `pixel-${tone}`,
      tone === "x" ? "input" : "output",
      `the pixel's ${tone}`,
      cells,
      size,
    );
    return html`<div class="plate"><div class="name ${tone}"><i>${tone}</i></div>${grid}</div>`;
  }

  // ---- words --------------------------------------------------------------------------------------------------

  protected caption(s: ChannelsState, d: ChannelsDerived): TemplateResult {
    if (this.#view === "pointwise") return html`<p class="sum">${pointwiseWords(s, d, this.at)}</p>`;
    return html`${this.#view === "groups" ? costs(s, d) : nothing}
      <div>${sumStrip(total(s, d, this.at), this.width, html`${products(s)}`)}${front(s, d, this.at)}</div>`;
  }

  protected saying(s: ChannelsState, d: ChannelsDerived): string {
    if (!d.output || !d.cost) return d.trouble ?? "";
    if (this.#view === "pointwise") return pointwiseWords(s, d, this.at);
    const sum = `${sumText(total(s, d, this.at))}${products(s)}.`;
    if (this.#view !== "groups") return sum;
    const { weights, multiply_adds } = d.cost;
    return `groups ${s.groups}: ${weights} weights, ${multiply_adds} multiply–adds; each output reads ${s.kernel[0].length} of ${s.input.length} channels. ${sum}`;
  }

  // ---- controls -----------------------------------------------------------------------------------------------

  protected controls(s: ChannelsState, d: ChannelsDerived): TemplateResult {
    const numbered = (n: number, label: (i: number) => string) =>
      Array.from({ length: n }, (_, i) => ({ id: String(i), label: label(i) }));
    const divisors = possibleGroups(s.input.length, s.kernel.length);
    const sum = this.#view === "sum";
    return html`${choice(
      "view",
      s.view,
      [
        { id: "sum", label: "sum" },
        { id: "pointwise", label: "1×1" },
        { id: "groups", label: "groups" },
      ],
      (id) => this.#look(id as View),
      this.locked("view"),
    )}${when(s.kernel.length > 1 && (sum || this.#view === "groups" || s.kernel.length !== 3), () =>
      choice(
        "output",
        String(s.channel),
        numbered(s.kernel.length, (o) => `Y${o}`),
        (id) => this.change({ channel: Number(id) }),
        this.locked("channel") || this.asking,
      ),
    )}${when(sum && s.input.length > 1 && this.#spread, () =>
      choice(
        "plane",
        String(s.plane),
        this.#names.map((label, c) => ({ id: String(c), label })),
        (id) => this.change({ plane: Number(id) }),
        this.locked("plane"),
      ),
    )}${when(d.output && divisors.length > 1, () =>
      choice(
        "groups",
        String(s.groups),
        divisors.map((n) => ({
          id: String(n),
          label: n === 1 ? "1 (all channels)" : n === s.input.length ? `${n} (depthwise)` : String(n),
        })),
        (id) => this.#regroup(Number(id)),
        this.locked("groups") || this.locked("kernel"),
      ),
    )}`;
  }

  protected override panel(s: ChannelsState): TemplateResult {
    const example = examples.find((e) => JSON.stringify(e.input) === JSON.stringify(s.input))?.id ?? "own";
    const own = example === "own" ? [{ id: "own", label: "your own" }] : [];
    const pads: Pair = Array.isArray(s.padding) ? (s.padding as Pair) : [0, 0];
    const setBias = (value: number) => {
      const bias = s.kernel.map((_, o) => (o === s.channel ? value : (s.bias[o] ?? 0)));
      this.change({ bias: bias.every((b) => b === 0) ? [] : bias });
    };
    return html`${group(
      "Input",
      choice(
        "picture",
        example,
        [...own, ...examples],
        (id) => this.#take(id),
        this.locked("input") || this.locked("kernel"),
      ),
    )}${group(
      "Layer",
      stepper(`bias of Y${s.channel}`, s.bias[s.channel] ?? 0, [-10, 10, 0.5], setBias, this.locked("bias")),
      stepper(
        "stride",
        s.stride[0],
        [1, 28, 1],
        (n) => this.change({ stride: [n, n] }),
        this.locked("stride"),
      ),
      stepper(
        "padding",
        pads[0],
        [0, 14, 1],
        (n) => this.change({ padding: [n, n] }),
        this.locked("padding"),
      ),
    )}`;
  }

  static override styles = [Figure.styles, stackStyles, channelsStyles];
}

define("d2l-channels", Channels);
