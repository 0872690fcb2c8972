/** `<d2l-signal-flow>`: what arrives at the other end of a deep network, there and back (sections 8.2 and 8.6). */
import { css, html, nothing, type PropertyValues, svg, type TemplateResult } from "lit";
import { grouped, measured, short } from "../core/format";
import { clamp, type Pair, Refusal } from "../core/grid";
import type { Init } from "../core/nn/network";
import { booleanField, choiceField, type Field, type Fields, numberField, wholeField } from "../core/schema";
import {
  type Draw,
  DRAWS,
  relative,
  type Setting,
  signalCode,
  type Spread,
  spreads,
  stages,
} from "../core/signal";
import type { NeuralEngine } from "../hosts/engine";
import type { Question } from "../parts/ask";
import { action, choice, group, stepper, toggle, when } from "../parts/controls";
import type { Line, Mark } from "../parts/curve";
import "../parts/curve";
import { Draws } from "../parts/draws";
import { type Derived, define, Figure, type Questions, WIDE } from "../parts/figure";
import { type PlotAxis, share } from "../parts/plot";

export interface SignalFlowState extends Setting {
  /** Of the first draw; the others follow. */
  seed: number;
  /** The block that is read, from 1. */
  block: number;
}

interface SignalFlowDerived extends Derived {
  blocks: number;
  /** The draws of this setting that have come. */
  draws: Draw[];
  /** Block by block, over these draws; none where none has come. */
  sizes: Spread[];
  /** The norms, and the same with the last block's as 1. */
  gradients: Spread[];
  relative: Spread[];
}

/** The eight that are compared: with and without shortcut (rows), normalisation, and both rules. */
const TILES = [false, true].flatMap((shortcut) =>
  [false, true].flatMap((normalise) =>
    (["xavier", "he"] as const).map((init) => ({ init, normalise, shortcut })),
  ),
);
type Tile = (typeof TILES)[number];

const NAMES = { xavier: "Xavier", he: "He" };
const [LEAST_GAIN, MOST_GAIN] = [0.5, 2.5];
const gainOf = (init: Init): number => (init === "xavier" ? 1 : init === "he" ? Math.SQRT2 : init);
/** Beyond this factor one block gets much more, or less, than another. */
const MUCH = 10;

const INIT: Field<Init> = {
  parse(value, key) {
    const number = numberField(LEAST_GAIN, MOST_GAIN);
    if (typeof value === "number") return number.parse(value, key);
    return choiceField(["xavier", "he"] as const).parse(value, `${key} (or a gain)`);
  },
  encode: String,
  decode: (text) => (/^[a-z]/.test(text) ? text : Number(text || Number.NaN)),
};

/** 2.6·10⁻¹⁰, 3.9 or 3,530; "?" for a number beyond float32. */
const factorText = (x: number): string =>
  Number.isFinite(x) ? (x >= 1000 && x < 1e5 ? grouped(Math.round(x)) : measured(x)) : "?";

export class SignalFlow extends Figure<SignalFlowState, SignalFlowDerived> {
  static override styles = [
    Figure.styles as never,
    css`
    .views {
      width: 100%;
      display: grid;
      justify-items: center;
      gap: 14px;
    }
    .curves {
      display: flex;
      flex-wrap: wrap;
      gap: 12px;
    }
    .tiles {
      display: grid;
      grid-template-columns: auto repeat(4, minmax(0, 1fr));
      gap: 6px;
      width: 100%;
    }
    .tiles .row {
      align-self: center;
    }
    .tiles.narrow {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .narrow > .row {
      display: none;
    }
    p.row {
      margin-bottom: -8px;
    }
    .row {
      color: var(--muted);
      font-size: 0.8125rem;
      padding-inline-end: 4px;
    }
    .tile {
      display: grid;
      justify-items: center;
      gap: 2px;
      padding: 6px 4px;
      border: 1px solid var(--line);
      border-radius: 8px;
      background: none;
      color: var(--ink);
      font: inherit;
      font-size: 0.8125rem;
      line-height: 1.3;
      cursor: pointer;
      min-width: 0;
    }
    .tile[aria-pressed="true"] {
      border-color: var(--gradient);
      box-shadow: inset 0 0 0 1px var(--gradient);
      background: color-mix(in srgb, var(--gradient) 8%, transparent);
    }
    .tile:focus-visible {
      outline: 3px solid var(--input);
      outline-offset: 2px;
    }
    .tile .of {
      color: var(--muted);
      text-wrap: balance;
    }
    .tile b {
      font-size: 0.9375rem;
      font-variant-numeric: tabular-nums;
    }
    .spark {
      overflow: visible;
      max-width: 100%;
    }
    .spark path {
      fill: none;
      stroke: var(--line);
    }
    .spark .way {
      stroke: var(--gradient);
      stroke-width: 2;
      stroke-linejoin: round;
    }
    .waiting {
      opacity: 0.55;
    }
    @media (forced-colors: active) {
      .tile[aria-pressed="true"] {
        border-color: Highlight;
        box-shadow: inset 0 0 0 1px Highlight;
      }
    }
  `,
  ];

