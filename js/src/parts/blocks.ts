/** A network as chips, from the input on: pick a block to set its numbers, move it, take it away, add another. */
import { html, nothing, type TemplateResult } from "lit";
import type { Pair } from "../core/grid";
import { HEADS } from "../core/networks";
import { MOST, parseLayers, readLayers } from "../core/layers-text";
import type { Description } from "../core/nn/describe";
import { chipActions, chipRow, type Chips } from "./chips";
import { choice, stepper, toggle } from "./controls";

const POINTWISE = ["relu", "sigmoid", "tanh", "batch_norm", "dropout"];
const ENDS = ["flatten", "global_avg_pool2d"];

/** A layer with what follows it number by number; the last one is everything from the flat numbers on. */
export function groupsOf(layers: Description[]): Description[][] {
  const groups: Description[][] = [];
  let ended = false;
  for (const layer of layers) {
    const joins = groups.length > 0 && (ended || POINTWISE.includes(layer.kind));
    if (joins) groups[groups.length - 1].push(layer);
    else groups.push([layer]);
    ended ||= ENDS.includes(layer.kind);
  }
  return groups;
}

export const isHead = ([first]: Description[]): boolean => ENDS.includes(first.kind);
export const headKind = ([first]: Description[]): keyof typeof HEADS =>
  first.kind === "flatten" ? "dense" : "average";
const denses = (group: Description[]) => group.filter(({ kind }) => kind === "dense");

/** The head of that kind with the same number of classes. */
export function headOf(kind: keyof typeof HEADS, before: Description[]): Description[] {
  const head = parseLayers(readLayers(HEADS[kind]), "head");
  const last = denses(before).pop();
  return last ? head.map((layer, n) => (n === head.length - 1 ? { ...layer, ...last } : layer)) : head;
}

const text = (value: unknown): string => (Array.isArray(value) ? (value as Pair).join("×") : String(value));

/** A chip's two lines. */
function label(group: Description[]): [string, string] {
  const [o] = group as any[];
  if (isHead(group))
    return [
      headKind(group) === "dense" ? "dense" : "average",
      denses(group)
        .map((d) => text(d.out_features))
        .join("·"),
    ];
  const square = Array.isArray(o.kernel_size) ? text(o.kernel_size) : `${o.kernel_size}×${o.kernel_size}`;
  const halves = (o.strides ?? o.stride ?? 1) > 1 ? ` /${text(o.strides ?? o.stride)}` : "";
  const labels: Record<string, () => [string, string]> = {
    conv2d: () => [square + halves, text(o.out_channels)],
    vgg_block: () => ["VGG", `${o.num_convs}·${o.out_channels}`],
    residual_block: () => [`res${halves}`, text(o.num_channels)],
    bottleneck_block: () => [`neck${halves}`, `${o.middle}·${o.num_channels}`],
    resnext_block: () => [
      `next${halves}`,
      `${Math.round(o.num_channels * o.bot_mul) / o.groups}·${o.groups}`,
    ],
    max_pool2d: () => ["max", square],
    avg_pool2d: () => ["mean", square],
    dense: () => ["dense", text(o.out_features)],
  };
  return labels[o.kind]?.() ?? [o.kind.replaceAll("_", " ").slice(0, 9), ""];
}

export function blockChips(
  layers: Description[],
  c: Omit<Chips<Description[]>, "items" | "movable" | "most" | "change"> & {
    change(layers: Description[], open: number | null): void;
  },
): TemplateResult {
  const items = groupsOf(layers);
  const movable = items.length - Number(isHead(items[items.length - 1]));
  const change = (groups: Description[][], open: number | null) => c.change(groups.flat(), open);
  const chips: Chips<Description[]> = { ...c, items, movable, most: MOST, change };
  const add = () => {
    const copy = [...items[Math.max(0, movable - 1)]];
    change([...items.slice(0, movable), copy, ...items.slice(movable)], movable);
  };
  const row = chipRow(
    chips,
    "block",
    (group) => {
      const [what, small] = label(group);
      return { content: html`<i>${what}</i>`, small, look: /^(max|avg)/.test(group[0].kind) ? "pool" : "" };
    },
    add,
  );
  return html`${row}${c.open !== null && c.open < items.length && !c.locked ? editor(chips, c.open) : nothing}`;
}

function editor(c: Chips<Description[]>, n: number): TemplateResult {
  const group = c.items[n];
  const replace = (...layers: Description[]) =>
    c.change(
      c.items.map((one, m) => (m === n ? layers : one)),
      n,
    );
  return html`<div class="editor" role="group" aria-label="block ${n + 1}">
    ${isHead(group) ? headEditor(group, replace) : numbers(group[0], (part) => replace({ ...group[0], ...part }, ...group.slice(1)))}
    ${chipActions(c, n)}
  </div>`;
}

function headEditor(group: Description[], replace: (...layers: Description[]) => void): TemplateResult {
  const all = denses(group);
  const units = (which: Description[], out_features: number) =>
    replace(...group.map((layer) => (which.includes(layer) ? { ...layer, out_features } : layer)));
  const [hidden, classes] = [all.slice(0, -1), all.slice(-1)];
  return html`${choice(
    "head",
    headKind(group),
    [
      { id: "dense", label: "dense layers" },
      { id: "average", label: "global average" },
    ],
    (kind) => replace(...headOf(kind as keyof typeof HEADS, group)),
  )}${hidden.length > 0 ? stepper("hidden", hidden[0].out_features as number, [1, 16384, 1], (m) => units(hidden, m)) : nothing}
  ${classes.length > 0 ? stepper("classes", classes[0].out_features as number, [1, 65536, 1], (m) => units(classes, m)) : nothing}`;
}

/** Steppers for the numbers of one layer or block, by its kind. */
function numbers(o: any, set: (part: object) => void): TemplateResult {
  const one = (name: string, title: string, range: [number, number, number], usual?: number) => {
    const value = o[name] ?? usual;
    return typeof value === "number" ? stepper(title, value, range, (x) => set({ [name]: x })) : nothing;
  };
  const wide: [number, number, number] = [1, 4096, 1];
  const halve =
    o.num_channels === undefined
      ? nothing
      : toggle("halve", o.strides === 2, (on) =>
          set(on ? { strides: 2, use_1x1conv: true } : { strides: 1, use_1x1conv: Boolean(o.use_1x1conv) }),
        );
  const project =
    o.num_channels === undefined || o.strides === 2
      ? nothing
      : toggle("1×1 on the shortcut", Boolean(o.use_1x1conv), (use_1x1conv) => set({ use_1x1conv }));
  return html`${one("num_convs", "convolutions", [1, 8, 1])}${one("out_channels", "channels", wide)}
  ${one("num_channels", "channels", wide)}${one("middle", "middle", wide)}${one("groups", o.kind === "conv2d" ? "groups" : "width of a group", wide, o.kind === "conv2d" ? 1 : undefined)}
  ${one("kernel_size", "k", [1, 31, 1])}${o.kernel_size === undefined ? nothing : html`${one("stride", "s", [1, 8, 1], o.kind === "conv2d" ? 1 : o.kernel_size)}${one("padding", "p", [0, 15, 1], 0)}`}
  ${halve}${project}`;
}
