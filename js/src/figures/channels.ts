/** `<d2l-channels>`: many planes, a slice of the kernel for each, one sum; 1×1 and groups as well (section 7.4). */
import { css, html, nothing, type TemplateResult } from "lit";
import {
  cost,
  type Cost,
  kernelTable,
  partialMap,
  possibleGroups,
  regroup,
  sliceFor,
} from "../core/channels";
import { channelGeometry, terms } from "../core/conv";
import { type Example, examples, identity, squaresExample } from "../core/examples";
import { factor, short, times } from "../core/format";
import { type Geometry, type Padding, sources } from "../core/geometry";
import { clamp, type Grid, largest, makeGrid, type Pair, Refusal, samePair, shapeOf } from "../core/grid";
import { channelsCode } from "../core/pytorch";
import {
  choiceField,
  type Fields,
  gridField,
  listField,
  paddingField,
  pairField,
  stackField,
  wholeField,
} from "../core/schema";
import type { Question, Slip } from "../parts/ask";
import { choice, group, stepper, when } from "../parts/controls";
import { count } from "../parts/count";
import { define, Figure, type Questions, WIDE } from "../parts/figure";
import { Editing } from "../parts/editing";
import type { Cell, CellEvent, Frame } from "../parts/grid";
import "../parts/matrix";
import type { EntryEvent, Rgb } from "../parts/matrix";
import { fontFor, frameAt, paddedCells, unknownPlate, valueCells } from "../parts/plates";
import { type Sum, sumStrip, sumText } from "../parts/products";
import { stack, stackStyles } from "../parts/stack";
import { edge, type WindowDerived, WindowFigure } from "../parts/window-figure";

type View = Example["view"];

export interface ChannelsState {
  input: Grid[];
  kernel: Grid[][];
  bias: number[];
  stride: Pair;
  padding: Padding;
  groups: number;
  view: View;
  channel: number;
  plane: number;
  position: Pair;
}

interface ChannelsDerived extends WindowDerived {
  /** The maps before they are added, by output and plane; null where the output does not read the plane. */
  partials: (Grid | null)[][];
  output: Grid[] | null;
  cost: Cost | null;
}

/** More planes than these have no room for a row each. */
const ROWS = 4;
/** Room for "⋆", "=" and the bracket, with the gaps around them. */
const SIGNS = 150;
/** More products, or planes, than these are no longer read. */
const TERMS = 9;
const COLOURS = ["red", "green", "blue"];
const MOST_CHANNELS = 16;

const isPicture = (planes: Grid[]): boolean =>
  planes.length === 3 && planes.every((plane) => plane.every((row) => row.every((x) => x >= 0 && x <= 1)));

/** The colour of three numbers; a screen has none below 0 or above 1, so it shows the nearest one it has. */
const colour =
  (planes: Grid[]) =>
  (_: number, i: number, j: number): Rgb =>
    planes.map((plane) => Math.round(255 * clamp(plane[i][j], 0, 1))) as unknown as Rgb;

const replaced = (grid: Grid, [i, j]: Pair, value: number): Grid =>
  grid.map((row, a) => (a === i ? row.map((x, b) => (b === j ? value : x)) : row));

const indexed = (symbol: string, ...index: number[]) => html`<i>${symbol}</i><sub>${index.join()}</sub>`;

export class Channels extends WindowFigure<ChannelsState, ChannelsDerived> {
  protected readonly name = "Channels";
  protected readonly derivedKeys = ["output", "output_shape", "weights", "multiply_adds"];
  protected readonly fields: Fields<ChannelsState> = {
    input: stackField(gridField(28, 28), MOST_CHANNELS, "planes", "!"),
    kernel: stackField(
      stackField(gridField(11, 11), MOST_CHANNELS, "slices", "!"),
      MOST_CHANNELS,
      "kernels",
      "*",
    ),
    bias: listField(MOST_CHANNELS),
    stride: pairField(1, 28),
    padding: paddingField(14),
    groups: wholeField(1, MOST_CHANNELS),
    view: choiceField(["sum", "pointwise", "groups"] as const),
    channel: wholeField(0, MOST_CHANNELS - 1),
    plane: wholeField(0, MOST_CHANNELS - 1),
    position: pairField(0, 1000),
  };
  protected override readonly looks = ["position", "plane", "channel", "view"] as const;

