/** `<d2l-batch-norm>`: who decides what a number becomes: its batch, and what has gone by before (section 8.6). */
import { css, html, nothing, type TemplateResult } from "lit";
import {
  EPS,
  type Moments,
  momentsOf,
  needsTwo,
  normalised,
  runningMoments,
  type Scaling,
} from "../core/batch-norm";
import { measured, pythonArray, short } from "../core/format";
import { type Grid, makeGrid, type Pair, Refusal, shapeOf, withCell } from "../core/grid";
import { booleanField, type Fields, gridField, numberField, wholeField } from "../core/schema";
import { action, choice, group, stepper } from "../parts/controls";
import "../parts/curve";
import { Editing } from "../parts/editing";
import { type Derived, define, Figure, type Questions } from "../parts/figure";
import type { CellEvent } from "../parts/grid";
import "../parts/number-lines";
import { fontFor, plate, unknownPlate, valueCells } from "../parts/plates";
import type { PlotAxis } from "../parts/plot";

export interface BatchNormState {
  /** The values of one channel: a row for each example, a column for each position. */
  batch: Grid;
  gamma: number;
  beta: number;
  training: boolean;
  /** The share of the new batch in the running statistics, as in PyTorch. */
  momentum: number;
  /** So many times the batch has gone by in training. */
  batches: number;
  /** The value that is looked at, counted row by row from 0. */
  position: number;
}

interface BatchNormDerived extends Derived {
  /** What the batch is normalised by. */
  used: Moments | null;
  output: Grid | null;
  running: Moments | null;
}

const EXAMPLES = 12;
const POSITIONS = 4;
const BATCHES = 200;
/** Ends of a line that hold these values, round and not too far. */
function reach(values: readonly number[], least: number): number {
  const most = Math.max(least, ...values.map(Math.abs));
  const unit = 10 ** Math.floor(Math.log10(most));
  return unit * ([1, 1.5, 2, 3, 5, 10].find((n) => n * unit >= most) as number);
}
const root = Math.sqrt;

export class BatchNorm extends Figure<BatchNormState, BatchNormDerived> {
  protected readonly name = "Batch normalisation";
  protected readonly hint = "Drag a value. Then let batches go by, and switch to eval.";
  protected readonly derivedKeys = ["output", "running_mean", "running_var"];
  protected override readonly looks = ["position"] as const;
  protected readonly fields: Fields<BatchNormState> = {
    batch: gridField(EXAMPLES, POSITIONS),
    gamma: numberField(-100, 100),
    beta: numberField(-100, 100),
    training: booleanField(),
    momentum: numberField(0, 1),
    batches: wholeField(0, BATCHES),
    position: wholeField(0, EXAMPLES * POSITIONS - 1),
  };

  protected defaults(): BatchNormState {
    return {
      batch: [[2], [2], [6], [100]],
      gamma: 1,
      beta: 0,
      training: true,
      momentum: 0.1,
      batches: 0,
      position: 2,
    };
  }

  protected override readonly questions: Questions<BatchNormState, BatchNormDerived> = {
    output: { label: "the output", question: (s, d) => this.#question(s, d) },
  };

  #question(s: BatchNormState, { used, output, running }: BatchNormDerived) {
    const values = s.batch.flat();
    const x = values[s.position];
    const here = momentsOf(values);
    const n = values.length;
    const wrong = (moments: Moments, says: string, scaling: Scaling = s) => ({
      answer: [normalised(x, moments, scaling)],
      says,
    });
    const other = s.training ? (running as Moments) : here;
    const kept = (1 - s.momentum) ** s.batches;
    const slips = [
      wrong(
        other,
        s.training
          ? "In training the batch's own mean and variance count, not the running ones."
          : `In eval the running mean counts, and after ${s.batches} ${s.batches === 1 ? "batch" : "batches"} it is ${short((running as Moments).mean)}.`,
      ),
      s.training
        ? wrong(
            { ...here, variance: (here.variance * n) / (n - 1) },
            "In training the variance divides by n, not n − 1.",
          )
        : wrong(
            { ...(running as Moments), variance: kept + (1 - kept) * here.variance },
            "The running variance takes n − 1.",
          ),
      ...(s.training
        ? []
        : [
            wrong(
              runningMoments(values, 1 - s.momentum, s.batches),
              `Momentum ${s.momentum} is the share of each new batch, not of what was there.`,
            ),
          ]),
      wrong(used as Moments, "γ and β come last.", { gamma: 1, beta: 0 }),
      {
        answer: [(s.gamma * (x - (used as Moments).mean)) / (used as Moments).variance + s.beta],
        says: "Divide by the standard deviation, the root of the variance.",
      },
    ];
    return {
      text: `Predict: what does the ${short(x)} become, in ${s.training ? "training" : `eval after ${s.batches} ${s.batches === 1 ? "batch" : "batches"}`}? (Two decimals.)`,
      fields: [""],
      answer: [(output as Grid).flat()[s.position]],
      within: 0.006,
      slips: slips.filter(({ answer }) => Number.isFinite(answer[0])),
      otherwise: "Take the mean away, divide by √(σ² + ε), then γ and β.",
    };
  }

