/** A deep network at its start: what its blocks hand on, and what comes back to them (sections 8.2 and 8.6). */
import { Refusal } from "./grid";
import type { Description } from "./nn/describe";
import type { Init } from "./nn/network";
import { Random } from "./nn/random";
import type { Job, Report } from "./nn/training";

/** What makes a network: a stem, stages of blocks with 16, 32, 64 channels, a global average, a dense layer. */
export interface Setting {
  /** Convolutions in the blocks, two in each. */
  depth: number;
  init: Init;
  normalise: boolean;
  shortcut: boolean;
  /** Factor of what a branch adds; without a shortcut there is none. */
  branch_scale: number;
}

/** Of one draw of weights, block by block. */
export interface Draw {
  /** Root of the mean square of a block's outputs. */
  sizes: number[];
  /** Norm of the loss's gradient by a block's outputs. */
  gradients: number[];
}

/** Of several draws: the geometric mean, and the least and the largest. */
export interface Spread {
  mean: number;
  least: number;
  most: number;
}

export const DRAWS = 5;
export const BATCH = 32;
const SIDE = 28;
const CLASSES = 10;
const CHANNELS = [16, 32, 64];
/** Of the pictures and labels, which are the same for all weights. */
const NOISE = 1234;

/** Blocks in each stage, the first stages taking what cannot be shared evenly. */
export function stages(depth: number): number[] {
  if (depth % 2 !== 0)
    throw new Refusal(
      `depth ${depth}: a block has two convolutions; give an even number such as ${depth + 1}`,
    );
  const blocks = depth / 2;
  return [2, 1, 0].map((rest) => Math.floor((blocks + rest) / 3));
}

const conv = (out_channels: number, kernel_size: number, stride: number): Description => ({
  kind: "conv2d",
  out_channels,
  kernel_size,
  stride,
  padding: kernel_size >> 1,
});

function block(channels: number, stride: number, s: Setting): Description[] {
  const norm: Description[] = s.normalise ? [{ kind: "batch_norm" }] : [];
  const branch = [conv(channels, 3, stride), ...norm, { kind: "relu" }, conv(channels, 3, 1), ...norm];
  if (!s.shortcut) return [...branch, { kind: "relu" }];
  const shortcut = stride > 1 ? [conv(channels, 1, stride)] : [];
  return [{ kind: "residual", branch, shortcut, branch_scale: s.branch_scale }, { kind: "relu" }];
}

/** The layers, and which of them, counted as `everyLayer` does, are the last ones of blocks. */
export function networkOf(s: Setting): { layers: Description[]; ends: number[] } {
  const norm: Description[] = s.normalise ? [{ kind: "batch_norm" }] : [];
  const layers: Description[] = [conv(CHANNELS[0], 3, 2), ...norm, { kind: "relu" }];
  const ends: number[] = [];
  let count = layers.length;
  stages(s.depth).forEach((blocks, stage) => {
    for (let n = 0; n < blocks; n++) {
      const made = block(CHANNELS[stage], stage > 0 && n === 0 ? 2 : 1, s);
      for (const { branch = [], shortcut = [] } of made)
        count += 1 + (branch as Description[]).length + (shortcut as Description[]).length;
      ends.push(count - 1);
      layers.push(...made);
    }
  });
  layers.push({ kind: "global_avg_pool2d" }, { kind: "flatten" }, { kind: "dense", out_features: CLASSES });
  return { layers, ends };
}

/** One step that changes no weight: a batch of noise forward, its gradient back. */
export function jobOf(s: Setting, seed: number): Job {
  const random = new Random(NOISE);
  const most = Math.sqrt(3); // variance 1
  const examples = Float32Array.from({ length: BATCH * SIDE * SIDE }, () => random.uniform(-most, most));
  const labels = Array.from({ length: BATCH }, () => Math.floor(random.uniform(0, CLASSES)));
  return {
    shape: [1, SIDE, SIDE],
    layers: networkOf(s).layers,
    init: s.init,
    seed,
    train: { examples, labels },
    batch_size: BATCH,
    epochs: 1,
    learning_rate: 0,
  };
}