  protected get hint(): string {
    if (this.view === "pointwise") return "Try: drag a weight of the matrix, and watch the colours.";
    if (this.view === "groups") return "Try: change the groups, and press a kernel.";
    const weight = isPicture(this.now.input) ? "a green weight" : "a weight";
    return `Try: move over the sum, then drag ${weight} to 0.`;
  }

  protected defaults(): ChannelsState {
    const { input, kernel, view, position } = squaresExample;
    return {
      input,
      kernel,
      bias: [],
      stride: [1, 1],
      padding: [0, 0],
      groups: 1,
      view,
      channel: 0,
      plane: 0,
      position,
    };
  }

  // ---- numbers ------------------------------------------------------------------------------------------------

  /** Maps by their place in the table, so that a changed weight computes its own slice's map and no other. */
  #maps = new Map<string, { from: string; map: Grid }>();

  #partial(s: ChannelsState, g: Geometry, o: number, c: number, planes: string[]): Grid | null {
    const slice = sliceFor(s.kernel, s.groups, o, c);
    if (!slice) return null;
    const from = `${planes[c]}|${JSON.stringify([slice, s.stride, s.padding])}`;
    const known = this.#maps.get(`${o},${c}`);
    if (known?.from === from) return known.map;
    const map = partialMap(s.input[c], slice, g);
    this.#maps.set(`${o},${c}`, { from, map });
    return map;
  }

  protected derive(s: ChannelsState): ChannelsDerived {
    try {
      const made = channelGeometry(s.input, s.kernel, { ...s, bias: s.bias.length > 0 ? s.bias : null });
      const g = this.#keep("geometry", [JSON.stringify(made)], () => made);
      if (s.view === "pointwise" && s.kernel[0][0].length * s.kernel[0][0][0].length > 1)
        throw new Refusal(
          `the view "pointwise" needs kernels of 1×1, and these are ${times(shapeOf(s.kernel[0][0]))}; choose the view "sum"`,
        );
      const planes = s.input.map((plane) => JSON.stringify(plane));
      const partials = s.kernel.map((_, o) => s.input.map((_, c) => this.#partial(s, g, o, c, planes)));
      const output = partials.map((maps, o) =>
        makeGrid(g.rows.output, g.columns.output, (i, j) =>
          maps.reduce((sum, map) => sum + (map?.[i][j] ?? 0), s.bias[o] ?? 0),
        ),
      );
      const costs = cost(s.kernel, s.bias, g);
      return { geometry: g, partials, output, output_shape: shapeOf(output[0]), cost: costs, trouble: null };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return {
        geometry: null,
        partials: [],
        output: null,
        output_shape: null,
        cost: null,
        trouble: error.message,
      };
    }
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
    output: { label: "one output", question: (s, d) => this.#askOutput(s, d) },
  };

  #askOutput(s: ChannelsState, { partials, output, geometry }: ChannelsDerived): Question {
    const [i, j] = s.position;
    const [maps, bias] = [partials[s.channel], s.bias[s.channel] ?? 0];
    const read = s.input.map((_, c) => c).filter((c) => maps[c]);
    const parts = read.map((c) => (maps[c] as Grid)[i][j]);
    const total = parts.reduce((sum, x) => sum + x, 0);
    const flipped = read
      .flatMap((c) =>
        terms(
          s.input[c],
          sliceFor(s.kernel, s.groups, s.channel, c) as Grid,
          geometry as Geometry,
          [i, j],
          "convolution",
        ),
      )
      .reduce((sum, { x, w }) => sum + x * w, bias);
    const others = (n: number) => (read.length === 2 ? `channel ${read[1 - n]}` : "the others");
    const slips: Slip[] = [
      ...parts.map((x, n) => ({
        answer: [x + bias],
        says: `That is channel ${read[n]}; add ${others(n)}.`,
      })),
      { answer: [flipped], says: "You flipped the slices." },
      { answer: [total / read.length + bias], says: "Channels are added, not averaged." },
      { answer: parts, says: "One kernel, one map: add." },
      { answer: [total], says: "The bias is added as well, once." },
      { answer: [total + bias * read.length], says: "One bias per output, not per slice: add it once." },
    ];
    return {
      text: `Predict: what is Y${s.channel}[${i}, ${j}], the output for the framed window?`,
      fields: [""],
      answer: [(output as Grid[])[s.channel][i][j]],
      within: 0.005,
      slips: parts.length > 1 ? slips : slips.filter(({ answer }) => answer.length === 1),
      otherwise: "Multiply each weight by the cell it lies on, in each channel, and add all the products.",
    };
  }

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
    const { input } = this.now;
    return isPicture(input) ? COLOURS : input.map((_, c) => `channel ${c}`);
  }

  /** Keeps what was made from the same things, so that a plane that has not changed is not drawn again. */
  #made = new Map<string, { from: unknown[]; value: unknown }>();

  #keep<T>(key: string, from: unknown[], make: () => T): T {
    const known = this.#made.get(key);
    if (known && known.from.every((x, n) => x === from[n])) return known.value as T;
    const value = make();
    this.#made.set(key, { from, value });
    return value;
  }

  protected drawing(s: ChannelsState, d: ChannelsDerived): TemplateResult {
    const view = this.#view;
    if (view === "pointwise") return this.#pointwise(s, d);
    return view === "groups" && d.output ? this.#groupTable(s, d) : this.#sum(s, d);
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

  /** The pixel that output `at` reads, channel by channel. */
  #pixel(s: ChannelsState, g: Geometry): number[] {
    const [i, j] = this.at;
    const [row, column] = [sources(g.rows)[i * g.rows.stride], sources(g.columns)[j * g.columns.stride]];
    return s.input.map((plane) => (row < 0 || column < 0 ? 0 : plane[row][column]));
  }

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
    const x = this.#pixel(s, g);
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

  // Groups: the table of kernels, and its empty blocks.

  #groupTable(s: ChannelsState, d: ChannelsDerived): TemplateResult {
    const output = d.output as Grid[];
    const [rows, columns] = shapeOf(s.kernel[0][0]);
    const width = Math.min(this.width || 640, 640);
    const block = clamp(Math.floor((width - 70) / (s.input.length + 1)), 18, 76);
    const size = block / Math.max(rows, columns);
    const values = this.#keep("table", [s.kernel, s.groups], () => {
      const table = kernelTable(s.kernel, s.groups);
      return makeGrid(table.length * rows, s.input.length * columns, (i, j) => {
        const slice = table[Math.floor(i / rows)][Math.floor(j / columns)];
        return slice ? slice[i % rows][j % columns] : Number.NaN;
      });
    });
    const read = sliceFor(s.kernel, s.groups, s.channel, s.plane) !== null;
    const frames = [
      { row: s.channel * rows, column: 0, rows, columns: s.input.length * columns, colour: "output" },
      { row: s.channel * rows, column: s.plane * columns, rows, columns, colour: read ? "ink" : "outside" },
    ];
    const tile = (tone: "input" | "output", plane: Grid, most: number, label: string) =>
      html`<d2l-matrix still label=${label} tone=${tone} .values=${plane} .most=${most} .size=${(block * 0.8) / Math.max(...shapeOf(plane))} .theme=${this.theme}></d2l-matrix>`;
    const most = (planes: Grid[]) => Math.max(...planes.map(largest)) || 1;
    return html`<div class="groups" style="grid-template-columns:repeat(${s.input.length},${size * columns}px) 22px auto;grid-template-rows:auto repeat(${s.kernel.length},${size * rows}px)">
      ${s.input.map((plane, c) => html`<div class="tile x">${tile("input", plane, most(s.input), this.#names[c])}<span>${indexed("X", c)}</span></div>`)}
      <div class="table" style="grid-area:2/1/span ${s.kernel.length}/span ${s.input.length}">
        <d2l-matrix data-plate="table"
          label="table of kernels, ${s.kernel.length} outputs down, ${s.input.length} inputs across; ${s.groups} groups"
          tone="kernel" .values=${values} .size=${size} .block=${[rows, columns]} .steps=${[rows, columns]} .frames=${frames}
          .cursor=${null} .start=${[s.channel * rows, s.plane * columns]} .theme=${this.theme}
          @entry-point=${(e: CustomEvent<EntryEvent>) => this.change({ channel: Math.floor(e.detail.cell[0] / rows), plane: Math.floor(e.detail.cell[1] / columns) })}
        ></d2l-matrix>
      </div>
      ${output.map(
        (
          map,
          o,
        ) => html`<span class="sign" style="grid-area:${o + 2}/${s.input.length + 1}" aria-hidden="true">=</span>
        <div class="tile y ${o === s.channel ? "chosen" : ""}" style="grid-area:${o + 2}/${s.input.length + 2}">
          ${this.asking ? html`<b>?</b>` : tile("output", map, most(output), `output Y${o}`)}<span>${indexed("Y", o)}</span></div>`,
      )}
    </div>`;
  }

  // ---- words --------------------------------------------------------------------------------------------------

  /** The sum over the planes that this output reads. */
  #total(s: ChannelsState, d: ChannelsDerived): Sum {
    const [i, j] = this.at;
    const named = isPicture(s.input);
    const terms = d.partials[s.channel].flatMap((map, c) =>
      map ? [{ x: map[i][j], name: `${this.#names[c]}${named ? "" : ":"}` }] : [],
    );
    return { at: [i, j], terms, bias: s.bias[s.channel], total: (d.output as Grid[])[s.channel][i][j] };
  }

  #products(s: ChannelsState): string {
    const [rows, columns] = shapeOf(s.kernel[0][0]);
    return `, from ${s.kernel[0].length * rows * columns} products`;
  }

  protected caption(s: ChannelsState, d: ChannelsDerived): TemplateResult {
    if (this.#view === "pointwise") return html`<p class="sum">${this.#pointwiseWords(s, d)}</p>`;
    return html`${this.#view === "groups" ? this.#groupsCaption(s, d) : nothing}
      <div>${sumStrip(this.#total(s, d), this.width, html`${this.#products(s)}`)}${this.#front(s, d)}</div>`;
  }

  /** The products of the plane in front. */
  #front(s: ChannelsState, d: ChannelsDerived): TemplateResult | typeof nothing {
    const slice = this.#slice([s.channel, s.plane]);
    if (!slice) return nothing;
    const all = terms(s.input[s.plane], slice, d.geometry as Geometry, this.at, "correlation");
    return html`<p class="products"><span class="x">${this.#names[s.plane]}</span>: ${all
      .slice(0, TERMS)
      .map(
        (t, n) =>
          html`${n > 0 ? " + " : nothing}<span class="term"><span class=${t.from ? "x" : "o"}>${factor(t.x)}</span>·<span class="k">${factor(t.w)}</span></span>`,
      )}${all.length > TERMS ? ` + ${all.length - TERMS} more` : nothing}</p>`;
  }

  #pointwiseWords(s: ChannelsState, d: ChannelsDerived): string {
    const x = this.#pixel(s, d.geometry as Geometry);
    const y = (d.output as Grid[]).map((map) => map[this.at[0]][this.at[1]]);
    const list = (values: number[]) => `[${values.map((v) => short(v)).join(",\u00a0")}]`;
    return `Pixel (${this.at.join(", ")}): ${list(x)} becomes ${list(y)}. The same ${d.cost?.weights} weights at every pixel.`;
  }

  #groupsCaption(s: ChannelsState, { cost }: ChannelsDerived): TemplateResult {
    if (!cost) return html``;
    const { weights, multiply_adds } = cost;
    return html`<p class="cost"><b>${count(weights)} weights</b>, ${count(multiply_adds)} multiply–adds:
      ${s.groups === 1 ? "every output reads every channel" : html`1/${s.groups} of ${(weights * s.groups).toLocaleString("en-US")}, since each output reads ${s.kernel[0].length} of ${s.input.length} channels`}.</p>`;
  }

  protected saying(s: ChannelsState, d: ChannelsDerived): string {
    if (!d.output || !d.cost) return d.trouble ?? "";
    if (this.#view === "pointwise") return this.#pointwiseWords(s, d);
    const sum = `${sumText(this.#total(s, d))}${this.#products(s)}.`;
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

  static override styles = [
    Figure.styles,
    stackStyles,
    css`
      sub {
        font-size: 0.7em;
        line-height: 0;
      }
      .sum-view {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: center;
        gap: 6px 8px;
      }
      .sum-view.below {
        flex-direction: column;
      }
      .thumbnail {
        flex-basis: 100%;
        display: flex;
        align-items: center;
        justify-content: center;
        gap: 8px;
        margin-bottom: 8px;
      }
      .stacked .planes {
        display: grid;
        gap: 12px;
      }
      .stacked .sheets {
        gap: 8px;
      }
      .spread .planes {
        display: grid;
        grid-template-columns: auto auto auto auto auto;
        align-items: center;
        justify-items: center;
        gap: 10px 0;
      }
      .in,
      .slice,
      .out {
        display: grid;
        justify-items: center;
        gap: 4px;
        padding: 0 4px;
      }
      .planes .sign {
        padding-top: 24px;
      }
      .part-name {
        color: var(--muted);
        font-weight: 400;
      }
      .none {
        width: 5rem;
        padding: 8px 4px;
        font-size: 0.8125rem;
        line-height: 1.2;
        text-align: center;
        color: var(--outside);
        border: 1px dashed var(--outside);
        border-radius: 5px;
      }
      .bracket {
        align-self: stretch;
        width: 14px;
        margin: 44px 14px 18px 0;
        border: 2px solid var(--muted);
        border-inline-start: 0;
        border-radius: 0 8px 8px 0;
        position: relative;
      }
      .bracket span {
        position: absolute;
        top: 50%;
        right: -13px;
        transform: translateY(-50%);
        width: 24px;
        height: 24px;
        line-height: 22px;
        border-radius: 50%;
        text-align: center;
        font-size: 1.25rem;
        color: var(--muted);
        background: var(--paper);
        border: 2px solid var(--muted);
      }
      .below .bracket {
        align-self: center;
        width: 60%;
        height: 10px;
        margin: 6px 0 14px;
        border: 2px solid var(--muted);
        border-top: 0;
        border-radius: 0 0 8px 8px;
      }
      .below .bracket span {
        top: auto;
        bottom: -13px;
        right: 50%;
        transform: translateX(50%);
      }
      .products {
        font-size: 0.9375rem;
        margin-top: 4px;
      }
      .cost {
        flex-basis: 100%;
      }
      .pointwise {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: center;
        gap: 12px 20px;
      }
      .pointwise.below .product {
        order: 3;
      }
      .product {
        display: flex;
        align-items: center;
        gap: 6px;
      }
      .groups {
        display: grid;
        align-items: center;
        justify-items: center;
      }
      .table {
        align-self: start;
      }
      .tile {
        display: flex;
        flex-direction: column;
        align-items: center;
        gap: 2px;
        line-height: 1.1;
        font-size: 0.875rem;
      }
      .tile.x {
        padding-bottom: 6px;
      }
      .tile.y {
        flex-direction: row;
        gap: 6px;
        margin-inline-start: 6px;
      }
      .tile.chosen {
        font-weight: 700;
      }
      .groups .sign {
        padding: 0;
        font-size: 1.25rem;
      }
    `,
  ];
}

define("d2l-channels", Channels);
