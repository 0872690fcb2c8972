/** `<d2l-network-drawing>`: what flows where in a network, and what a shortcut carries (sections 7.6, 8.2, 8.6). */
import { css, html, nothing, type TemplateResult } from "lit";
import { describe, type NetworkCost } from "../core/describe";
import { grouped, short } from "../core/format";
import { Refusal } from "../core/grid";
import { networkField } from "../core/layers-text";
import { networkCode } from "../core/network-code";
import { plain, presetNames, presetOf, presets } from "../core/networks";
import type { Description } from "../core/nn/describe";
import { type Shape, shapeText } from "../core/nn/layer";
import { uniform } from "../core/random";
import { type Step, stepsOf, stepTold } from "../core/steps";
import {
  booleanField,
  type Fields,
  listField,
  numberField,
  optional,
  shapeField,
  wholeField,
} from "../core/schema";
import { pass, type Passed, twinCode } from "../core/twins";
import type { Question } from "../parts/ask";
import { action, choice, group, stepper, toggle, when } from "../parts/controls";
import { type Derived, define, Figure, type Questions, WIDE } from "../parts/figure";
import "../parts/network";
import { twin, twinStyles } from "../parts/twins";

export interface NetworkDrawingState {
  /** "twins" are a residual block and the same without its shortcut, with numbers on their way. */
  network: string | Description[];
  /** null: the picture that the named network is known with. */
  input_shape: Shape | null;
  /** The step that is pointed at, from 1; 0 for none. */
  layer: number;
  shortcut: boolean;
  branch: number;
  x: number[];
}

interface NetworkDrawingDerived extends Derived {
  cost: NetworkCost | null;
  steps: Step[];
  /** The block, as it is set, and its plain twin. */
  twins: [Passed, Passed];
}

const TWIN = presetOf("residual-block");
const TWINS = { ...TWIN, layers: [{ ...TWIN.layers[0], num_channels: 1 }], input_shape: [1, 1, 3] };
const named = (network: string) => (network === "twins" ? TWINS : presetOf(network));
const list = (numbers: number[]): string => {
  const texts = numbers.map((x) => short(x));
  return new Set(texts).size === 1 ? texts[0] : texts.join(", ");
};

export class NetworkDrawing extends Figure<NetworkDrawingState, NetworkDrawingDerived> {
  protected readonly name = "Network";
  protected readonly derivedKeys = ["shapes", "parameters", "macs", "output", "gradient"];
  protected override readonly looks = ["layer"] as const;
  protected readonly fields: Fields<NetworkDrawingState> = {
    network: networkField(["twins", ...presetNames]),
    input_shape: optional(shapeField(4096)),
    layer: wholeField(0, 600),
    shortcut: booleanField(),
    branch: numberField(0, 1),
    x: listField(3),
  };

  protected defaults(): NetworkDrawingState {
    return { network: "twins", input_shape: null, layer: 0, shortcut: true, branch: 0, x: [3, 1, 2] };
  }

  protected get hint(): string {
    return this.now.network === "twins"
      ? "Try: raise g; then take the shortcut away."
      : "Point at a layer: what goes in, what comes out, its price.";
  }

  protected override readonly questions: Questions<NetworkDrawingState, NetworkDrawingDerived> = {
    output: {
      label: "what comes out",
      question: (s, d) => (s.network === "twins" ? askNumbers(s, d) : askShape(s, d)),
    },
  };

  protected derive(s: NetworkDrawingState): NetworkDrawingDerived {
    const twins: [Passed, Passed] = [pass(s.x, s.branch, s.shortcut), pass(s.x, s.branch, false)];
    try {
      if (s.x.length !== 3) throw new Refusal(`x must be three numbers such as 3, 1, 2; got ${s.x.length}`);
      const cost = describe(this.#layers(s), this.#input(s));
      return { cost, steps: stepsOf(cost), twins, trouble: null };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { cost: null, steps: [], twins, trouble: error.message };
    }
  }

  #layers({ network, shortcut }: NetworkDrawingState): Description[] {
    const layers = typeof network === "string" ? named(network).layers : network;
    return shortcut ? layers : plain(layers);
  }

