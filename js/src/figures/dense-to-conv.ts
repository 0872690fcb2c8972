/** `<d2l-dense-to-conv>`: a dense layer becomes a convolution by two assumptions; which saves how much? (section 7.1) */
import { css, html, nothing, type PropertyDeclarations, type TemplateResult } from "lit";
import {
  allPairs,
  type Layer,
  type Pairs,
  layerCounts,
  type LayerMatrix,
  nearOnly,
  shuffled,
} from "../core/dense";
import { bytes, compact, grouped } from "../core/format";
import { clamp, type Grid, makeGrid, type Pair } from "../core/grid";
import { layerCode } from "../core/pytorch";
import { booleanField, type Fields, pairField, wholeField } from "../core/schema";
import type { Question, Slip } from "../parts/ask";
import { action, choice, group, stepper, toggle } from "../parts/controls";
import { count } from "../parts/count";
import { define, type Derived, Figure, type Questions, WIDE } from "../parts/figure";
import "../parts/matrix";
import type { EntryEvent } from "../parts/matrix";

interface DenseToConvState extends Layer {
  shuffle: boolean;
  seed: number;
  position: Pair;
}

interface DenseToConvDerived extends Derived {
  weights: bigint;
  biases: bigint;
  /** Side of the picture for which matrices are drawn: of a larger one they would have too many entries. */
  drawn: number;
  /** The four matrices, in the board's order. */
  matrices: LayerMatrix[];
}

const LARGEST_DRAWN = 12;
const MOST = 50_000;
const SIZES = [6, 8, 12, 28, 100, 224, 1000, 4000, 10_000];
const BOARD = [false, true].flatMap((shared) => [false, true].map((near) => ({ shared, near })));

const called = ({ shared, near }: Pick<Layer, "shared" | "near">): string =>
  shared ? (near ? "both: convolution" : "shared, far") : near ? "own, near" : "dense: own, far";

export class DenseToConv extends Figure<DenseToConvState, DenseToConvDerived> {
  static override properties: PropertyDeclarations = { entry: { state: true } };

  /** The entry of the matrix at which the reader points. */
  declare entry: Pair | null;

  protected readonly name = "From dense to convolution";
  protected readonly hint = "Try: press another layer, then point into the large matrix.";
  protected readonly derivedKeys = ["weights", "biases"];
  protected readonly fields: Fields<DenseToConvState> = {
    size: wholeField(2, MOST),
    reach: wholeField(0, 100),
    shared: booleanField(),
    near: booleanField(),
    shuffle: booleanField(),
    seed: wholeField(0, 9999),
    position: pairField(0, LARGEST_DRAWN - 1),
  };
  protected override readonly looks = ["position"] as const;

  constructor() {
    super();
    this.entry = null;
  }

  protected defaults(): DenseToConvState {
    return { size: 1000, reach: 1, shared: true, near: false, shuffle: false, seed: 0, position: [2, 3] };
  }

  protected derive(s: DenseToConvState): DenseToConvDerived {
    const drawn = s.size <= LARGEST_DRAWN ? s.size : 6;
    const matrices = this.#matrices({ ...s, size: drawn });
    return { ...layerCounts(s), drawn, matrices, trouble: null };
  }

  #pairs: { from: string; pairs: Pairs } | null = null;

