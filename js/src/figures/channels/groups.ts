/** The view of `<d2l-channels>` in which the kernels are a table. */
import { html, type TemplateResult } from "lit";
import { kernelTable, sliceFor } from "../../core/channels";
import { clamp, type Grid, largest, makeGrid, shapeOf } from "../../core/grid";
import "../../parts/matrix";
import type { EntryEvent } from "../../parts/matrix";
import { type ChannelsDerived, type ChannelsState, type Keep, planeNames } from "./state";
import { indexed } from "./words";

export interface GroupTable {
  width: number;
  asking: boolean;
  theme: string;
  keep: Keep;
  /** The reader has pressed a kernel's slice. */
  pick(channel: number, plane: number): void;
}

/** The table of kernels, a row for each output and a column for each plane; in groups, its empty blocks. */
export function groupTable(
  s: ChannelsState,
  d: ChannelsDerived,
  { width: room, asking, theme, keep, pick }: GroupTable,
): TemplateResult {
  const output = d.output as Grid[];
  const [rows, columns] = shapeOf(s.kernel[0][0]);
  const width = Math.min(room, 640);
  const block = clamp(Math.floor((width - 70) / (s.input.length + 1)), 18, 76);
  const size = block / Math.max(rows, columns);
  const values = keep("table", [s.kernel, s.groups], () => {
    const table = kernelTable(s.kernel, s.groups);
    return makeGrid(table.length * rows, s.input.length * columns, (i, j) => {
      const slice = table[Math.floor(i / rows)][Math.floor(j / columns)];
      return slice ? slice[i % rows][j % columns] : Number.NaN;
    });
  });
  const read = sliceFor(s.kernel, s.groups, s.channel, s.plane) !== null;
  const frames = [
    { row: s.channel * rows, column: 0, rows, columns: s.input.length * columns, colour: "output" },
    { row: s.channel * rows, column: s.plane * columns, rows, columns, colour: read ? "ink" : "outside" },
  ];
  const tile = (tone: "input" | "output", plane: Grid, most: number, label: string) =>
    html`<d2l-matrix still label=${label} tone=${tone} .values=${plane} .most=${most} .size=${(block * 0.8) / Math.max(...shapeOf(plane))} .theme=${theme}></d2l-matrix>`;
  const most = (planes: Grid[]) => Math.max(...planes.map(largest)) || 1;
  return html`<div class="groups" style="grid-template-columns:repeat(${s.input.length},${size * columns}px) 22px auto;grid-template-rows:auto repeat(${s.kernel.length},${size * rows}px)">
      ${s.input.map((plane, c) => html`<div class="tile x">${tile("input", plane, most(s.input), planeNames(s.input)[c])}<span>${indexed("X", c)}</span></div>`)}
      <div class="table" style="grid-area:2/1/span ${s.kernel.length}/span ${s.input.length}">
        <d2l-matrix data-plate="table"
          label="table of kernels, ${s.kernel.length} outputs down, ${s.input.length} inputs across; ${s.groups} groups"
          tone="kernel" .values=${values} .size=${size} .block=${[rows, columns]} .steps=${[rows, columns]} .frames=${frames}
          .cursor=${null} .start=${[s.channel * rows, s.plane * columns]} .theme=${theme}
          @entry-point=${(e: CustomEvent<EntryEvent>) => pick(Math.floor(e.detail.cell[0] / rows), Math.floor(e.detail.cell[1] / columns))}
        ></d2l-matrix>
      </div>
      ${output.map(
        (
          map,
          o,
        ) => html`<span class="sign" style="grid-area:${o + 2}/${s.input.length + 1}" aria-hidden="true">=</span>
        <div class="tile y ${o === s.channel ? "chosen" : ""}" style="grid-area:${o + 2}/${s.input.length + 2}">
          ${asking ? html`<b>?</b>` : tile("output", map, most(output), `output Y${o}`)}<span>${indexed("Y", o)}</span></div>`,
      )}
    </div>`;
}
