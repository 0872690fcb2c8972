/** LeNet in the page (section 7.6): its trained weights, the picture that goes in, and each number on its way. */
import type { NeuralEngine } from "../hosts/engine";
import { percent } from "./format";
import { clamp, type Grid, makeGrid, type Pair } from "./grid";
import type { Network } from "./nn/network";
import { uniform } from "./random";

export const SIDE = 28;

export const classes = [
  "t-shirt",
  "trouser",
  "pullover",
  "dress",
  "coat",
  "sandal",
  "shirt",
  "sneaker",
  "bag",
  "ankle boot",
] as const;

/** Names of the pictures that the figure has: an item of each class, and two that are none. */
export const itemNames = [
  "tshirt",
  "trouser",
  "pullover",
  "dress",
  "coat",
  "sandal",
  "shirt",
  "sneaker",
  "bag",
  "boot",
  "checkerboard",
  "blank",
] as const;
export type ItemName = (typeof itemNames)[number];

export type WeightsName = "relu" | "sigmoid";

/** A test picture: its number in the test set, 28×28 in 16 greys (base64), its class, what the network says. */
export interface Example {
  index: number;
  picture: string;
  label: number;
  says: number;
  /** The probability of what it says. */
  sure: number;
}

/** What `tools/lenet_weights.py` writes: a trained network, and what it does on the 10,000 test pictures. */
export interface Trained {
  layers: { shape: number[]; scale: number[]; bias: number[]; weights: string }[];
  accuracy: number;
  /** Of what a row is, how many are taken for what. */
  confusion: number[][];
  /** The surest mistakes. */
  mistakes: Example[];
  /** For cells of the matrix: some of its pictures. */
  cells: Example[];
  items: Record<string, string>;
  /** Of the first 1,000 test pictures, how many wake each map of the two convolutions. */
  awake: [number[], number[]];
}

// ---- the picture ----------------------------------------------------------------------------------------------

const bytesOf = (text: string): Uint8Array => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));

/** One of 16 greys as the state holds it. */
export const grey = (level: number): number => Math.round((level / 15) * 100) / 100;

const unpacked: Record<string, Grid> = {};

/** The same object each time: what shows it need not paint it again. */
export function unpack(text: string): Grid {
  if (!unpacked[text]) {
    const bytes = bytesOf(text);
    unpacked[text] = makeGrid(SIDE, SIDE, (i, j) =>
      grey((bytes[(i * SIDE + j) >> 1] >> (j % 2 ? 0 : 4)) & 15),
    );
  }
  return unpacked[text];
}

export const blank: Grid = makeGrid(SIDE, SIDE, () => 0);
export const checkerboard: Grid = makeGrid(SIDE, SIDE, (i, j) => ((i >> 2) + (j >> 2)) % 2);

export interface Placed {
  rotate: number;
  shift: Pair;
  noise: number;
}

/** Where a turn to the right by so many degrees brings a pixel; whole from rounding, for quarter turns must meet pixels. */
function turn(degrees: number): (i: number, j: number) => Pair {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const middle = (SIDE - 1) / 2;
  return (i, j) => {
    const [y, x] = [i - middle, j - middle];
    return [cos * y + sin * x, cos * x - sin * y].map((to) => Math.round((middle + to) * 1e9) / 1e9) as Pair;
  };
}

const inside = (...place: number[]): boolean => place.every((at) => at >= 0 && at < SIDE);

/** Turned by `rotate` degrees to the left (bilinear), then moved, then noisy: each pixel by up to `noise`, within 0…1. */
export function placed(item: Grid, { rotate, shift: [down, right], noise }: Placed): Grid {
  const from = turn(rotate);
  const at = (i: number, j: number) => item[i]?.[j] ?? 0;
  const turned = (i: number, j: number): number => {
    const [row, column] = from(i, j);
    const [top, left] = [Math.floor(row), Math.floor(column)];
    const [v, u] = [row - top, column - left];
    return (
      (1 - v) * ((1 - u) * at(top, left) + u * at(top, left + 1)) +
      v * ((1 - u) * at(top + 1, left) + u * at(top + 1, left + 1))
    );
  };
  const draw = uniform(0);
  // The frame is 28×28, and what leaves it is lost, as in a photograph.
  return makeGrid(SIDE, SIDE, (i, j) => {
    const x = inside(i - down, j - right) ? turned(i - down, j - right) : 0;
    return noise === 0 ? x : clamp(x + noise * (2 * draw() - 1), 0, 1);
  });
}

/** How many pixels of the item leave the frame when it is turned and moved. */
export function lost(item: Grid, { rotate, shift: [down, right] }: Placed): number {
  const to = turn(-rotate);
  const gone = (i: number, j: number) => {
    const [row, column] = to(i, j).map(Math.round);
    return !inside(row, column) || !inside(row + down, column + right);
  };
  return item.flatMap((row, i) => row.filter((x, j) => x > 0 && gone(i, j))).length;
}

/** The item with the middle of its own box in the middle of the frame. */
export function centred(item: Grid): Grid {
  const rows = item.flatMap((row, i) => (row.some((x) => x > 0) ? [i] : []));
  const columns = item[0].flatMap((_, j) => (item.some((row) => row[j] > 0) ? [j] : []));
  if (rows.length === 0) return item;
  const off = (places: number[]) => Math.round((SIDE - 1 - places[0] - places[places.length - 1]) / 2);
  return placed(item, { rotate: 0, shift: [off(rows), off(columns)], noise: 0 });
}

