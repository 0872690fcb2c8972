/** `<d2l-receptive-field>`: what one unit of a stack of layers sees, and how well (sections 7.1 to 7.5, 8.2). */
import { css, html, nothing, type PropertyDeclarations, svg, type TemplateResult } from "lit";
import { grouped, times } from "../core/format";
import { clamp, type Pair, Refusal } from "../core/grid";
import {
  fieldSlips,
  type Fields,
  type Layer,
  middleShare,
  pathShares,
  receptiveFields,
} from "../core/receptive";
import { choiceField, type Fields as StateFields, pairField, wholeField } from "../core/schema";
import { choice, group, stepper, toggle, when } from "../parts/controls";
import { type Derived, define, Figure, type Questions, WIDE } from "../parts/figure";
import { chipStyles } from "../parts/chips";
import { layerChips } from "../parts/layers";
import { layersField, MOST_LAYERS, stacks } from "../core/stacks";
import { cellFor, type PictureEvent } from "../parts/picture";
import "../parts/picture";
import { plate, unknownPlate } from "../parts/plates";

export interface ReceptiveFieldState {
  layers: Layer[];
  input_size: number;
  /** `paths` shades a pixel by the number of its paths to the unit, `reach` only whether there is one. */
  view: "paths" | "reach";
  /** The layer whose unit is looked at; 1 is the first. */
  layer: number;
  position: Pair;
}

/** What a unit sees along one axis. */
interface Sight {
  /** For each layer from the input to the unit's own, the shares of the paths. */
  shares: Float64Array[];
  /** First pixel of the field; negative where it begins outside. */
  start: number;
}

interface ReceptiveFieldDerived extends Derived {
  all: Fields | null;
}

/** The middle of a field that the sentence speaks of: a third of it, as odd or even as the field. */
const third = (field: number): number =>
  Math.max(1, Math.floor(field / 3) - ((Math.floor(field / 3) - field) & 1));
const percent = (share: number): string => `${Math.round(100 * share)} %`;

export class ReceptiveField extends Figure<ReceptiveFieldState, ReceptiveFieldDerived> {
  static override properties: PropertyDeclarations = { chip: { state: true } };

  /** The layer that is being set, from 0. */
  declare chip: number | null;

  protected readonly name = "Receptive field";
  protected readonly hint = "Try: pick “one 21×21”; then press a layer and change it.";
  protected readonly derivedKeys = ["sizes", "fields", "jumps"];
  protected override readonly looks = ["layer", "position"] as const;
  protected readonly fields: StateFields<ReceptiveFieldState> = {
    layers: layersField(),
    input_size: wholeField(1, 256),
    view: choiceField(["paths", "reach"] as const),
    layer: wholeField(1, MOST_LAYERS),
    position: pairField(0, 255),
  };

  #sight: { key: unknown[]; rows: Sight; columns: Sight } | null = null;

  constructor() {
    super();
    this.chip = null;
  }

  protected defaults(): ReceptiveFieldState {
    const { layers, input_size } = stacks[0];
    return { layers, input_size, view: "paths", layer: layers.length, position: [0, 0] };
  }

  protected override readonly questions: Questions<ReceptiveFieldState, ReceptiveFieldDerived> = {
    field: {
      label: "the field",
      question: (s, d) => ({
        text: `Predict: one unit of layer ${s.layer} sees a square of the input. How many pixels wide is it?`,
        fields: ["pixels"],
        answer: [(d.all as Fields).fields[s.layer]],
        slips: fieldSlips(s.layers.slice(0, s.layer)),
        otherwise: "Start with 1. Each layer adds (k − 1)·d times the strides of all layers before it.",
      }),
    },
  };

  protected derive(s: ReceptiveFieldState): ReceptiveFieldDerived {
    try {
      return { all: receptiveFields(s.layers, s.input_size), trouble: null };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { all: null, trouble: error.message };
    }
  }

  protected override settle(s: ReceptiveFieldState, { all }: ReceptiveFieldDerived): ReceptiveFieldState {
    const layer = clamp(s.layer, 1, s.layers.length);
    const last = all ? all.sizes[layer] - 1 : 255;
    return { ...s, layer, position: s.position.map((n) => Math.min(n, last)) as Pair };
  }

  protected report({ all }: ReceptiveFieldDerived) {
    return { sizes: all && all.sizes, fields: all && all.fields, jumps: all && all.jumps };
  }

