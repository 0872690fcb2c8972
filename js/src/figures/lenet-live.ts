/** `<d2l-lenet-live>`: a trained LeNet in the page: what does each unit see, and how little fools it (section 7.6)? */
import { css, html, nothing, type TemplateResult } from "lit";
import { short } from "../core/format";
import { clamp, type Grid, type Pair, Refusal } from "../core/grid";
import {
  blank,
  centred,
  checkerboard,
  classes,
  grey,
  itemNames,
  type ItemName,
  LeNet,
  lost,
  mapLayers,
  type Pass,
  placed,
  type Placed,
  said,
  SIDE,
  sure,
  type Trained,
  unpack,
  type WeightsName,
} from "../core/lenet";
import { itemField, lenetCode, type LeNetState, unitField } from "../core/lenet-state";
import { choiceField, type Fields, numberField, optional, pairField } from "../core/schema";
import { way } from "../core/shift";
import type { Question, Slip } from "../parts/ask";
import { action, choice, group, stepper, toggle, when } from "../parts/controls";
import { type Derived, define, Figure, type Questions, WIDE } from "../parts/figure";
import { confusionView, matrixStyles, mistakesView } from "../parts/lenet-answers";
import { activation, lenetStyles, mapRows, type Seen, unitView } from "../parts/lenet-maps";
import { Mover, movePad } from "../parts/mover";
import { openControl, openPicture, openStyles } from "../parts/open-picture";
import { cellFor, type PictureEvent } from "../parts/picture";
import "../parts/picture";

interface LeNetDerived extends Derived {
  /** The item as it is; null until the items have come. */
  item: Grid | null;
  /** The picture that the network sees. */
  picture: Grid;
  /** What each network that is asked for makes of it, as far as they have come. */
  passes: Partial<Record<WeightsName, Pass>>;
  /** What the first of them says of the item in place: only a question needs it. */
  still: () => number;
}

/** An item by its class, a picture that is none by its name. */
const labelOf = (name: ItemName): string => classes[itemNames.indexOf(name)] ?? name;

const nameOf = ({ input }: LeNetState): string =>
  typeof input === "string" ? labelOf(input) : "your picture";

/** What was done to the item, in words. */
const moves = ({ rotate, shift, noise }: LeNetState): string[] =>
  [
    rotate === 0 ? "" : `turned ${short(rotate)}°`,
    way(shift),
    noise === 0 ? "" : `noise ±${short(noise)}`,
  ].filter(Boolean);

/** As an item lies in the test set. */
const STILL: Placed = { shift: [0, 0], rotate: 0, noise: 0 };

/** Loaded this far before it comes into view. */
const AHEAD = "800px";

const networksOf = (weights: LeNetState["weights"]): WeightsName[] =>
  weights === "both" ? ["relu", "sigmoid"] : [weights];

export class LeNetLive extends Figure<LeNetState, LeNetDerived> {
  static override styles = [
    Figure.styles,
    openStyles,
    lenetStyles,
    matrixStyles,
    css`
    .live {
      flex: 1 1 100%;
      min-width: 0;
      display: grid;
      gap: 18px;
    }
    .bars {
      flex: 1 1 12rem;
      max-width: 24rem;
      list-style: none;
      margin: 0;
      padding: 0;
      font-size: 0.875rem;
      font-variant-numeric: tabular-nums;
      white-space: nowrap;
    }
    .bars li {
      display: grid;
      grid-template-columns: 5.4rem 1fr auto;
      align-items: center;
      gap: 8px;
      line-height: 1.5;
    }
    .bars .first {
      font-weight: 700;
    }
    .track {
      display: block;
      height: 10px;
      border-radius: 3px;
      background: color-mix(in srgb, var(--line) 40%, transparent);
    }
    .two .track {
      height: 6px;
      margin: 2px 0;
    }
    .track i {
      display: block;
      height: 100%;
      border-radius: 3px;
      background: var(--output-fill);
      forced-color-adjust: none;
    }
    .track.sigmoid i {
      background: repeating-linear-gradient(135deg, var(--output-fill) 0 3px, var(--paper) 3px 5px);
    }
    .number {
      min-width: 3.6rem;
      text-align: end;
    }
    .two .number {
      min-width: 6.6rem;
    }
  `,
  ];

