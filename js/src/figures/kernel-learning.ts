/** `<d2l-kernel-learning>`: gradient descent on a kernel's two weights, and how large a step it bears (section 7.2). */
import { css, html, nothing, type TemplateResult } from "lit";
import { conv2d } from "../core/conv";
import { bowl, type Bowl, descend, ENOUGH, type Outcome, outcome, type Step, windows } from "../core/descent";
import { measured, pythonArray, short } from "../core/format";
import { type Grid, largest, makeGrid, type Pair, Refusal, shapeOf } from "../core/grid";
import { type Fields, gridField, listField, numberField, wholeField } from "../core/schema";
import "../parts/bowl";
import { action, choice, group, stepper, when } from "../parts/controls";
import "../parts/curve";
import type { Line, Mark } from "../parts/curve";
import { type Derived, define, Figure, type Questions, WIDE } from "../parts/figure";
import type { CellEvent } from "../parts/grid";
import { plate, valueCells } from "../parts/plates";
import { SteppingFigure } from "../parts/stepping-figure";

export interface KernelLearningState {
  input: Grid;
  target: Grid;
  /** Where learning starts: 1×2 or 2×1. */
  kernel: Grid;
  learning_rate: number;
  steps: number;
  /** Learning rates that were left behind: their runs stay in sight. */
  tried: number[];
  /** The step that is shown. */
  step: number;
}

interface Run {
  rate: number;
  path: Step[];
  outcome: Outcome;
}

interface KernelLearningDerived extends Derived {
  bowl: Bowl | null;
  run: Run | null;
  others: Run[];
  /** One run has arrived and one exploded: now the limit is told. */
  found: boolean;
}

const PICTURES: { id: string; label: string; grid: Grid }[] = [
  { id: "bar", label: "dark bar", grid: makeGrid(6, 8, (_, j) => (j >= 2 && j < 6 ? 0 : 1)) },
  { id: "transposed", label: "dark bar, transposed", grid: makeGrid(8, 6, (i) => (i >= 2 && i < 6 ? 0 : 1)) },
  { id: "stripes", label: "stripes", grid: makeGrid(6, 8, (_, j) => (j + 1) % 2) },
];
/** Kernels whose output is to be learned, by the two weights. */
const TEACHERS: { id: string; label: string; weights: Pair }[] = [
  { id: "edge", label: "edges [1, −1]", weights: [1, -1] },
  { id: "mean", label: "mean [0.5, 0.5]", weights: [0.5, 0.5] },
  { id: "zeros", label: "zeros [0, 0]", weights: [0, 0] },
];
const OWN = { id: "own", label: "your own" };
/** So many of the runs left behind are drawn, and so many kept. */
const DRAWN = 3;
const KEPT = 8;
const SIGNS: Record<Outcome, string> = { arrives: "✓", explodes: "✕", "is on its way": "…", rests: "·" };

const same = (a: Grid, b: Grid): boolean => JSON.stringify(a) === JSON.stringify(b);
const laid = ([a, b]: Pair, shape: Pair): Grid => (shape[0] === 1 ? [[a, b]] : [[a], [b]]);
const vector = ([a, b]: Pair, digits: number): string => `[${[a, b].map((w) => word(w, digits)).join(", ")}]`;
const word = (x: number, digits: number) =>
  Math.abs(x) < 1e4 ? x.toFixed(digits).replace("-", "−") : measured(x);
/** Without the dust of binary fractions. */
const tidy = (x: number): number => Number(x.toPrecision(6));

export class KernelLearning extends SteppingFigure<KernelLearningState, KernelLearningDerived> {
  protected readonly name = "Learning a kernel";
  protected readonly hint = "Try: lower the learning rate until learning arrives. Then drag the start.";
  protected readonly derivedKeys = ["losses", "path", "output", "curvatures", "limit"];
  protected override readonly looks = ["step"] as const;
  protected readonly fields: Fields<KernelLearningState> = {
    input: gridField(16, 16),
    target: gridField(16, 16),
    kernel: kernelField(),
    learning_rate: numberField(1e-6, 10),
    steps: wholeField(1, 200),
    tried: listField(KEPT),
    step: wholeField(0, 200),
  };

  #dragging = false;
  #brush: number | null = null;

  protected defaults(): KernelLearningState {
    return {
      input: PICTURES[0].grid,
      target: taught(PICTURES[0].grid, [1, 2], [1, -1]),
      kernel: [[-1, 1.5]],
      learning_rate: 0.035,
      steps: 20,
      tried: [],
      step: 4,
    };
  }

