/** What a network is made of and costs, layer by layer, from its description alone: nothing is computed with it. */
import { geometry } from "./geometry";
import { type Pair, Refusal } from "./grid";
import { expanded } from "./networks";
import type { Description } from "./nn/describe";
import { needMaps, type Shape, shapeText, sizeOf } from "./nn/layer";
import { poolGeometry } from "./pooling";

/** One layer, in the order in which they compute: of a residual block the branch, the shortcut, the sum. */
export interface LayerCost {
  /** A kind of layer, or "add". */
  kind: string;
  options: Description;
  /** What one calls it: "conv 3.2", "dense 1", "projection". */
  name: string;
  /** Of the layers with weights that are counted, from 1; 0 for the others. */
  number: number;
  /** Place in the description's list, from 0. */
  block: number;
  /** Which way of how many residual blocks around it. */
  ways: ("branch" | "shortcut")[];
  input: Shape;
  output: Shape;
  parameters: number;
  /** Numbers that are no parameters and belong to the layer: a normalisation's running mean and variance. */
  statistics: number;
  macs: number;
  /** Bytes that stay for the way back: its output, if a gradient needs it, and what it notes for itself. */
  kept: number;
  /** Bytes that are needed at once while it computes: its input, its output, and what waits for a sum. */
  live: number;
  /** Pixels of the input, [height, width], that one unit can see on the longest way, and on the shortest. */
  field: Pair;
  shortField: Pair;
}

export interface NetworkCost {
  layers: LayerCost[];
  input: Shape;
  output: Shape;
  parameters: number;
  macs: number;
  /** Bytes for training, the picture among them: `d2lmini.kept_bytes`. */
  kept: number;
  keptInput: number;
  /** Bytes in use: the largest sum of what lives at once. */
  live: number;
  /** Layers with weights as the names of networks count them: without those on shortcuts. */
  depth: number;
}

export interface CostOptions {
  batch?: number;
  /** Of one number: 4 for float32. What normalisation notes is float32 in any case. */
  bytes?: number;
}

/** Memory: two tensors are one if they share it. */
interface Tensor {
  size: number;
  saved: boolean;
}

/** What goes from layer to layer. */
interface Flow {
  shape: Shape;
  tensor: Tensor;
  /** Whether anything before it learns: without that nothing is kept. */
  learns: boolean;
  field: Pair;
  shortField: Pair;
  jump: Pair;
}

interface Place {
  block: number;
  ways: LayerCost["ways"];
  waiting: Tensor[];
}

/** What a kind of layer does to a shape, and what it costs. */
interface Effect {
  shape: Shape;
  parameters?: number;
  statistics?: number;
  macs?: number;
  /** Window, dilated, and stride of what slides. */
  window?: { extent: Pair; stride: Pair };
  /** Autograd needs its input, its output. */
  keepsInput?: boolean;
  keepsOutput?: boolean;
  /** Bytes that it notes besides, whatever the width of a number, and numbers. */
  notesBytes?: number;
  notes?: number;
  /** Its output is the same memory as its input. */
  view?: boolean;
}

export const both = (value: unknown, usual: number | Pair): Pair => {
  const given = (value ?? usual) as number | Pair;
  return typeof given === "number" ? [given, given] : given;
};

const pooled = (shape: Shape, o: Description): Effect & { window: object } => {
  needMaps(shape, "pooling");
  const kernel = both(o.kernel_size, 1);
  const { rows, columns } = poolGeometry([shape[1], shape[2]], {
    pool_size: kernel,
    stride: both(o.stride, kernel),
    padding: both(o.padding, 0),
    ceil_mode: Boolean(o.ceil_mode),
  });
  return {
    shape: [shape[0], rows.output, columns.output],
    window: { extent: kernel, stride: both(o.stride, kernel) },
    keepsInput: true,
  };
};