  protected derive(s: BatchNormState): BatchNormDerived {
    try {
      const values = s.batch.flat();
      const running = runningMoments(values, s.momentum, s.batches);
      if (s.training) needsTwo(values);
      const used = s.training ? momentsOf(values) : running;
      return {
        used,
        running,
        output: s.batch.map((row) => row.map((x) => normalised(x, used, s))),
        trouble: null,
      };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { used: null, output: null, running: null, trouble: error.message };
    }
  }

  protected override settle(s: BatchNormState): BatchNormState {
    return { ...s, position: Math.min(s.position, s.batch.flat().length - 1) };
  }

  protected report({ output, running }: BatchNormDerived) {
    return { output, running_mean: running && running.mean, running_var: running && running.variance };
  }

  protected pytorch(s: BatchNormState, { output }: BatchNormDerived): string | null {
    if (!output) return null;
    return [
      "import torch",
      "from torch import nn",
      "",
      `X = torch.tensor(${pythonArray(s.batch, " ".repeat(17))})`,
      "values = X.reshape(-1, 1)  # one channel",
      `bn = nn.BatchNorm1d(1, momentum=${s.momentum})`,
      "with torch.no_grad():",
      `    bn.weight.fill_(${s.gamma})`,
      `    bn.bias.fill_(${s.beta})`,
      `    for _ in range(${s.batches}):`,
      "        bn(values)",
      `bn.train(${s.training ? "True" : "False"})`,
      "Y = bn(values).reshape(X.shape).detach()",
      "Y\n",
    ].join("\n");
  }

  // ---- what the reader does -----------------------------------------------------------------------------------

