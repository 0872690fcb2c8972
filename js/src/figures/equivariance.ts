/** `<d2l-equivariance>`: move and then compute, or compute and then move (sections 7.1, 7.3 and 7.5)? */
import { css, html, type PropertyDeclarations, type TemplateResult } from "lit";
import {
  applyLayer,
  type Border,
  type Comparison,
  compare,
  curve,
  type Layer,
  layers,
  strides,
} from "../core/equivariance";
import { percent, short, times } from "../core/format";
import { clamp, type Grid, largest, makeGrid, type Pair, Refusal, shapeOf, withCell } from "../core/grid";
import { itemNames, type ItemName, wholeItem } from "../core/pictures";
import { equivarianceCode } from "../core/pytorch";
import { choiceField, type Fields, namedGridField, numberField, pairField } from "../core/schema";
import { shifted, way } from "../core/shift";
import type { Question, Slip } from "../parts/ask";
import { action, choice, group, stepper, toggle, when } from "../parts/controls";
import "../parts/curve";
import { type Derived, define, Figure, type Questions, WIDE } from "../parts/figure";
import { lamp } from "../parts/lamp";
import { Mover, movePad } from "../parts/mover";
import { cellFor, type PictureEvent } from "../parts/picture";
import "../parts/picture";
import { plate } from "../parts/plates";
import { figureStyles } from "../parts/styles";

interface EquivarianceState {
  /** The name of an item, or a picture. */
  input: Grid | ItemName;
  layer: Layer;
  padding_mode: Border;
  stride: Pair;
  shift: Pair;
  seed: number;
}

interface EquivarianceDerived extends Derived {
  still: Grid;
  moved: Grid;
  before: Grid;
  output: Grid;
  comparison: Comparison | null;
  differ: number;
}

const SIDE = 32;
/** The curve shows shifts to the right up to this. */
const REACH = 8;
/** White, in a picture of whole numbers. */
const WHITE = 15;

const items: Record<ItemName, string> = { boot: "ankle boot", shirt: "T-shirt", bag: "bag" };

const names: Record<Layer, string> = {
  convolution: "convolution",
  relu: "ReLU",
  pooling: "conv, ReLU, max",
  dense: "dense layer",
  largest: "conv, largest",
};

const yes = (is: boolean): string => (is ? "yes" : "no");

export class Equivariance extends Figure<EquivarianceState, EquivarianceDerived> {
  static override styles = [
    figureStyles,
    css`
      .square {
        display: grid;
        grid-template-columns: auto auto auto auto;
        align-items: center;
        justify-content: center;
        gap: 4px 10px;
      }
      .square .plate {
        align-self: end; /* a name on two lines must not push its picture down */
      }
      .square .sign {
        width: auto;
        padding: 0;
        font-size: 1.25rem;
        justify-self: center;
      }
      .square .by {
        color: var(--muted);
        font-size: 0.875rem;
        text-align: center;
      }
      .square .found {
        grid-column: 4;
        grid-row: 1 / span 3;
        padding-inline-start: 20px;
      }
      .found {
        display: grid;
        gap: 12px;
        justify-items: start;
      }
      .square.narrow {
        grid-template-columns: var(--edge) auto var(--edge);
        gap: 10px 6px;
      }
      .square.narrow .found {
        grid-column: 1 / span 3;
        grid-row: auto;
        padding: 0;
        justify-self: center;
        width: 100%;
      }
      .lamps {
        display: flex;
        flex-wrap: wrap;
        gap: 10px 22px;
      }
      .square:not(.narrow) .lamps {
        flex-direction: column;
      }
      .square .unknown {
        width: var(--edge);
        height: var(--edge);
      }
      svg text {
        font: 600 0.28px system-ui, sans-serif;
        fill: var(--ink);
        text-anchor: middle;
        dominant-baseline: central;
        paint-order: stroke;
        stroke: var(--paper);
        stroke-width: 0.04px;
      }
    `,
  ];

  static override properties: PropertyDeclarations = { brush: { state: true } };

  /** True while a pointer on SX draws instead of moving it. */
  declare brush: boolean;

  protected readonly name = "Equivariance";
  protected readonly hint = "Try: drag the moved picture by one more pixel.";
  protected readonly derivedKeys = [
    "output",
    "output_shape",
    "along",
    "same",
    "along_off",
    "same_off",
    "differ",
  ];
  protected readonly fields: Fields<EquivarianceState> = {
    input: namedGridField(itemNames, SIDE, SIDE),
    layer: choiceField(layers),
    padding_mode: choiceField(["circular", "zeros"] as const),
    stride: pairField(1, 8),
    shift: pairField(-SIDE, SIDE),
    seed: numberField(0, 2 ** 31),
  };