  protected override readonly questions: Questions<KernelLearningState, KernelLearningDerived> = {
    limit: {
      label: "the limit",
      question: (_, d) => {
        const { limit, curvatures } = d.bowl as Bowl;
        const [flat, steep] = curvatures;
        return {
          text: "Predict: how large may the learning rate be before learning explodes? Try as many as you like.",
          fields: [""],
          answer: [limit],
          within: 0.03 * limit,
          slips: [
            { answer: [1 / steep], says: "There the bounce begins." },
            { answer: [2 / (flat + steep)], says: "The best rate; more is borne." },
            { answer: [2 / flat], says: "The steepest axis decides." },
            { answer: [4 / steep], says: "The square's derivative brings a 2." },
          ].filter(({ answer }) => Number.isFinite(answer[0])),
          otherwise: "Find a rate whose loss rises in the end, and a smaller one whose loss falls.",
        };
      },
    },
  };

  protected derive(s: KernelLearningState): KernelLearningDerived {
    try {
      const examples = windows(s.input, s.target, shapeOf(s.kernel));
      const found = bowl(examples);
      if (found.curvatures[1] === 0)
        throw new Refusal("the picture is blank, so every kernel has the same loss; paint something into it");
      const start = s.kernel.flat() as Pair;
      const run = (rate: number): Run => {
        const path = descend(examples, start, rate, s.steps);
        return { rate, path, outcome: outcome(path, found.floor) };
      };
      const own = run(s.learning_rate);
      const others = s.tried.filter((rate) => rate !== s.learning_rate).map(run);
      const outcomes = [own, ...others].map((r) => r.outcome);
      return {
        bowl: found,
        run: own,
        others,
        found: outcomes.includes("arrives") && outcomes.includes("explodes"),
        trouble: null,
      };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { bowl: null, run: null, others: [], found: false, trouble: error.message };
    }
  }

  protected override settle(s: KernelLearningState): KernelLearningState {
    return { ...s, step: Math.min(s.step, s.steps) };
  }

  protected report({ bowl, run }: KernelLearningDerived) {
    return {
      losses: run && run.path.map((step) => step.loss),
      path: run && run.path.map((step) => step.kernel),
      output: run && this.#output(run),
      curvatures: bowl && bowl.curvatures,
      limit: bowl && bowl.limit,
    };
  }

