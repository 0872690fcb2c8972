/** The maps of LeNet's layers, and one unit of them: its patch, its kernel, its sum. */
import { css, html, nothing, type TemplateResult } from "lit";
import { short } from "../core/format";
import { clamp, type Grid, largest } from "../core/grid";
import { LeNet, mapLayers, type Pass, type WeightsName } from "../core/lenet";
import { action } from "./controls";
import { cellFor, type PictureEvent } from "./picture";
import "./picture";

export interface Seen {
  pass: Pass;
  picture: Grid;
  network: LeNet;
  /** [layer, map, row, column] */
  unit: number[] | null;
  theme: string;
  width: number;
}

type Point = (unit: number[] | null) => void;

/** Edge of a cell of each layer's maps, on wide screens and narrow ones. */
const CELLS = [2.5, 3, 3, 5];
const NARROW = [1.5, 2.5, 3, 5];

export const activation = (weights: WeightsName): string => (weights === "relu" ? "ReLU" : weights);

/** One tint scale for all maps of a layer: a dead map stays dark. */
const scaleOf = (maps: Grid[]): number => Math.max(...maps.map(largest)) || 1;

/** Arrows go from button to button, in rows of so many (0: in one row); gives the one that now has the focus. */
export function walkButtons(event: KeyboardEvent, columns: number): HTMLElement | undefined {
  const by = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -columns, ArrowDown: columns }[event.key];
  const all = [...(event.currentTarget as HTMLElement).querySelectorAll("button")];
  const to = by ? all[all.indexOf(event.target as HTMLButtonElement) + by] : undefined;
  if (!to) return;
  event.preventDefault();
  event.stopPropagation();
  for (const one of all) one.tabIndex = one === to ? 0 : -1;
  to.focus();
  return to;
}

export function mapRows({ pass, unit, theme, width }: Seen, point: Point): TemplateResult {
  const cells = width >= 560 ? CELLS : NARROW;
  return html`<div class="rows">${mapLayers.map(({ name, channels, side }, layer) => {
    const most = scaleOf(pass.maps[layer]);
    const chosen = unit?.[0] === layer ? unit[1] : null;
    const pick = (map: number) => (event: MouseEvent) => {
      const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
      // A click without a place is the keyboard's, and means the middle.
      const cell = (share: number) => clamp(Math.floor((event.detail ? share : 0.5) * side), 0, side - 1);
      point([
        layer,
        map,
        cell((event.clientY - box.top) / box.height),
        cell((event.clientX - box.left) / box.width),
      ]);
    };
    return html`<div class="row">
      <span class="name y">${name} <span>${channels}×${side}×${side}</span></span>
      <div class="maps flow" role="group" aria-label="${name}, ${channels} maps" @keydown=${(event: KeyboardEvent) => walkButtons(event, 0)}>
        ${pass.maps[layer].map(
          (values, map) => html`<button
            type="button"
            class="map"
            tabindex=${map === (chosen ?? 0) ? 0 : -1}
            aria-pressed=${map === chosen ? "true" : "false"}
            aria-label="${name}, map ${map}"
            @click=${pick(map)}
          ><d2l-picture
              aria-hidden="true"
              tone="output"
              theme=${theme}
              .values=${values}
              .cell=${cellFor(cells[layer] * side, side)}
              .unit=${most}
              .most=${most}
            ></d2l-picture></button>`,
        )}
      </div>
    </div>`;
  })}</div>`;
}

/** A small picture of numbers around 0, its values for screen readers in a few words. */
const small = (tone: string, label: string, values: Grid, theme: string, cell: number, most: number) =>
  html`<d2l-picture
    tone=${tone}
    label=${label}
    theme=${theme}
    .values=${values}
    .cell=${cellFor(cell * values.length, values.length)}
    .unit=${most}
    .most=${most}
  ></d2l-picture>`;