  #mover = new Mover();
  /** The curve does not depend on the shift, and f(X) neither: both are kept until something else changes. */
  #kept: { key: unknown[]; before: Grid; curve: Pair[] | null } = { key: [], before: [], curve: null };

  constructor() {
    super();
    this.brush = false;
  }

  protected defaults(): EquivarianceState {
    return {
      input: "boot",
      layer: "pooling",
      padding_mode: "circular",
      stride: [2, 2],
      shift: [0, 1],
      seed: 0,
    };
  }

  // ---- numbers ------------------------------------------------------------------------------------------------

  #picture(input: EquivarianceState["input"]): Grid {
    return typeof input === "string" ? wholeItem(input, SIDE) : input;
  }

  #before(s: EquivarianceState, still: Grid): Grid {
    const key = [still, s.layer, s.padding_mode, s.stride[0], s.stride[1], s.seed];
    if (key.some((x, n) => x !== this.#kept.key[n]))
      this.#kept = { key, before: applyLayer(still, s), curve: null };
    return this.#kept.before;
  }

  protected derive(s: EquivarianceState): EquivarianceDerived {
    const still = this.#picture(s.input);
    const moved = shifted(still, s.shift, s.padding_mode);
    try {
      const before = this.#before(s, still);
      const output = applyLayer(moved, s);
      const comparison = compare(before, output, s.shift, s);
      const { expected } = comparison;
      const differ = output.reduce(
        (sum, row, i) => sum + row.filter((y, j) => y !== expected[i][j]).length,
        0,
      );
      return { still, moved, before, output, comparison, differ, trouble: null };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { still, moved, before: [], output: [], comparison: null, differ: 0, trouble: error.message };
    }
  }

  protected report({ output, comparison, differ, trouble }: EquivarianceDerived) {
    const { along = null, same = null, along_off = null, same_off = null } = comparison ?? {};
    return {
      output: trouble === null ? output : null,
      output_shape: trouble === null ? shapeOf(output) : null,
      along,
      same,
      along_off,
      same_off,
      differ: trouble === null ? differ : null,
    };
  }

  /** Where pictures wrap around, a shift by the whole side is none. */
  protected override settle(s: EquivarianceState, { still }: EquivarianceDerived): EquivarianceState {
    if (s.padding_mode === "zeros") return s;
    const shift = s.shift.map((d, axis) => d % shapeOf(still)[axis]) as Pair;
    return { ...s, shift };
  }

  // ---- prediction ---------------------------------------------------------------------------------------------

  protected override readonly questions: Questions<EquivarianceState, EquivarianceDerived> = {
    along: { label: "what happens", question: (s, d) => this.#ask(s, d.comparison as Comparison) },
  };

  #ask(s: EquivarianceState, { along, same }: Comparison): Question {
    const stride = strides(s.layer) ? s.stride : [1, 1];
    const half = s.shift.some((d, axis) => d % stride[axis] !== 0);
    const slips: Slip[] = [];
    if (!same)
      slips.push({
        answer: "same",
        says:
          s.layer === "pooling"
            ? "The edge crossed a window border."
            : "The picture lies elsewhere: look which outputs its edges reach now.",
      });
    if (!along && half) slips.push({ answer: "along", says: "The map would have to move half a cell." });
    if (!along && s.layer === "dense")
      slips.push({ answer: "along", says: "Each output has weights of its own for each pixel." });
    if (!along && s.layer === "largest")
      slips.push({ answer: "along", says: "One number has no place that could move." });
    if (!along && s.padding_mode === "zeros" && !half && s.layer !== "dense" && s.layer !== "largest")
      slips.push({ answer: "along", says: "The rim cut something off." });
    if (along && !same)
      slips.push({ answer: "neither", says: "Every window finds the same pixels again, only elsewhere." });
    return {
      text: `Predict: the picture moves ${way(s.shift) || "not at all"}. What does the output do?`,
      choices: [
        { id: "along", label: "it moves along" },
        { id: "same", label: "it stays the same" },
        { id: "neither", label: "neither" },
      ],
      answer: same ? "same" : along ? "along" : "neither",
      slips,
      otherwise: "Follow one edge of the picture: which windows saw it before, and which see it now?",
    };
  }

  // ---- what the reader does -----------------------------------------------------------------------------------

  #shift(shift: Pair): void {
    this.change({ shift: shift.map((d) => clamp(d, -SIDE, SIDE)) as Pair });
  }

  /** A stroke on the moved picture belongs to the picture itself. */
  #paint({ cell }: PictureEvent): void {
    const { still } = this.derived;
    const wraps = this.now.padding_mode === "circular";
    const own = cell.map((at, axis) => {
      const [size, from] = [shapeOf(still)[axis], at - this.now.shift[axis]];
      return wraps ? (from + 2 * size) % size : from;
    }) as Pair;
    if (still[own[0]]?.[own[1]] !== undefined) this.change({ input: withCell(still, own, WHITE) });
  }

  #draw(): void {
    this.change({ input: makeGrid(SIDE, SIDE, () => 0) });
    this.brush = true;
  }

  // ---- what the reader sees -----------------------------------------------------------------------------------

  protected drawing(s: EquivarianceState, d: EquivarianceDerived): TemplateResult {
    const width = this.width || 640;
    const wide = width >= WIDE;
    const longest = Math.max(...shapeOf(d.still));
    const cell = cellFor(
      wide ? clamp((width - 300) / 2, 128, 200) : Math.min(200, (width - 40) / 2),
      longest,
    );
    const edge = cell * longest;
    const arrow = (sign: string, word: unknown) =>
      html`<span class="by" aria-hidden="true"><span class="sign">${sign}</span> ${word}</span>`;
    const top = html`${this.#input("X", "input", d.still, null, cell)} ${arrow("→", html`<i>f</i>`)}
      ${this.#output("f(X)", d.before, d, edge, false)} ${arrow("↓", "move")}<span></span>${arrow("↓", "move")}`;
    const found =
      this.asking || d.trouble !== null ? "" : this.#found(s, d, wide ? 190 : Math.min(width, 380));
    return html`<div class="square ${wide ? "" : "narrow"}" style="--edge:${edge}px">
      ${wide && d.trouble === null ? top : ""} ${this.#input("SX", "moved", d.moved, d.still, cell)}
      ${arrow("→", html`<i>f</i>`)}
      ${
        this.asking || d.trouble !== null
          ? html`<div class="plate">
              <div class="name y">output <i>f(SX)</i></div>
              <div class="unknown" role="img" aria-label="output f(SX): ${this.asking ? "to be predicted" : "none"}">?</div>
            </div>`
          : this.#output("f(SX)", d.output, d, edge, true)
      }
      <div class="found">${found}</div>
    </div>`;
  }

  #input(symbol: string, id: string, values: Grid, ghost: Grid | null, cell: number): TemplateResult {
    const draws = this.brush && id === "moved";
    const moves = id === "moved" && !this.locked("shift");
    return plate(
      "x",
      id,
      symbol,
      shapeOf(values),
      html`<d2l-picture
        data-plate=${id}
        label="${id} ${symbol}, ${times(shapeOf(values))}"
        tone="input"
        theme=${this.theme}
        .cursor=${draws}
        .values=${values}
        .ghost=${ghost}
        .cell=${cell}
        .unit=${largest(values) || 1}
        .most=${largest(values) || 1}
        .drag=${draws ? "paint" : moves ? "move" : ""}
        @cell-drag=${(e: CustomEvent) =>
          draws ? this.#paint(e.detail) : this.#shift(this.#mover.drag(e.detail, this.now.shift))}
      ></d2l-picture>`,
    );
  }

  /** f(X), and f(SX) with a frame around each cell that has not moved along. */
  #output(
    symbol: string,
    values: Grid,
    d: EquivarianceDerived,
    edge: number,
    compared: boolean,
  ): TemplateResult {
    const expected = d.comparison?.expected;
    const single = values.length === 1 && values[0].length === 1;
    const unit = largest(d.before) || 1;
    return plate(
      "y",
      "output",
      symbol,
      shapeOf(values),
      html`<d2l-picture
        data-plate=${compared ? "output" : "before"}
        label="output ${symbol}, ${times(shapeOf(values))}"
        tone="output"
        theme=${this.theme}
        .values=${values}
        .cell=${edge / Math.max(...shapeOf(values))}
        .unit=${unit}
        .most=${Math.max(unit, largest(values))}
        .marked=${compared && expected ? (i: number, j: number) => values[i][j] !== expected[i][j] : null}
      >${
        single
          ? html`<svg viewBox="0 0 1 1" aria-hidden="true"><text x="0.5" y="0.5">${short(values[0][0])}</text></svg>`
          : ""
      }</d2l-picture>`,
    );
  }

  #found(s: EquivarianceState, d: EquivarianceDerived, width: number): TemplateResult {
    const { along, same, along_off, same_off } = d.comparison as Comparison;
    const single = s.layer === "largest";
    return html`<div class="lamps">
        ${lamp("moved along", along, single ? "one number, no map" : `best fit ${percent(along_off)} off`)}
        ${lamp("the same", same, `${percent(same_off)} off`)}
      </div>
      ${when(!single, () => this.#curve(s, d, width))}`;
  }

  #curve(s: EquivarianceState, d: EquivarianceDerived, width: number): TemplateResult {
    this.#kept.curve ??= curve(d.still, s, REACH);
    const points = this.#kept.curve;
    const most = Math.max(1, ...points.map(([, y]) => y));
    const [down, right] = s.shift;
    const here = points.find(([x]) => x === right);
    return html`<d2l-curve
      label="moved right by"
      tone="output"
      .x=${{ name: "moved right by", from: -REACH, to: REACH }}
      .y=${{ name: "moved along: off", from: 0, to: most }}
      .lines=${[{ points }]}
      .at=${down === 0 && here ? here : null}
      .fixed=${this.locked("shift")}
      .valueText="${`${right}: ${percent(here?.[1] ?? 0)} off`}"
      .width=${width}
      .height=${150}
      @curve-drag=${(e: CustomEvent<{ x: number }>) => this.#shift([0, e.detail.x])}
    ></d2l-curve>`;
  }

  #sentence(s: EquivarianceState, { comparison, differ, output }: EquivarianceDerived): string {
    const { along, same, along_off, same_off } = comparison as Comparison;
    const cells = differ > 0 ? `, ${differ} of ${output.length * output[0].length} cells differ` : "";
    const fit =
      s.layer === "largest" ? "" : `moved along ${yes(along)}, best fit ${percent(along_off)} off${cells}; `;
    return `moved ${way(s.shift) || "by nothing"}: ${fit}the same ${yes(same)}, ${percent(same_off)} off.`;
  }

  protected caption(s: EquivarianceState, d: EquivarianceDerived): TemplateResult {
    return html`<p>${d.comparison ? this.#sentence(s, d) : ""}</p>`;
  }

  protected saying(s: EquivarianceState, d: EquivarianceDerived): string {
    return d.trouble ?? this.#sentence(s, d);
  }

  protected controls(s: EquivarianceState): TemplateResult {
    return html`${choice(
      "layer f",
      s.layer,
      layers.map((id) => ({ id, label: names[id] })),
      (layer) => this.change({ layer: layer as Layer }),
      this.locked("layer"),
    )}
    ${choice(
      "border",
      s.padding_mode,
      [
        { id: "circular", label: "wraps around" },
        { id: "zeros", label: "zeros" },
      ],
      (mode) => this.change({ padding_mode: mode as Border }),
      this.locked("padding_mode"),
    )}
    ${when(strides(s.layer), () =>
      stepper(
        "stride",
        s.stride[0],
        [1, 8, 1],
        (n) => this.change({ stride: [n, n] }),
        this.locked("stride"),
      ),
    )}
    ${movePad("move", s.shift, (shift) => this.#shift(shift), this.locked("shift"))}`;
  }

  protected override panel(s: EquivarianceState): TemplateResult {
    const own = typeof s.input !== "string";
    return html`${group(
      "Picture",
      choice(
        "picture",
        own ? "drawing" : (s.input as string),
        [
          ...itemNames.map((id) => ({ id, label: items[id] })),
          { id: "drawing", label: own ? "your own" : "draw one" },
        ],
        (id) => {
          if (id === "drawing") return this.#draw();
          this.brush = false;
          this.change({ input: id as ItemName });
        },
        this.locked("input"),
      ),
      when(
        own && !this.locked("input"),
        () =>
          html`${toggle("brush", this.brush, (on) => {
            this.brush = on;
          })}${action("clear", () => this.#draw())}`,
      ),
    )}
    ${when(s.layer === "dense", () =>
      group(
        "Weights",
        stepper("seed", s.seed, [0, 1000, 1], (seed) => this.change({ seed }), this.locked("seed")),
      ),
    )}`;
  }

  protected override keys(): TemplateResult {
    return html`<p class="keys">Keys: arrows on the moved picture move it, and on the curve's handle, too.</p>`;
  }

  protected pytorch(s: EquivarianceState, d: EquivarianceDerived): string | null {
    return d.trouble === null ? equivarianceCode(s, d.still) : null;
  }
}

define("d2l-equivariance", Equivariance);
