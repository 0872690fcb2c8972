/** A network as one draws it and speaks of it: step by step. */
import { both, type LayerCost, type NetworkCost } from "./describe";
import { grouped, shareText } from "./format";
import { type Shape, shapeText } from "./nn/layer";

/** A layer that changes a shape or has weights, with what follows it number by number (and `flatten`). */
export interface Step {
  head: LayerCost;
  tail: LayerCost[];
  /** What goes on to the next step, as maps where it is maps. */
  shape: Shape;
  parameters: number;
  macs: number;
  kept: number;
  live: number;
}

const HEADS = ["conv2d", "dense", "max_pool2d", "avg_pool2d", "global_avg_pool2d", "add"];

/** The network as one draws it, step by step. */
export function stepsOf({ layers }: NetworkCost): Step[] {
  const steps: Step[] = [];
  let before: LayerCost | undefined;
  for (const layer of layers) {
    // A pointwise layer that begins another way belongs to nobody before it.
    const joins = before && String(before.ways) === String(layer.ways) && !HEADS.includes(layer.kind);
    if (joins) steps[steps.length - 1].tail.push(layer);
    else steps.push({ head: layer, tail: [], shape: layer.output, parameters: 0, macs: 0, kept: 0, live: 0 });
    const step = steps[steps.length - 1];
    if (layer.kind !== "flatten") step.shape = layer.output;
    step.parameters += layer.parameters;
    step.macs += layer.macs;
    step.kept += layer.kept;
    step.live = Math.max(step.live, layer.live);
    before = layer;
  }
  return steps;
}

/** The window of what slides: 5×5; nothing where there is none. */
export function windowText({ options, kind }: LayerCost): string {
  if (options.kernel_size === undefined) return kind === "global_avg_pool2d" ? "mean" : "";
  const [h, w] = both(options.kernel_size, 1);
  return `${h}×${w}`;
}

/** A step in a few words: conv 1: 5×5, 1×28×28 → 6×28×28, sigmoid. */
export function stepText({ head, tail }: Step): string {
  const more = [
    windowText(head),
    ...(["stride", "groups"] as const).map((key) => {
      const value = head.options[key];
      return value === undefined || value === 1
        ? ""
        : `${key} ${Array.isArray(value) ? value.join("×") : value}`;
    }),
    `${shapeText(head.input)} → ${shapeText(head.output)}`,
    ...tail.map(({ name }) => name),
  ];
  return `${head.name}: ${more.filter(Boolean).join(", ")}`;
}

/** dense 1: 400 → 120, 48,120 parameters (78 %), 48,000 multiply–adds (12 %). */
export function stepTold({ head, tail, shape, ...own }: Step, cost: NetworkCost): string {
  const flat = tail.find(({ kind }) => kind === "flatten") ? `, flat ${tail[tail.length - 1].output}` : "";
  const then = tail.filter(({ kind }) => kind !== "flatten").map(({ name }) => name);
  const after = then.length > 0 ? `; then ${then.join(", ")}` : "";
  if (head.kind === "add")
    return `sum: what the branch and the shortcut bring, both ${shapeText(shape)}${after}; no parameters.`;
  const { stride = 1, groups = 1 } = head.options as Record<string, number>;
  const more = [windowText(head)];
  if (stride !== 1 && head.kind === "conv2d") more.push(`stride ${stride}`);
  if (groups > 1) more.push(`${groups} groups of ${head.input[0] / groups}`);
  const window = more.filter(Boolean).join(", ");
  const what = `${head.name}${window ? ` (${window})` : ""}: ${shapeText(head.input)} → ${shapeText(head.output)}${flat}`;
  if (own.parameters === 0) return `${what}${after}; no parameters.`;
  const share = (part: number, whole: number) => (whole > 0 ? ` (${shareText(part, whole)})` : "");
  const params = `${grouped(own.parameters)} parameters${share(own.parameters, cost.parameters)}`;
  return `${what}, ${params}, ${grouped(own.macs)} multiply–adds${share(own.macs, cost.macs)}${after}.`;
}