  #input({ network, input_shape }: NetworkDrawingState): Shape {
    if (input_shape && network !== "twins") return input_shape;
    if (typeof network === "string") return named(network).input_shape;
    throw new Refusal(
      "input_shape is missing: the figure draws what a picture of (channels, height, width) becomes",
    );
  }

  protected override settle(s: NetworkDrawingState, { steps }: NetworkDrawingDerived): NetworkDrawingState {
    return { ...s, layer: Math.min(s.layer, steps.length) };
  }

  protected report({ cost, twins, ...d }: NetworkDrawingDerived) {
    const each = cost?.layers;
    const isTwins = this.now.network === "twins";
    return {
      shapes: each ? each.map(({ output }) => output) : null,
      parameters: each ? each.map(({ parameters }) => parameters) : null,
      macs: each ? each.map(({ macs }) => macs) : null,
      output: d.trouble ? null : isTwins ? twins[0].output : (cost as NetworkCost).output,
      gradient: d.trouble || !isTwins ? null : twins[0].gradient,
    };
  }

  protected pytorch(s: NetworkDrawingState, { cost }: NetworkDrawingDerived): string | null {
    if (cost === null) return null;
    return s.network === "twins"
      ? twinCode(s.x, s.branch, s.shortcut)
      : networkCode(this.#layers(s), cost.input);
  }

  // ---- what the reader sees -----------------------------------------------------------------------------------

  protected drawing(s: NetworkDrawingState, d: NetworkDrawingDerived): TemplateResult {
    const width = this.width || 688;
    const wide = width >= WIDE;
    if (d.cost === null) return html``;
    if (s.network === "twins")
      return html`<div class="twins ${wide ? "" : "narrow"}">
        ${twin(s.shortcut ? "residual" : "shortcut taken away", { ...s, passed: d.twins[0], hidden: this.asking })}
        ${twin("plain", { ...s, shortcut: false, passed: d.twins[1], hidden: false })}
      </div>`;
    return html`<div class="whole"><d2l-network
      .cost=${d.cost}
      .looked=${s.layer}
      .width=${width}
      .tall=${!wide}
      .masked=${this.asking}
      label="layers, from the input on"
      @layer-look=${(e: CustomEvent<number>) => this.change({ layer: e.detail })}
    ></d2l-network></div>`;
  }

  // ---- words --------------------------------------------------------------------------------------------------

  #told(s: NetworkDrawingState, d: NetworkDrawingDerived): string {
    const cost = d.cost as NetworkCost;
    if (s.network === "twins") {
      const told = (name: string, { output, gradient }: Passed) =>
        `${name}: ${output.map((x) => short(x)).join(", ")}, gradient ${list(gradient)}`;
      const [block, twin] = d.twins;
      return s.shortcut
        ? `${told("residual", block)}; ${told("plain", twin)}.`
        : `${told("without shortcut", block)}, as its plain twin.`;
    }
    const step = d.steps[s.layer - 1];
    if (step) return stepTold(step, cost);
    const name = typeof s.network === "string" ? named(s.network).label : "the network";
    const layers = `${cost.depth} ${cost.depth === 1 ? "layer" : "layers"} with weights`;
    const more = cost.layers.filter(({ name: one }) => one === "projection").length;
    const aside = more > 0 ? `, ${more} more on ${more > 1 ? "shortcuts" : "the shortcut"}` : "";
    return `${name}: ${shapeText(cost.input)} → ${shapeText(cost.output)}, ${layers}${aside}, ${costs(cost)}.`;
  }

  protected caption(s: NetworkDrawingState, d: NetworkDrawingDerived): TemplateResult {
    return html`<p class="sum">${this.#told(s, d)}</p>`;
  }

  protected saying(s: NetworkDrawingState, d: NetworkDrawingDerived): string {
    return d.trouble ?? this.#told(s, d);
  }

  // ---- controls -----------------------------------------------------------------------------------------------

  protected controls(s: NetworkDrawingState, d: NetworkDrawingDerived): TemplateResult {
    const twins = s.network === "twins";
    const own = typeof s.network === "string" ? [] : [{ id: "", label: "your own" }];
    const shortcuts =
      twins || !s.shortcut || d.cost?.layers.some(({ kind }) => kind === "add") || this.locked("shortcut");
    return html`${choice(
      "network",
      typeof s.network === "string" ? s.network : "",
      [...own, { id: "twins", label: "twin blocks" }, ...presets],
      (network) => {
        if (network) this.change({ network, input_shape: null, layer: 0, shortcut: true });
      },
      this.locked("network"),
    )}${when(twins, () => this.#dial(s))}${when(shortcuts, () =>
      toggle("shortcut", s.shortcut, (shortcut) => this.change({ shortcut }), this.locked("shortcut")),
    )}${when(twins && !this.locked("x"), () => action("Other x", () => this.#send(s)))}`;
  }

  #dial(s: NetworkDrawingState): TemplateResult {
    if (this.locked("branch"))
      return html`<span class="control fixed">g <b>${short(s.branch)}</b> <span class="lock">fixed</span></span>`;
    return html`<label class="control dial">g<input
        type="range"
        aria-label="branch factor g"
        min="0"
        max="1"
        step="0.05"
        .value=${String(s.branch)}
        @input=${(e: Event) => this.change({ branch: (e.target as HTMLInputElement).valueAsNumber })}
      /><output>${short(s.branch)}</output></label
    >`;
  }

  /** The next three of a list that is the same for everybody. */
  #send(s: NetworkDrawingState): void {
    const seed = s.x.reduce((sum, x) => Math.imul(sum, 31) + Math.round(4 * x), 7) >>> 0;
    const draw = uniform(seed);
    this.change({ x: [0, 1, 2].map(() => Math.floor(draw() * 8) - 2) });
  }

  protected override panel(s: NetworkDrawingState): TemplateResult | typeof nothing {
    if (s.network === "twins") {
      const set = (n: number, value: number) => this.change({ x: s.x.map((x, m) => (m === n ? value : x)) });
      return group(
        "Numbers x",
        s.x.map((x, n) =>
          stepper(
            ["first", "second", "third"][n],
            x,
            [-99, 99, 1],
            (value) => set(n, value),
            this.locked("x"),
          ),
        ),
      );
    }
    const shape =
      s.input_shape ?? (typeof s.network === "string" ? named(s.network).input_shape : [1, 28, 28]);
    const names = ["channels", "height", "width"];
    return group(
      "Input",
      names.map((name, n) =>
        stepper(
          name,
          shape[n],
          [1, 4096, 1],
          (value) => this.change({ input_shape: shape.map((size, m) => (m === n ? value : size)) }),
          this.locked("input_shape"),
        ),
      ),
    );
  }

  static override styles = css`
    ${Figure.styles}
    ${twinStyles}
    .whole {
      flex: 1 1 100%;
      min-width: 0;
      display: grid;
      gap: 14px;
      justify-items: center;
    }
    .whole d2l-network {
      width: 100%;
    }
    .dial input {
      width: 8rem;
      accent-color: var(--kernel-fill);
      min-height: 38px;
      margin: 0;
    }
    .dial output {
      min-width: 2.2em;
    }
  `;
}