  static override properties = { brush: { state: true }, cell: { state: true } };

  /** True while a pointer on the picture draws instead of moving it. */
  declare brush: boolean;
  /** The cell of the confusion matrix whose pictures are shown. */
  declare cell: Pair | null;

  protected readonly name = "LeNet, live";
  protected readonly derivedKeys = ["logits", "probabilities", "prediction"];
  protected override readonly looks = ["unit", "view"] as const;
  protected readonly fields: Fields<LeNetState> = {
    input: itemField(),
    weights: choiceField(["relu", "sigmoid", "both"] as const),
    shift: pairField(-SIDE, SIDE),
    rotate: numberField(-180, 180),
    noise: numberField(0, 1),
    unit: optional(unitField()),
    view: choiceField(["maps", "mistakes", "confusion"] as const),
  };

  #mover = new Mover();
  #networks: Partial<Record<WeightsName, LeNet>> = {};
  /** Networks that are on their way, or could not be had. */
  #asked = new Set<WeightsName>();
  #near = false;
  #watch: IntersectionObserver | null = null;

  constructor() {
    super();
    this.brush = false;
    this.cell = null;
  }

  protected defaults(): LeNetState {
    return {
      input: "trouser",
      weights: "relu",
      shift: [0, 3],
      rotate: 0,
      noise: 0,
      unit: null,
      view: "maps",
    };
  }

  protected get hint(): string {
    if (this.brush) return "Draw: light on dark.";
    return this.now.view === "maps"
      ? "Try: drag the picture back, pixel by pixel. Point at a map."
      : "Pick a picture: the network looks again.";
  }

  // ---- the networks, when the reader comes near ---------------------------------------------------------------

  override connectedCallback(): void {
    super.connectedCallback();
    this.#watch = new IntersectionObserver(
      ([entry]) => {
        this.#near ||= entry.isIntersecting;
        if (this.#near) this.#fetch();
      },
      { rootMargin: AHEAD },
    );
    this.#watch.observe(this);
    this.addEventListener("paste", this.#onPaste);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#watch?.disconnect();
    this.removeEventListener("paste", this.#onPaste);
  }

  protected override updated(): void {
    if (this.#near) this.#fetch();
  }

  #fetch(): void {
    for (const weights of networksOf(this.now.weights))
      if (!this.#asked.has(weights)) {
        this.#asked.add(weights);
        void this.#bring(weights);
      }
  }

  async #bring(weights: WeightsName): Promise<void> {
    const trained = await this.load<Trained>(`lenet-${weights}.js` as const);
    const engine = trained && (await this.engine());
    if (!trained || !engine) return;
    this.#networks[weights] = new LeNet(engine, weights, trained);
    this.refresh();
  }

  // ---- numbers ------------------------------------------------------------------------------------------------

  #item(input: LeNetState["input"]): Grid | null {
    if (typeof input !== "string") return input;
    if (input === "blank") return blank;
    if (input === "checkerboard") return checkerboard;
    const held = (this.#networks.relu ?? this.#networks.sigmoid)?.trained;
    return held ? unpack(held.items[input]) : null;
  }

  protected derive(s: LeNetState): LeNetDerived {
    const item = this.#item(s.input);
    const picture = placed(item ?? blank, s);
    const passes: LeNetDerived["passes"] = {};
    if (item)
      for (const name of networksOf(s.weights)) {
        const network = this.#networks[name];
        if (network) passes[name] = network.pass(picture);
      }
    const still = () => {
      const network = this.#networks[networksOf(s.weights)[0]] as LeNet;
      return network.answer(placed(item as Grid, STILL));
    };
    return { item, picture, passes, still, trouble: null };
  }

  /** Of two networks the first. */
  #first(d: LeNetDerived): { name: WeightsName; pass: Pass | null } {
    const [name] = networksOf(this.now.weights);
    return { name, pass: d.passes[name] ?? null };
  }

