/** `<d2l-network-calculator>`: where parameters, work and memory of a network sit (sections 8.2 and 8.6). */
import { css, html, nothing, type PropertyDeclarations, type TemplateResult } from "lit";
import { describe, type NetworkCost } from "../core/describe";
import { type Step, stepsOf } from "../core/steps";
import { bytes as inBytes, grouped, percent, shareText } from "../core/format";
import { Refusal, type Pair } from "../core/grid";
import { networkField } from "../core/layers-text";
import { networkCode } from "../core/network-code";
import { presetNames, presetOf, presets } from "../core/networks";
import type { Description } from "../core/nn/describe";
import { type Shape, shapeText } from "../core/nn/layer";
import { type Fields, optional, shapeField, wholeField } from "../core/schema";
import type { Question } from "../parts/ask";
import { blockChips, groupsOf, headKind, headOf, isHead } from "../parts/blocks";
import { chipStyles } from "../parts/chips";
import { choice, group, stepper, toggle, when } from "../parts/controls";
import { type Derived, define, Figure, type Questions, WIDE } from "../parts/figure";
import "../parts/layer-bars";
import type { Bars } from "../parts/layer-bars";

type Network = string | Description[];

export interface NetworkCalculatorState {
  layers: Network;
  /** null: the picture that the named network is known with. */
  input_shape: Shape | null;
  batch: number;
  /** Bytes of one number. */
  bytes: number;
  /** The network that is compared with; null for none. */
  against: Network | null;
  /** The step that is pointed at, from 1; 0 for none. */
  step: number;
}

interface NetworkCalculatorDerived extends Derived {
  cost: NetworkCost | null;
  steps: Step[];
  other: NetworkCost | null;
}

const layersOf = (network: Network): Description[] =>
  typeof network === "string" ? presetOf(network).layers : network;
const nameOf = (network: Network): string =>
  typeof network === "string" ? presetOf(network).label : "this network";
const CARDINALITIES = [1, 2, 4, 8, 16, 32];

export class NetworkCalculator extends Figure<NetworkCalculatorState, NetworkCalculatorDerived> {
  static override properties: PropertyDeclarations = { chip: { state: true } };

  /** The block that is being set, from 0. */
  declare chip: number | null;

  protected readonly name = "Network calculator";
  protected readonly hint = "Point at a layer; press a block to change it.";
  protected readonly derivedKeys = ["shapes", "parameters", "macs", "memory", "fields", "total"];
  protected override readonly looks = ["step"] as const;
  protected readonly fields: Fields<NetworkCalculatorState> = {
    layers: networkField(presetNames),
    input_shape: optional(shapeField(4096)),
    batch: wholeField(1, 4096),
    bytes: wholeField(1, 8),
    against: optional(networkField(presetNames)),
    step: wholeField(0, 600),
  };

  constructor() {
    super();
    this.chip = null;
  }

  protected defaults(): NetworkCalculatorState {
    return { layers: "vgg-11", input_shape: null, batch: 1, bytes: 4, against: null, step: 0 };
  }

  protected override readonly questions: Questions<NetworkCalculatorState, NetworkCalculatorDerived> = {
    quartered: { label: "a quarter of all channels", question: (_, d) => ask(d, "quartered") },
    doubled: { label: "a picture twice as large", question: (_, d) => ask(d, "doubled") },
  };

