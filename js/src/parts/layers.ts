/** A stack of layers as chips, from the input on: pick one to set its window. */
import { html, nothing, type TemplateResult } from "lit";
import type { Layer } from "../core/receptive";
import { RANGES } from "../core/stacks";
import { chipActions, chipRow, type Chips } from "./chips";
import { choice, stepper } from "./controls";

export interface LayerChips extends Chips<Layer> {
  /** The layer whose units are looked at, from 1. */
  looked: number;
}

const KINDS = [
  { id: "conv", label: "convolution" },
  { id: "pool", label: "pooling" },
];
const LETTERS = { kernel_size: "k", stride: "s", padding: "p", dilation: "d" } as const;

const words = ({ kind, kernel_size, stride, padding, dilation }: Layer): string =>
  `${kind === "pool" ? "pooling" : "convolution"} ${kernel_size}×${kernel_size}, stride ${stride}, padding ${padding}, dilation ${dilation}`;

/** What is not as one expects: a convolution's stride other than 1, a pooling's other than its window. */
const extras = (l: Layer): string =>
  [
    l.stride === (l.kind === "pool" ? l.kernel_size : 1) ? "" : `s${l.stride}`,
    l.padding === 0 ? "" : `p${l.padding}`,
    l.dilation === 1 ? "" : `d${l.dilation}`,
  ]
    .filter(Boolean)
    .join(" ");

export function layerChips(c: LayerChips): TemplateResult {
  const chips = chipRow(
    c,
    "layer",
    (layer, n) => {
      const { kind, kernel_size: k } = layer;
      return {
        content: kind === "pool" ? html`<i>pool</i> ${k}` : `${k}×${k}`,
        small: extras(layer),
        look: `${kind} ${n + 1 === c.looked ? "looked" : ""}`,
        name: `layer ${n + 1}: ${words(layer)}`,
      };
    },
    () => c.change([...c.items, { ...c.items[c.items.length - 1] }], c.open),
  );
  return html`${chips}${c.open !== null && c.open < c.items.length && !c.locked ? editor(c, c.open) : nothing}`;
}

function editor(c: LayerChips, n: number): TemplateResult {
  const layer = c.items[n];
  const set = (part: Partial<Layer>) =>
    c.change(
      c.items.map((l, m) => (m === n ? { ...l, ...part } : l)),
      n,
    );
  return html`<div class="editor" role="group" aria-label="layer ${n + 1}">
    ${choice(`layer ${n + 1}`, layer.kind, KINDS, (kind) => set({ kind: kind as Layer["kind"] }))}
    ${(Object.keys(LETTERS) as (keyof typeof LETTERS)[]).map((key) =>
      stepper(LETTERS[key], layer[key], [...RANGES[key], 1], (value) => set({ [key]: value })),
    )}
    ${chipActions(c, n)}
  </div>`;
}
