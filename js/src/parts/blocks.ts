/**
 * A network as chips, from the input on: pick one to set its numbers, move it, take it away, add another.
 * A template for a figure's own shadow root, with `layersStyles`; arrows walk over the chips, Shift+arrows move one.
 */
import { html, nothing, type TemplateResult } from "lit";
import { clamp, type Pair } from "../core/grid";
import { HEADS } from "../core/networks";
import { parseLayers, readLayers } from "../core/layers-text";
import type { Description } from "../core/nn/describe";
import { action, choice, stepper, toggle } from "./controls";

export interface Blocks {
  layers: Description[];
  /** The chip that is open, from 0; null for none. */
  open: number | null;
  locked: boolean;
  pick(open: number | null): void;
  change(layers: Description[], open: number | null): void;
}

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

export function blockChips(b: Blocks): TemplateResult {
  const groups = groupsOf(b.layers);
  const set = (changed: Description[][], open: number | null) => b.change(changed.flat(), open);
  const moved = (from: number, to: number): void => {
    const order = [...groups];
    order.splice(to, 0, ...order.splice(from, 1));
    set(order, to);
  };
  const last = isHead(groups[groups.length - 1]) ? groups.length - 1 : groups.length;
  const key = (event: KeyboardEvent): void => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const chips = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>(".chip")];
    const at = chips.indexOf(event.target as HTMLElement);
    if (by === undefined || at < 0 || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    const to = clamp(at + by, 0, chips.length - 1);
    chips[to].focus();
    if (event.shiftKey && !b.locked && to !== at && Math.max(at, to) < last) moved(at, to);
  };
  const add = () => {
    const copy = groups[Math.max(0, last - 1)];
    set([...groups.slice(0, last), [...copy], ...groups.slice(last)], last);
  };
  return html`<div class="chips" role="group" aria-label="blocks, from the input on" @keydown=${key}>
      ${groups.map((group, n) => {
        const [what, how] = label(group);
        return html`<button
          type="button"
          class="chip ${/^(max|avg)/.test(group[0].kind) ? "pool" : ""}"
          tabindex=${n === (b.open ?? 0) ? 0 : -1}
          aria-pressed=${n === b.open ? "true" : "false"}
          @click=${() => b.pick(n === b.open ? null : n)}
        >
          <i>${what}</i><small>${how}</small>
        </button>`;
      })}
      ${b.locked ? nothing : html`<button type="button" class="add" aria-label="add a block" @click=${add}>+</button>`}
    </div>
    ${b.open !== null && b.open < groups.length && !b.locked ? editor(groups, b.open, last, set, moved) : nothing}`;
}

function editor(
  groups: Description[][],
  n: number,
  last: number,
  set: (groups: Description[][], open: number | null) => void,
  moved: (from: number, to: number) => void,
): TemplateResult {
  const group = groups[n];
  const replace = (...layers: Description[]) =>
    set(
      groups.map((one, m) => (m === n ? layers : one)),
      n,
    );
  const without = () =>
    set(
      groups.filter((_, m) => m !== n),
      null,
    );
  return html`<div class="editor" role="group" aria-label="block ${n + 1}">
    ${isHead(group) ? headEditor(group, replace) : numbers(group[0], (part) => replace({ ...group[0], ...part }, ...group.slice(1)))}
    ${n > 0 && n < last ? action("← earlier", () => moved(n, n - 1)) : nothing}
    ${n < last - 1 ? action("later →", () => moved(n, n + 1)) : nothing}
    ${groups.length > 1 ? action("remove", without) : nothing}
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