  protected derive(s: NetworkCalculatorState): NetworkCalculatorDerived {
    try {
      const cost = describe(layersOf(s.layers), this.#input(s), s);
      const other = s.against === null ? null : describe(layersOf(s.against), this.#input(s), s);
      return { cost, steps: stepsOf(cost), other, trouble: null };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { cost: null, steps: [], other: null, trouble: error.message };
    }
  }

  #input({ layers, input_shape }: NetworkCalculatorState): Shape {
    if (input_shape) return input_shape;
    if (typeof layers === "string") return presetOf(layers).input_shape;
    throw new Refusal("input_shape is missing: costs depend on the picture, (channels, height, width)");
  }

  protected override settle(s: NetworkCalculatorState, { steps }: NetworkCalculatorDerived) {
    return { ...s, step: Math.min(s.step, steps.length) };
  }

  protected report({ cost }: NetworkCalculatorDerived) {
    const rows = cost?.layers;
    return {
      shapes: rows ? rows.map(({ output }) => output) : null,
      parameters: rows ? rows.map(({ parameters }) => parameters) : null,
      macs: rows ? rows.map(({ macs }) => macs) : null,
      memory: rows ? rows.map(({ kept }) => kept) : null,
      fields: rows ? rows.map(({ field }) => field) : null,
      total: cost && {
        parameters: cost.parameters,
        macs: cost.macs,
        memory: cost.kept,
        in_use: cost.live,
      },
    };
  }

  protected pytorch(s: NetworkCalculatorState, { cost }: NetworkCalculatorDerived): string | null {
    return cost && networkCode(layersOf(s.layers), cost.input);
  }

  // ---- what the reader sees -----------------------------------------------------------------------------------

  protected drawing(s: NetworkCalculatorState, d: NetworkCalculatorDerived): TemplateResult {
    const chips = blockChips(layersOf(s.layers), {
      open: this.chip,
      locked: this.locked("layers"),
      pick: (open) => {
        this.chip = open;
      },
      change: (layers, open) => {
        this.chip = open;
        // Changed layers have no name, and keep the picture of the network that they come from.
        if (layers.length > 0) this.change({ layers, input_shape: this.#input(s) });
      },
    });
    return html`<div class="whole">${chips}${d.cost === null ? nothing : this.#bars(s, d, d.cost)}</div>`;
  }

  #bars(s: NetworkCalculatorState, d: NetworkCalculatorDerived, cost: NetworkCost): TemplateResult {
    const side = Math.max(cost.input[1], cost.input[2]);
    const share = (total: number) => (value: number) => shareText(value, total);
    const fields = this.#fields(d);
    const twoWays = (this.width || 688) >= WIDE && fields.some(([long, near]) => near < long);
    const bars: Bars[] = [
      { name: "parameters", tone: "k", total: grouped(cost.parameters), values: d.steps.map((t) => t.parameters), write: share(cost.parameters) },
      { name: "multiply–adds", tone: "", total: grouped(cost.macs), values: d.steps.map((t) => t.macs), write: share(cost.macs) },
      { name: "kept for training", tone: "y", total: `${inBytes(BigInt(cost.kept))}; in use ${inBytes(BigInt(cost.live))}`, values: d.steps.map((t) => t.kept), write: share(cost.kept) },
      { name: "receptive field", tone: "x", total: `of ${shapeText(cost.input.slice(1))} pixels${twoWays ? "; dash: the shortest way" : ""}`, values: fields.map(([long]) => long), marks: fields.map(([, near]) => near), most: side, write: (n) => (n >= side ? "all" : String(n)) },
    ]; // prettier-ignore
    return html`<d2l-layer-bars
      .bars=${bars}
      .numbers=${d.steps.map(({ head }) => head.number)}
      .names=${d.steps.map(({ head }) => head.name)}
      .told=${d.steps.map((step) => this.#step(step, cost))}
      .looked=${s.step}
      .width=${this.width || 688}
      .masked=${this.asking}
      @layer-look=${(e: CustomEvent<number>) => this.change({ step: e.detail })}
    ></d2l-layer-bars>`;
  }

  /** The longest and the shortest way, along the longer side. */
  #fields({ steps }: NetworkCalculatorDerived): Pair[] {
    return steps.map(({ head }) => [Math.max(...head.field), Math.max(...head.shortField)]);
  }

  // ---- words --------------------------------------------------------------------------------------------------

  #step({ head, ...own }: Step, cost: NetworkCost): string {
    const part = (value: number, total: number, what: string): string =>
      value > 0 ? `${grouped(value)} ${what} (${shareText(value, total)})` : "";
    const [long, near] = [Math.max(...head.field), Math.max(...head.shortField)];
    const seen = near < long ? `field ${long} on the longest way, ${near} on the shortest` : `field ${long}`;
    const told = [
      part(own.parameters, cost.parameters, "parameters"),
      part(own.macs, cost.macs, "multiply–adds"),
      own.kept > 0 ? `${inBytes(BigInt(own.kept))} kept (${shareText(own.kept, cost.kept)})` : "",
      seen,
    ];
    return `${head.name}, ${shapeText(head.input)} → ${shapeText(own.shape)}: ${told.filter(Boolean).join(", ")}.`;
  }

