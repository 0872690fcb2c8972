/**
 * `<d2l-network>`: a network drawn from its description: maps to scale as sheets, a sheet for a few channels, what
 * slides over them in the kernel's hue, shortcuts as arcs. Wide it reads from left to right, narrow from top to bottom.
 *
 * Each step can be pointed at (`layer-look`, 0 for none): its input turns blue and its output green.
 */
import { css, html, LitElement, nothing, svg, type TemplateResult } from "lit";
import type { NetworkCost } from "../core/describe";
import { type Step, stepsOf, stepText, windowText } from "../core/steps";
import { clamp, type Pair } from "../core/grid";
import type { Shape } from "../core/nn/layer";

interface Tensor {
  shape: Shape;
  /** Place along the flow, and how far it reaches to either side of it. */
  from: number;
  to: number;
  half: number;
}

interface Glyph {
  step: number;
  at: number;
  /** Beside the main way: on the shortcut. */
  aside: number;
}

interface Arc {
  from: number;
  to: number;
  height: number;
}

interface Plan {
  length: number;
  tensors: Tensor[];
  glyphs: Glyph[];
  arcs: Arc[];
  /** For each step, the tensors that it reads and makes. */
  reads: number[];
  makes: number[];
  above: number;
  below: number;
}

/** How a sheet leans: its depth along the flow and across it, as shares of its side. */
const [LEAN, RISE] = [0.26, 0.2];
const LEAST_SIDE = 5;
/** Room for the largest map, across the flow. */
const [TALLEST, WIDEST] = [104, 92];

/** From top to bottom it should fit onto a phone's screen, with what is said of it. */
const HIGHEST = 470;

/** A sheet for a few channels: the more, the more of them. */
const sheets = (channels: number): number =>
  channels <= 4 ? channels : Math.min(16, Math.round(1 + 1.65 * Math.log2(channels)));
const glyphSize = ({ head }: Step): number => {
  const k = head.options.kernel_size as number | Pair | undefined;
  if (head.kind === "add") return 16;
  if (head.kind === "dense") return 12;
  return k === undefined ? 12 : clamp(3.2 * (typeof k === "number" ? k : Math.max(...k)), 6, 20);
};

export class D2LNetwork extends LitElement {
  static override properties = {
    cost: { attribute: false },
    looked: { type: Number },
    width: { type: Number },
    tall: { type: Boolean },
    masked: { type: Boolean },
    label: {},
  };

  declare cost: NetworkCost;
  /** The step that is pointed at, from 1; 0 for none. */
  declare looked: number;
  declare width: number;
  /** From top to bottom. */
  declare tall: boolean;
  /** Shapes are not shown: the reader is asked for one. */
  declare masked: boolean;
  declare label: string;

  constructor() {
    super();
    this.looked = 0;
    this.width = 688;
    this.tall = false;
    this.masked = false;
    this.label = "layers";
  }

  #steps: Step[] = [];
  #plan!: Plan;
  /** Pixels of the drawing for one of a map. */
  #scale = 1;

  // ---- where things stand -------------------------------------------------------------------------------------

  #plans(): Plan {
    const shapes = [this.cost.input, ...this.#steps.map(({ shape }) => shape)].filter((s) => s.length === 3);
    const side = Math.max(LEAST_SIDE, ...shapes.map((s) => s[this.tall ? 2 : 1]));
    const most = this.tall ? HIGHEST : this.width;
    const thicknesses = this.tall ? [1.7, 1.2, 0.8, 0.5] : [3.2, 2.6, 2, 1.6, 1.3, 1, 0.75, 0.5];
    // Thinner stacks first, then smaller maps.
    for (const share of [1, 0.85, 0.7, 0.55]) {
      this.#scale = (share * (this.tall ? WIDEST : TALLEST)) / side;
      for (const thickness of thicknesses) {
        const gap = this.tall ? 2 + 1.8 * thickness : Math.min(4, 2 + thickness);
        const plan = this.#laid(thickness, gap);
        if (plan.length > most) continue;
        // What room is left goes between the maps.
        const between = 2 * plan.glyphs.filter((g) => g.aside === 0).length;
        const spare = this.tall ? 0 : Math.min((this.width - plan.length) / between, 26);
        return this.#laid(thickness, gap + spare);
      }
    }
    return this.#laid(0.5, 3);
  }