  /** In the board's order. Δ changes the near ones only. */
  #matrices({ size, reach, seed, shuffle }: DenseToConvState): LayerMatrix[] {
    const from = [size, seed, shuffle].join();
    if (this.#pairs?.from !== from)
      this.#pairs = { from, pairs: allPairs(size, seed, shuffle ? shuffled(size, seed) : undefined) };
    const { own, shared, distance } = this.#pairs.pairs;
    if (this.#near?.from !== `${from},${reach}`) {
      const near = [own, shared].map((layer) => nearOnly(layer, distance, reach));
      this.#near = { from: `${from},${reach}`, near };
    }
    return [own, this.#near.near[0], shared, this.#near.near[1]];
  }

  #near: { from: string; near: LayerMatrix[] } | null = null;

  /** As numbers: the nearest double, beyond 9,007,199,254,740,992. */
  protected report({ weights, biases }: DenseToConvDerived) {
    return { weights: Number(weights), biases: Number(biases) };
  }

  protected override settle(s: DenseToConvState, { drawn }: DenseToConvDerived): DenseToConvState {
    const [i, j] = s.position;
    return { ...s, position: [Math.min(i, drawn - 1), Math.min(j, drawn - 1)] };
  }

  protected pytorch(s: DenseToConvState): string {
    return layerCode(s);
  }

  // ---- prediction ---------------------------------------------------------------------------------------------

  protected override readonly questions: Questions<DenseToConvState, DenseToConvDerived> = {
    weights: { label: "the number of weights", question: (s, d) => this.#askWeights(s, Number(d.weights)) },
  };

  #askWeights(s: DenseToConvState, answer: number): Question {
    const { size: n, shared, near } = s;
    const d = Math.min(s.reach, n - 1);
    const slip = (wrong: number, says: string): Slip => ({ answer: [wrong], says });
    const slips = shared
      ? near
        ? [
            slip(4 * d * d, "You left out offset 0."),
            slip(2 * d + 1, "That is one axis; there are two."),
            slip(n * n * (2 * d + 1) ** 2, "All outputs share one set."),
          ]
        : [
            slip(n * n, `Not one per pixel: offsets run from −${n - 1} to ${n - 1}.`),
            slip((2 * n - 2) ** 2, "You left out offset 0."),
            slip((2 * n) ** 2, `${2 * n} per axis? Offset ${n} never occurs.`),
            slip((2 * d + 1) ** 2, "That assumes near, too."),
          ]
      : near
        ? [
            slip(n * n * (2 * d + 1) ** 2, "At the rim the windows are smaller."),
            slip((2 * d + 1) ** 2, "That assumes shared, too."),
          ]
        : [
            slip(n * n, "That is one output; there are as many outputs."),
            slip(2 * n * n, "Multiply: a weight for each pair."),
          ];
    return {
      text: `Predict: how many weights has the layer “${called(s)}”${near ? `, Δ = ${s.reach},` : ""} for ${n}×${n} pixels?`,
      fields: [""],
      answer: [answer],
      slips,
      otherwise: shared
        ? "Count the offsets from an output to an input that occur: along one axis, then squared."
        : "Count the pairs of an output and an input.",
    };
  }

  // ---- what the reader sees -----------------------------------------------------------------------------------

  get #chosen(): LayerMatrix {
    const { shared, near } = this.now;
    return this.derived.matrices[BOARD.findIndex((kind) => kind.shared === shared && kind.near === near)];
  }