// ---- the network ----------------------------------------------------------------------------------------------

/** The layers whose maps are shown: their place in the network, their name. */
export const mapLayers = [
  { at: 1, name: "conv 1", channels: 6, side: 28 },
  { at: 2, name: "pool 1", channels: 6, side: 14 },
  { at: 4, name: "conv 2", channels: 16, side: 10 },
  { at: 5, name: "pool 2", channels: 16, side: 5 },
] as const;

/** As in section 7.6: with sigmoid and average pooling, or with ReLU and max pooling. */
export function layersOf(weights: WeightsName) {
  const act = { kind: weights };
  const pool = { kind: weights === "relu" ? "max_pool2d" : "avg_pool2d", kernel_size: 2, stride: 2 };
  return [
    { kind: "conv2d", out_channels: 6, kernel_size: 5, padding: 2 },
    act,
    pool,
    { kind: "conv2d", out_channels: 16, kernel_size: 5 },
    act,
    pool,
    { kind: "flatten" },
    { kind: "dense", out_features: 120 },
    act,
    { kind: "dense", out_features: 84 },
    act,
    { kind: "dense", out_features: 10 },
  ];
}

/** 8-bit weights, each output's with its own scale, as PyTorch lays them. */
export function weightsOf({ shape, scale, weights }: Trained["layers"][number]): Float32Array {
  const whole = new Int8Array(bytesOf(weights).buffer);
  const each = whole.length / shape[0];
  return Float32Array.from(whole, (x, n) => x * scale[Math.floor(n / each)]);
}

/** What one picture makes in a network. */
export interface Pass {
  logits: number[];
  probabilities: number[];
  /** The maps of each of `mapLayers`; a map that has not changed is the same object as before. */
  maps: Grid[][];
}

/** How one unit came about: each patch with its kernel and its part of the sum. */
export interface Told {
  parts: { from: number; patch: Grid; kernel: Grid | null; sum: number }[];
  bias: number;
  sum: number;
  value: number;
}

/** A trained LeNet that runs in the page, on the engine that also trains. */
export class LeNet {
  readonly #network: Network;
  readonly #kernels: Float32Array[];
  #maps: Grid[][] = [];

  constructor(
    engine: NeuralEngine,
    readonly weights: WeightsName,
    readonly trained: Trained,
  ) {
    this.#network = new engine.Network([1, SIDE, SIDE], engine.layersOf(layersOf(weights)), { batch: 1 });
    this.#kernels = trained.layers.map(weightsOf);
    trained.layers.forEach(({ bias }, n) => {
      this.#network.parameters[2 * n].value.data.set(this.#kernels[n]);
      this.#network.parameters[2 * n + 1].value.data.set(bias);
    });
  }

  pass(picture: Grid): Pass {
    const network = this.#network;
    const logits = [...network.forward(picture.flat())];
    const most = Math.max(...logits);
    const powers = logits.map((z) => Math.exp(z - most));
    const total = powers.reduce((a, b) => a + b);
    const out = (at: number) => network.read(network.layers[at].output, network.layers[at].shape);
    this.#maps = mapLayers.map(({ at, channels, side }, layer) => {
      const all = out(at);
      return Array.from({ length: channels }, (_, map) => {
        const fresh = makeGrid(side, side, (i, j) => all[(map * side + i) * side + j]);
        const before = this.#maps[layer]?.[map];
        return before && same(before, fresh) ? before : fresh;
      });
    });
    return {
      logits,
      probabilities: powers.map((x) => x / total),
      maps: this.#maps,
    };
  }

  /** The class that it names for a picture; the maps stay as they are. */
  answer(picture: Grid): number {
    return said([...this.#network.forward(picture.flat())]);
  }

  /** The patch, the kernel and the sum behind a unit of `pass`, whose picture this was. */
  told([layer, map, i, j]: readonly number[], picture: Grid, { maps }: Pass): Told {
    const before = layer === 0 ? [picture] : maps[layer - 1];
    const value = maps[layer][map][i][j];
    if (layer % 2) {
      const patch = cut(before[map], 2 * i, 2 * j, 2);
      return { parts: [{ from: map, patch, kernel: null, sum: value }], bias: 0, sum: value, value };
    }
    const [n, padding] = [layer / 2, layer === 0 ? 2 : 0];
    const parts = before.map((plane, from) => {
      const patch = cut(plane, i - padding, j - padding, 5);
      const start = (map * before.length + from) * 25;
      const kernel = makeGrid(5, 5, (a, b) => this.#kernels[n][start + a * 5 + b]);
      const sum = patch.flat().reduce((total, x, at) => total + x * kernel.flat()[at], 0);
      return { from, patch, kernel, sum };
    });
    const bias = this.trained.layers[n].bias[map];
    return { parts, bias, sum: parts.reduce((total, { sum }) => total + sum, bias), value };
  }
}

const cut = (plane: Grid, top: number, left: number, side: number): Grid =>
  makeGrid(side, side, (a, b) => plane[top + a]?.[left + b] ?? 0);

const same = (a: Grid, b: Grid): boolean => a.every((row, i) => row.every((x, j) => x === b[i][j]));

/** The class with the largest probability. */
export const said = (probabilities: readonly number[]): number =>
  probabilities.indexOf(Math.max(...probabilities));

/** A probability: never rounded to certainty. */
export const sure = (p: number): string =>
  p >= 0.999 ? ">\u202f99.9\u00a0%" : p < 0.005 ? "<\u202f1\u00a0%" : percent(Math.min(p, 0.99));