  #output(run: Run): Grid {
    return taught(this.now.input, shapeOf(this.now.kernel), run.path[this.place].kernel);
  }

  protected pytorch(s: KernelLearningState, d: KernelLearningDerived): string | null {
    if (!d.run) return null;
    const [height, width] = shapeOf(s.kernel);
    return [
      "import torch",
      "from torch import nn",
      "",
      `X = torch.tensor(${pythonArray(s.input, " ".repeat(17))})`,
      `target = torch.tensor(${pythonArray(s.target, " ".repeat(22))})`,
      `conv = nn.Conv2d(1, 1, (${height}, ${width}), bias=False)`,
      "with torch.no_grad():",
      `    conv.weight.copy_(torch.tensor(${pythonArray(s.kernel, "")}))`,
      `optimizer = torch.optim.SGD(conv.parameters(), lr=${s.learning_rate})`,
      `for _ in range(${this.place}):`,
      "    loss = ((conv(X[None, None])[0, 0] - target) ** 2).sum()",
      "    optimizer.zero_grad()",
      "    loss.backward()",
      "    optimizer.step()",
      "Y = conv(X[None, None])[0, 0].detach()",
      "Y\n",
    ].join("\n");
  }

  // ---- steps --------------------------------------------------------------------------------------------------

  protected get places(): number {
    return this.derived.run?.path.length ?? 0;
  }

  protected get place(): number {
    return Math.max(0, Math.min(this.now.step, this.places - 1));
  }

  protected seek(step: number): void {
    this.change({ step });
  }

  /** One more step goes on where the run has ended. */
  override step(by: number): void {
    const { steps } = this.now;
    const ended = by > 0 && this.place === this.places - 1;
    if (ended && this.places === steps + 1 && steps < 200 && !this.locked("steps"))
      this.change({ steps: steps + 1, step: steps + 1 });
    else if (!ended) super.step(by);
  }

  // ---- what the reader does -----------------------------------------------------------------------------------

  /** A rate that is left stays in sight; while the handle moves, only the first that arrives and that explodes. */
  #rate(rate: number, dragging: boolean): void {
    const { learning_rate, tried } = this.now;
    const { run, others } = this.derived;
    const known = others.some((other) => other.outcome === run?.outcome);
    const first = (run?.outcome === "arrives" || run?.outcome === "explodes") && !known;
    const kept =
      !this.#dragging || first ? [...tried.filter((r) => r !== learning_rate), learning_rate] : tried;
    this.#dragging = dragging;
    this.change({ learning_rate: tidy(rate), tried: kept.slice(-KEPT) });
  }

  /** The picture changes, and what is to be learned from it with it. */
  #see(input: Grid): void {
    const shape = shapeOf(this.now.kernel);
    const teacher = this.#teacher();
    this.change(teacher ? { input, target: taught(input, shape, teacher.weights) } : { input });
  }

  #teacher() {
    const { input, target, kernel } = this.now;
    return TEACHERS.find(({ weights }) => same(taught(input, shapeOf(kernel), weights), target));
  }

  #paint({ cell: [row, column] }: CellEvent): void {
    this.#brush ??= this.now.input[row][column] > 0.5 ? 0 : 1;
    const brush = this.#brush;
    if (this.now.input[row][column] === brush) return;
    this.#see(this.now.input.map((cells, i) => cells.map((x, j) => (i === row && j === column ? brush : x))));
  }

  // ---- what the reader sees -----------------------------------------------------------------------------------

  protected drawing(s: KernelLearningState, d: KernelLearningDerived): TemplateResult {
    if (!d.bowl || !d.run) return this.#inputGrid(s);
    const width = this.width || 688;
    const wide = width >= WIDE;
    const beside = wide ? 146 : 112;
    const size = wide ? Math.min(340, Math.floor((width - beside) * 0.55)) : width - beside - 10;
    const plot = wide ? width - beside - size - 22 : width;
    const learning = html`<div class="plate">
      ${this.#lossCurve(s, d, d.run, plot, wide ? size - 100 : 160)} ${this.#ruler(s, d, d.bowl, plot)}
    </div>`;
    const weights = this.#weights(s, d.run, beside);
    return html`${this.#bowl(d.bowl, d.run, size)} ${wide ? html`${learning}${weights}` : html`${weights}${learning}`}`;
  }

  #bowl(bowl: Bowl, run: Run, size: number): TemplateResult {
    const path = run.path.map((step) => step.kernel);
    const most = Math.max(...path[0].map(Math.abs), ...bowl.minimum.map(Math.abs));
    const reach = [2.5, 5, 10, 20, 50, 100].find((r) => r >= most) ?? 10 ** Math.ceil(Math.log10(most));
    return html`<d2l-bowl
      .bowl=${bowl}
      .path=${path}
      .step=${this.place}
      .reach=${reach}
      .names=${names(shapeOf(this.now.kernel))}
      .size=${size}
      .fixed=${this.locked("kernel")}
      @bowl-drag=${(e: CustomEvent<{ start: Pair }>) =>
        this.change({ kernel: laid(e.detail.start, shapeOf(this.now.kernel)) })}
    ></d2l-bowl>`;
  }

  #lossCurve(s: KernelLearningState, d: KernelLearningDerived, run: Run, width: number, height: number) {
    const points = (r: Run): Pair[] => r.path.map(({ loss }, n): Pair => [n, loss]);
    const drawn = d.others.slice(-DRAWN);
    const lines: Line[] = [
      { points: points(run) },
      ...drawn.map((other) => ({ points: points(other), faint: true, text: `η ${other.rate}` })),
    ];
    const losses = lines.flatMap((line) => line.points.map(([, loss]) => loss));
    const high = Math.max(...losses) || 1;
    const low = Math.max(Math.min(...losses), run.path[0].loss * 1e-8, 1e-12);
    const [from, to] = [10 ** Math.floor(Math.log10(low)), 10 ** Math.ceil(Math.log10(high) + 1e-9)];
    const { loss } = run.path[this.place];
    return html`<d2l-curve
      label="step"
      .x=${{ name: "step", from: 0, to: s.steps }}
      .y=${{ name: "loss", from: from < to ? from : to / 10, to, log: true }}
      .lines=${lines}
      .at=${[this.place, loss]}
      .valueText="${`step ${this.place}, loss ${measured(loss)}`}"
      .width=${width}
      .height=${height}
      @curve-drag=${(e: CustomEvent<{ x: number }>) => {
        this.pause();
        this.seek(e.detail.x);
      }}
    ></d2l-curve>`;
  }

  /** The learning rate on a line, with what became of the others, and the limit when the reader has found it. */
  #ruler(s: KernelLearningState, d: KernelLearningDerived, bowl: Bowl, width: number): TemplateResult {
    const scale = rulerTo(bowl.limit);
    const marks: Mark[] = d.others
      .filter(({ rate }) => rate <= scale)
      .map(({ rate, outcome }) => ({ at: [rate, 0], sign: SIGNS[outcome] }));
    if (d.found && !this.asking)
      marks.push({ at: [bowl.limit, 0], sign: "", text: `limit ${tidy4(bowl.limit)}` });
    return html`<d2l-curve
      label="learning rate η"
      .x=${{ name: "learning rate η", from: 0, to: scale }}
      .marks=${marks}
      .at=${[s.learning_rate, 0]}
      .snap=${scale / 200}
      .valueText="${String(s.learning_rate)}"
      .fixed=${this.locked("learning_rate")}
      .width=${width}
      .height=${84}
      @curve-drag=${(e: CustomEvent<{ x: number }>) => this.#rate(Math.max(e.detail.x, scale / 1000), true)}
      @plot-rest=${() => {
        this.#dragging = false;
      }}
    ></d2l-curve>`;
  }

  #weights(s: KernelLearningState, run: Run, width: number): TemplateResult {
    const shape = shapeOf(s.kernel);
    const error = this.#output(run).map((row, i) => row.map((y, j) => y - s.target[i][j]));
    const start = taught(s.input, shape, run.path[0].kernel).map((row, i) =>
      row.map((y, j) => y - s.target[i][j]),
    );
    const most = largest(start) || 1;
    const cells = error.map((row) =>
      row.map((x) => ({
        text: Math.abs(x) < 0.05 * most ? "" : x > 0 ? "+" : "−",
        tint: Math.max(-1, Math.min(1, x / most)),
        label: word(x, 2),
      })),
    );
    const weights = valueCells(
      laid(run.path[this.place].kernel, shape).map((row) => row.map((w) => tidy(w))),
    );
    const columns = cells[0].length;
    return html`<div class="side">
      ${plate(
        "k",
        "kernel",
        "K",
        shape,
        html`<d2l-grid
          data-plate="kernel"
          label="kernel K after step ${this.place}"
          tone="kernel"
          .cells=${weights}
          .size=${52}
          .fontSize=${15}
        ></d2l-grid>`,
      )}
      ${plate(
        "y",
        this.width >= WIDE ? "error" : "",
        "Ŷ − Y",
        shapeOf(error),
        html`<d2l-grid
          data-plate="error"
          label="output minus target after step ${this.place}"
          tone="output"
          .cells=${cells}
          .size=${Math.min(20, Math.floor(width / columns))}
          .fontSize=${12}
        ></d2l-grid>`,
      )}
    </div>`;
  }

  // ---- words --------------------------------------------------------------------------------------------------

  #course({ path, outcome: how }: Run): string {
    const losses = path.map((step) => step.loss);
    const [last, lowest] = [losses.length - 1, losses.indexOf(Math.min(...losses))];
    const stops = lowest > 0 && lowest < last ? [lowest, last] : [last];
    const told = stops.map(
      (n, i) => `${measured(losses[n])} after ${n}${i === 0 ? (n === 1 ? " step" : " steps") : ""}`,
    );
    const end = losses[last] >= ENOUGH ? "past 10³⁰ the run stops" : `the run ${how}`;
    return `loss ${[measured(losses[0]), ...told].join(" → ")}: ${how === "rests" ? "at the minimum no rate moves it" : end}.`;
  }

  #limit({ bowl, found }: KernelLearningDerived): string {
    if (!found || !bowl) return "";
    const [flat, steep] = bowl.curvatures;
    return ` Curvatures ${short(flat)} and ${short(steep)}: the limit is 2/${short(steep)} = ${tidy4(bowl.limit)}.`;
  }

  protected caption(s: KernelLearningState, d: KernelLearningDerived): TemplateResult {
    const run = d.run as Run;
    const { kernel, gradient, loss } = run.path[this.place];
    const best = run.path.slice(0, this.place).every((step) => step.loss > loss) && this.place > 0;
    return html`<p class="sum">
      step ${this.place}, η ${s.learning_rate}: kernel <b class="term k">${vector(kernel, 2)}</b>, gradient
      <b class="term g">${vector(gradient, 1)}</b>, loss <b>${measured(loss)}</b>${best ? "; lowest so far" : nothing}.<br />
      <span class="aside">${this.#course(run)}${when(d.found, () => html`<br />${this.#limit(d)}`)}</span>
    </p>`;
  }

  protected saying(s: KernelLearningState, d: KernelLearningDerived): string {
    if (!d.run) return d.trouble ?? "";
    const { kernel, gradient, loss } = d.run.path[this.place];
    return `step ${this.place}, learning rate ${s.learning_rate}: kernel ${vector(kernel, 2)}, gradient ${vector(gradient, 1)}, loss ${measured(loss)}. ${this.#course(d.run)}${this.#limit(d)}`;
  }

  // ---- controls -----------------------------------------------------------------------------------------------

  protected controls(s: KernelLearningState, d: KernelLearningDerived): TemplateResult {
    const step = d.bowl ? rulerTo(d.bowl.limit) / 200 : 0.001;
    return html`${this.playButton()}
    ${when(!this.open && !this.calm, () =>
      action("Step", () => {
        this.pause();
        this.step(1);
      }),
    )}
    ${stepper("η", s.learning_rate, [step, 10, step], (rate) => this.#rate(rate, false), this.locked("learning_rate"))}
    ${this.#pictureChoice(s)}`;
  }

  #pictureChoice(s: KernelLearningState): TemplateResult {
    const now = PICTURES.find(({ grid }) => same(grid, s.input)) ?? OWN;
    return choice(
      "picture",
      now.id,
      now === OWN ? [OWN, ...PICTURES] : PICTURES,
      (id) => this.#see((PICTURES.find((p) => p.id === id) as (typeof PICTURES)[0]).grid),
      this.locked("input"),
    );
  }

  #inputGrid(s: KernelLearningState): TemplateResult {
    const columns = s.input[0].length;
    return plate(
      "x",
      "input",
      "X",
      shapeOf(s.input),
      html`<d2l-grid
        data-plate="input"
        label="input X, ${s.input.length}×${columns}"
        tone="input"
        .cells=${valueCells(s.input)}
        .size=${Math.min(26, Math.floor((this.width || 640) / columns))}
        .fontSize=${12}
        .drag=${this.locked("input") ? "move" : "paint"}
        @pointerdown=${() => {
          this.#brush = null;
        }}
        @keydown=${() => {
          this.#brush = null;
        }}
        @cell-drag=${(e: CustomEvent<CellEvent>) => this.#paint(e.detail)}
      ></d2l-grid>`,
    );
  }

  protected override panel(s: KernelLearningState, d: KernelLearningDerived): TemplateResult {
    const teacher = this.#teacher() ?? OWN;
    return html`${when(d.bowl, () => group("Paint", this.#inputGrid(s)))}
    ${group(
      "Learn",
      choice(
        "target",
        teacher.id,
        teacher === OWN ? [OWN, ...TEACHERS] : TEACHERS,
        (id) => {
          const { weights } = TEACHERS.find((t) => t.id === id) as (typeof TEACHERS)[0];
          this.change({ target: taught(s.input, shapeOf(s.kernel), weights) });
        },
        this.locked("target"),
      ),
      stepper("steps", s.steps, [1, 200, 1], (steps) => this.change({ steps }), this.locked("steps")),
      when(s.tried.length > 0, () => action("forget other runs", () => this.change({ tried: [] }))),
    )}`;
  }

  static override styles = css`
    ${Figure.styles}
    .side {
      display: grid;
      gap: 18px;
      align-content: center;
    }
    .g {
      color: var(--gradient);
    }
    .stepper input {
      width: 4.2em;
    }
  `;
}