  protected report(d: LeNetDerived) {
    const { pass } = this.#first(d);
    return {
      logits: pass && pass.logits,
      probabilities: pass && pass.probabilities,
      prediction: pass && classes[said(pass.probabilities)],
    };
  }

  protected pytorch(s: LeNetState): string {
    return lenetCode(s, this.defaults());
  }

  // ---- prediction ---------------------------------------------------------------------------------------------

  protected override readonly questions: Questions<LeNetState, LeNetDerived> = {
    class: { label: "the class", question: (s, d) => this.#ask(s, d) },
  };

  #ask(s: LeNetState, d: LeNetDerived): Question {
    const { pass } = this.#first(d);
    const done = moves(s);
    const slips: Slip[] = [{ answer: "unsure", says: "Softmax compares classes; it cannot say none." }];
    if (pass && done.length > 0) {
      const before = classes[d.still()];
      const says =
        s.rotate !== 0
          ? "Nothing in the network turns: its kernels know the items upright."
          : way(s.shift)
            ? "Pooling forgives about one pixel, the dense layers none."
            : "Noise wakes kernels everywhere, and every class gets a share of it.";
      slips.push({ answer: before, says });
    }
    return {
      text: `Predict what the network says: ${[nameOf(s), ...done].join(", ")}.`,
      choices: [
        ...classes.map((name) => ({ id: name, label: name })),
        { id: "unsure", label: "none of them" },
      ],
      answer: pass ? classes[said(pass.probabilities)] : "",
      slips,
      otherwise: "Which item has light where this picture has?",
    };
  }

  // ---- what the reader does -----------------------------------------------------------------------------------

