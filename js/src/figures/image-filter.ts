/** `<d2l-image-filter>`: what a kernel, and a stride, do to a whole picture (sections 7.2 and 7.3). */
import { css, html, nothing, type PropertyDeclarations, svg, type TemplateResult } from "lit";
import { change, type Detail, detail, filter, scaleOf, survives } from "../core/filter";
import { factor, percent, short, times } from "../core/format";
import { clamp, type Grid, makeGrid, type Pair, Refusal, shapeOf, withCell } from "../core/grid";
import { type PictureName, picture, pictureNames } from "../core/pictures";
import { filterCode, pythonInput, pythonRings } from "../core/pytorch";
import { findPreset, kernels, withOwn } from "../core/presets";
import { type Fields, gridField, namedGridField, numberField, pairField } from "../core/schema";
import { shifted, way } from "../core/shift";
import type { Question, Slip } from "../parts/ask";
import { action, choice, group, stepper, toggle, when } from "../parts/controls";
import { Editing } from "../parts/editing";
import { type Derived, define, Figure, type Questions } from "../parts/figure";
import { Mover, movePad } from "../parts/mover";
import { openControl, openPicture, openStyles } from "../parts/open-picture";
import { cellFor, type PictureEvent } from "../parts/picture";
import "../parts/picture";
import { figureStyles } from "../parts/styles";
import { fontFor, plate, valueCells } from "../parts/plates";

interface ImageFilterState {
  /** The name of a picture, or the picture; "own" is the reader's, and only the page has it. */
  input: Grid | PictureName | "own";
  kernel: Grid;
  sigma: number;
  stride: Pair;
  shift: Pair;
  position: Pair;
}

interface ImageFilterDerived extends Derived {
  /** The picture where it lay, and where it lies. */
  still: Grid;
  moved: Grid;
  output: Grid;
  detail: Detail | null;
  change: number | null;
}

const LARGEST = 256;
/** A photo is made no larger than this: on most screens both pictures then stand side by side. */
const PHOTO = 160;
const DRAWING = 32;
/** Side by side no picture may be smaller than this, in CSS pixels: else they stand below each other. */
const SMALL = 100;
const TERMS = 9;

const labels: Record<PictureName | "own", string> = {
  rings: "rings 129×129",
  disc: "disc 64×64",
  boot: "ankle boot 44×44",
  shirt: "T-shirt 44×44",
  bag: "bag 44×44",
  own: "a picture of yours",
};

const presetLabel = (id: string): string => kernels.find((p) => p.id === id)?.label ?? "your own kernel";

/** How many pixels the window begins above and left of its output. */
const before = (kernel: Grid): Pair => shapeOf(kernel).map((n) => (n - 1) >> 1) as Pair;

export class ImageFilter extends Figure<ImageFilterState, ImageFilterDerived> {
  static override styles = [
    figureStyles,
    openStyles,
    css`
      .sum {
        flex: 1 1 10rem;
        max-width: 19rem;
        min-height: 4.5em; /* a longer sum must not move the controls */
        text-wrap: wrap;
      }
      .scale {
        display: flex;
        align-items: center;
        gap: 6px;
        color: var(--muted);
        font-size: 0.8125rem;
        font-variant-numeric: tabular-nums;
      }
      .halo,
      .limit,
      .window {
        fill: none;
        stroke-width: 1.5;
        vector-effect: non-scaling-stroke;
      }
      .halo {
        stroke: var(--paper);
        stroke-width: 4;
      }
      .limit {
        stroke: var(--ink);
        stroke-width: 2;
        stroke-dasharray: 6 4;
      }
      .window {
        stroke: var(--kernel);
        stroke-width: 2;
      }
    `,
  ];

  static override properties: PropertyDeclarations = {
    preview: { state: true },
    brush: { state: true },
  };

  /** The output that hovering shows until the pointer leaves. */
  declare preview: Pair | null;
  /** True while a pointer on the input draws instead of moving it. */
  declare brush: boolean;

  protected readonly name = "Image filter";
  protected get hint(): string {
    return this.now.input === "rings"
      ? "Try: blur before the stride, with σ 1.5."
      : "Try: drag the input, or a weight of the kernel.";
  }
  protected readonly derivedKeys = ["output", "output_shape", "false_detail", "true_detail", "change"];
  protected readonly fields: Fields<ImageFilterState> = {
    input: namedGridField([...pictureNames, "own"] as const, LARGEST, LARGEST),
    kernel: gridField(11, 11),
    sigma: numberField(0, 8),
    stride: pairField(1, 16),
    shift: pairField(-LARGEST, LARGEST),
    position: pairField(0, LARGEST),
  };
  protected override readonly looks = ["position"] as const;