const EFFECTS: Record<string, (shape: Shape, options: Description, batch: number) => Effect> = {
  conv2d(shape, o) {
    needMaps(shape, "Conv2d");
    const { out_channels: out, groups = 1 } = o as unknown as { out_channels: number; groups?: number };
    for (const [name, channels] of Object.entries({ input: shape[0], output: out })) {
      if (channels % groups !== 0)
        throw new Refusal(
          `${channels} ${name} channels cannot be shared among ${groups} groups; use a multiple`,
        );
    }
    const kernel = both(o.kernel_size, 1);
    const stride = both(o.stride, 1);
    const { rows, columns } = geometry([shape[1], shape[2]], kernel, {
      stride,
      padding: both(o.padding, 0),
      dilation: both(o.dilation, 1),
    });
    const weights = (out * shape[0] * kernel[0] * kernel[1]) / groups;
    return {
      shape: [out, rows.output, columns.output],
      parameters: weights + (o.bias === false ? 0 : out),
      macs: weights * rows.output * columns.output,
      window: { extent: [rows.extent, columns.extent], stride },
      keepsInput: true,
    };
  },
  dense([features, ...rest], o) {
    if (rest.length > 0)
      throw new Refusal(
        `a dense layer takes flat numbers, and gets maps of ${shapeText([features, ...rest])}; put flatten before it`,
      );
    const weights = features * (o.out_features as number);
    return {
      shape: [o.out_features as number],
      parameters: weights + (o.bias === false ? 0 : (o.out_features as number)),
      macs: weights,
      keepsInput: true,
    };
  },
  max_pool2d(shape, o, batch) {
    const effect = pooled(shape, o);
    return { ...effect, notesBytes: 8 * batch * sizeOf(effect.shape) }; // the places of the largest
  },
  avg_pool2d: pooled,
  global_avg_pool2d(shape) {
    needMaps(shape, "global average pooling");
    return { shape: [shape[0], 1, 1], window: { extent: [shape[1], shape[2]], stride: [1, 1] } };
  },
  relu: (shape) => ({ shape, keepsOutput: true }),
  sigmoid: (shape) => ({ shape, keepsOutput: true }),
  tanh: (shape) => ({ shape, keepsOutput: true }),
  batch_norm(shape) {
    needMaps(shape, "batch normalisation");
    const [c] = shape;
    return { shape, parameters: 2 * c, statistics: 2 * c, keepsInput: true, notesBytes: 16 * c };
  },
  dropout(shape, { p = 0.5 }) {
    if ((p as number) > 1) throw new Refusal(`p ${p} is no probability; give a number from 0 to 1`);
    return p === 0 ? { shape, view: true } : { shape, notes: sizeOf(shape) };
  },
  // The units of a whole map become neighbours, so what follows sees all of them.
  flatten: (shape) => ({
    shape: [sizeOf(shape)],
    view: true,
    window: shape.length > 1 ? { extent: [shape[1], shape[2]], stride: [1, 1] } : undefined,
  }),
};

/** What one calls a kind of layer. */
const SHORT: Record<string, string> = {
  conv2d: "conv",
  max_pool2d: "pool",
  avg_pool2d: "pool",
  global_avg_pool2d: "global average",
  batch_norm: "normalisation",
  relu: "ReLU",
};

class Walk {
  readonly layers: LayerCost[] = [];
  private readonly tensors: Tensor[] = [];
  private readonly counts: Record<string, number> = {};
  private depth = 0;

  constructor(
    private readonly batch: number,
    private readonly bytes: number,
    /** Convolutions of a network of blocks are called 3.2, unless there are shortcuts, where one counts through. */
    private readonly dotted: boolean,
    private readonly picture: Tensor,
  ) {}

  list(layers: Description[], flow: Flow, place: Place): Flow {
    return layers.reduce((now, layer) => this.any(layer, now, place), flow);
  }

  private any(description: Description, flow: Flow, place: Place): Flow {
    const layer = expanded(description);
    if (layer.kind === "sequential") return this.list(layer.layers as Description[], flow, place);
    return layer.kind === "residual" ? this.residual(layer, flow, place) : this.plain(layer, flow, place);
  }

  private residual(layer: Description, x: Flow, place: Place): Flow {
    const on = (way: "branch" | "shortcut", waits: Tensor): Place => ({
      ...place,
      ways: [...place.ways, way],
      waiting: [...place.waiting, waits],
    });
    const there = this.list(layer.branch as Description[], x, on("branch", x.tensor));
    const here = this.list((layer.shortcut as Description[]) ?? [], x, on("shortcut", there.tensor));
    const [a, b] = [there, here].map(({ shape }) => shapeText(shape));
    if (a !== b)
      throw new Refusal(
        `the branch gives ${a} and the shortcut ${b}: they cannot be added; give the shortcut a 1×1 convolution that brings it to ${a}`,
      );
    const tensor = { size: sizeOf(there.shape), saved: false };
    const pick = (choose: (...n: number[]) => number, which: "field" | "shortField"): Pair => [
      choose(there[which][0], here[which][0]),
      choose(there[which][1], here[which][1]),
    ];
    const flow: Flow = {
      shape: there.shape,
      tensor,
      learns: there.learns || here.learns,
      field: pick(Math.max, "field"),
      shortField: pick(Math.min, "shortField"),
      jump: there.jump,
    };
    this.note(
      {
        kind: "add",
        options: { kind: "add" },
        name: "sum",
        number: 0,
        parameters: 0,
        statistics: 0,
        macs: 0,
      },
      there.shape,
      flow,
      place,
      [there.tensor, here.tensor, tensor],
      0,
    );
    return flow;
  }