export function drawOf(s: Setting, report: Report): Draw {
  const places = stages(s.depth).flatMap((blocks, stage) =>
    Array.from({ length: blocks }, () => CHANNELS[stage] * Math.ceil(SIDE / 2 ** (stage + 1)) ** 2),
  );
  const found = networkOf(s).ends.map((n) => report.layers[n]);
  return {
    sizes: found.map(({ norm }, n) => norm / Math.sqrt(BATCH * places[n])),
    gradients: found.map(({ gradient_norm }) => gradient_norm),
  };
}

export function spread(values: readonly number[]): Spread {
  const mean = Math.exp(values.reduce((sum, x) => sum + Math.log(x), 0) / values.length);
  return { mean, least: Math.min(...values), most: Math.max(...values) };
}

/** Block by block: `read` of each draw, over all draws. */
export const spreads = (draws: readonly Draw[], read: (draw: Draw) => number[]): Spread[] =>
  read(draws[0]).map((_, n) => spread(draws.map((draw) => read(draw)[n])));

/** In units of the last block's. */
export const relative = ({ gradients }: Draw): number[] =>
  gradients.map((x) => x / gradients[gradients.length - 1]);

/** The same network in PyTorch, with weights of PyTorch's own drawing; Y are the gradient norms. */
export function signalCode(s: Setting, seed: number): string {
  const norm = s.normalise ? " nn.BatchNorm2d(c)," : "";
  const rule = {
    xavier: "nn.init.xavier_uniform_(layer.weight)",
    he: 'nn.init.kaiming_uniform_(layer.weight, nonlinearity="relu")',
  };
  const init =
    typeof s.init === "string"
      ? [`        ${rule[s.init]}`]
      : [
          `        bound = ${s.init} * (3 / layer.weight[0].numel()) ** 0.5`,
          "        nn.init.uniform_(layer.weight, -bound, bound)",
        ];
  const scale = s.branch_scale === 1 ? "" : `${s.branch_scale} * `;
  return [
    "import torch",
    "from torch import nn",
    "",
    `torch.manual_seed(${seed})  # PyTorch's own weights and noise, by the same rules`,
    "",
    "",
    "class Block(nn.Module):",
    "    def __init__(self, c_in, c, stride):",
    "        super().__init__()",
    "        self.branch = nn.Sequential(",
    `            nn.Conv2d(c_in, c, 3, stride, padding=1),${norm} nn.ReLU(),`,
    `            nn.Conv2d(c, c, 3, padding=1)${norm && `,${norm.slice(0, -1)}`})`,
    ...(s.shortcut
      ? [
          "        self.shortcut = (",
          "            nn.Conv2d(c_in, c, 1, stride) if stride > 1 else nn.Identity())",
        ]
      : []),
    "",
    "    def forward(self, X):",
    s.shortcut
      ? `        return (${scale}self.branch(X) + self.shortcut(X)).relu()`
      : "        return self.branch(X).relu()",
    "",
    "",
    "def init(layer):",
    "    if isinstance(layer, (nn.Conv2d, nn.Linear)):",
    ...init,
    "        nn.init.zeros_(layer.bias)",
    "",
    "",
    "blocks, c_in = [], 16",
    `for c, count in zip((16, 32, 64), (${stages(s.depth).join(", ")})):`,
    "    for n in range(count):",
    "        blocks.append(Block(c_in, c, 2 if c > 16 and n == 0 else 1))",
    "        c_in = c",
    `stem = nn.Sequential(nn.Conv2d(1, 16, 3, 2, padding=1),${s.normalise ? " nn.BatchNorm2d(16)," : ""} nn.ReLU())`,
    "head = nn.Sequential(nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(c_in, 10))",
    "net = nn.Sequential(stem, *blocks, head).apply(init)",
    "",
    `X, y = torch.randn(${BATCH}, 1, 28, 28), torch.randint(10, (${BATCH},))`,
    "outputs = []",
    "for block in blocks:",
    "    block.register_forward_hook(lambda block, inputs, H: outputs.append(H))",
    "loss = nn.functional.cross_entropy(net(X), y)",
    "Y = [slope.norm().item() for slope in torch.autograd.grad(loss, outputs)]",
    "Y[0] / Y[-1]\n",
  ].join("\n");
}
