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
import type { Cell, CellEvent } from "../parts/grid";
import "../parts/matrix";
import type { EntryEvent } from "../parts/matrix";
import { fontFor, frameAt, paddedCells, unknownPlate, valueCells } from "../parts/plates";
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
const colour = (planes: Grid[]) => (_: number, i: number, j: number) =>
  `rgb(${planes.map((plane) => Math.round(255 * clamp(plane[i][j], 0, 1))).join()})`;

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
      const g = channelGeometry(s.input, s.kernel, { ...s, bias: s.bias.length > 0 ? s.bias : null });
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

  #pulled = 0;

  /** The kernels with one weight changed. */
  #weigh(o: number, slice: Grid, [a, b]: Pair, value: number): void {
    const changed = slice.map((row, i) => row.map((w, j) => (i === a && j === b ? value : w)));
    this.change({
      kernel: this.now.kernel.map((slices, n) =>
        n === o ? slices.map((k) => (k === slice ? changed : k)) : slices,
      ),
    });
  }

  #pull(value: number, step: number, { steps = 0, start }: CellEvent, write: (value: number) => void): void {
    if (start) this.#pulled = value;
    else write(Math.round((this.#pulled + steps * step) * 1e6) / 1e6);
  }

  #type({ text = "" }: CellEvent, write: (value: number) => void): void {
    const value = Number(text.trim().replace("−", "-").replace(",", "."));
    if (text.trim() === "" || !Number.isFinite(value))
      this.refuse(`“${text}” is not a number; type for instance 0.5 or −1`);
    else write(value);
  }

  #writeInput(c: number, [i, j]: Pair, value: number): void {
    const g = this.derived.geometry;
    const [row, column] = g ? [i - g.rows.before, j - g.columns.before] : [i, j];
    if (this.now.input[c][row]?.[column] === undefined) {
      this.refuse("this cell lies outside the input; its number is 0");
      return;
    }
    this.change({
      input: this.now.input.map((plane, n) =>
        n === c ? plane.map((r, y) => r.map((x, z) => (y === row && z === column ? value : x))) : plane,
      ),
    });
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
      ${this.asking ? unknownPlate("y", "sum", "Y") : d.output ? this.#map(d.output[s.channel], size, null) : nothing}
    </div>`;
  }

  #thumbnail(input: Grid[]): TemplateResult {
    const values = input[0];
    const size = Math.max(2, Math.floor(84 / values[0].length));
    const paint = this.#keep("thumbnail", [input], () => colour(input));
    return html`<div class="thumbnail">
      <span class="name x">the picture</span>
      <d2l-matrix still label="the picture in its colours" .values=${values} .paint=${paint} .size=${size} .theme=${this.theme}></d2l-matrix>
    </div>`;
  }

  #sheet(s: ChannelsState, d: ChannelsDerived, c: number, size: number, k: number): TemplateResult {
    const slice = sliceFor(s.kernel, s.groups, s.channel, c);
    const map = d.partials[s.channel]?.[c] ?? null;
    const name = this.#names[c];
    const front = c === s.plane ? "front" : "";
    const most = this.#keep("most", [s.input], () => Math.max(...s.input.map(largest)) || 1);
    const g = d.geometry;
    const cells = this.#keep(`X${c}`, [s.input[c], g, most], () =>
      g ? paddedCells(s.input[c], g, undefined, most) : valueCells(s.input[c], undefined, most),
    );
    const symbol = s.input.length === s.kernel[0].length && s.kernel.length === 1 ? [c] : [s.channel, c];
    return html`<div class="in ${front}">
        <div class="name x">${name} ${indexed("X", c)}</div>
        <d2l-grid
          data-plate="input" data-plane=${c} label="${name}, input X${c}, ${times(shapeOf(s.input[c]))}"
          tone="input" .cells=${cells} .size=${size} .fontSize=${fontFor(cells, size)}
          .home=${this.corner(g)} .frame=${g && slice ? this.#keep(`frame${c}`, [g, this.at.join()], () => frameAt(g, this.at)) : null}
          .editable=${!this.locked("input")}
          @cell-hover=${(e: CustomEvent) => this.hover("input", e.detail)}
          @cell-focus=${(e: CustomEvent) => this.#pointAt("input", c, e.detail)}
          @cell-pull=${(e: CustomEvent<CellEvent>) => this.#pullInput(c, e.detail)}
          @cell-edit=${(e: CustomEvent<CellEvent>) => this.#type(e.detail, (x) => this.#writeInput(c, e.detail.cell, x))}
        ></d2l-grid>
      </div>
      <span class="sign ${front}" aria-hidden="true">⋆</span>
      <div class="slice ${front}">
        <div class="name k">${indexed("K", ...symbol)}</div>
        ${slice ? this.#slice(s, s.channel, slice, c, k) : html`<div class="none">${name} is not read: another group</div>`}
      </div>
      <span class="sign ${front}" aria-hidden="true">${map && !this.asking ? "=" : ""}</span>
      <div class="out ${front}">${map && !this.asking ? this.#map(map, size, c) : nothing}</div>`;
  }

  #pointAt(plate: "input" | "output", plane: number, detail: CellEvent): void {
    this.point(plate, detail);
    if (plane !== this.now.plane) this.change({ plane });
  }

  #pullInput(c: number, e: CellEvent): void {
    const g = this.derived.geometry;
    const value =
      this.now.input[c][e.cell[0] - (g?.rows.before ?? 0)]?.[e.cell[1] - (g?.columns.before ?? 0)] ?? 0;
    this.#pull(value, 0.1, e, (x) => this.#writeInput(c, e.cell, x));
  }

  #slice(s: ChannelsState, o: number, slice: Grid, c: number, size: number): TemplateResult {
    const cells = this.#keep(`K${c}`, [slice], () =>
      valueCells(slice, undefined, Math.max(1, largest(slice))),
    );
    return html`<d2l-grid
      data-plate="kernel" data-plane=${c} label="slice of the kernel of output ${o} for ${this.#names[c]}, ${times(shapeOf(slice))}"
      tone="kernel" .cells=${cells} .size=${size} .fontSize=${fontFor(cells, size)}
      .drag=${this.locked("kernel") ? "move" : "pull"} .editable=${!this.locked("kernel")}
      @cell-focus=${() => c !== s.plane && this.change({ plane: c })}
      @cell-pull=${(e: CustomEvent<CellEvent>) => {
        const now = sliceFor(this.now.kernel, this.now.groups, o, c) as Grid;
        const [a, b] = e.detail.cell;
        this.#pull(now[a][b], 0.5, e.detail, (x) => x !== now[a][b] && this.#weigh(o, now, [a, b], x));
      }}
      @cell-edit=${(e: CustomEvent<CellEvent>) => this.#type(e.detail, (x) => this.#weigh(o, slice, e.detail.cell, x))}
    ></d2l-grid>`;
  }

  /** A map of this output: the sum or, named by its plane, a part of it. One scale for all, so that one sees them cancel. */
  #map(map: Grid, size: number, plane: number | null): TemplateResult {
    const { partials, output } = this.derived;
    const { channel } = this.now;
    const most = Math.max(...[...partials[channel], output?.[channel]].map((m) => (m ? largest(m) : 0))) || 1;
    const at = this.at;
    const cells: Cell[][] = this.#keep(`Y${plane}`, [map, most, at.join()], () =>
      valueCells(map, (i, j) => (samePair([i, j], at) ? "current" : ""), most),
    );
    const name = plane === null ? "" : this.#names[plane];
    return html`<div class="plate">
      <div class="name ${plane === null ? "y" : "part-name"}">
        ${plane === null ? html`sum ${indexed("Y", channel)}` : this.#spread ? `${name}’s part` : "its part"}
      </div>
      <d2l-grid
        data-plate=${plane === null ? "output" : "part"}
        data-plane=${plane ?? nothing}
        label="${plane === null ? `output Y${channel}` : `${name}'s part of the output`}, ${times(shapeOf(map))}"
        tone="output"
        .cells=${cells}
        .size=${size}
        .fontSize=${fontFor(cells, size)}
        .home=${this.now.position}
        @cell-hover=${(e: CustomEvent) => this.hover("output", e.detail)}
        @cell-focus=${(e: CustomEvent) => this.#pointAt("output", plane ?? this.now.plane, e.detail)}
      ></d2l-grid>
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
    const matrix = makeGrid(
      s.kernel.length,
      s.input.length,
      (o, c) => sliceFor(s.kernel, s.groups, o, c)?.[0][0] ?? Number.NaN,
    );
    return html`<div class="pointwise ${wide ? "" : "below"}">
      ${this.#picture("x", "input", "X", s.input, s.plane, size, pixel, toOutput)}
      <div class="product">
        <div class="plate"><div class="name k">matrix <i>K</i></div>${this.#weightMatrix(matrix, k)}</div>
        <span class="sign" aria-hidden="true">·</span>
        ${this.#vector("x", "pixel", x, k)}
        ${this.asking ? nothing : html`<span class="sign" aria-hidden="true">=</span>${this.#vector("y", "pixel", y, k)}`}
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

  #weightMatrix(matrix: Grid, size: number): TemplateResult {
    const cells = valueCells(
      matrix.map((row) => row.map((w) => w || 0)),
      undefined,
      Math.max(1, largest(matrix)),
    );
    const slice = ([o, c]: Pair) => sliceFor(this.now.kernel, this.now.groups, o, c);
    const write = (cell: Pair) => (value: number) => {
      const at = slice(cell);
      if (at) this.#weigh(cell[0], at, [0, 0], value);
      else this.refuse(`output ${cell[0]} does not read channel ${cell[1]}: it is another group's`);
    };
    return html`<d2l-grid
      data-plate="kernel" label="kernel as a matrix, ${times(shapeOf(matrix))}: a row for each output, a column for each input"
      tone="kernel" .cells=${cells} .size=${size} .fontSize=${fontFor(cells, size)}
      .drag=${this.locked("kernel") ? "move" : "pull"} .editable=${!this.locked("kernel")}
      @cell-pull=${(e: CustomEvent<CellEvent>) => this.#pull(slice(e.detail.cell)?.[0][0] ?? 0, 0.1, e.detail, write(e.detail.cell))}
      @cell-edit=${(e: CustomEvent<CellEvent>) => this.#type(e.detail, write(e.detail.cell))}
    ></d2l-grid>`;
  }

  #vector(tone: "x" | "y", name: string, values: number[], size: number): TemplateResult {
    const cells = valueCells(
      values.map((x) => [x]),
      undefined,
      Math.max(1, ...values.map(Math.abs)),
    );
    return html`<div class="plate">
      <div class="name ${tone}"><i>${tone}</i></div>
      <d2l-grid data-plate="${name}-${tone}" label="the ${name}'s ${tone === "x" ? "input" : "output"}, ${values.length} channels"
        tone=${tone === "x" ? "input" : "output"} .cells=${cells} .size=${size} .fontSize=${fontFor(cells, size)}></d2l-grid>
    </div>`;
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

  /** What each plane adds to the output, for the planes that it reads. */
  #parts(s: ChannelsState, d: ChannelsDerived): { plane: number; value: number }[] {
    const [i, j] = this.at;
    return d.partials[s.channel].flatMap((map, plane) => (map ? [{ plane, value: map[i][j] }] : []));
  }

  protected caption(s: ChannelsState, d: ChannelsDerived): TemplateResult {
    if (this.#view === "pointwise") return html`<p class="sum">${this.#pointwiseWords(s, d)}</p>`;
    const parts = this.#parts(s, d);
    const [i, j] = this.at;
    const first = parts.slice(0, TERMS);
    const bias = s.bias[s.channel] ?? 0;
    const y = (d.output as Grid[])[s.channel][i][j];
    return html`${this.#view === "groups" ? this.#groupsCaption(s, d) : nothing}<div class="sum">
      <p class="parts"><span class="y">${indexed("Y", s.channel)}(${i}, ${j})</span> =
      ${first.map(
        (
          { plane, value },
          n,
        ) => html`${n > 0 ? " + " : nothing}<span class="part ${plane === s.plane ? "chosen" : ""}"
        ><span>${n > 0 ? factor(value) : short(value)}</span><small class="x">${this.#names[plane]}</small></span>`,
      )}
      ${when(parts.length > TERMS, () => html` + ${parts.length - TERMS} more channels`)}
      ${when(bias !== 0, () => html` + <span class="part"><span class="k">${factor(bias)}</span><small>bias</small></span>`)}
      = <b class="y">${short(y, 4)}</b></p>
      ${this.#products(s, d)}
    </div>`;
  }

  /** All products of the plane in front, and how many there are in all. */
  #products(s: ChannelsState, d: ChannelsDerived): TemplateResult {
    const slice = sliceFor(s.kernel, s.groups, s.channel, s.plane);
    const all = slice ? terms(s.input[s.plane], slice, d.geometry as Geometry, this.at, "correlation") : [];
    const [rows, columns] = shapeOf(s.kernel[0][0]);
    const many = s.kernel[0].length * rows * columns;
    const name = this.#names[s.plane];
    const shown = all.slice(0, TERMS);
    return html`<p class="products">${when(
      slice,
      () =>
        html`<span class="x">${name}</span>: ${shown.map(
          (t, n) => html`${n > 0 ? " + " : nothing}<span class="term"
      ><span class=${t.from ? "x" : "o"}>${factor(t.x)}</span>·<span class="k">${factor(t.w)}</span></span>`,
        )}${when(all.length > TERMS, () => html` + ${all.length - TERMS} more`)}; `,
    )}
      <span class="aside">${many} products in all</span></p>`;
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
    const [i, j] = this.at;
    const named = isPicture(s.input);
    const parts = this.#parts(s, d).map(
      ({ plane, value }) => `${this.#names[plane]}${named ? "" : ":"} ${short(value)}`,
    );
    const bias = s.bias[s.channel] ?? 0;
    if (bias !== 0) parts.push(`bias ${short(bias)}`);
    const [rows, columns] = shapeOf(s.kernel[0][0]);
    const sum = `Y${s.channel}(${i}, ${j}) = ${parts.join(" + ")} = ${short(d.output[s.channel][i][j], 4)}, from ${s.kernel[0].length * rows * columns} products.`;
    if (this.#view !== "groups") return sum;
    return `${s.groups} ${s.groups === 1 ? "group" : "groups"}: ${d.cost.weights} weights, ${d.cost.multiply_adds} multiply–adds; each output reads ${s.kernel[0].length} of ${s.input.length} channels. ${sum}`;
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
      .parts {
        display: flex;
        flex-wrap: wrap;
        justify-content: center;
        align-items: baseline;
        gap: 0 0.35em;
        line-height: 1.3;
      }
      .parts .part small {
        font-size: 0.75rem;
        line-height: 1.2;
      }
      .parts .chosen small {
        font-weight: 700;
        text-decoration: underline;
        text-underline-offset: 3px;
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