  /** Looking at another unit changes no derived number, so what it sees is kept apart. */
  #sees(s: ReceptiveFieldState, all: Fields): { rows: Sight; columns: Sight } {
    const key = [all, s.layer, ...s.position];
    if (this.#sight?.key.every((part, n) => part === key[n])) return this.#sight;
    const along = (unit: number): Sight => ({
      shares: pathShares(s.layers, all.sizes, s.layer, unit),
      start: all.starts[s.layer] + unit * all.jumps[s.layer],
    });
    const rows = along(s.position[0]);
    this.#sight = { key, rows, columns: s.position[0] === s.position[1] ? rows : along(s.position[1]) };
    return this.#sight;
  }

  protected pytorch(s: ReceptiveFieldState): string | null {
    if (this.derived.trouble !== null) return null;
    const layers = s.layers
      .slice(0, s.layer)
      .map((l) => `    (${[l.kernel_size, l.stride, l.padding, l.dilation].join(", ")}),  # ${l.kind}`);
    const [i, j] = s.position;
    return [
      "import torch",
      "from torch.nn import functional as F",
      "",
      "layers = [  # window, stride, padding, dilation",
      ...layers,
      "]",
      `X = torch.ones(1, 1, ${s.input_size}, ${s.input_size}, dtype=torch.float64, requires_grad=True)`,
      "units = X",
      "for k, stride, padding, dilation in layers:  # a pooling's paths are those of a convolution with equal weights",
      "    weight = torch.full((1, 1, k, k), 1 / k**2, dtype=torch.float64)",
      "    units = F.conv2d(units, weight, stride=stride, padding=padding, dilation=dilation)",
      `units[0, 0, ${i}, ${j}].backward()`,
      "Y = X.grad[0, 0] / X.grad.sum()  # each pixel's share of the paths",
      "Y\n",
    ].join("\n");
  }

  // ---- what the reader does -----------------------------------------------------------------------------------

