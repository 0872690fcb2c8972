/** The sentences of `<d2l-channels>`, and the numbers in them. */
import { html, nothing, type TemplateResult } from "lit";
import { sliceFor } from "../../core/channels";
import { terms } from "../../core/conv";
import { factor, short } from "../../core/format";
import { type Geometry, sources } from "../../core/geometry";
import { type Grid, type Pair, shapeOf } from "../../core/grid";
import { count } from "../../parts/count";
import type { Sum } from "../../parts/products";
import { type ChannelsDerived, type ChannelsState, isPicture, planeNames } from "./state";

/** More products than these are no longer read. */
const TERMS = 9;

/** A letter with its channels below: X₀, K₀,₁. */
export const indexed = (symbol: string, ...index: number[]) =>
  html`<i>${symbol}</i><sub>${index.join()}</sub>`;

/** The pixel that output `at` reads, channel by channel. */
export function pixelAt(s: ChannelsState, g: Geometry, [i, j]: Pair): number[] {
  const [row, column] = [sources(g.rows)[i * g.rows.stride], sources(g.columns)[j * g.columns.stride]];
  return s.input.map((plane) => (row < 0 || column < 0 ? 0 : plane[row][column]));
}

/** The sum over the planes that this output reads. */
export function total(s: ChannelsState, d: ChannelsDerived, [i, j]: Pair): Sum {
  const names = planeNames(s.input);
  const named = isPicture(s.input);
  const terms = d.partials[s.channel].flatMap((map, c) =>
    map ? [{ x: map[i][j], name: `${names[c]}${named ? "" : ":"}` }] : [],
  );
  return { at: [i, j], terms, bias: s.bias[s.channel], total: (d.output as Grid[])[s.channel][i][j] };
}

export function products(s: ChannelsState): string {
  const [rows, columns] = shapeOf(s.kernel[0][0]);
  return `, from ${s.kernel[0].length * rows * columns} products`;
}

/** The products of the plane in front. */
export function front(s: ChannelsState, d: ChannelsDerived, at: Pair): TemplateResult | typeof nothing {
  const slice = sliceFor(s.kernel, s.groups, s.channel, s.plane);
  if (!slice) return nothing;
  const all = terms(s.input[s.plane], slice, d.geometry as Geometry, at, "correlation");
  return html`<p class="products"><span class="x">${planeNames(s.input)[s.plane]}</span>: ${all
    .slice(0, TERMS)
    .map(
      (t, n) =>
        html`${n > 0 ? " + " : nothing}<span class="term"><span class=${t.from ? "x" : "o"}>${factor(t.x)}</span>·<span class="k">${factor(t.w)}</span></span>`,
    )}${all.length > TERMS ? ` + ${all.length - TERMS} more` : nothing}</p>`;
}

/** What one matrix does to the pixel. */
export function pointwiseWords(s: ChannelsState, d: ChannelsDerived, at: Pair): string {
  const x = pixelAt(s, d.geometry as Geometry, at);
  const y = (d.output as Grid[]).map((map) => map[at[0]][at[1]]);
  const list = (values: number[]) => `[${values.map((v) => short(v)).join(",\u00a0")}]`;
  return `Pixel (${at.join(", ")}): ${list(x)} becomes ${list(y)}. The same ${d.cost?.weights} weights at every pixel.`;
}

/** What the layer costs, and what the groups save. */
export function costs(s: ChannelsState, { cost }: ChannelsDerived): TemplateResult {
  if (!cost) return html``;
  const { weights, multiply_adds } = cost;
  return html`<p class="cost"><b>${count(weights)} weights</b>, ${count(multiply_adds)} multiply–adds:
    ${s.groups === 1 ? "every output reads every channel" : html`1/${s.groups} of ${(weights * s.groups).toLocaleString("en-US")}, since each output reads ${s.kernel[0].length} of ${s.input.length} channels`}.</p>`;
}