  /** What stands out: the layer that holds most of the parameters and does hardly any work. */
  #surprise({ steps, cost }: NetworkCalculatorDerived): string {
    const { parameters, macs, depth } = cost as NetworkCost;
    const most = steps.reduce((a, b) => (b.parameters > a.parameters ? b : a));
    const [holds, does] = [most.parameters / parameters, most.macs / macs];
    if (!(holds >= 0.5 && does < 0.2 && depth > 2)) return "";
    return `One layer of ${depth} holds ${percent(holds)} of the parameters and does ${percent(does)} of the work.`;
  }

  #compared(s: NetworkCalculatorState, cost: NetworkCost, other: NetworkCost): string {
    const change = (a: number, b: number): string => {
      const times = a / b;
      if (times >= 2 || times <= 0.5)
        return times > 1 ? `${times.toFixed(1)} times` : `1/${(1 / times).toFixed(1)}`;
      return `${times > 1 ? "+" : ""}${(100 * (times - 1)).toFixed(1)}\u00a0%`.replace("-", "−");
    };
    return `${grouped(cost.parameters)} parameters against ${grouped(other.parameters)} of ${nameOf(s.against as Network)} (${change(cost.parameters, other.parameters)}); multiply–adds ${change(cost.macs, other.macs)}, kept ${change(cost.kept, other.kept)}.`;
  }

  #told(s: NetworkCalculatorState, d: NetworkCalculatorDerived): [string, string] {
    const cost = d.cost as NetworkCost;
    const step = d.steps[s.step - 1];
    const all = `${nameOf(s.layers)}: ${grouped(cost.parameters)} parameters; ${grouped(cost.macs)} multiply–adds, twice as many FLOPs.`;
    const first = step
      ? this.#step(step, cost)
      : d.other
        ? this.#compared(s, cost, d.other)
        : this.#surprise(d);
    return [first, all];
  }

  protected caption(s: NetworkCalculatorState, d: NetworkCalculatorDerived): TemplateResult {
    const [first, all] = this.#told(s, d);
    return html`<p class="sum">${when(first, () => html`<b>${first}</b><br />`)}<span class="aside">${all}</span></p>`;
  }

  protected saying(s: NetworkCalculatorState, d: NetworkCalculatorDerived): string {
    return d.trouble ?? this.#told(s, d).join(" ").trim();
  }

  // ---- controls -----------------------------------------------------------------------------------------------

  protected controls(s: NetworkCalculatorState): TemplateResult {
    const layers = layersOf(s.layers);
    const groups = groupsOf(layers);
    const head = groups[groups.length - 1];
    const own = typeof s.layers === "string" ? [] : [{ id: "", label: "your own" }];
    return html`${choice(
      "network",
      typeof s.layers === "string" ? s.layers : "",
      [...own, ...presets],
      (id) => {
        this.chip = null;
        if (id) this.change({ layers: id, input_shape: null, step: 0 });
      },
      this.locked("layers"),
    )}${when(isHead(head) && !this.locked("layers"), () =>
      choice(
        "head",
        headKind(head),
        [
          { id: "dense", label: "dense layers" },
          { id: "average", label: "global average" },
        ],
        (kind) =>
          this.change({
            layers: [...groups.slice(0, -1).flat(), ...headOf(kind as "dense", head)],
            input_shape: this.#input(s),
          }),
      ),
    )}${when(layers.length === 1 && layers[0].kind === "resnext_block" && !this.locked("layers"), () =>
      this.#cardinality(s, layers[0]),
    )}${toggle(
      s.against === null ? "compare" : `compared with ${nameOf(s.against)}`,
      s.against !== null,
      (on) => this.change({ against: on ? s.layers : null }),
      this.locked("against"),
    )}`;
  }

  /** The number of paths; their width follows, so that the work stays that of the bottleneck to a quarter. */
  #cardinality(s: NetworkCalculatorState, block: Description): TemplateResult {
    const { num_channels: c, groups: width, bot_mul } = block as unknown as Record<string, number>;
    const paths = Math.round((c * bot_mul) / width);
    return choice(
      "paths at equal cost",
      String(paths),
      [...new Set([...CARDINALITIES, paths])].map((n) => ({ id: String(n), label: String(n) })),
      (text) => {
        const d = widthFor(c, Number(text));
        const layers = [{ ...block, groups: d, bot_mul: (d * Number(text)) / c }];
        this.change({ layers, input_shape: this.#input(s) });
      },
    );
  }

  protected override panel(s: NetworkCalculatorState, d: NetworkCalculatorDerived): TemplateResult {
    const shape =
      s.input_shape ?? (typeof s.layers === "string" ? presetOf(s.layers).input_shape : [1, 28, 28]);
    return html`${group(
      "Input",
      ["channels", "height", "width"].map((name, n) =>
        stepper(
          name,
          shape[n],
          [1, 4096, 1],
          (value) => this.change({ input_shape: shape.map((size, m) => (m === n ? value : size)) }),
          this.locked("input_shape"),
        ),
      ),
    )}${group(
      "Memory",
      stepper(
        "pictures at once",
        s.batch,
        [1, 4096, 1],
        (batch) => this.change({ batch }),
        this.locked("batch"),
      ),
      choice(
        "a number takes",
        String(s.bytes),
        [1, 2, 4, 8].map((n) => ({ id: String(n), label: `${n} ${n === 1 ? "byte" : "bytes"}` })),
        (text) => this.change({ bytes: Number(text) }),
        this.locked("bytes"),
      ),
    )}${when(d.cost && !this.asking, () => this.#table(d))}`;
  }

  /** All numbers; on a narrow screen the two that one asks for first. */
  #table({ steps, cost }: NetworkCalculatorDerived): TemplateResult {
    const { input, keptInput, parameters, macs, kept } = cost as NetworkCost;
    const wide = (this.width || 688) >= WIDE;
    const row = ([name, output, p, m, k, field]: (string | number)[]) => html`<tr>
      <th scope="row">${name}</th>
      ${[...(wide ? [output] : []), p, m, ...(wide ? [k, field] : [])].map((cell) => html`<td>${typeof cell === "number" ? grouped(cell) : cell}</td>`)}
    </tr>`; // prettier-ignore
    const head = ["layer", "output", "parameters", "multiply–adds", "kept, bytes", "field"];
    const shown = wide ? head : [head[0], head[2], head[3]];
    return html`<table>
      <thead><tr>${shown.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
      <tbody>
        ${row(["input", shapeText(input), "", "", keptInput, ""])}
        ${steps.map((s) => row([s.head.name, shapeText(s.shape), s.parameters, s.macs, s.kept, s.head.field.join("×")]))}
        ${row(["in all", "", parameters, macs, kept, ""])}
      </tbody>
    </table>`;
  }

  static override styles = css`
    ${Figure.styles}
    ${chipStyles}
    .whole {
      display: grid;
      gap: 16px;
      flex: 1 1 100%;
      min-width: 0;
    }
    table {
      border-collapse: collapse;
      margin: auto;
      font-size: 0.8125rem;
      font-variant-numeric: tabular-nums;
    }
    :is(td, th) {
      padding: 3px 8px;
      text-align: end;
      font-weight: 400;
      border-bottom: 1px solid var(--line);
    }
    th {
      color: var(--muted);
    }
    tr > th:first-child {
      text-align: start;
    }
  `;
}