  protected drawing(s: DenseToConvState, d: DenseToConvDerived): TemplateResult {
    const width = this.width || 640;
    const wide = width >= WIDE;
    const pixels = d.drawn ** 2;
    const large = wide ? Math.min(width * 0.42, 288) : Math.min(width - 30, 264);
    const small = clamp((width - (wide ? large + 28 : 0) - 40) / 2 - 20, 80, wide ? 150 : 112);
    return html`<div class="layers ${wide ? "wide" : ""}">
      <div class="board" role="group" aria-label="four layers">
        <span></span><span class="head">far: all inputs</span><span class="head">near: Δ ${s.reach}</span>
        ${BOARD.map((kind, n) => html`${n % 2 ? nothing : html`<span class="head side">${kind.shared ? "shared" : "own"} weights</span>`}${this.#tile(s, d, n, small / pixels)}`)}
      </div>
      <div class="layer">
        ${this.#matrix(s, d, large / pixels)} ${this.#unit(s, d, Math.min(24, (large - 50) / 2 / d.drawn))}
      </div>
    </div>`;
  }

  #tile(s: DenseToConvState, d: DenseToConvDerived, n: number, size: number): TemplateResult {
    const kind = BOARD[n];
    const on = kind.shared === s.shared && kind.near === s.near;
    const { weights } = layerCounts({ ...s, ...kind });
    return html`<button type="button" class="kind" aria-pressed=${on ? "true" : "false"} aria-label="${called(kind)}${this.asking ? "" : `: ${grouped(weights)} weights`}"
      @click=${() => this.change(kind)}>
      <d2l-matrix still aria-hidden="true" label="" .values=${d.matrices[n].values} .size=${size} .most=${1} .bare=${true} .theme=${this.theme}></d2l-matrix>
      <b>${this.asking ? "?" : count(weights, compact)}</b>
    </button>`;
  }

  /** The picture with the weights of one output, and that output's place. */
  #unit(s: DenseToConvState, d: DenseToConvDerived, size: number): TemplateResult {
    const n = d.drawn;
    const [i, j] = s.position;
    const weights = makeGrid(n, n, (k, l) => this.#chosen.values[i * n + j][k * n + l]);
    const blank = makeGrid(n, n, () => 0);
    const here = { row: i, column: j, rows: 1, columns: 1, colour: "output" };
    return html`<div class="unit">
      <div class="plate"><div class="name k">weights on <i>X</i></div>
        <d2l-matrix still data-plate="input" label="weights of output (${i}, ${j}) on the ${n}×${n} input" .values=${weights} .size=${size} .block=${[1, 1]} .most=${1} .bare=${true}
          .frames=${s.shuffle ? [] : [here]} .theme=${this.theme}></d2l-matrix></div>
      <span class="sign" aria-hidden="true">→</span>
      <div class="plate"><div class="name y"><i>H</i>(${i}, ${j})</div>
        <d2l-matrix data-plate="output" label="hidden picture H, ${n}×${n}: arrow keys choose an output" tone="output" .values=${blank} .size=${size} .block=${[1, 1]}
          .frames=${[here]} .start=${s.position} .theme=${this.theme}
          @entry-point=${(e: CustomEvent<EntryEvent>) => this.#choose(e.detail.cell)}></d2l-matrix></div>
    </div>`;
  }

  #choose(position: Pair): void {
    this.entry = null;
    this.change({ position });
  }

  #matrix(s: DenseToConvState, d: DenseToConvDerived, size: number): TemplateResult {
    const { values, weight } = this.#chosen;
    const n = d.drawn;
    const picked = this.entry ? weight[this.entry[0]]?.[this.entry[1]] : -1;
    const row = {
      row: s.position[0] * n + s.position[1],
      column: 0,
      rows: 1,
      columns: n * n,
      colour: "output",
    };
    return html`<div class="plate">
      <div class="name k">as a matrix <span>${n * n}×${n * n}, for ${n}×${n} pixels</span></div>
      <d2l-matrix data-plate="matrix" label="the layer as a matrix, a row for each output, a column for each input, ${n * n}×${n * n}"
        .values=${values} .size=${size} .block=${[n, n]} .most=${1} .bare=${true} .frames=${[row]} .cursor=${this.entry} .start=${[row.row, 0]}
        .lit=${picked >= 0 ? (i: number, j: number) => weight[i][j] === picked : null} .theme=${this.theme}
        @entry-hover=${(e: CustomEvent<EntryEvent | null>) => {
          this.entry = e.detail?.cell ?? null;
        }}
        @entry-point=${(e: CustomEvent<EntryEvent>) => {
          const { cell } = e.detail;
          this.change({ position: [Math.floor(cell[0] / n), cell[0] % n] });
          this.entry = cell;
          this.announce();
        }}
      ></d2l-matrix>
      <p class="aside">${this.#entryWords(weight)}</p>
    </div>`;
  }

  /** What is to be seen in the matrix; which weights are equal says how many there are, so not while asking. */
  #entryWords(weight: Grid): string {
    const { near, shared, shuffle } = this.now;
    if (this.entry) {
      const picked = weight[this.entry[0]]?.[this.entry[1]];
      if (picked < 0) return "No weight: this input is not near.";
      const equal = weight.flat().filter((w) => w === picked).length;
      return `This weight stands in ${equal} ${equal === 1 ? "entry: it is this pair’s own" : "entries: one for all of them"}.`;
    }
    if (!shuffle) return "The framed row: the weights of H. Point at an entry.";
    if (!near && !shared) return "Shuffled pixels: still dense, as good as before.";
    return `Shuffled pixels: ${shared ? "equal weights" : "the band"} scatter${shared ? "" : "s"}; no ${called(this.now).replace("both: ", "")} layer does this.`;
  }

  #words(s: DenseToConvState, d: DenseToConvDerived): string {
    const size = `${grouped(s.size)}×${grouped(s.size)}`;
    const of = (weights: bigint) => `${grouped(weights)}, ${bytes(4n * weights)}`;
    const biases = `${grouped(d.biases)} ${d.biases === 1n ? "bias" : "biases"}`;
    const { weights } = layerCounts({ ...s, shared: false, near: false });
    const dense = s.shared || s.near ? `; dense: ${of(weights)}` : "";
    return `${called(s)}${s.near ? `, Δ = ${s.reach}` : ""}, ${size}: ${grouped(d.weights)} weights and ${biases}, ${bytes(4n * d.weights)}${dense}.`;
  }

  protected caption(s: DenseToConvState, d: DenseToConvDerived): TemplateResult {
    return html`<p class="sum">${this.#words(s, d)}</p>`;
  }

  protected saying(s: DenseToConvState, d: DenseToConvDerived): string {
    return `${this.#words(s, d)}${this.entry ? ` ${this.#entryWords(this.#chosen.weight)}` : ""}`;
  }

  protected controls(s: DenseToConvState): TemplateResult {
    const sizes = [...new Set([...SIZES, s.size])].sort((a, b) => a - b);
    return html`${choice(
      "counted for",
      String(s.size),
      sizes.map((n) => ({ id: String(n), label: `${grouped(n)}×${grouped(n)}` })),
      (id) => this.change({ size: Number(id) }),
      this.locked("size"),
    )}${stepper("Δ", s.reach, [0, 100, 1], (reach) => this.change({ reach }), this.locked("reach"))}${toggle(
      "shuffle the pixels",
      s.shuffle,
      (shuffle) => this.change({ shuffle }),
      this.locked("shuffle"),
    )}`;
  }

  protected override panel(s: DenseToConvState): TemplateResult {
    return group(
      "Weights",
      this.locked("seed")
        ? nothing
        : action("draw others", () => this.change({ seed: (s.seed + 1) % 10_000 })),
    );
  }

  static override styles = [
    Figure.styles,
    css`
      .layers {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: center;
        gap: 18px 28px;
      }
      .layers.wide {
        flex-wrap: nowrap;
      }
      .board {
        display: grid;
        grid-template-columns: auto auto auto;
        align-items: center;
        justify-items: center;
        gap: 6px;
      }
      .head {
        color: var(--muted);
        font-size: 0.9375rem;
      }
      .side {
        writing-mode: vertical-rl;
        rotate: 180deg;
      }
      .kind {
        display: grid;
        justify-items: center;
        gap: 4px;
        padding: 6px;
        border-color: transparent;
        font-size: 0.9375rem;
        font-variant-numeric: tabular-nums;
      }
      .kind[aria-pressed="true"] {
        border: 3px solid var(--ink);
        padding: 4px;
      }
      .layer {
        display: grid;
        justify-items: center;
        gap: 12px;
      }
      .unit {
        display: flex;
        align-items: center;
        gap: 6px;
      }
      .plate .aside {
        text-align: center;
        font-size: 0.875rem;
        min-height: 1.45em;
      }
    `,
  ];
}

define("d2l-dense-to-conv", DenseToConv);