export function unitView(seen: Seen, point: Point): TemplateResult | typeof nothing {
  const { pass, picture, network, unit, theme, width } = seen;
  if (!unit) return nothing;
  const [layer, map, i, j] = unit;
  const { name, side } = mapLayers[layer];
  const { parts, bias, sum, value } = network.told(unit, picture, pass);
  const convolves = layer % 2 === 0;
  const patchMost = Math.max(...parts.map(({ patch }) => largest(patch))) || 1;
  const kernelMost = Math.max(...parts.map(({ kernel }) => (kernel ? largest(kernel) : 0))) || 1;
  const cell = parts.length > 1 ? (width >= 560 ? 9 : 7) : 16;
  const walk = ({ detail }: CustomEvent<PictureEvent>) => point([layer, map, ...detail.cell]);
  const awake = network.trained.awake[layer < 2 ? 0 : 1][map];
  return html`<div class="unit flow">
    <div class="plate">
      <div class="name y">${name}, map ${map}</div>
      <d2l-picture
        data-plate="unit"
        label="${name}, map ${map}"
        tone="output"
        theme=${theme}
        .cursor=${true}
        .values=${pass.maps[layer][map]}
        .at=${[i, j]}
        .cell=${cellFor(140, side)}
        .unit=${scaleOf(pass.maps[layer])}
        .most=${scaleOf(pass.maps[layer])}
        @cell-focus=${walk}
      ></d2l-picture>
    </div>
    <div class="parts">
      ${parts.map(
        (part) => html`<div class="part-of heap">
          ${small("input", `patch of ${convolves && layer === 0 ? "the input" : `map ${part.from}`}`, part.patch, theme, cell, patchMost)}
          ${part.kernel ? html`<span class="axis" aria-hidden="true">×</span>${small("kernel", `kernel over ${layer === 0 ? "the input" : `map ${part.from}`}`, part.kernel, theme, cell, kernelMost)}` : nothing}
          <span class="subtotal">${parts.length > 1 ? short(part.sum) : nothing}</span>
        </div>`,
      )}
    </div>
    <div class="total heap">
      <p>
        unit (${i}, ${j}):
        ${
          convolves
            ? html`<span class="x">patch</span>·<span class="k">kernel</span> ${short(sum - bias)} + bias
                <span class="k">${short(bias)}</span> = ${short(sum)} → ${activation(network.weights)} → <b class="y">${short(value, 3)}</b>`
            : html`${network.weights === "relu" ? "largest" : "mean"} of 4 → <b class="y">${short(value, 3)}</b>`
        }
      </p>
      ${
        network.weights === "relu" && awake < 1000
          ? html`<p class="axis">This map is not all 0 for ${awake} of the first 1,000 test pictures.</p>`
          : nothing
      }
      ${action("close", () => point(null))}
    </div>
  </div>`;
}

/** Also for what stands in the maps' place: `flow` goes on in the next line, `heap` lies in the middle. */
export const lenetStyles = css`
  .flow {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: center;
    gap: 8px 22px;
  }
  .heap {
    display: grid;
    justify-items: center;
    text-align: center;
    gap: 4px;
    font-variant-numeric: tabular-nums;
  }
  .rows {
    display: grid;
    gap: 8px;
    justify-content: center;
  }
  .row {
    display: grid;
    grid-template-columns: 4.4rem minmax(0, 1fr);
    align-items: center;
    gap: 2px 10px;
  }
  .row .name {
    line-height: 1.2;
  }
  .row .name span {
    font-size: 0.75rem;
    color: var(--muted);
  }
  .maps {
    justify-content: start;
    gap: 4px;
  }
  .map {
    min-height: 0;
    padding: 1px;
    border: 0;
    border-radius: 3px;
    background: none;
  }
  .map[aria-pressed="true"] {
    outline: 3px solid var(--kernel);
  }
  .unit {
    padding-top: 14px;
    border-top: 1px solid var(--line);
  }
  .parts {
    display: flex;
    gap: 7px;
    font-size: 0.8125rem;
    line-height: 1.2;
  }
  .stage:not(.wide) .row {
    grid-template-columns: 1fr;
  }
  .wide .row .name {
    white-space: normal;
  }
`;