  #shift(shift: Pair): void {
    this.change({ shift: shift.map((d) => clamp(d, -SIDE, SIDE)) as Pair });
  }

  /** A stroke: its middle white, its neighbours grey. It belongs to the item, wherever that has been moved. */
  #paint({ cell }: PictureEvent): void {
    const { item, picture } = this.derived;
    if (item === null) return;
    const { shift, rotate, noise } = this.now;
    // Of what is turned or noisy, the picture itself is drawn on.
    const own = rotate === 0 && noise === 0;
    const base = own ? item : picture.map((row) => row.map((x) => grey(Math.round(15 * x))));
    const [i, j] = own ? cell.map((at, axis) => at - shift[axis]) : cell;
    const ink = (a: number, b: number) => {
      const away = Math.abs(a - i) + Math.abs(b - j);
      return away === 0 ? 1 : away === 1 ? grey(10) : 0;
    };
    const input = base.map((row, a) => row.map((x, b) => Math.max(x, ink(a, b))));
    this.change(own ? { input } : { input, ...STILL });
  }

  #draw(): void {
    this.brush = true;
    this.change({ input: blank, ...STILL });
  }

  #take(input: Grid | ItemName): void {
    this.brush = false;
    this.change({ input, ...(this.locked("view") ? {} : { view: "maps" }) });
  }

  async #open(file: File): Promise<void> {
    try {
      const opened = await openPicture(file, SIDE);
      const [up, left] = [opened.length, opened[0].length].map((n) => (SIDE - n) >> 1);
      this.#take(
        blank.map((row, i) => row.map((_, j) => grey(Math.round(15 * (opened[i - up]?.[j - left] ?? 0))))),
      );
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.refuse(error.message);
    }
  }

  #onPaste = (event: ClipboardEvent): void => {
    const file = [...(event.clipboardData?.files ?? [])].find(({ type }) => type.startsWith("image/"));
    if (!file) return;
    event.preventDefault();
    void this.#open(file);
  };

  #onDrop = (event: DragEvent): void => {
    event.preventDefault();
    const file = event.dataTransfer?.files[0];
    if (file) void this.#open(file);
  };

  // ---- what the reader sees -----------------------------------------------------------------------------------

  protected drawing(s: LeNetState, d: LeNetDerived): TemplateResult {
    const width = this.width || 688;
    const wide = width >= WIDE;
    const { name, pass } = this.#first(d);
    const network = this.#networks[name];
    const ready = pass && network;
    const below = (): TemplateResult | typeof nothing => {
      if (!ready) return nothing;
      if (s.view === "mistakes")
        return mistakesView(network.trained, this.theme, (example) => this.#look(example));
      if (s.view === "confusion")
        return confusionView(
          network.trained,
          this.theme,
          this.cell,
          (cell) => {
            this.cell = cell;
          },
          (example) => this.#look(example),
        );
      const seen: Seen = { pass, picture: d.picture, network, unit: s.unit, theme: this.theme, width };
      const point = (unit: number[] | null) => this.change({ unit });
      return html`${mapRows(seen, point)}${unitView(seen, point)}`;
    };
    return html`<div class="live" aria-busy=${ready ? "false" : "true"}>
      <div class="flow">${this.#pad(s, d, wide ? 196 : 112)}${this.#bars(s, d)}</div>
      ${below()}
    </div>`;
  }

  #look({ picture }: { picture: string }): void {
    const free = Object.entries(STILL).filter(([key]) => !this.locked(key));
    this.brush = false;
    this.change({ input: unpack(picture), ...Object.fromEntries(free) });
  }

  #pad(s: LeNetState, d: LeNetDerived, room: number): TemplateResult {
    const moves = !this.brush && !this.locked("shift");
    const paints = this.brush && !this.locked("input");
    const over = (event: DragEvent) => event.preventDefault();
    return html`<div class="plate" @dragover=${over} @drop=${this.#onDrop}>
      <div class="name x">input <i>X</i> <span>28×28</span></div>
      <d2l-picture
        data-plate="input"
        label="input X, 28×28"
        tone="input"
        theme=${this.theme}
        .cursor=${paints}
        .values=${d.picture}
        .ghost=${d.item && s.rotate === 0 && s.noise === 0 && !this.brush ? d.item : null}
        .cell=${cellFor(room, SIDE)}
        .drag=${paints ? "paint" : moves ? "move" : ""}
        @cell-drag=${(e: CustomEvent<PictureEvent>) =>
          paints ? this.#paint(e.detail) : this.#shift(this.#mover.drag(e.detail, this.now.shift))}
      >${when(s.unit && s.view === "maps", () => field(s.unit as number[]))}</d2l-picture>
    </div>`;
  }

  #bars(s: LeNetState, d: LeNetDerived): TemplateResult {
    const names = networksOf(s.weights);
    const passes = names.map((name) => d.passes[name]?.probabilities ?? null);
    const two = names.length > 1;
    if (this.asking) return html`<div class="unknown" role="img" aria-label="to be predicted">?</div>`;
    return html`<ul class="bars ${two ? "two" : ""}" aria-label="probability of each class">
            ${classes.map((name, n) => {
              const first = passes[0] && said(passes[0]) === n;
              const numbers = passes.map((p) => (p ? sure(p[n]) : "…"));
              return html`<li class=${first ? "first" : ""}>
          <span>${name}</span>
          <span aria-hidden="true">${passes.map(
            (p, k) =>
              html`<span class="track ${names[k]}"><i style="width:${p ? 100 * p[n] : 0}%"></i></span>`,
          )}</span>
          <span class="number">${numbers.join(", ")}</span>
        </li>`;
            })}
    </ul>`;
  }

  // ---- words --------------------------------------------------------------------------------------------------

  #sentence(s: LeNetState, d: LeNetDerived): string {
    const done = moves(s);
    const names = networksOf(s.weights);
    const answers = names.map((name) => {
      const p = d.passes[name]?.probabilities;
      if (!p) return "the network is on its way";
      const order = p.map((_, n) => n).sort((a, b) => p[b] - p[a]);
      const told = order.slice(0, 2).map((n) => `${classes[n]} ${sure(p[n])}`);
      return `${names.length > 1 ? `${activation(name)} says ` : ""}${told.join(", ")}`;
    });
    const gone = d.item ? lost(d.item, s) : 0;
    const cut = gone > 0 ? ` Pixels that have left the frame: ${gone}.` : "";
    const what = [nameOf(s), ...(done.length > 0 ? done : ["in place"])].join(", ");
    return `${what}: ${answers.join("; ")}.${cut}`;
  }

  protected caption(s: LeNetState, d: LeNetDerived): TemplateResult {
    return html`<p class="sum">${this.#sentence(s, d)}</p>`;
  }

  protected saying(s: LeNetState, d: LeNetDerived): string {
    const { pass } = this.#first(d);
    if (!s.unit || !pass) return this.#sentence(s, d);
    const [layer, map, i, j] = s.unit;
    const value = short(pass.maps[layer][map][i][j], 3);
    return `${mapLayers[layer].name}, map ${map}, unit (${i}, ${j}): ${value}. ${this.#sentence(s, d)}`;
  }

  // ---- controls -----------------------------------------------------------------------------------------------

  protected controls(s: LeNetState): TemplateResult {
    const own = typeof s.input !== "string";
    return html`${choice(
      "item",
      own ? "own" : (s.input as string),
      [
        ...itemNames.map((id) => ({ id, label: labelOf(id) })),
        { id: "own", label: own ? "your own" : "draw one" },
      ],
      (id) => (id === "own" ? this.#draw() : this.#take(id as ItemName)),
      this.locked("input"),
    )}
    ${movePad("move", s.shift, (shift) => this.#shift(shift), this.locked("shift"))}
    ${stepper("rotate", s.rotate, [-180, 180, 15], (rotate) => this.change({ rotate }), this.locked("rotate"))}
    ${choice(
      "weights",
      s.weights,
      [
        { id: "relu", label: "ReLU" },
        { id: "sigmoid", label: "sigmoid" },
        { id: "both", label: "both" },
      ],
      (weights) => this.change({ weights: weights as LeNetState["weights"] }),
      this.locked("weights"),
    )}
    ${choice(
      "show",
      s.view,
      [
        { id: "maps", label: "its maps" },
        { id: "mistakes", label: "surest mistakes" },
        { id: "confusion", label: "confusion matrix" },
      ],
      (view) => this.change({ view: view as LeNetState["view"] }),
      this.locked("view"),
    )}`;
  }

  protected override panel(s: LeNetState, d: LeNetDerived): TemplateResult {
    return html`${when(!this.locked("input"), () =>
      group(
        "Picture",
        when(d.item !== null, () =>
          toggle("brush", this.brush, (on) => {
            this.brush = on;
          }),
        ),
        when(d.item, () => action("Centre", () => this.change({ input: centred(d.item as Grid) }))),
        when(d.item, () =>
          action("Invert", () =>
            this.change({
              input: (d.item as Grid).map((row) => row.map((x) => Math.round(100 * (1 - x)) / 100)),
            }),
          ),
        ),
        openControl((file) => void this.#open(file)),
      ),
    )}${group(
      "Noise",
      stepper(
        "up to ±",
        s.noise,
        [0, 1, 0.1],
        (n) => this.change({ noise: Math.round(10 * n) / 10 }),
        this.locked("noise"),
      ),
    )}`;
  }

  protected override keys(): TemplateResult {
    return html`<p class="keys">
      Keys: arrows move the picture, and walk over maps; Enter opens one. Or drop or paste a picture.
    </p>`;
  }
}

/** What a unit of a layer sees of the picture. */
function field([layer, , i, j]: number[]): TemplateResult {
  const [stride, size] = [
    [1, 5],
    [2, 6],
    [2, 14],
    [4, 16],
  ][layer];
  return html`<svg viewBox="0 0 28 28" aria-hidden="true"><rect
      x=${stride * j - 2}
      y=${stride * i - 2}
      width=${size}
      height=${size}
      fill="none"
      stroke="var(--kernel)"
      stroke-width="0.5"
    /></svg>`;
}

define("d2l-lenet-live", LeNetLive);
