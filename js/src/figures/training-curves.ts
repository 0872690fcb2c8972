/** `<d2l-training-curves>`: the recorded runs, and which of them won, by which reading (sections 7.6, 8.2, 8.6). */
import { css, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { short } from "../core/format";
import { type Pair, Refusal } from "../core/grid";
import {
  csv,
  firstOf,
  lastOf,
  MEAN_OF,
  type Quantity,
  quantities,
  read,
  type Reading,
  type Recorded,
  type Run,
  type Setting,
  type Spread,
  spread,
  whatDiffers,
  written,
} from "../core/runs";
import { booleanField, choiceField, type Field, type Fields, wholeField } from "../core/schema";
import type { Question } from "../parts/ask";
import { action, choice, group, toggle, when } from "../parts/controls";
import type { Line } from "../parts/curve";
import "../parts/curve";
import { type Derived, define, Figure, type Questions, WIDE } from "../parts/figure";
import { MOST_LOOKS } from "../parts/marks";
import { type PlotAxis, valueAt } from "../parts/plot";
import { slope, slopeStyles } from "../parts/slope";

type Seeds = "band" | "lines" | number[];

export interface TrainingCurvesState {
  /** Names of settings. */
  runs: string[];
  /** Of all seeds the median in a band, or a line for each, or a line for each of these. */
  seeds: Seeds;
  quantity: Quantity;
  /** The value after `epoch`, or the mean of four epochs up to it. */
  reading: Reading;
  /** 0 is the last epoch that all chosen runs have. */
  epoch: number;
  log: boolean;
}

/** A chosen setting, with what both readings make of it. */
interface Shown {
  id: string;
  /** What tells it from the others on the picture. */
  name: string;
  setting: Setting;
  runs: Run[];
  last: Spread;
  mean: Spread;
}

interface TrainingCurvesDerived extends Derived {
  shown: Shown[];
  /** Where the readings end. */
  epoch: number;
  /** The last epoch that all have. */
  end: number;
}

/** What belongs side by side. */
const COMPARED = {
  "96": ["ResNet-18 at 96", "resnet18-96", "plain18-96", "resnext26-96"],
  depth: ["20, 56 layers", "plain20", "resnet20", "plain56", "resnet56"],
  groups: ["ResNeXt groups", "resnext29-1", "resnext29-4", "resnext29-16"],
  lenet: ["softmax, LeNets", "softmax", "lenet-sigmoid", "lenet-sigmoid-lr0.9", "lenet-relu-max"],
  lenets: [
    "one change each",
    "lenet-sigmoid",
    "lenet-sigmoid-max",
    "lenet-relu-average",
    "lenet-tanh-average",
    "lenet-relu-max",
  ],
  dense: ["no convolution", "mlp-77", "mlp-64-64-64", "lenet-shuffled", "lenet-relu-max"],
  vgg: ["VGG, two rates", "vgg-slim-224", "vgg-slim-224-lr0.05"],
} as const;

const NAMES: Field<string[]> = {
  parse(value, key) {
    const fine = Array.isArray(value) && value.every((name) => typeof name === "string" && name !== "");
    if (!fine || value.length < 1 || value.length > MOST_LOOKS || new Set(value).size < value.length)
      throw new Refusal(
        `${key} must be 1 to ${MOST_LOOKS} different names of recorded runs, such as ["plain20", "resnet20"]; got ${JSON.stringify(value)}`,
      );
    return [...value];
  },
  encode: (names) => names.join(","),
  decode: (text) => text.split(","),
};

const SEEDS: Field<Seeds> = {
  parse(value, key) {
    if (value === "band" || value === "lines") return value;
    const fine =
      Array.isArray(value) && value.length > 0 && value.every((n) => Number.isInteger(n) && n >= 0);
    if (!fine)
      throw new Refusal(
        `${key} must be "band", "lines" or a list of seeds such as [0, 1]; got ${JSON.stringify(value)}`,
      );
    return [...new Set(value)].sort((a, b) => a - b);
  },
  encode: (seeds) => (typeof seeds === "string" ? seeds : seeds.join(",")),
  decode: (text) =>
    /^[a-z]/.test(text) ? text : text.split(",").map((n) => (n === "" ? Number.NaN : Number(n))),
};

/** Text whose lines do not break within "ResNet-18". */
const whole = (text: string): unknown[] =>
  text.split(/(\S+-\S+)/).map((part, n) => (n % 2 === 1 ? html`<span class="term">${part}</span>` : part));

const acc = (quantity: Quantity): boolean => quantity === "val_acc";

export class TrainingCurves extends Figure<TrainingCurvesState, TrainingCurvesDerived> {
  protected readonly name = "Training curves";
  protected readonly hint = "Try: drag the line to epoch 7; who wins there?";
  protected readonly derivedKeys = ["readings"];
  protected readonly fields: Fields<TrainingCurvesState> = {
    runs: NAMES,
    seeds: SEEDS,
    quantity: choiceField(Object.keys(quantities) as Quantity[]),
    reading: choiceField(["last", "mean"] as const),
    epoch: wholeField(0, 1000),
    log: booleanField(),
  };

  /** All that is recorded; null until it has come. */
  #recorded: Recorded | null = null;
  #coming: Promise<void> | null = null;

  protected defaults(): TrainingCurvesState {
    const [, ...runs] = COMPARED["96"];
    return { runs, seeds: "band", quantity: "val_acc", reading: "last", epoch: 0, log: false };
  }

  protected override readonly questions: Questions<TrainingCurvesState, TrainingCurvesDerived> = {
    readings: { label: "the best run", question: (s, d) => this.#question(s, d) },
  };

  // ---- the recorded runs ----------------------------------------------------------------------------------------

  override connectedCallback(): void {
    super.connectedCallback();
    this.#fetch();
  }

  /** In a notebook the way to the file may come after the figure. */
  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (changed.has("hosted")) this.#fetch();
  }

  #fetch(): void {
    if (this.#recorded) return;
    this.#coming ??= this.#load().finally(() => {
      this.#coming = null;
    });
  }

  async #load(): Promise<void> {
    const said = this.notice;
    const recorded = await this.load<Recorded>("d2l-runs.js");
    this.notice ??= said;
    if (!recorded) return;
    this.#recorded = recorded;
    this.refresh();
  }

  /** Whoever waits for the drawing waits for what it draws; a notebook's kernel may be busy, and is not waited for. */
  protected override async getUpdateComplete(): Promise<boolean> {
    if (!this.textOf) await this.#coming;
    return super.getUpdateComplete();
  }

  protected derive(s: TrainingCurvesState): TrainingCurvesDerived {
    try {
      return { ...this.#read(s), trouble: null };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { shown: [], epoch: 0, end: 0, trouble: error.message };
    }
  }

  #read(s: TrainingCurvesState): Omit<TrainingCurvesDerived, "trouble"> {
    const recorded = this.#recorded;
    if (!recorded) throw new Refusal("the recorded runs have not come yet");
    const odd = s.runs.find((name) => !Object.hasOwn(recorded, name));
    if (odd !== undefined)
      throw new Refusal(
        `no runs are recorded under the name "${odd}"; there are ${Object.keys(recorded).join(", ")}`,
      );
    const chosen = s.runs.map((id) => ({ id, setting: recorded[id], runs: chosenOf(recorded[id], s.seeds) }));
    const end = lastOf(chosen.flatMap(({ runs }) => runs));
    if (s.epoch > end) throw new Refusal(`epoch ${s.epoch}: all these runs have the epochs 1 to ${end}`);
    const epoch = s.epoch || end;
    const names = whatDiffers(chosen.map(({ setting }) => setting.title));
    const shown = chosen.map((one, n) => {
      const by = (reading: Reading) => spread(one.runs.map((run) => read(run[s.quantity], reading, epoch)));
      return { ...one, name: names[n], last: by("last"), mean: by("mean") };
    });
    return { shown, epoch, end };
  }

  protected report({ shown, trouble }: TrainingCurvesDerived) {
    const { reading } = this.now;
    return {
      readings: trouble ? null : Object.fromEntries(shown.map((one) => [one.id, one[reading].middle])),
    };
  }

  protected pytorch(s: TrainingCurvesState, d: TrainingCurvesDerived): string | null {
    if (d.trouble !== null) return null;
    const first = firstOf(s.reading, d.epoch);
    const value = `sum(run["${s.quantity}"][${first - 1}:${d.epoch}]) / ${d.epoch - first + 1}`;
    const seeds = typeof s.seeds === "string" ? "" : ` if run["seed"] in ${JSON.stringify(s.seeds)}`;
    return [
      "from statistics import median",
      "",
      "import d2lmini as d2l",
      "",
      "",
      "def reading(name):",
      `    return median(${value} for run in d2l.recorded(name)["runs"]${seeds})`,
      "",
      "",
      `Y = {name: reading(name) for name in ${JSON.stringify(s.runs)}}`,
      "Y\n",
    ].join("\n");
  }

  // ---- which one won --------------------------------------------------------------------------------------------

  /** From the best to the worst. */
  #order({ quantity }: TrainingCurvesState, { shown }: TrainingCurvesDerived, reading: Reading): Shown[] {
    const sign = acc(quantity) ? -1 : 1;
    return [...shown].sort((a, b) => sign * (a[reading].middle - b[reading].middle));
  }

  #question(s: TrainingCurvesState, d: TrainingCurvesDerived): Question {
    const other = s.reading === "last" ? "mean" : "last";
    const [best, second] = this.#order(s, d, s.reading);
    if (!second)
      return {
        text: `Predict: what is the ${quantities[s.quantity]} of ${best.name} by ${this.#named(s.reading, d.epoch)}?`,
        fields: [""],
        answer: [best[s.reading].middle],
        within: 0.005,
        slips: [{ answer: [best[other].middle], says: `That is ${this.#named(other, d.epoch)}.` }],
        otherwise: "Follow the curve; 0.005 more or less counts as right.",
      };
    const [tempting] = this.#order(s, d, other);
    const slips = [{ answer: tempting.id, says: this.#slip(s, d, best) }];
    if (best[s.reading].middle === second[s.reading].middle)
      slips.push({ answer: second.id, says: `${best.name} comes out the same.` });
    const good = acc(s.quantity) ? "highest" : "lowest";
    return {
      text: `Predict: whose ${quantities[s.quantity]} is the ${good} by ${this.#named(s.reading, d.epoch)}?`,
      choices: d.shown.map(({ id, name }) => ({ id, label: name })),
      answer: best.id,
      slips,
      otherwise:
        s.reading === "mean"
          ? "A mean forgives one bad epoch: compare how the curves run before it."
          : "One epoch can lie anywhere within a curve’s jumps.",
    };
  }

  /** Why the winner by the other reading need not be the one by this reading. */
  #slip(s: TrainingCurvesState, d: TrainingCurvesDerived, best: Shown): string {
    if (s.reading === "last")
      return `That one wins by ${this.#named("mean", d.epoch)}; one epoch is more of a lottery.`;
    const values = best.runs[0][s.quantity];
    const steps = values.slice(1, d.epoch).map((x, n) => (acc(s.quantity) ? values[n] - x : x - values[n]));
    const worst = Math.max(...steps);
    const fall = acc(s.quantity)
      ? `falls by up to ${(100 * worst).toFixed(1)} points`
      : `climbs by up to ${short(worst, 3)}`;
    return `That is one epoch. Between two, the curve of ${best.name} ${fall}.`;
  }

  #named(reading: Reading, epoch: number): string {
    const first = firstOf(reading, epoch);
    return first === epoch ? `epoch ${epoch}` : `the mean of epochs ${first}–${epoch}`;
  }

  // ---- what the reader does -------------------------------------------------------------------------------------

  /** Other runs may have fewer epochs and other seeds: what does not fit them goes back to all. */
  #choose(runs: string[]): void {
    const settings = runs.map((name) => (this.#recorded as Recorded)[name]);
    const { epoch, seeds } = this.now;
    const has = (seed: number) => settings.every((one) => one.runs.some((run) => run.seed === seed));
    this.change({
      runs,
      epoch: epoch > lastOf(settings.flatMap((one) => one.runs)) ? 0 : epoch,
      seeds: typeof seeds === "string" || seeds.some(has) ? seeds : "band",
    });
  }

  #toggle(name: string, on: boolean): void {
    const { runs } = this.now;
    if (on && runs.length === MOST_LOOKS)
      this.refuse(`${MOST_LOOKS} curves are as many as can be told apart; take one away first`);
    else if (!on && runs.length === 1) this.refuse("one curve must stay; add another one first");
    else this.#choose(on ? [...runs, name] : runs.filter((one) => one !== name));
  }

  #download(d: TrainingCurvesDerived): void {
    if (this.asking) {
      this.refuse("the numbers would give the answer away; answer first, then download them");
      return;
    }
    const text = csv(d.shown.map(({ id, setting, runs }) => [id, { ...setting, runs }] as const));
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "text/csv" }));
    link.download = "runs.csv";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href));
  }

  // ---- what the reader sees -------------------------------------------------------------------------------------

  protected drawing(s: TrainingCurvesState, d: TrainingCurvesDerived): TemplateResult {
    if (d.trouble !== null) return html``;
    const width = this.width || 688;
    const wide = width >= WIDE;
    const across = wide ? Math.floor(width * 0.52) : width;
    return html`<div class="views">
      ${this.#curves(s, d, across, wide ? 320 : 240)}
      ${this.#slopes(s, d, wide ? width - across - 12 : width, wide ? 300 : 34 * d.shown.length + 60)}
    </div>`;
  }

  #curves(s: TrainingCurvesState, d: TrainingCurvesDerived, width: number, height: number): TemplateResult {
    const start = firstOf("mean", d.epoch);
    const shownTo = this.asking ? Math.max(1, start - 1) : Number.POSITIVE_INFINITY;
    const lines = d.shown.flatMap((one, look) => linesOf(one, look, s, shownTo));
    const y = axisOf(
      d.shown.flatMap(({ runs }) => runs.flatMap((run) => run[s.quantity])),
      s.log,
    );
    const name = quantities[s.quantity];
    const epochs = Math.max(...d.shown.flatMap(({ runs }) => runs.map((run) => run.val_acc.length)));
    const from = this.asking ? Math.min(start, d.epoch - 1) : firstOf(s.reading, d.epoch);
    return html`<d2l-curve
      label="epoch"
      tone=${acc(s.quantity) ? "output" : "ink"}
      .x=${{ name: "epoch", from: 1, to: Math.max(2, epochs) }}
      .y=${{ ...y, name: y.log || y.from === 0 ? name : `${name}, axis from ${short(y.from)}` }}
      .lines=${lines}
      .span=${[Math.max(1, from), d.epoch]}
      .veil=${this.asking ? "?" : ""}
      .at=${this.asking ? null : [d.epoch, valueAt(y, 0.95)]}
      .valueText=${this.asking ? "" : this.#told(s, d, s.reading)}
      .fixed=${this.locked("epoch")}
      .width=${width}
      .height=${height}
      @curve-drag=${(e: CustomEvent<{ x: number }>) => {
        const epoch = Math.min(e.detail.x, d.end);
        if (epoch !== d.epoch) this.change({ epoch: epoch === d.end ? 0 : epoch });
      }}
    ></d2l-curve>`;
  }

  #slopes(s: TrainingCurvesState, d: TrainingCurvesDerived, width: number, height: number): TemplateResult {
    const seen = (reading: Reading, one: Shown) =>
      this.asking && s.reading === reading ? null : one[reading].middle;
    const first = firstOf("mean", d.epoch);
    return slope({
      heads: [`epoch ${d.epoch}`, `mean of ${first}–${d.epoch}`],
      slopes: d.shown.map((one) => ({
        name: one.name,
        values: [seen("last", one), seen("mean", one)] as const,
      })),
      chosen: s.reading === "last" ? 0 : 1,
      best: this.asking ? -1 : d.shown.indexOf(this.#order(s, d, s.reading)[0]),
      write: (value) => written(value, s.quantity),
      width,
      height,
      label: "both readings",
      tone: acc(s.quantity) ? "y" : "",
    });
  }

  // ---- words ----------------------------------------------------------------------------------------------------

  /** All runs by a reading, the best one first. */
  #told(s: TrainingCurvesState, d: TrainingCurvesDerived, reading: Reading): string {
    const runs = this.#order(s, d, reading).map(
      (one) => `${one.name} ${written(one[reading].middle, s.quantity)}`,
    );
    return `${this.#named(reading, d.epoch)}: ${runs.join("; ")}`;
  }

  /** Whether the other reading says the same. */
  #turn(s: TrainingCurvesState, d: TrainingCurvesDerived): string {
    const other = s.reading === "last" ? "mean" : "last";
    const [mine, theirs] = [s.reading, other].map((reading) => this.#order(s, d, reading as Reading));
    if (d.shown.length < 2 || d.epoch === 1) return "";
    const by = this.#named(other, d.epoch);
    if (mine.every((one, n) => one === theirs[n])) return `The order is the same by ${by}.`;
    const round = mine.every((one, n) => one === theirs[theirs.length - 1 - n]);
    if (round || mine[0] !== theirs[0])
      return `By ${by} ${theirs[0].name} wins${round ? ": the order turns round" : ""}.`;
    return `By ${by} the same one wins, and others change places.`;
  }

  /** What the numbers are worth. */
  #worth(s: TrainingCurvesState, d: TrainingCurvesDerived): string {
    const seeds = d.shown.map(({ runs }) => runs.length);
    const [few, many] = [Math.min(...seeds), Math.max(...seeds)];
    const count = `${few === many ? (few === 1 ? "One" : few) : `${few} to ${many}`} ${many === 1 ? "seed" : "seeds"}`;
    const each = d.shown.length > 1 ? " each" : "";
    const median = many > 1 ? ", their median" : "";
    const [best] = this.#order(s, d, s.reading);
    if (!acc(s.quantity)) return `${count}${each}${median}.`;
    const { tested } = best.setting;
    const share = best[s.reading].middle;
    const points = 100 * Math.sqrt((share * (1 - share)) / tested);
    return `${count}${each}${median}; on ${tested.toLocaleString("en-US")} pictures, chance alone is ±${points.toFixed(1)} points.`;
  }

  protected caption(s: TrainingCurvesState, d: TrainingCurvesDerived): TemplateResult {
    const by = this.#named(s.reading, d.epoch);
    const order = this.#order(s, d, s.reading);
    // More of them stand in the drawing, and would be a list here.
    const named = order.length <= 4 ? order : order.slice(0, 1);
    const between = named.some(({ name }) => name.includes(",")) ? "; " : ", ";
    const values = named.map(
      (one, n) =>
        html`${n > 0 ? between : ""}${whole(one.name)} <b>${written(one[s.reading].middle, s.quantity)}</b>`,
    );
    return html`<p class="sum">${by[0].toUpperCase()}${by.slice(1)}: ${values}. ${whole(this.#turn(s, d))}<br />
      <span class="aside">${this.#worth(s, d)}</span></p>`;
  }

  protected saying(s: TrainingCurvesState, d: TrainingCurvesDerived): string {
    return d.trouble ?? `${this.#told(s, d, s.reading)}. ${this.#turn(s, d)} ${this.#worth(s, d)}`;
  }

  // ---- controls -------------------------------------------------------------------------------------------------

  protected controls(s: TrainingCurvesState, d: TrainingCurvesDerived): TemplateResult {
    const sets = Object.entries(COMPARED)
      .map(([id, [label, ...names]]) => ({ id, label, names: names.filter((name) => this.#has(name)) }))
      .filter(({ names }) => names.length > 1);
    const now = sets.find(({ names }) => names.join() === s.runs.join());
    return html`${choice(
      "runs",
      now?.id ?? "",
      now ? sets : [{ id: "", label: "your own" }, ...sets],
      (id) => {
        const set = sets.find((one) => one.id === id);
        if (set) this.#choose(set.names);
      },
      this.locked("runs"),
    )}${choice(
      "of",
      s.quantity,
      Object.entries(quantities).map(([id, label]) => ({
        id,
        label: label.replace("validation accuracy", "accuracy"),
      })),
      (quantity) => this.change({ quantity: quantity as Quantity }),
      this.locked("quantity"),
    )}${choice(
      "read",
      s.reading,
      [
        { id: "last", label: "one epoch" },
        { id: "mean", label: `mean of ${MEAN_OF}` },
      ],
      (reading) => this.change({ reading: reading as Reading }),
      this.locked("reading"),
    )}${when(
      d.shown.some(({ setting }) => setting.runs.length > 1),
      () =>
        toggle(
          "each seed",
          s.seeds !== "band",
          (on) => this.change({ seeds: on ? "lines" : "band" }),
          this.locked("seeds"),
        ),
    )}${when(!acc(s.quantity) || s.log, () =>
      toggle("log axis", s.log, (log) => this.change({ log }), this.locked("log")),
    )}`;
  }

  #has(name: string): boolean {
    return this.#recorded !== null && Object.hasOwn(this.#recorded, name);
  }

  protected override panel(
    s: TrainingCurvesState,
    d: TrainingCurvesDerived,
  ): TemplateResult | typeof nothing {
    const all = Object.entries(this.#recorded ?? {});
    const seeds = [...new Set(d.shown.flatMap(({ setting }) => setting.runs.map((run) => run.seed)))].sort(
      (a, b) => a - b,
    );
    const picked = typeof s.seeds === "string" ? seeds : s.seeds;
    const pick = (seed: number, on: boolean) => {
      const rest = on ? [...picked, seed] : picked.filter((n) => n !== seed);
      this.change({ seeds: rest.length === 0 || rest.length === seeds.length ? "lines" : rest });
    };
    return html`${group(
      "Runs",
      all.map(([name, { title }]) =>
        toggle(title, s.runs.includes(name), (on) => this.#toggle(name, on), this.locked("runs")),
      ),
    )}${when(seeds.length > 1, () =>
      group(
        "Seeds",
        seeds.map((seed) =>
          toggle(String(seed), picked.includes(seed), (on) => pick(seed, on), this.locked("seeds")),
        ),
      ),
    )}${when(d.shown.length > 0, () =>
      group(
        "Made",
        html`<ul class="made">
          ${d.shown.map((one) => html`<li>${madeOf(one)}</li>`)}
          ${[...new Set(d.shown.map(({ setting }) => setting.data))].map((data) => html`<li>${data}</li>`)}
        </ul>`,
        action("Download CSV", () => this.#download(d)),
      ),
    )}`;
  }

  static override styles = css`
    ${Figure.styles}
    ${slopeStyles}
    .views {
      flex: 1 1 100%;
      min-width: 0;
      display: flex;
      flex-wrap: wrap;
      justify-content: center;
      align-items: flex-start;
      gap: 12px;
    }
    .made {
      flex: 1 1 16rem;
      margin: 0;
      padding-inline-start: 1.2em;
      font-size: 0.9375rem;
    }
  `;
}

/** The runs of a setting with these seeds. */
function chosenOf({ title, runs }: Setting, seeds: Seeds): Run[] {
  const chosen = typeof seeds === "string" ? runs : runs.filter(({ seed }) => seeds.includes(seed));
  if (chosen.length > 0) return chosen;
  const [few, has] = [(seeds as number[]).join(" or "), runs.map(({ seed }) => seed).join(", ")];
  throw new Refusal(`${title} has no run with seed ${few}; it has ${has}`);
}

/** The median in its band, or a line for each seed; no further than `to`. */
function linesOf(
  { runs }: Shown,
  look: number,
  { seeds, quantity }: TrainingCurvesState,
  to: number,
): Line[] {
  const points = (values: readonly number[]) => values.slice(0, to).map((value, n): Pair => [n + 1, value]);
  if (seeds !== "band") return runs.map((run) => ({ points: points(run[quantity]), look }));
  const spreads = Array.from({ length: lastOf(runs) }, (_, n) => spread(runs.map((run) => run[quantity][n])));
  const ends = spreads.slice(0, to).map(({ least, most }): Pair => [least, most]);
  const band = runs.length > 1 ? ends : undefined;
  return [{ points: points(spreads.map(({ middle }) => middle)), look, band }];
}

/** An axis around these values, between round numbers; with powers of ten between powers of ten. */
function axisOf(values: readonly number[], log: boolean): PlotAxis {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  if (log) {
    const [low, high] = [Math.floor(Math.log10(least)), Math.ceil(Math.log10(most) + 1e-9)];
    return { name: "", from: 10 ** low, to: 10 ** high, log };
  }
  const unit = 10 ** Math.floor(Math.log10(most - least || 1));
  const from = least < 0.3 * most ? 0 : Math.floor(least / unit + 1e-9) * unit;
  const to = Math.ceil((most + (most - least) / 25) / unit - 1e-9) * unit; // the handle stands above
  return { name: "", from: Number(from.toPrecision(6)), to: Number(to.toPrecision(6)) };
}

/** How a setting's runs were made. */
function madeOf({ setting: { title, lr }, runs }: Shown): string {
  const each = (values: readonly string[]) => [...new Set(values)].join("; ");
  const minutes = spread(runs.map(({ seconds }) => seconds / 60)).middle;
  const time = minutes < 1 ? `${Math.round(60 * minutes)} s` : `${Math.round(minutes)} min`;
  const seeds = runs.length === 1 ? `seed ${runs[0].seed}` : `${runs.length} seeds`;
  return `${title}: ${lastOf(runs)} epochs, ${seeds}, rate ${lr}, ${each(runs.map((run) => run.precision))}, ${time} on ${each(runs.map((run) => run.device))}.`;
}

define("d2l-training-curves", TrainingCurves);