  #own: Grid | null = null;
  #editing = new Editing(
    ([a, b]) => this.now.kernel[a][b],
    (cell, w) => this.change({ kernel: withCell(this.now.kernel, cell, w) }),
    (sentence) => this.refuse(sentence),
    0.5,
  );
  #mover = new Mover();
  /** The output of the picture where it lay: a drag asks for it again and again. */
  #lay: { key: unknown[]; output: Grid } = { key: [], output: [] };

  constructor() {
    super();
    this.preview = null;
    this.brush = false;
  }

  protected defaults(): ImageFilterState {
    const identity = kernels.find(({ id }) => id === "identity") as { grid: Grid };
    return {
      input: "rings",
      kernel: identity.grid,
      sigma: 0,
      stride: [4, 4],
      shift: [0, 0],
      position: [0, 0],
    };
  }

  // ---- numbers ------------------------------------------------------------------------------------------------

  #picture(input: ImageFilterState["input"]): Grid | null {
    if (typeof input !== "string") return input;
    return input === "own" ? this.#own : picture(input);
  }

  protected derive(s: ImageFilterState): ImageFilterDerived {
    const still = this.#picture(s.input);
    if (still === null) {
      const none = makeGrid(DRAWING, DRAWING, () => 0);
      const trouble =
        "this figure was left with a picture of the reader's own, which never leaves the reader's device; open yours under More, or pick one";
      return { still: none, moved: none, output: none, detail: null, change: null, trouble };
    }
    const { kernel, sigma, stride, shift } = s;
    const moves = shift[0] !== 0 || shift[1] !== 0;
    const moved = moves ? shifted(still, shift) : still;
    const output = filter(moved, kernel, sigma, stride);
    const keeps = Math.abs(kernel.flat().reduce((sum, w) => sum + w, 0) - 1) < 1e-9;
    const square = stride[0] === stride[1];
    return {
      still,
      moved,
      output,
      detail: s.input === "rings" && keeps && square ? detail(moved, output, stride[0], shift) : null,
      change: moves ? this.#change(s, still, output) : null,
      trouble: null,
    };
  }

  #change({ kernel, sigma, stride, shift }: ImageFilterState, still: Grid, output: Grid): number | null {
    const key = [still, kernel, sigma, ...stride];
    if (key.some((x, n) => x !== this.#lay.key[n]))
      this.#lay = { key, output: filter(still, kernel, sigma, stride) };
    const reach = (Math.max(...shapeOf(kernel)) >> 1) + Math.ceil(3 * sigma);
    return change(this.#lay.output, output, shift, stride, shapeOf(still), reach);
  }

  protected report({ output, detail, change, trouble }: ImageFilterDerived) {
    // The reader's own picture could be read off its output.
    const shown = trouble === null && this.now.input !== "own";
    return {
      output: shown ? output : null,
      output_shape: trouble === null ? shapeOf(output) : null,
      false_detail: detail?.false_detail ?? null,
      true_detail: detail?.true_detail ?? null,
      change,
    };
  }

  protected override settle(s: ImageFilterState, { still, output }: ImageFilterDerived): ImageFilterState {
    const [rows, columns] = shapeOf(output);
    const size = shapeOf(still);
    const shift = s.shift.map((d, axis) => d % size[axis]) as Pair;
    return {
      ...s,
      shift,
      position: [clamp(s.position[0], 0, rows - 1), clamp(s.position[1], 0, columns - 1)],
    };
  }

  // ---- prediction ---------------------------------------------------------------------------------------------

  protected override readonly questions: Questions<ImageFilterState, ImageFilterDerived> = {
    preset: { label: "the kernel", question: (s) => this.#askKernel(s) },
  };

  #askKernel(s: ImageFilterState): Question {
    const answer = findPreset(kernels, s.kernel);
    const offered = ["sobel-vertical", "sobel-horizontal", "edge-vertical", "blur", "sharpen"];
    if (!offered.includes(answer)) offered.push(answer);
    const turned = "Look where it is silent: an edge kernel does not see edges that run across its own.";
    const silent = s.input === "boot" ? "Look where it is silent: along the sole." : turned;
    const slips: Slip[] = [];
    if (answer === "sobel-vertical")
      slips.push(
        { answer: "sobel-horizontal", says: silent },
        {
          answer: "edge-vertical",
          says: "This is positive from dark to bright; yours the other way.",
        },
      );
    if (answer === "sobel-horizontal") slips.push({ answer: "sobel-vertical", says: turned });
    const cancels = Math.abs(s.kernel.flat().reduce((sum, w) => sum + w, 0)) < 1e-9;
    if (cancels)
      slips.push(
        { answer: "blur", says: "Blur of 0…1 is never negative." },
        { answer: "sharpen", says: "Sharpening keeps the brightness of plain areas; here they are 0." },
      );
    return {
      text: "Predict: which kernel made the output from the input?",
      choices: offered.map((id) => ({ id, label: presetLabel(id) })),
      answer,
      slips,
      otherwise: "Look at a plain area, then at an edge: which is bright, which is negative?",
    };
  }

  // ---- what the reader does -----------------------------------------------------------------------------------

  /** The output whose window lies nearest to this pixel. */
  #outputAt([i, j]: Pair): Pair {
    const { stride } = this.now;
    const [rows, columns] = shapeOf(this.derived.output);
    return [clamp(Math.round(i / stride[0]), 0, rows - 1), clamp(Math.round(j / stride[1]), 0, columns - 1)];
  }

  #hover(plate: "input" | "output", event: PictureEvent | null): void {
    this.preview = event && (plate === "input" ? this.#outputAt(event.cell) : event.cell);
  }

  #point(plate: "input" | "output", { cell }: PictureEvent): void {
    this.preview = null;
    this.change({ position: plate === "input" ? this.#outputAt(cell) : cell });
  }

  #drag(event: PictureEvent): void {
    if (!this.brush) return this.change({ shift: this.#mover.drag(event, this.now.shift) });
    this.change({ input: withCell(this.derived.still, event.cell, 1) });
  }

  #draw(): void {
    this.change({ input: makeGrid(DRAWING, DRAWING, () => 0), shift: [0, 0] });
    this.brush = true;
  }

  async #open(file: File): Promise<void> {
    try {
      this.#own = await openPicture(file, PHOTO);
      this.brush = false;
      this.change({ input: "own", shift: [0, 0] });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.refuse(error.message);
    }
  }

  // ---- what the reader sees -----------------------------------------------------------------------------------

  get #at(): Pair {
    const [rows, columns] = shapeOf(this.derived.output);
    const [i, j] = this.preview ?? this.now.position;
    return [clamp(i, 0, rows - 1), clamp(j, 0, columns - 1)];
  }

  protected drawing(s: ImageFilterState, d: ImageFilterDerived): TemplateResult {
    const [rows, columns] = shapeOf(d.moved);
    const longest = Math.max(rows, columns);
    const width = this.width || 640;
    const half = Math.min(340, (width - 44) / 2);
    const stacked = half * devicePixelRatio < longest || cellFor(half, longest) * longest < SMALL;
    const cell = cellFor(stacked ? width : half, longest);
    const fits =
      s.stride[0] === s.stride[1]
        ? cell * s.stride[0]
        : cellFor(cell * longest, Math.max(...shapeOf(d.output)));
    const at = this.#at;
    const { unit, most } = scaleOf(s.kernel);
    return html`<div class="filter">
      <div class="pair ${stacked ? "stacked" : ""}">
        ${plate(
          "x",
          "input",
          "X",
          shapeOf(d.moved),
          html`<d2l-picture
            data-plate="input"
            label="input X, ${times(shapeOf(d.moved))}"
            tone="input"
            theme=${this.theme}
            cursor
            .values=${d.moved}
            .ghost=${d.moved === d.still ? null : d.still}
            .cell=${cell}
            .drag=${this.brush ? "paint" : this.locked("shift") ? "" : "move"}
            .at=${[at[0] * s.stride[0], at[1] * s.stride[1]]}
            @cell-hover=${(e: CustomEvent) => this.#hover("input", e.detail)}
            @cell-focus=${(e: CustomEvent) => this.#point("input", e.detail)}
            @cell-drag=${(e: CustomEvent) => this.#drag(e.detail)}
          >${this.#over(s, d, at)}</d2l-picture>`,
        )}
        <span class="sign" aria-hidden="true">${stacked ? "↓" : "→"}</span>
        ${plate(
          "y",
          "output",
          "Y",
          shapeOf(d.output),
          html`<d2l-picture
            data-plate="output"
            label="output Y, ${times(shapeOf(d.output))}"
            tone="output"
            theme=${this.theme}
            cursor
            .values=${d.output}
            .cell=${fits}
            .unit=${unit}
            .most=${most}
            .at=${at}
            @cell-hover=${(e: CustomEvent) => this.#hover("output", e.detail)}
            @cell-focus=${(e: CustomEvent) => this.#point("output", e.detail)}
          ></d2l-picture>
          ${this.asking ? nothing : this.#scale(s.kernel)}`,
        )}
      </div>
      <div class="below">${this.#kernelPlate(s)}${this.#sum(s, d, at)}</div>
    </div>`;
  }

  /** Over the input: the window, and around the rings the circle of those that the stride can carry. */
  #over(s: ImageFilterState, d: ImageFilterDerived, [i, j]: Pair): TemplateResult {
    const [rows, columns] = shapeOf(d.moved);
    const [above, left] = before(s.kernel);
    const [high, wide] = shapeOf(s.kernel);
    const circle = s.input === "rings" && s.stride[0] === s.stride[1] && s.stride[0] > 1;
    const middle = (axis: number) => (rows >> 1) + 0.5 + s.shift[axis];
    const round = (name: string) =>
      svg`<circle class=${name} cx=${middle(1)} cy=${middle(0)} r=${survives(rows, s.stride[0])}></circle>`;
    const window = (name: string) =>
      svg`<rect class=${name} x=${j * s.stride[1] - left} y=${i * s.stride[0] - above} width=${wide} height=${high}></rect>`;
    return html`<svg viewBox="0 0 ${columns} ${rows}" aria-hidden="true">
      ${circle ? [round("halo"), round("limit")] : nothing}
      ${this.asking ? nothing : [window("halo"), window("window")]}
    </svg>`;
  }

  #kernelPlate(s: ImageFilterState): TemplateResult {
    if (this.asking)
      return html`<div class="plate">
        <div class="name k">kernel <i>K</i></div>
        <div class="unknown" role="img" aria-label="kernel K: to be predicted">?</div>
      </div>`;
    const cells = valueCells(s.kernel);
    const size = clamp(Math.floor(220 / s.kernel[0].length), 18, 36);
    return plate(
      "k",
      "kernel",
      "K",
      shapeOf(s.kernel),
      html`<d2l-grid
        data-plate="kernel"
        label="kernel K, ${times(shapeOf(s.kernel))}"
        tone="kernel"
        .cells=${cells}
        .size=${size}
        .fontSize=${fontFor(cells, size)}
        .drag=${this.locked("kernel") ? "move" : "pull"}
        .editable=${!this.locked("kernel")}
        @cell-pull=${this.#editing.pull}
        @cell-edit=${this.#editing.type}
      ></d2l-grid>`,
    );
  }

  /** Beside the kernel: the sum at the cursor; a blur mixes too many of them to be told. */
  #sum(s: ImageFilterState, d: ImageFilterDerived, [i, j]: Pair): TemplateResult {
    const side = Math.ceil(3 * s.sigma);
    return html`<p class="sum">
      ${`Y[${i}, ${j}] = `}${this.asking || side > 0 ? nothing : html`${this.#products(s, d, [i, j])} = `}<b class="y"
        >${short(d.output[i][j], 3)}</b
      >${side > 0 && !this.asking ? html`<br /><span class="zero">blurred over ${times([2 * side + 1, 2 * side + 1])}</span>` : nothing}
    </p>`;
  }

  /** What the colours of the output mean. */
  #scale(kernel: Grid): TemplateResult {
    const { unit, most } = scaleOf(kernel);
    const least = kernel.flat().some((w) => w < 0) ? -most : 0;
    const steps = Array.from({ length: 81 }, (_, n) => least + ((most - least) * n) / 80);
    return html`<div class="scale">
      ${short(least)}
      <d2l-picture
        label="scale from ${short(least)} to ${short(most)}"
        tone="output"
        theme=${this.theme}
        .values=${Array.from({ length: 8 }, () => steps)}
        .cell=${1}
        .unit=${unit}
        .most=${most}
      ></d2l-picture>
      ${short(most)}
    </div>`;
  }

  #products(s: ImageFilterState, d: ImageFilterDerived, [i, j]: Pair): TemplateResult {
    const [above, left] = before(s.kernel);
    const terms = s.kernel.flatMap((row, a) =>
      row.map((w, b) => ({
        w,
        x: d.moved[i * s.stride[0] + a - above]?.[j * s.stride[1] + b - left] ?? 0,
      })),
    );
    const kept = terms.filter(({ w, x }) => w * x !== 0);
    const [first, more] = [kept.slice(0, TERMS), kept.length - TERMS];
    if (kept.length === 0) return html`<span class="zero">only zeros</span>`;
    return html`${first.map(
      ({ w, x }, n) =>
        html`${n > 0 ? " + " : nothing}<span class="term"
            ><span class="x">${factor(x)}</span>·<span class="k">${factor(w)}</span></span
          >`,
    )}${more > 0 ? html` + <span class="zero">${more} more</span>` : nothing}`;
  }

  #sentence(s: ImageFilterState, d: ImageFilterDerived): string {
    const id = findPreset(kernels, s.kernel);
    const parts = [
      `${presetLabel(id)}, σ ${short(s.sigma)}, stride ${s.stride[0]}: ${times(shapeOf(d.moved))} → ${times(shapeOf(d.output))}`,
    ];
    if (d.detail && s.stride[0] > 1)
      parts.push(
        `false detail ${d.detail.false_detail.toFixed(2)}${d.detail.true_detail === null ? "" : `, true detail kept ${percent(d.detail.true_detail)}`}`,
      );
    if (d.change !== null) parts.push(`moved ${way(s.shift)}: the output changes by ${percent(d.change)}`);
    return `${parts.join("; ")}.`;
  }

  protected caption(s: ImageFilterState, d: ImageFilterDerived): TemplateResult {
    return html`<p>${this.#sentence(s, d)}</p>`;
  }

  protected saying(s: ImageFilterState, d: ImageFilterDerived): string {
    if (d.trouble !== null) return d.trouble;
    const [i, j] = this.#at;
    return `output (${i}, ${j}) = ${short(d.output[i][j], 3)}. ${this.#sentence(s, d)}`;
  }

  protected controls(s: ImageFilterState): TemplateResult {
    const kernel = findPreset(kernels, s.kernel);
    const named = typeof s.input === "string" ? s.input : "drawing";
    const offered = [
      ...pictureNames.map((id) => ({ id, label: labels[id] })),
      ...(named === "own" ? [{ id: "own", label: labels.own }] : []),
      {
        id: "drawing",
        label: typeof s.input === "string" ? "draw one" : `your own ${times(shapeOf(s.input))}`,
      },
    ];
    return html`${choice(
      "picture",
      named,
      offered,
      (id) => {
        if (id === "drawing") return this.#draw();
        this.brush = false;
        this.change({ input: id as PictureName, shift: [0, 0] });
      },
      this.locked("input"),
    )}
    ${when(!this.asking, () =>
      choice(
        "kernel",
        kernel,
        withOwn(kernels, kernel),
        (id) => {
          const preset = kernels.find((p) => p.id === id);
          if (preset) this.change({ kernel: preset.grid });
        },
        this.locked("kernel"),
      ),
    )}
    ${stepper("blur σ", s.sigma, [0, 8, 0.5], (sigma) => this.change({ sigma }), this.locked("sigma"))}
    ${stepper("stride", s.stride[0], [1, 16, 1], (n) => this.change({ stride: [n, n] }), this.locked("stride"))}
    ${movePad("move", s.shift, (shift) => this.change({ shift }), this.locked("shift"))}`;
  }

  protected override panel(s: ImageFilterState): TemplateResult {
    const [rows, columns] = shapeOf(s.kernel);
    const resize = (shape: Pair) =>
      this.change({ kernel: makeGrid(...shape, (i, j) => this.now.kernel[i]?.[j] ?? 0) });
    return html`${when(!this.locked("input"), () =>
      group(
        "Input",
        openControl((file) => void this.#open(file)),
        when(
          typeof s.input !== "string",
          () =>
            html`${toggle("brush", this.brush, (on) => {
              this.brush = on;
            })}${action("clear", () => this.#draw())}`,
        ),
      ),
    )}
    ${when(!this.asking, () =>
      group(
        "Kernel",
        stepper("rows", rows, [1, 11, 1], (n) => resize([n, columns]), this.locked("kernel")),
        stepper("columns", columns, [1, 11, 1], (n) => resize([rows, n]), this.locked("kernel")),
      ),
    )}`;
  }

  protected override keys(): TemplateResult {
    return html`<p class="keys">
      Keys: arrows walk over a picture, <kbd>Shift</kbd>+arrows move the input, <kbd>Enter</kbd> edits a weight,
      <kbd>Shift</kbd>+<kbd>↑</kbd><kbd>↓</kbd> changes it.
    </p>`;
  }

  protected pytorch(s: ImageFilterState, { still, trouble }: ImageFilterDerived): string | null {
    if (trouble !== null) return null;
    const [rows, columns] = shapeOf(still);
    if (s.input === "own")
      return filterCode(
        s,
        `X = torch.rand(${rows}, ${columns})  # put your picture here: 0 is black, 1 is white`,
      );
    return filterCode(s, s.input === "rings" ? pythonRings(rows) : pythonInput(still));
  }
}

define("d2l-image-filter", ImageFilter);