  /** Along the flow, with `thickness` between two sheets and `gap` on either side of what stands between maps. */
  #laid(thickness: number, gap: number): Plan {
    const tensors: Tensor[] = [];
    const [glyphs, arcs, reads, makes]: [Glyph[], Arc[], number[], number[]] = [[], [], [], []];
    let at = 4;
    const add = (shape: Shape): void => {
      const t = this.#extent(shape, thickness);
      tensors.push({ shape, from: at, to: at + t.depth, half: t.half });
      at += t.depth;
    };
    add(this.cost.input);
    const taps: { at: number; tensor: number; steps: number[]; depth: number }[] = [];
    this.#steps.forEach((step, n) => {
      const { ways, kind } = step.head;
      const branches = ways.filter((way) => way === "branch").length;
      if (kind !== "add")
        while (taps.length < ways.length) {
          taps.push({
            at: at + gap / 2,
            tensor: tensors.length - 1,
            steps: [],
            depth: ways.length - taps.length,
          });
          if (branches > 0) at += 5;
        }
      if (ways.includes("shortcut")) {
        const tap = taps[ways.indexOf("shortcut")];
        reads[n] = makes[n] = tap.tensor;
        tap.steps.push(n);
        return;
      }
      const size = glyphSize(step);
      at += gap + size / 2;
      glyphs.push({ step: n, at, aside: 0 });
      reads[n] = tensors.length - 1;
      if (kind === "add") {
        const tap = taps.pop() as (typeof taps)[0];
        reads[n] = tap.tensor;
        const under = tensors.slice(tap.tensor).map(({ half }) => half);
        const inner = arcs.filter((arc) => arc.from >= tap.at).map(({ height }) => height);
        const height = Math.max(22, ...under.map((half) => half + 9), ...inner.map((h) => h + 14));
        arcs.push({ from: tap.at, to: at, height });
        tap.steps.forEach((s, m) => {
          glyphs.push({
            step: s,
            at: tap.at + ((m + 1) / (tap.steps.length + 1)) * (at - tap.at),
            aside: height,
          });
        });
      }
      at += size / 2 + gap;
      const next = this.#steps.slice(n + 1).find(({ head }) => !head.ways.includes("shortcut"));
      // What a branch ends with goes straight into the sum.
      if (next?.head.kind === "add" && kind !== "add") at -= gap;
      else add(step.shape);
      makes[n] = tensors.length - 1;
    });
    const half = Math.max(...tensors.map((t) => t.half));
    const arc = Math.max(0, ...arcs.map(({ height }) => height + 10));
    return {
      length: at + 4,
      tensors,
      glyphs,
      arcs,
      reads,
      makes,
      above: Math.max(half, arc) + 2,
      below: half + 2,
    };
  }

  #extent(shape: Shape, thickness: number): { depth: number; half: number } {
    if (this.masked && shape !== this.cost.input) return { depth: 16, half: 16 };
    if (shape.length === 1) return { depth: 6, half: clamp(2.9 * Math.log2(shape[0] + 1), 6, 36) };
    const [h, w] = this.#sides(shape);
    return { depth: LEAN * w + (sheets(shape[0]) - 1) * thickness, half: (h + RISE * w) / 2 };
  }

  /** Across the flow, and into the picture. */
  #sides([, rows, columns]: Shape): Pair {
    const sides = [rows, columns].map((n) => Math.max(LEAST_SIDE, n * this.#scale));
    return this.tall ? [sides[1], sides[0]] : [sides[0], sides[1]];
  }

  // ---- what one sees ------------------------------------------------------------------------------------------

  /** A place along the flow and beside it, as x and y. */
  #place(along: number, beside: number): Pair {
    const middle = this.tall ? this.#middle : this.#plan.above;
    return this.tall ? [middle + beside, along] : [along, middle + beside];
  }

  get #middle(): number {
    return Math.min(this.width * 0.3, 112);
  }

  #path(points: Pair[], end = ""): string {
    return `M${points
      .map(([a, b]) =>
        this.#place(a, b)
          .map((x) => x.toFixed(1))
          .join(" "),
      )
      .join("L")}${end}`;
  }

  #tensor(t: Tensor, role: string): TemplateResult {
    if (this.masked && t.shape !== this.cost.input) {
      const box = this.#path([[t.from, -13], [t.to, -13], [t.to, 13], [t.from, 13]], "Z"); // prettier-ignore
      const [x, y] = this.#place((t.from + t.to) / 2, 0);
      return svg`<g class="tensor unknown"><path d=${box} /><text x=${x} y=${y + 4}>?</text></g>`;
    }
    if (t.shape.length === 1) {
      const { from, to, half } = t;
      const ticks = Array.from({ length: 4 }, (_, n) => half * (0.4 * n - 0.6));
      return svg`<g class="tensor ${role}"><path d=${this.#path([[from, -half], [to, -half], [to, half], [from, half]], "Z")} />
        <path class="tick" d=${ticks.map((v) => this.#path([[from, v], [to, v]])).join("")} /></g>`; // prettier-ignore
    }
    const [h, w] = this.#sides(t.shape);
    // Closer than this, lines would be a grey slab.
    const n = Math.min(sheets(t.shape[0]), 1 + Math.max(1, Math.floor((t.to - t.from - LEAN * w) / 1.9)));
    const step = n > 1 ? (t.to - t.from - LEAN * w) / (n - 1) : 0;
    const [lean, rise] = [LEAN * w, RISE * w];
    const one = (u: number): string =>
      this.#path(
        [[u, -h / 2 + rise / 2], [u + lean, -h / 2 - rise / 2], [u + lean, h / 2 - rise / 2], [u, h / 2 + rise / 2]],
        "Z",
      ); // prettier-ignore
    // The nearest sheet comes first along the flow, and is drawn last.
    return svg`<g class="tensor ${role}">${Array.from({ length: n }, (_, m) => svg`<path d=${one(t.from + (n - 1 - m) * step)} />`)}</g>`;
  }

  #glyph({ step, at, aside }: Glyph): TemplateResult {
    const { head } = this.#steps[step];
    const [x, y] = this.#place(at, -aside);
    const size = glyphSize(this.#steps[step]);
    const half = size / 2;
    if (head.kind === "add")
      return svg`<g class="sum"><circle cx=${x} cy=${y} r="8" /><path d="M${x - 4} ${y}h8M${x} ${y - 4}v8" /></g>`;
    if (head.kind === "dense")
      return svg`<path class="all" d="M${x - half} ${y - half}L${x + half} ${y + half}M${x - half} ${y + half}L${x + half} ${y - half}M${x - half} ${y - half}v${size}M${x + half} ${y - half}v${size}" />`;
    const box = (dx: number, dy: number, side: number): TemplateResult =>
      svg`<rect x=${x + dx - side / 2} y=${y + dy - side / 2} width=${side} height=${side} />`;
    if (head.kind !== "conv2d") return svg`<g class="pool">${box(0, 0, size)}</g>`;
    const lanes = Math.min(4, (head.options.groups as number) ?? 1);
    const part = lanes > 1 ? 6 : size;
    const spread = (n: number) => (n - (lanes - 1) / 2) * 9;
    return svg`<g class="kernel">${Array.from({ length: lanes }, (_, n) => (this.tall ? box(spread(n), 0, part) : box(0, spread(n), part)))}</g>`;
  }

  #arc({ from, to, height }: Arc): TemplateResult {
    const r = 8;
    const [a, b] = [this.#path([[from, 0], [from, -height + r]]), this.#path([[to - r, -height]]).slice(1)]; // prettier-ignore
    const corner = (u: number, v: number) =>
      this.#place(u, v)
        .map((x) => x.toFixed(1))
        .join(" ");
    return svg`<path class="arc" d="${a}Q${corner(from, -height)} ${corner(from + r, -height)}L${b}Q${corner(to, -height)} ${corner(to, -height + r)}L${corner(to, -9)}" />
      <path class="head" d=${this.#path([[to - 4, -15], [to, -8.5], [to + 4, -15]], "Z")} />`; // prettier-ignore
  }

  /** Shapes where they change, as far as they find room; the last one always does. */
  #labels(): TemplateResult[] {
    if (this.masked) return [];
    const labels = this.#plan.tensors.map(({ shape, from, to }) => {
      const [channels, ...map] = [String(shape[0]), shape.slice(1).join("×")];
      const half = this.tall ? 7 : Math.max(channels.length, map[0].length) * 3.3 + 4;
      const middle = (from + to) / 2;
      const at = this.tall ? middle : clamp(middle, half, this.#plan.length - half);
      return { text: shape.join("×"), channels, map: map[0], half, at };
    });
    const end = labels[labels.length - 1];
    const shown: typeof labels = [];
    for (const label of labels.slice(0, -1)) {
      const before = shown[shown.length - 1];
      if (before && (label.text === before.text || label.at - label.half < before.at + before.half)) continue;
      if (label.at + label.half < end.at - end.half) shown.push(label);
    }
    shown.push(end);
    return shown.map(({ text, channels, map, at }) => {
      if (this.tall)
        return svg`<text class="shape" x=${this.#middle + WIDEST / 2 + 22} y=${at + 4}>${text}</text>`;
      const y = this.#plan.above + this.#plan.below + 13;
      const second = map ? svg`<tspan class="map" x=${at} dy="14">${map}</tspan>` : nothing;
      return svg`<text class="shape" text-anchor="middle" x=${at} y=${y}><tspan>${channels}</tspan>${second}</text>`;
    });
  }

  /** Above what slides its window, where there is room; below what has weights its number, where one counts. */
  #marks({ step, at, aside }: Glyph, roomy: boolean): TemplateResult {
    const { head } = this.#steps[step];
    const size = glyphSize(this.#steps[step]);
    const [x, y] = this.#place(at, -aside);
    if (this.tall) {
      const narrow = this.width < 340 && head.number > 0;
      const text = [head.number > 0 ? head.name : "", narrow ? "" : windowText(head)].join(" ").trim();
      return aside > 0 || !roomy
        ? svg``
        : svg`<text class="mark" x=${this.#middle + WIDEST / 2 + 110} y=${y + 4}>${text}</text>`;
    }
    const lanes = Math.min(4, (head.options.groups as number) ?? 1);
    const beside = Math.max(size, lanes > 1 ? 9 * lanes : 0) / 2;
    return svg`${roomy || aside > 0 ? svg`<text class="mark" text-anchor="middle" x=${x} y=${y - beside - 5}>${windowText(head)}${lanes > 1 ? ` in ${head.options.groups}` : ""}</text>` : nothing}${
      head.number > 0
        ? svg`<text class="number" text-anchor="middle" x=${x} y=${y + beside + 13}>${head.number}</text>`
        : nothing
    }`;
  }

  /** Where one points at a step: over its glyph and what it makes. */
  #spot(g: Glyph): [number, number, number, number] {
    const plan = this.#plan;
    const made = plan.tensors[plan.makes[g.step]];
    const size = glyphSize(this.#steps[g.step]);
    const to = g.aside === 0 && made.from >= g.at ? made.to : g.at + size / 2 + 2;
    const from = g.at - size / 2 - 3;
    const [v0, v1] = g.aside > 0 ? [-g.aside - 14, -g.aside + 10] : [-plan.below, plan.below];
    const [[x0, y0], [x1, y1]] = [this.#place(from, v0), this.#place(to + 2, v1)];
    return [Math.min(x0, x1), Math.min(y0, y1), Math.abs(x1 - x0), Math.abs(y1 - y0)];
  }

  // ---- what the reader does -----------------------------------------------------------------------------------

  #look(step: number): void {
    this.dispatchEvent(new CustomEvent("layer-look", { detail: step, bubbles: true, composed: true }));
  }

  /** The focus goes along with what is pointed at, once that is drawn. */
  #follows = false;

  protected override updated(): void {
    if (this.#follows) this.renderRoot.querySelector<SVGElement>('[tabindex="0"]')?.focus();
    this.#follows = false;
  }

  #key = (event: KeyboardEvent): void => {
    const last = this.#steps.length;
    const at = this.looked;
    const to = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 1, End: last, Escape: 0 }[
      event.key
    ]; // prettier-ignore
    if (to === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    this.#look(to === 0 && event.key !== "Escape" ? 1 : clamp(to, 0, last));
    this.#follows = true;
  };

  protected override render(): TemplateResult {
    this.#steps = stepsOf(this.cost);
    this.#plan = this.#plans();
    const plan = this.#plan;
    const looked = Math.min(this.looked, this.#steps.length);
    const main = plan.glyphs.filter(({ aside }) => aside === 0);
    const far = (g: Glyph, least: number): boolean =>
      main.every(
        ({ at, step }) => step >= g.step || g.at - at >= least || this.#steps[step].head.kind === "add",
      );
    const sliding = main.filter(({ step }) => this.#steps[step].head.kind !== "add");
    const close = sliding.slice(1).some(({ at }, n) => at - sliding[n].at <= 46);
    const roomy = (g: Glyph): boolean => (this.tall ? far(g, 12) : !close);
    const labels = this.masked ? 4 : 32;
    const [width, height] = this.tall
      ? [this.width, plan.length + 4]
      : [plan.length, plan.above + plan.below + labels];
    const role = (n: number): string => {
      if (looked > 0) return n === plan.makes[looked - 1] ? "y" : n === plan.reads[looked - 1] ? "x" : "";
      return n === 0 ? "x" : n === plan.tensors.length - 1 ? "y" : "";
    };
    const order = this.#steps.map((_, n) => plan.glyphs.find(({ step }) => step === n) as Glyph);
    const ends: Pair = [plan.tensors[0].to, plan.tensors[plan.tensors.length - 1].from];
    return html`<svg
      viewBox="0 0 ${width.toFixed(1)} ${height.toFixed(1)}"
      width=${Math.min(width, this.width).toFixed(1)}
      class=${this.tall ? "tall" : ""}
    >
      <g aria-hidden="true">
        <path class="way" d=${this.#path([
          [ends[0], 0],
          [ends[1], 0],
        ])} />
        ${plan.arcs.map((arc) => this.#arc(arc))}
        ${plan.tensors
          .map((t, n) => ({ t, n }))
          .reverse()
          .map(({ t, n }) => this.#tensor(t, role(n)))}
        ${this.#labels()}
      </g>
      <g role="listbox" aria-label=${this.label} @keydown=${this.#key}>
        ${order.map((glyph, n) => {
          const [x, y, w, h] = this.#spot(glyph);
          return svg`<g
            role="option"
            tabindex=${n + 1 === (looked || 1) ? 0 : -1}
            aria-selected=${n + 1 === looked ? "true" : "false"}
            aria-label=${this.masked ? this.#steps[n].head.name : stepText(this.#steps[n])}
            class="step"
            @click=${() => this.#look(n + 1 === looked ? 0 : n + 1)}
          ><rect class="spot" x=${x} y=${y} width=${w} height=${h} rx="6" />${this.#glyph(glyph)}<g aria-hidden="true">${this.#marks(glyph, roomy(glyph))}</g></g>`;
        })}
      </g>
    </svg>`;
  }

  static override styles = css`
    :host {
      display: block;
      max-width: 100%;
    }
    svg {
      display: block;
      max-width: 100%;
      margin: auto;
      overflow: visible;
      font-size: 11.5px;
      font-variant-numeric: tabular-nums;
    }
    .way {
      stroke: var(--line);
      stroke-width: 1.5;
    }
    .tensor path {
      fill: color-mix(in srgb, var(--muted) 7%, var(--paper));
      stroke: color-mix(in srgb, var(--muted) 62%, var(--paper));
      stroke-width: 0.9;
      stroke-linejoin: round;
    }
    .tensor.x path {
      fill: color-mix(in srgb, var(--input-fill) 24%, var(--paper));
      stroke: var(--input);
    }
    .tensor.y path {
      fill: color-mix(in srgb, var(--output-fill) 24%, var(--paper));
      stroke: var(--output);
    }
    .tensor .tick {
      fill: none;
    }
    .unknown path {
      stroke-dasharray: 3 2;
      stroke: var(--output);
    }
    .unknown text {
      fill: var(--output);
      text-anchor: middle;
    }
    .kernel rect {
      fill: var(--kernel-fill);
      stroke: var(--paper);
      stroke-width: 1.5;
    }
    .all {
      stroke: var(--kernel-fill);
      stroke-width: 2;
      fill: none;
    }
    .pool rect {
      fill: var(--paper);
      stroke: var(--muted);
      stroke-width: 1.5;
      stroke-dasharray: 2.5 1.5;
    }
    .sum circle {
      fill: var(--paper);
      stroke: var(--ink);
      stroke-width: 1.5;
    }
    .sum path {
      stroke: var(--ink);
      stroke-width: 1.5;
    }
    .arc {
      fill: none;
      stroke: var(--input-fill);
      stroke-width: 1.8;
    }
    .head {
      fill: var(--input-fill);
    }
    text {
      fill: var(--muted);
    }
    .shape tspan:first-child,
    .tall .shape {
      fill: var(--ink);
      font-weight: 600;
    }
    .shape .map {
      fill: var(--muted);
      font-weight: 400;
    }
    .mark {
      paint-order: stroke;
      stroke: var(--paper);
      stroke-width: 3;
    }
    .number {
      fill: var(--kernel);
    }
    .step {
      cursor: pointer;
      outline: none;
    }
    .spot {
      fill: transparent;
      stroke: none;
    }
    .step:hover .spot {
      fill: color-mix(in srgb, var(--kernel-fill) 10%, transparent);
    }
    .step[aria-selected="true"] .spot {
      fill: color-mix(in srgb, var(--kernel-fill) 14%, transparent);
      stroke: var(--kernel-fill);
      stroke-width: 1.5;
    }
    .step:focus-visible .spot {
      stroke: var(--input);
      stroke-width: 3;
    }
    @media (forced-colors: active) {
      .tensor path,
      .way,
      .arc,
      .all,
      .sum circle,
      .sum path,
      .pool rect {
        stroke: CanvasText;
        fill: Canvas;
      }
      .way,
      .arc,
      .all {
        fill: none;
      }
      .tensor:is(.x, .y) path,
      .step[aria-selected="true"] .spot {
        stroke: Highlight;
        stroke-width: 2;
      }
      .kernel rect,
      .head {
        fill: CanvasText;
        stroke: Canvas;
      }
      text,
      .number,
      .shape tspan:first-child {
        fill: CanvasText;
      }
    }
  `;
}

if (!customElements.get("d2l-network")) customElements.define("d2l-network", D2LNetwork);