/** The whole width d of each of `paths` whose weights come closest to a bottleneck to a quarter of the channels. */
function widthFor(channels: number, paths: number): number {
  const weights = (n: number, d: number) => n * (2 * channels * d + 9 * d * d);
  const wanted = weights(1, Math.max(1, Math.round(channels / 4)));
  let best = 1;
  for (let d = 2; d <= channels; d++)
    if (Math.abs(weights(paths, d) - wanted) < Math.abs(weights(paths, best) - wanted)) best = d;
  return best;
}

/** What becomes of an inner convolution's work; from the network's own layers, before and after. */
function ask({ cost }: NetworkCalculatorDerived, what: "quartered" | "doubled"): Question {
  const { layers } = cost as NetworkCost;
  const inner = layers.filter(({ kind, input }) => kind === "conv2d" && input[0] > 1);
  const { name } = inner[inner.length >> 1] ?? layers[0];
  if (what === "quartered")
    return {
      text: `Predict: all layers get a quarter of their channels. Which part of its multiply–adds does ${name} still do?`,
      fields: ["part, such as 1/2"],
      answer: [1 / 16],
      slips: [
        { answer: [1 / 4], says: "Channels count twice, in and out." },
        { answer: [1 / 2], says: "A quarter, and twice: in and out." },
        { answer: [16], says: "It gets less: give the part that is left." },
      ],
      otherwise: "Its multiply–adds are k²·channels in·channels out·height·width.",
    };
  return {
    text: `Predict: the picture gets twice as high and twice as wide. How many times as many multiply–adds does ${name} do?`,
    fields: ["times"],
    answer: [4],
    slips: [
      { answer: [2], says: "Both axes double." },
      { answer: [16], says: "Channels stay." },
      { answer: [1], says: "The weights stay, and are used at more places." },
    ],
    otherwise: "Its multiply–adds are k²·channels in·channels out·height·width.",
  };
}

define("d2l-network-calculator", NetworkCalculator);