/** What a kernel with these two weights makes of a picture. */
function taught(input: Grid, shape: Pair, weights: Pair): Grid {
  return conv2d(input, laid(weights, shape));
}

const names = ([rows]: Pair): [string, string] =>
  rows === 1 ? ["K[0, 0]", "K[0, 1]"] : ["K[0, 0]", "K[1, 0]"];

const tidy4 = (x: number): string => String(Number(x.toPrecision(3)));

/** A round end for the ruler, far enough beyond the limit that its place gives nothing away. */
function rulerTo(limit: number): number {
  const ten = 10 ** Math.floor(Math.log10(1.4 * limit));
  return tidy(ten * ([1, 2, 5, 10].find((n) => n * ten >= 1.4 * limit) as number));
}

/** A grid of two weights. */
function kernelField(): Fields<KernelLearningState>["kernel"] {
  const grid = gridField(2, 2);
  return {
    ...grid,
    parse(value, key) {
      const kernel = grid.parse(value, key);
      const [rows, columns] = shapeOf(kernel);
      if (rows * columns !== 2)
        throw new Refusal(
          `${key} must have two weights, [[a, b]] or [[a], [b]], for its loss is drawn over them; got ${rows}×${columns}`,
        );
      return kernel;
    },
  };
}

define("d2l-kernel-learning", KernelLearning);