  private plain(layer: Description, flow: Flow, place: Place): Flow {
    const name = this.name(layer, place);
    let effect: Effect;
    try {
      effect = EFFECTS[layer.kind](flow.shape, layer, this.batch);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      throw new Refusal(`${name}: ${error.message}`);
    }
    const { shape, parameters = 0, statistics = 0, macs = 0, window, view } = effect;
    const learns = flow.learns || parameters > 0;
    const tensor = view ? flow.tensor : { size: sizeOf(shape), saved: false };
    if (learns && effect.keepsInput) flow.tensor.saved = true;
    if (learns && effect.keepsOutput) tensor.saved = true;
    const grown = (field: Pair): Pair =>
      window
        ? [field[0] + (window.extent[0] - 1) * flow.jump[0], field[1] + (window.extent[1] - 1) * flow.jump[1]]
        : field;
    const next: Flow = {
      shape,
      tensor,
      learns,
      field: grown(flow.field),
      shortField: grown(flow.shortField),
      jump: window ? [flow.jump[0] * window.stride[0], flow.jump[1] * window.stride[1]] : flow.jump,
    };
    const notes = learns ? (effect.notesBytes ?? 0) + (effect.notes ?? 0) * this.batch * this.bytes : 0;
    const counted = macs > 0 && !place.ways.includes("shortcut");
    const own = { kind: layer.kind, options: layer, name, parameters, statistics, macs };
    this.note(
      { ...own, number: counted ? ++this.depth : 0 },
      flow.shape,
      next,
      place,
      [flow.tensor, tensor],
      notes,
    );
    return next;
  }

  private note(
    own: Pick<LayerCost, "kind" | "options" | "name" | "number" | "parameters" | "statistics" | "macs">,
    input: Shape,
    flow: Flow,
    place: Place,
    needed: Tensor[],
    notes: number,
  ): void {
    const alive = new Set([...needed, ...place.waiting]);
    let live = 0;
    for (const { size } of alive) live += size;
    const { field, shortField, shape: output } = flow;
    const { block, ways } = place;
    this.tensors.push(flow.tensor);
    this.layers.push({
      ...own,
      block,
      ways,
      input,
      output,
      kept: notes,
      live: live * this.batch * this.bytes,
      field,
      shortField,
    });
  }

  private name({ kind }: Description, { ways, block }: Place): string {
    if (kind === "conv2d" && ways.includes("shortcut")) return "projection";
    const short = SHORT[kind] ?? kind;
    if (!["conv", "pool", "dense"].includes(short)) return short;
    const within = this.dotted && short === "conv";
    const key = within ? `conv ${block}` : short;
    const n = (this.counts[key] ??= 0) + 1;
    this.counts[key] = n;
    return `${short} ${within ? `${block + 1}.` : ""}${n}`;
  }

  /** A tensor that several layers keep counts once, with the layer that made it. */
  finish(): void {
    const seen = new Set<Tensor>([this.picture]);
    this.layers.forEach((layer, n) => {
      const tensor = this.tensors[n];
      if (!tensor.saved || seen.has(tensor)) return;
      seen.add(tensor);
      layer.kept += tensor.size * this.batch * this.bytes;
    });
  }
}

const blocksOnly = (layers: Description[]): boolean => {
  const first = layers.findIndex((layer) => expanded(layer).kind !== "sequential");
  const blocks = layers.slice(0, first < 0 ? layers.length : first);
  const rest = layers.slice(blocks.length);
  const deep = JSON.stringify(layers);
  return (
    blocks.length > 0 &&
    !/"(residual|bottleneck|resnext)/.test(deep) &&
    rest.every(({ kind }) => kind !== "conv2d")
  );
};

/** Raises a `Refusal` that names the layer, wherever PyTorch raises an error. */
export function describe(
  layers: Description[],
  input: Shape,
  { batch = 1, bytes = 4 }: CostOptions = {},
): NetworkCost {
  const tensor = { size: sizeOf(input), saved: false };
  const walk = new Walk(batch, bytes, blocksOnly(layers), tensor);
  let flow: Flow = {
    shape: input,
    tensor,
    learns: false,
    field: [1, 1],
    shortField: [1, 1],
    jump: [1, 1],
  };
  layers.forEach((layer, block) => {
    flow = walk.list([layer], flow, { block, ways: [], waiting: [] });
  });
  walk.finish();
  const rows = walk.layers;
  const sum = (value: (layer: LayerCost) => number) => rows.reduce((total, layer) => total + value(layer), 0);
  const keptInput = tensor.saved ? tensor.size * batch * bytes : 0;
  return {
    layers: rows,
    input,
    output: flow.shape,
    parameters: sum(({ parameters }) => parameters),
    macs: sum(({ macs }) => macs),
    kept: keptInput + sum(({ kept }) => kept),
    keptInput,
    live: Math.max(...rows.map(({ live }) => live)),
    depth: Math.max(...rows.map(({ number }) => number)),
  };
}