  protected readonly name = "Signal flow";
  protected readonly hint = "Try: drag the gain; pick a tile; make it deeper.";
  protected readonly derivedKeys = ["activation_norms", "gradient_norms"];
  protected override readonly looks = ["block"] as const;
  protected readonly fields: Fields<SignalFlowState> = {
    depth: wholeField(2, 56),
    init: INIT,
    normalise: booleanField(),
    shortcut: booleanField(),
    branch_scale: numberField(0, 2),
    seed: wholeField(0, 9999),
    block: wholeField(1, 28),
  };

  protected defaults(): SignalFlowState {
    return {
      depth: 54,
      init: "xavier",
      normalise: false,
      shortcut: false,
      branch_scale: 1,
      seed: 0,
      block: 1,
    };
  }

  protected override readonly questions: Questions<SignalFlowState, SignalFlowDerived> = {
    ratio: { label: "the first block’s gradient", question: (s, d) => this.#question(s, d) },
  };

  // ---- the draws, which a worker makes ------------------------------------------------------------------------

  #draws = new Draws(
    () => this.refresh(), // the update asks for the next one
    (message) => this.#fail(message),
  );
  #engine: NeuralEngine | null = null;
  /** While the reader drags, one draw is enough. */
  #dragging = false;
  /** Whoever waits for this setting's draws. */
  #waiting: (() => void)[] = [];
  #failed = false;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#draws.close();
    this.#release();
  }

  /** In a notebook the way to the engine may come after the figure. */
  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (changed.has("hosted") && !this.#engine) void this.#start();
    else this.#work();
  }

  async #start(): Promise<void> {
    this.#engine = await this.engine();
    this.#failed = !this.#engine;
    if (this.#failed) this.#release();
    else this.#work();
  }

  #fail(message: string): void {
    this.#failed = true;
    this.refuse(message);
    this.#release();
  }

  #work(): void {
    if (this.#ready) this.#release();
    const { now, derived } = this;
    if (!this.#engine || !this.isConnected || derived.trouble !== null) return;
    // First what the reader looks at.
    const own = Array.from({ length: this.#dragging ? 1 : DRAWS }, (_, n) => [now, now.seed + n] as const);
    const tiles = this.#dragging ? [] : TILES.map((tile) => [{ ...now, ...tile }, now.seed] as const);
    this.#draws.make(this.#engine, [...own, ...tiles]);
  }

  get #ready(): boolean {
    return this.derived.trouble !== null || this.derived.draws.length === DRAWS;
  }

  #release(): void {
    for (const done of this.#waiting.splice(0)) done();
  }

  /** Whoever waits for the drawing waits for what it draws; a notebook's kernel may be busy, and is not waited for. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const done = await super.getUpdateComplete();
    if (this.textOf || this.#failed || this.#ready || !this.isConnected) return done;
    await new Promise<void>((resolve) => this.#waiting.push(resolve));
    return super.getUpdateComplete();
  }

  // ---- numbers ------------------------------------------------------------------------------------------------

  protected derive(s: SignalFlowState): SignalFlowDerived {
    const none = { blocks: 0, draws: [], sizes: [], gradients: [], relative: [] };
    try {
      const blocks = stages(s.depth).reduce((a, b) => a + b, 0);
      const found = Array.from({ length: DRAWS }, (_, n) => this.#draws.get(s, s.seed + n));
      const draws = found.filter((draw) => draw !== undefined);
      if (draws.length === 0) return { ...none, blocks, trouble: null };
      return {
        blocks,
        draws,
        sizes: spreads(draws, (draw) => draw.sizes),
        gradients: spreads(draws, (draw) => draw.gradients),
        relative: spreads(draws, relative),
        trouble: null,
      };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { ...none, trouble: error.message };
    }
  }

  protected override settle(s: SignalFlowState, d: SignalFlowDerived): SignalFlowState {
    return d.trouble === null ? { ...s, block: Math.min(s.block, d.blocks) } : s;
  }

  protected report(d: SignalFlowDerived) {
    const means = (of: Spread[]) => (d.draws.length === DRAWS ? of.map(({ mean }) => mean) : null);
    return { activation_norms: means(d.sizes), gradient_norms: means(d.gradients) };
  }

  protected pytorch(s: SignalFlowState, d: SignalFlowDerived): string | null {
    return d.trouble === null ? signalCode(s, s.seed) : null;
  }

  // ---- prediction ---------------------------------------------------------------------------------------------

  #question(s: SignalFlowState, { relative: [first], blocks }: SignalFlowDerived): Question {
    const answer = !first ? "" : first.mean > MUCH ? "more" : first.mean < 1 / MUCH ? "less" : "same";
    return {
      text: `Predict: ${this.#what(s)}. Against block ${blocks}, the gradient that block 1 receives is …`,
      choices: [
        { id: "less", label: "less than a tenth" },
        { id: "same", label: "about as large" },
        { id: "more", label: "more than ten times as large" },
      ],
      answer,
      slips: (first ? (["less", "same", "more"] as const) : []).map((id) => ({
        answer: id,
        says: this.#slip(id, s, blocks),
      })),
      otherwise: "The figure is still computing; answer again in a moment.",
    };
  }

  /** Why it is not `answer`. */
  #slip(answer: "less" | "same" | "more", s: SignalFlowState, blocks: number): string {
    const bare = s.shortcut && !s.normalise;
    const grown = factorText(Math.SQRT2 ** blocks);
    if (answer === "same")
      return bare
        ? `1 + g′ is not 1: with He’s weights each block about doubles the square, and √2 to the power of ${blocks} is ${grown}.`
        : `A factor a little off 1, once for each of ${s.depth} layers, ends far from 1.`;
    if (answer === "less")
      return s.shortcut
        ? "That is the plain network’s: a shortcut leads the gradient around the layers."
        : s.normalise
          ? "Normalisation keeps the signal in range; on the way back each layer divides by the spread that it took away."
          : "He’s rule is made for ReLU: what a layer of it hands on stays about as large.";
    return bare
      ? "The branches are too small for that: each block adds little to what goes around it."
      : s.shortcut
        ? "The branch is normalised and the sum around it is not: it grows, and each branch counts for less of it."
        : "Half the outputs of a ReLU are 0: Xavier’s weights do not make up for that.";
  }

  // ---- words --------------------------------------------------------------------------------------------------

  #rule({ init }: { init: Init }): string {
    return typeof init === "number" ? `gain ${short(init)}` : NAMES[init];
  }

  #what(s: SignalFlowState): string {
    const kind = s.shortcut
      ? `residual${s.branch_scale === 1 ? "" : `, branches times ${short(s.branch_scale, 3)}`}`
      : "plain";
    return `${s.depth} layers, ${this.#rule(s)}, ${kind}, ${s.normalise ? "with" : "without"} normalisation`;
  }

  #told(s: SignalFlowState, d: SignalFlowDerived): string {
    const [gradient, size] = [d.relative[s.block - 1], d.sizes[s.block - 1]];
    if (!gradient || !Number.isFinite(gradient.mean) || !Number.isFinite(size.mean))
      return "Numbers beyond float32 or below it: nothing can be compared there.";
    const count = d.draws.length === 1 ? "one draw" : `${d.draws.length} draws`;
    const range = `${count}: ${factorText(gradient.least)} to ${factorText(gradient.most)}`;
    const hands = `hands on ${factorText(size.mean)}`;
    return s.block === d.blocks
      ? `Block ${s.block}, the last one, ${hands}; its gradient is the unit.`
      : `Block ${s.block} receives ${factorText(gradient.mean)} times the gradient of block ${d.blocks} (${range}). It ${hands}.`;
  }

  protected caption(s: SignalFlowState, d: SignalFlowDerived): TemplateResult {
    if (d.draws.length === 0) return html`<p class="sum">Drawing weights …</p>`;
    return html`<p class="sum">${this.#what(s)}<br />${this.#told(s, d)}</p>`;
  }

  protected saying(s: SignalFlowState, d: SignalFlowDerived): string {
    if (d.trouble !== null) return d.trouble;
    return d.draws.length === 0 ? "Drawing weights." : `${this.#what(s)}. ${this.#told(s, d)}`;
  }

  // ---- what the reader sees -----------------------------------------------------------------------------------

  protected drawing(s: SignalFlowState, d: SignalFlowDerived): TemplateResult {
    if (d.trouble !== null) return html``;
    const width = this.width || 688;
    const wide = width >= WIDE;
    const across = wide ? Math.floor((width - 12) / 2) : width;
    const partly = d.draws.length < (this.#dragging ? 1 : DRAWS);
    return html`<div class="views" aria-busy=${partly ? "true" : nothing}>
      <div class="curves ${d.draws.length === 0 ? "waiting" : ""}">
        ${this.#curve(s, d, "size", d.sizes, across)}
        ${this.#curve(s, d, "gradient", this.asking ? [] : d.relative, across)}
      </div>
      ${this.#ruler(s, Math.min(width, 520))}
      ${this.#tiles(s, d, wide)}
    </div>`;
  }

  #curve(
    s: SignalFlowState,
    d: SignalFlowDerived,
    kind: "size" | "gradient",
    values: readonly Spread[],
    width: number,
  ): TemplateResult {
    const fine = values.flatMap(({ mean, least, most }, n) =>
      [mean, least, most].every((x) => x > 0 && Number.isFinite(x)) ? [{ mean, least, most, n }] : [],
    );
    const y = { ...axisOf(fine.flatMap(({ least, most }) => [least, most])), name: AXES[kind] };
    const lines: Line[] = fine.length
      ? [
          {
            points: fine.map(({ mean, n }): Pair => [n + 1, mean]),
            band: fine.map(({ least, most }): Pair => [least, most]),
          },
        ]
      : [];
    const here = fine.find(({ n }) => n === s.block - 1);
    return html`<d2l-curve
      label=${kind === "size" ? "block, size of its output" : "block, its gradient"}
      tone=${kind === "size" ? "output" : "gradient"}
      .x=${{ name: "block", from: 1, to: Math.max(2, d.blocks) }}
      .y=${y}
      .lines=${lines}
      .span=${kind === "gradient" && this.asking ? [1, Math.max(2, d.blocks)] : null}
      .veil=${kind === "gradient" && this.asking ? "?" : ""}
      .at=${here ? [s.block, here.mean] : null}
      .valueText=${here ? `block ${s.block}: ${factorText(here.mean)}` : ""}
      .width=${width}
      .height=${this.width >= WIDE ? 230 : 190}
      @curve-drag=${(e: CustomEvent<{ x: number }>) => this.change({ block: clamp(e.detail.x, 1, d.blocks) })}
    ></d2l-curve>`;
  }

  #ruler(s: SignalFlowState, width: number): TemplateResult {
    const marks: Mark[] = (["xavier", "he"] as const).map((rule) => ({
      at: [gainOf(rule), 0],
      sign: "",
      text: NAMES[rule],
    }));
    return html`<d2l-curve
      label="gain of the weights"
      tone="kernel"
      .x=${{ name: "gain g: the weights’ variance is g² / inputs", from: LEAST_GAIN, to: MOST_GAIN }}
      .marks=${marks}
      .at=${[gainOf(s.init), 0]}
      .snap=${0.05}
      .valueText=${this.#rule(s)}
      .fixed=${this.locked("init")}
      .width=${width}
      .height=${84}
      @curve-drag=${(e: CustomEvent<{ x: number }>) => {
        this.#dragging = true;
        this.change({ init: e.detail.x });
      }}
      @plot-rest=${() => {
        this.#dragging = false;
        this.requestUpdate();
      }}
    ></d2l-curve>`;
  }

  #tiles(s: SignalFlowState, d: SignalFlowDerived, wide: boolean): TemplateResult {
    const shown = TILES.map((tile) => {
      const current = isTile(tile, s);
      const draw = this.#draws.get({ ...s, ...tile }, s.seed);
      const values =
        current && d.relative.length ? d.relative.map(({ mean }) => mean) : draw && relative(draw);
      return { tile, current, values: current && this.asking ? undefined : values };
    });
    const y = axisOf(
      shown.flatMap(({ values }) => (values ?? []).filter((x) => x > 0 && Number.isFinite(x))),
    );
    const plate = ({ tile, current, values }: (typeof shown)[number]) => {
      const name = `${NAMES[tile.init]}${tile.normalise ? ", normalised" : ""}`;
      const told = values ? factorText(values[0]) : current && this.asking ? "?" : "…";
      return html`<button
        type="button"
        class="tile"
        aria-pressed=${current ? "true" : "false"}
        aria-label="${tile.shortcut ? "residual" : "plain"}, ${name}: ${told}"
        @click=${() => this.change(tile)}
      >
        <span class="of">${wide ? "" : tile.shortcut ? "residual, " : "plain, "}${name}</span>
        ${spark(values ?? [], y)}
        <b>${told}</b>
      </button>`;
    };
    const row = (shortcut: boolean) =>
      html`<span class="row">${shortcut ? "residual" : "plain"}</span>${shown.filter(({ tile }) => tile.shortcut === shortcut).map(plate)}`;
    return html`<p class="row">gradient at block 1; at block ${d.blocks} it is 1</p>
    <div class="tiles ${wide ? "" : "narrow"}" role="group" aria-label="eight networks">
      ${row(false)}${row(true)}
    </div>`;
  }

  // ---- controls -----------------------------------------------------------------------------------------------

  protected controls(s: SignalFlowState, d: SignalFlowDerived): TemplateResult {
    const own = typeof s.init === "number" ? [{ id: String(s.init), label: this.#rule(s) }] : [];
    const scales = [1, 0.5, Math.round(1000 / Math.sqrt(Math.max(1, d.blocks))) / 1000, 0.1, 0];
    if (!scales.includes(s.branch_scale)) scales.push(s.branch_scale);
    const label = (x: number, n: number) => (n === 2 ? `1/√${d.blocks}` : short(x, 3));
    return html`${stepper("depth", s.depth, [2, 56, 2], (depth) => this.change({ depth }), this.locked("depth"))}
    ${choice(
      "weights",
      String(s.init),
      [{ id: "xavier", label: "Xavier" }, { id: "he", label: "He" }, ...own],
      (id) => this.change({ init: id in NAMES ? (id as "xavier" | "he") : Number(id) }),
      this.locked("init"),
    )}
    ${when(s.shortcut, () =>
      choice(
        "branches ×",
        String(s.branch_scale),
        scales.map((x, n) => ({ id: String(x), label: label(x, n) })),
        (id) => this.change({ branch_scale: Number(id) }),
        this.locked("branch_scale"),
      ),
    )}
    ${when(!this.locked("seed"), () => action("Draw again", () => this.change({ seed: (s.seed + DRAWS) % 10_000 })))}`;
  }

  protected override panel(s: SignalFlowState): TemplateResult {
    return html`${group(
      "Network",
      toggle(
        "batch normalisation",
        s.normalise,
        (normalise) => this.change({ normalise }),
        this.locked("normalise"),
      ),
      toggle("shortcut", s.shortcut, (shortcut) => this.change({ shortcut }), this.locked("shortcut")),
    )}
    ${group(
      "Weights",
      stepper("seed", s.seed, [0, 9999, 1], (seed) => this.change({ seed }), this.locked("seed")),
    )}`;
  }
}

const AXES = { size: "size of the output", gradient: "gradient, the last block’s = 1" };

const isTile = (tile: Tile, s: SignalFlowState): boolean =>
  tile.init === s.init && tile.normalise === s.normalise && tile.shortcut === s.shortcut;

/** From one power of ten to another, with 1 between, and at least two apart. */
function axisOf(values: readonly number[]): Omit<PlotAxis, "name"> {
  const low = Math.floor(Math.log10(Math.min(1, ...values)) + 1e-9);
  const high = Math.ceil(Math.log10(Math.max(1, ...values)) - 1e-9);
  const more = Math.max(0, 2 - (high - low)) / 2;
  return { from: 10 ** (low - Math.ceil(more)), to: 10 ** (high + Math.floor(more)), log: true };
}

const [SPARK_WIDTH, SPARK_HEIGHT] = [96, 30];

/** A curve without axes; the line across is 1. */
function spark(values: readonly number[], axis: Omit<PlotAxis, "name">): TemplateResult {
  const y = (x: number) => (1 - share({ name: "", ...axis }, x)) * SPARK_HEIGHT;
  const points = values.flatMap((x, n) =>
    x > 0 && Number.isFinite(x) ? [`${(n / Math.max(1, values.length - 1)) * SPARK_WIDTH} ${y(x)}`] : [],
  );
  return html`<svg class="spark" aria-hidden="true" viewBox="0 0 ${SPARK_WIDTH} ${SPARK_HEIGHT}" width=${SPARK_WIDTH} height=${SPARK_HEIGHT}>
    ${svg`<path stroke-dasharray="2 3" d="M0 ${y(1)}H${SPARK_WIDTH}" />`}
    ${points.length > 0 ? svg`<path class="way" d="M${points.join("L")}" />` : nothing}
  </svg>`;
}

define("d2l-signal-flow", SignalFlow);