const costs = ({ parameters, macs }: { parameters: number; macs: number }): string =>
  `${grouped(parameters)} parameters, ${grouped(macs)} multiply–adds`;

function askShape({ layer }: NetworkDrawingState, { cost, steps }: NetworkDrawingDerived): Question {
  const { input, output: end } = cost as NetworkCost;
  const step = steps[layer - 1];
  const answer = step ? step.head.output : end;
  const what = step ? `out of ${step.head.name}` : "out of the network";
  if (answer.length === 1)
    return {
      text: `Predict: ${shapeText(input)} goes in. How many numbers come ${what}?`,
      fields: ["numbers"],
      answer,
      slips: [],
      otherwise:
        "Follow the shapes from layer to layer; a dense layer gives one number for each of its units.",
    };
  const [c, h, w] = input;
  const [to, rows, columns] = answer;
  const adds = steps.some(({ head }) => head.kind === "add");
  const down = (n: number, m: number) => Math.floor(n / Math.ceil(n / m));
  return {
    text: `Predict: ${shapeText(input)} goes in. What comes ${what}?`,
    fields: ["channels", "height", "width"],
    answer,
    slips: [
      { answer: [to, down(h, rows), down(w, columns)], says: "Padding 1 rounds up." },
      {
        answer: [to, h, w],
        says: adds ? "Both paths step by 2." : "Strides and poolings make the maps smaller.",
      },
      {
        answer: [c, rows, columns],
        says: adds
          ? "The 1×1 changes the channels, too."
          : "A convolution gives as many channels as it has kernels.",
      },
    ],
    otherwise:
      "Go from layer to layer: ⌊(n + 2p − k) / s⌋ + 1 along each axis, and the channels that the layer gives.",
  };
}

function askNumbers(s: NetworkDrawingState, { twins: [block, twin] }: NetworkDrawingDerived): Question {
  const sum = s.x.map((x, n) => x + block.branch[n]);
  return {
    text: `Predict: ${s.x.map((x) => short(x)).join(", ")} goes in, the branch brings ${block.branch.map((x) => short(x)).join(", ")}. What comes out of the first block?`,
    fields: ["first", "second", "third"],
    answer: block.output,
    within: 0.006,
    slips: [
      { answer: twin.output, says: "That is the plain twin: the shortcut adds x." },
      { answer: block.sum, says: "ReLU follows the addition: below 0 it gives 0." },
      { answer: sum, says: "There is no shortcut: nothing adds x." },
      { answer: sum.map((x) => Math.max(x, 0)), says: "There is no shortcut: nothing adds x." },
    ],
    otherwise: "Add x and what the branch brings, number by number; then ReLU.",
  };
}

define("d2l-network-drawing", NetworkDrawing);