  #editing = new Editing(
    ([i, j]) => this.now.batch[i][j],
    ([i, j], value) => this.#put(i, j, value),
    (sentence) => this.refuse(sentence),
    0.5,
  );

  #put(row: number, column: number, value: number): void {
    this.change({ batch: withCell(this.now.batch, [row, column], value) });
  }

  /** So many examples and positions: new ones repeat the last, and the chosen value stays chosen if it is still there. */
  #resize([rows, columns]: Pair): void {
    const { batch, position } = this.now;
    const [oldRows, oldColumns] = shapeOf(batch);
    const resized = makeGrid(
      rows,
      columns,
      (i, j) => batch[Math.min(i, oldRows - 1)][Math.min(j, oldColumns - 1)],
    );
    const [row, column] = [Math.floor(position / oldColumns), position % oldColumns];
    this.change({
      batch: resized,
      position: Math.min(row, rows - 1) * columns + Math.min(column, columns - 1),
    });
  }

  // ---- what the reader sees -----------------------------------------------------------------------------------

  protected drawing(s: BatchNormState, d: BatchNormDerived): TemplateResult {
    const width = Math.min(this.width || 640, 640);
    const values = s.batch.flat();
    const columns = s.batch[0].length;
    // One example stands beside the other, as on the lines.
    const turned = s.batch[0].map((_, j) => s.batch.map((row) => row[j]));
    const size = Math.min(52, Math.floor(width / s.batch.length));
    const cells = valueCells(turned, (j, i) => (i * columns + j === s.position ? "reach" : ""));
    const shape = `${s.batch.length} examples${columns > 1 ? ` × ${columns} positions` : ""}`;
    const flip = ({ detail }: CustomEvent<CellEvent>) =>
      ({ detail: { ...detail, cell: [detail.cell[1], detail.cell[0]] } }) as CustomEvent<CellEvent>;
    const input = plate(
      "x",
      "batch",
      "x",
      shape,
      html`<d2l-grid
        data-plate="input"
        label="batch x, ${shape}"
        tone="input"
        .cells=${cells}
        .size=${size}
        .fontSize=${fontFor(cells, size)}
        .drag=${this.locked("batch") ? "move" : "pull"}
        .editable=${!this.locked("batch")}
        @cell-focus=${(e: CustomEvent<CellEvent>) => this.change({ position: e.detail.cell[1] * columns + e.detail.cell[0] })}
        @cell-pull=${(e: CustomEvent<CellEvent>) => this.#editing.pull(flip(e))}
        @cell-edit=${(e: CustomEvent<CellEvent>) => this.#editing.type(flip(e))}
      ></d2l-grid>`,
    );
    return html`<div class="column">
      ${input} ${this.#lines(s, d, values, width)} ${this.#output(s, d, size)} ${d.running ? this.#running(s, d.running, width) : nothing}
    </div>`;
  }

  #lines(s: BatchNormState, d: BatchNormDerived, values: number[], width: number): TemplateResult {
    const most = reach(values, 10);
    const x: PlotAxis = { name: "x", from: Math.min(...values, 0) < 0 ? -most : 0, to: most };
    const shown = d.output !== null && !this.asking;
    const out = shown ? (d.output as Grid).flat() : null;
    const far = reach(out ?? [], 2);
    const used = this.asking && !s.training ? null : d.used;
    const columns = s.batch[0].length;
    return html`<d2l-number-lines
      label="the batch, and what it becomes"
      .x=${x}
      .y=${{ name: "y", from: -far, to: far }}
      .from=${values}
      .to=${out}
      .centre=${used && !this.asking ? used.mean : null}
      .spread=${used ? root(used.variance) : 0}
      .index=${s.position}
      .snap=${most / 100}
      .valueText=${`${short(values[s.position])}${out ? ` becomes ${short(out[s.position])}` : ""}`}
      .fixed=${this.locked("batch")}
      .width=${width}
      @line-drag=${(e: CustomEvent<{ x: number }>) => this.#put(Math.floor(s.position / columns), s.position % columns, e.detail.x)}
      @line-pick=${(e: CustomEvent<{ index: number }>) => this.change({ position: e.detail.index })}
    ></d2l-number-lines>`;
  }

  #output(s: BatchNormState, d: BatchNormDerived, size: number): TemplateResult | typeof nothing {
    if (this.asking) return unknownPlate("y", "output", "y");
    if (!d.output) return nothing;
    const columns = s.batch[0].length;
    const turned = d.output[0].map((_, j) => (d.output as Grid).map((row) => row[j]));
    const cells = valueCells(turned, (j, i) => (i * columns + j === s.position ? "current" : ""));
    return plate(
      "y",
      "output",
      "y",
      shapeOf(s.batch)[1] > 1 ? "of the same shape" : "",
      html`<d2l-grid
        data-plate="output"
        label="output y"
        tone="output"
        .cells=${cells}
        .size=${size}
        .fontSize=${fontFor(cells, size)}
        @cell-focus=${(e: CustomEvent<CellEvent>) => this.change({ position: e.detail.cell[1] * columns + e.detail.cell[0] })}
      ></d2l-grid>`,
    );
  }

  /** What eval will use, over the batches that have gone by. */
  #running(s: BatchNormState, now: Moments, width: number): TemplateResult | typeof nothing {
    const values = s.batch.flat();
    if (values.length < 2 || this.asking) return nothing;
    const last = Math.max(40, s.batches);
    const course = Array.from({ length: last + 1 }, (_, n) => runningMoments(values, s.momentum, n));
    const each = Math.floor(width / 2) - 8;
    const curve = (name: string, of: (m: Moments) => number, symbol: string) => {
      const all = course.map(of);
      const [low, high] = [Math.min(0, ...all), Math.max(...all, 1)];
      return html`<d2l-curve
        label=${name}
        .x=${{ name: "batches gone by", from: 0, to: last }}
        .y=${{ name, from: low === 0 ? 0 : -reach([low], 1), to: reach([high], 1) }}
        .lines=${[{ points: all.map((value, n) => [n, value] as const) }]}
        .at=${[s.batches, of(now)]}
        .valueText=${`after ${s.batches} batches ${symbol} is ${short(of(now))}`}
        .fixed=${this.locked("batches")}
        .width=${each}
        .height=${130}
        @curve-drag=${(e: CustomEvent<{ x: number }>) => this.change({ batches: e.detail.x })}
      ></d2l-curve>`;
    };
    return html`<div class="running">
      ${curve("running mean", ({ mean }) => mean, "the running mean")}
      ${curve("running variance", ({ variance }) => variance, "the running variance")}
    </div>`;
  }

  // ---- words --------------------------------------------------------------------------------------------------

  #sum(s: BatchNormState, d: BatchNormDerived): [string, string, string] {
    const { mean, variance } = d.used as Moments;
    const x = s.batch.flat()[s.position];
    const y = (d.output as Grid).flat()[s.position];
    const plain = s.gamma === 1 && s.beta === 0;
    const below = root(variance + EPS);
    const whole = `(${short(x)} − ${mean < 0 ? `(${short(mean)})` : short(mean)}) / ${below < 0.1 ? measured(below) : short(below)}`;
    const scaled = plain
      ? whole
      : `${short(s.gamma)} · ${whole} ${s.beta < 0 ? "−" : "+"} ${short(Math.abs(s.beta))}`;
    return [`μ = ${short(mean)}, σ² = ${short(variance)}`, `${short(x)} → ${scaled} =`, short(y)];
  }

  #which(s: BatchNormState): string {
    return s.training
      ? "the batch's own"
      : `running, after ${s.batches} ${s.batches === 1 ? "batch" : "batches"}`;
  }

  #lesson(s: BatchNormState): string {
    if (!s.training) return "Now the batch does not matter: each value is treated alone.";
    const values = s.batch.flat();
    if (values.every((x) => x === values[0]))
      return "All values are the same: none differs from the mean, and each becomes β.";
    const n = values.length;
    return `Without γ and β no value of ${n} can pass √${n - 1} = ${short(root(n - 1))}.`;
  }

  protected caption(s: BatchNormState, d: BatchNormDerived): TemplateResult {
    const [used, sum, y] = this.#sum(s, d);
    return html`<p class="sum">
      ${used} <span class="aside">(${this.#which(s)})</span><br />${sum} <b class="term y">${y}</b><br />
      <span class="aside">${this.#lesson(s)}</span>
    </p>`;
  }

  protected saying(s: BatchNormState, d: BatchNormDerived): string {
    if (!d.output) return d.trouble ?? "";
    const [used, sum, y] = this.#sum(s, d);
    return `${s.training ? "training" : "eval"}: ${used}, ${this.#which(s)}: ${sum} ${y}.`;
  }

  // ---- controls -----------------------------------------------------------------------------------------------

  protected controls(s: BatchNormState): TemplateResult {
    const modes = [
      { id: "training", label: "training" },
      { id: "eval", label: "eval" },
    ];
    return html`${choice("mode", s.training ? "training" : "eval", modes, (id) => this.change({ training: id === "training" }), this.locked("training"))}
    ${action("Next batch", () => this.change({ batches: Math.min(s.batches + 1, BATCHES) }))}
    ${stepper("γ", s.gamma, [-100, 100, 0.5], (gamma) => this.change({ gamma }), this.locked("gamma"))}
    ${stepper("β", s.beta, [-100, 100, 0.5], (beta) => this.change({ beta }), this.locked("beta"))}`;
  }

  protected override panel(s: BatchNormState): TemplateResult {
    const [rows, columns] = shapeOf(s.batch);
    const fixed = this.locked("batch");
    return html`${group(
      "Batch",
      stepper("examples", rows, [1, EXAMPLES, 1], (n) => this.#resize([n, columns]), fixed),
      stepper("positions", columns, [1, POSITIONS, 1], (n) => this.#resize([rows, n]), fixed),
    )}
    ${group(
      "Running statistics",
      stepper(
        "momentum",
        s.momentum,
        [0, 1, 0.05],
        (momentum) => this.change({ momentum: Number(momentum.toFixed(2)) }),
        this.locked("momentum"),
      ),
      stepper(
        "batches gone by",
        s.batches,
        [0, BATCHES, 1],
        (batches) => this.change({ batches }),
        this.locked("batches"),
      ),
    )}`;
  }

  protected override keys(): TemplateResult {
    return html`<p class="keys">
      Keys: on the line <kbd>←</kbd><kbd>→</kbd> move the value and <kbd>↑</kbd><kbd>↓</kbd> choose another;
      in the batch <kbd>Enter</kbd> edits a value.
    </p>`;
  }

  static override styles = [
    Figure.styles,
    css`
      .column {
        display: flex;
        flex-direction: column;
        align-items: center;
        gap: 6px;
        width: 100%;
      }
      .column > .arrow {
        display: none;
      }
      .running {
        display: flex;
        flex-wrap: wrap;
        justify-content: center;
        gap: 4px 16px;
      }
    `,
  ];
}

define("d2l-batch-norm", BatchNorm);