  #unit(along: number, all: Fields, layer: number): number {
    const centre = all.starts[layer] + (all.fields[layer] - 1) / 2;
    return clamp(Math.round((along - centre) / all.jumps[layer]), 0, all.sizes[layer] - 1);
  }

  #centre(s: ReceptiveFieldState, all: Fields): Pair {
    const middle = (unit: number) =>
      Math.floor(all.starts[s.layer] + unit * all.jumps[s.layer] + (all.fields[s.layer] - 1) / 2);
    return [middle(s.position[0]), middle(s.position[1])];
  }

  /** A place of the picture → the unit that looks at its middle; a step of an arrow key is a step to the next unit. */
  #look(pixel: Pair, step: boolean): void {
    const { all } = this.derived;
    const s = this.now;
    if (!all) return;
    const from = this.#centre(s, all);
    const position = pixel.map((to, axis) => {
      const unit = this.#unit(to, all, s.layer);
      const next = s.position[axis] + Math.sign(to - from[axis]);
      return step && unit === s.position[axis] ? clamp(next, 0, all.sizes[s.layer] - 1) : unit;
    }) as Pair;
    this.change({ position });
  }

  // ---- what the reader sees -----------------------------------------------------------------------------------

  protected drawing(s: ReceptiveFieldState, d: ReceptiveFieldDerived): TemplateResult {
    const width = this.width || 688;
    const wide = width >= WIDE;
    const chips = layerChips({
      items: s.layers,
      open: this.chip,
      looked: s.layer,
      most: MOST_LAYERS,
      locked: this.locked("layers"),
      pick: (open) => {
        this.chip = open;
      },
      change: (layers, open) => {
        this.chip = open;
        // Whoever looks at the last layer goes on looking at the last.
        this.change({ layers, layer: s.layer === s.layers.length ? layers.length : s.layer });
      },
    });
    const room = wide ? Math.floor(width * 0.46) : Math.min(width - 16, 300);
    const shown = !d.all
      ? nothing
      : html`<div class="views">
          ${when(wide && !this.asking, () => this.#cone(s, d.all as Fields, width - room - 24, room - 4))}
          ${this.#picture(s, d.all, room)}
          ${when(this.asking, () => unknownPlate("y", "field", ""))}
        </div>`;
    return html`<div class="whole">${chips}${shown}</div>`;
  }

  /** The input with the field on it; what the field covers beyond the input is hatched. */
  #picture(s: ReceptiveFieldState, all: Fields, room: number): TemplateResult {
    const field = all.fields[s.layer];
    const { rows, columns } = this.#sees(s, all);
    const hidden = this.asking;
    const span = ({ start }: Sight): Pair =>
      hidden ? [0, s.input_size] : [Math.min(0, start), Math.max(s.input_size, start + field)];
    const [down, across] = [span(rows), span(columns)];
    const longest = Math.max(down[1] - down[0], across[1] - across[0]);
    // Where the screen has fewer pixels than the input, a cell stands for some of them.
    const bin = Math.ceil(longest / (room * devicePixelRatio));
    const bins = (sight: Sight, [from, to]: Pair) =>
      binned(hidden ? null : sight.shares[0], s, from, to, bin);
    const [v, h] = [bins(rows, down), bins(columns, across)];
    const most = Math.max(...v.filter(Number.isFinite)) * Math.max(...h.filter(Number.isFinite)) || 1;
    const values = v.map((a) =>
      h.map((b) => (s.view === "reach" ? Number(a * b > 0) * 0.6 + 0 * a * b : (a * b) / most)),
    );
    const units = all.sizes[s.layer];
    const at = this.#centre(s, all).map((n, axis) => Math.floor((n - [down, across][axis][0]) / bin)) as Pair;
    const pixel = ([i, j]: Pair): Pair => [i * bin + down[0], j * bin + across[0]];
    const x = (columns.start - across[0]) / bin;
    const y = (rows.start - down[0]) / bin;
    const side = field / bin;
    return plate(
      "x",
      "input",
      "X",
      [s.input_size, s.input_size],
      html`<d2l-picture
        data-plate="input"
        label=${hidden ? "input" : `input with the field of unit (${s.position.join(", ")})`}
        .theme=${this.theme}
        .values=${values}
        .cell=${cellFor(room, Math.ceil(longest / bin))}
        .cursor=${!hidden && units > 1}
        .drag=${!hidden && units > 1 ? "move" : ""}
        .at=${at}
        @cell-focus=${(e: CustomEvent<PictureEvent>) => this.#look(pixel(e.detail.cell), true)}
        @cell-drag=${(e: CustomEvent<PictureEvent>) => this.#look(pixel(e.detail.cell), e.detail.start ?? false)}
      >${
        hidden
          ? nothing
          : html`<svg viewBox="0 0 ${h.length} ${v.length}" aria-hidden="true">
              <rect class="field" x=${x} y=${y} width=${side} height=${side} vector-effect="non-scaling-stroke" />
            </svg>`
      }</d2l-picture>`,
    );
  }

  /** Along one axis: the units of each layer above the pixels that they look at, those with paths to the unit filled. */
  #cone(s: ReceptiveFieldState, all: Fields, width: number, height: number): TemplateResult {
    const { shares, start } = this.#sees(s, all).columns;
    const field = all.fields[s.layer];
    const margin = Math.max(2, field * 0.12);
    const [from, to] = [start - margin, start + field + margin];
    const [left, bell] = [34, 46];
    const rise = Math.min(56, (height - bell - 16) / Math.max(1, s.layers.length));
    const bottom = 10 + rise * s.layers.length;
    const x = (pixel: number) => left + ((pixel + 0.5 - from) / (to - from)) * (width - left);
    const y = (layer: number) => bottom - layer * rise;
    const rows = s.layers.map((_, n) =>
      this.#units(all, n + 1, shares[n + 1], x, y(n + 1), [from, to], rise),
    );
    const every = Math.ceil(15 / rise);
    const own = all.starts[s.layer] + s.position[1] * all.jumps[s.layer] + (field - 1) / 2;
    // A point for every third pixel of the screen: finer, a strided layer's comb would be all that one sees.
    const grain = Math.max(1, Math.ceil((3 * (to - from)) / (width - left)));
    const [first, last] = [Math.max(0, Math.ceil(from)), Math.min(s.input_size, Math.floor(to))];
    const heights = binned(shares[0], s, first, last, grain);
    const top = Math.max(...heights) || 1;
    const curve = heights.map(
      (h, n) => `${x(first + n * grain + (grain - 1) / 2)},${bottom + bell - (h / top) * (bell - 12)}`,
    );
    const pick = (event: PointerEvent) => {
      const box = (event.currentTarget as Element).getBoundingClientRect();
      const layer = clamp(Math.round((bottom - (event.clientY - box.top)) / rise), 1, s.layers.length);
      const pixel = ((event.clientX - box.left - left) / (width - left)) * (to - from) + from - 0.5;
      const unit = this.#unit(pixel, all, layer);
      this.change({ layer, position: [unit, unit] });
    };
    return html`<div class="plate">
      <div class="name y">unit <span>(${s.position.join(", ")}) of layer ${s.layer}</span></div>
      <svg class="cone" aria-hidden="true" width=${width} height=${bottom + bell + 4} @pointerdown=${pick}>
        <polygon class="light" points="${x(own)},${y(s.layer)} ${x(start + field - 0.5)},${y(0)} ${x(start - 0.5)},${y(0)}" />
        ${s.layers.map((_, n) => ((n + 1) % every === 0 ? svg`<text x="0" y=${y(n + 1) + 4}>${n + 1}</text>` : nothing))}
        <text x="0" y=${y(0) + 4} class="x">X</text>
        ${rows}${this.#units(all, 0, shares[0], x, y(0), [from, to], rise)}
        <polyline class="bell" points=${curve.join(" ")} />
      </svg>
    </div>`;
  }

  /** A layer's units as dots of six shades: one path for each shade. */
  #units(
    all: Fields,
    layer: number,
    shares: Float64Array | undefined,
    x: (pixel: number) => number,
    y: number,
    [from, to]: Pair,
    rise: number,
  ): TemplateResult {
    const jump = all.jumps[layer];
    const centre = all.starts[layer] + (all.fields[layer] - 1) / 2;
    const first = Math.max(0, Math.ceil((from - centre) / jump));
    const last = Math.min(all.sizes[layer] - 1, Math.floor((to - centre) / jump));
    const spacing = x(jump) - x(0);
    const size = clamp(spacing * 0.72, 1, Math.min(11, rise * 0.7));
    const top = (shares && Math.max(...shares)) || 1;
    const paths: string[] = ["", "", "", "", "", "", ""];
    for (let u = first; u <= last; u++) {
      const share = shares?.[u] ?? 0;
      paths[share > 0 ? 1 + Math.min(5, Math.floor((share / top) * 5.999)) : 0] +=
        `M${x(centre + u * jump).toFixed(1)} ${y.toFixed(1)}h0`;
    }
    return svg`<g class=${layer === 0 ? "x" : "y"} stroke-width=${size}>${paths.map((path, shade) =>
      path
        ? svg`<path class=${shade === 0 ? "none" : ""} opacity=${shade === 0 ? 1 : 0.25 + shade * 0.125} d=${path} />`
        : nothing,
    )}</g>`;
  }

  // ---- words --------------------------------------------------------------------------------------------------

  #told(s: ReceptiveFieldState, all: Fields): [string, string] {
    const field = all.fields[s.layer];
    const { rows, columns } = this.#sees(s, all);
    const seen = [rows, columns].map(({ shares }) => shares[0].filter((share) => share > 0).length);
    const inside = [rows, columns].map(
      ({ start }) => Math.min(s.input_size, start + field) - Math.max(0, start),
    );
    const within = (side: number) =>
      middleShare(rows.shares[0], rows.start, field, side) *
      middleShare(columns.shares[0], columns.start, field, side);
    const pixels = field * field;
    const holes = seen[0] < inside[0] || seen[1] < inside[1];
    const outside = pixels - inside[0] * inside[1];
    const middle = third(field);
    let side = field;
    while (side > 2 && within(side - 2) >= 0.95) side -= 2;
    const first = holes
      ? `${grouped(seen[0] * seen[1])} of the ${grouped(pixels)} pixels in the field are seen, the others lie between the weights.`
      : field < 4
        ? `${pixels} ${pixels === 1 ? "pixel" : "pixels"} in the field.`
        : `${grouped(pixels)} pixels in the field; the middle ${middle === 1 ? "one holds" : `${grouped(middle * middle)} hold`} ${percent(within(middle))} of the paths.`;
    const span = ({ start }: Sight) => `${start} to ${start + field - 1}`.replaceAll("-", "−");
    const where =
      rows.start === columns.start
        ? `rows and columns ${span(rows)}`
        : `rows ${span(rows)}, columns ${span(columns)}`;
    const beyond = outside > 0 ? `, ${grouped(outside)} pixels of it outside the picture` : "";
    return [
      first,
      `layer ${s.layer}, unit (${s.position.join(", ")}): field ${times([field, field])}, jump ${all.jumps[s.layer]}, ${where}${beyond}; 95 % of the paths lie within the middle ${times([side, side])}.`,
    ];
  }

  protected caption(s: ReceptiveFieldState, { all }: ReceptiveFieldDerived): TemplateResult {
    const [first, second] = this.#told(s, all as Fields);
    return html`<p class="sum"><b>${first}</b><br /><span class="aside">${second}</span></p>`;
  }

  protected saying(s: ReceptiveFieldState, { all, trouble }: ReceptiveFieldDerived): string {
    return all ? this.#told(s, all).join(" ") : (trouble ?? "");
  }

  // ---- controls -----------------------------------------------------------------------------------------------

  protected controls(s: ReceptiveFieldState): TemplateResult {
    const now = stacks.find(
      ({ layers, input_size }) =>
        input_size === s.input_size && JSON.stringify(layers) === JSON.stringify(s.layers),
    );
    return html`${choice(
      "stack",
      now?.id ?? "own",
      now ? stacks : [{ id: "own", label: "your own" }, ...stacks],
      (id) => {
        const stack = stacks.find((one) => one.id === id);
        if (!stack) return;
        const { layers, input_size } = stack;
        this.chip = null;
        this.change({ layers, input_size, layer: layers.length, position: [0, 0] });
      },
      this.locked("layers"),
    )}
    ${stepper("layer", s.layer, [1, s.layers.length, 1], (layer) => this.change({ layer }))}
    ${toggle(
      "only reach",
      s.view === "reach",
      (on) => this.change({ view: on ? "reach" : "paths" }),
      this.locked("view"),
    )}`;
  }

  protected override panel(s: ReceptiveFieldState, { all }: ReceptiveFieldDerived): TemplateResult {
    const last = all ? all.sizes[s.layer] - 1 : 0;
    const narrow = (this.width || 688) < WIDE;
    return html`${when(narrow && all && !this.asking, () =>
      group("Cone", this.#cone(s, all as Fields, Math.min(this.width - 8, 340), 260)),
    )}
    ${group(
      "Unit",
      stepper("row", s.position[0], [0, last, 1], (n) => this.change({ position: [n, s.position[1]] })),
      stepper("column", s.position[1], [0, last, 1], (n) => this.change({ position: [s.position[0], n] })),
    )}
    ${group(
      "Input",
      stepper(
        "size",
        s.input_size,
        [1, 256, 1],
        (n) => this.change({ input_size: n }),
        this.locked("input_size"),
      ),
    )}`;
  }

  static override styles = css`
    ${Figure.styles}
    ${chipStyles}
    .whole {
      display: grid;
      gap: 14px;
      flex: 1 1 100%;
      min-width: 0;
    }
    .views {
      display: flex;
      flex-wrap: wrap;
      justify-content: center;
      align-items: flex-start;
      gap: 14px 20px;
    }
    .cone {
      display: block;
      cursor: pointer;
    }
    .cone text {
      font-size: 12px;
      fill: var(--muted);
    }
    .cone path {
      stroke: var(--output-fill);
      stroke-linecap: round;
    }
    .cone .x path {
      stroke: var(--input-fill);
    }
    .cone path.none {
      stroke: var(--line);
    }
    .light {
      fill: color-mix(in srgb, var(--kernel-fill) 22%, transparent);
    }
    .bell {
      fill: none;
      stroke: var(--input);
      stroke-width: 2;
    }
    .field {
      fill: none;
      stroke: var(--ink);
      stroke-width: 2;
    }
    @media (forced-colors: active) {
      .cone path,
      .cone .x path,
      .bell,
      .field {
        stroke: CanvasText;
      }
      .cone path.none {
        stroke: color-mix(in srgb, CanvasText 30%, Canvas);
      }
      .light {
        fill: none;
        stroke: CanvasText;
      }
    }
  `;
}

/** Shares along one axis from pixel `from` to `to`, `bin` of them to a cell; NaN outside the input. */
function binned(
  shares: Float64Array | null,
  s: ReceptiveFieldState,
  from: number,
  to: number,
  bin: number,
): number[] {
  return Array.from({ length: Math.ceil((to - from) / bin) }, (_, n) => {
    const first = from + n * bin;
    if (first < 0 || first >= s.input_size) return Number.NaN;
    let sum = 0;
    for (let t = first; t < Math.min(first + bin, s.input_size); t++) sum += shares ? shares[t] : 0;
    return sum;
  });
}

define("d2l-receptive-field", ReceptiveField);
