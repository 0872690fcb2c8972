/** "Copy as PyTorch": the code whose `Y` is the figure's output; the tests run it. */
import type { Mode } from "./conv";
import type { LayerOptions } from "./equivariance";
import { pythonArray } from "./format";
import type { Layer } from "./dense";
import type { Geometry, Padding, PaddingMode } from "./geometry";
import type { Grid, Pair } from "./grid";

export interface PytorchState {
  input: Grid;
  kernel: Grid;
  bias: number;
  stride: Pair;
  padding: Padding;
  dilation: Pair;
  padding_mode: PaddingMode;
  mode: Mode;
}

/** The length of "X = torch.tensor(", so that rows stand below each other. */
const INDENT = " ".repeat(17);

const tuple = ([a, b]: Pair): string => `(${a}, ${b})`;

export function pytorchCode(s: PytorchState, g: Geometry): string {
  const lines = ["import torch", "from torch.nn import functional as F", ""];
  lines.push(`X = torch.tensor(${pythonArray(s.input, INDENT)})`);
  lines.push(`K = torch.tensor(${pythonArray(s.kernel, INDENT)})`);
  if (s.mode === "convolution") lines.push("K = K.flip(0, 1)  # convolution flips the kernel");
  const call = [`stride=${tuple(s.stride)}`];
  const { rows, columns } = g;
  const symmetric = rows.before === rows.after && columns.before === columns.after;
  if (s.padding_mode === "zeros" && symmetric) {
    call.push(`padding=${tuple([rows.before, columns.before])}`);
    lines.push("images = X[None, None]  # conv2d takes (N, C, H, W)");
  } else {
    const pad = `(${columns.before}, ${columns.after}, ${rows.before}, ${rows.after})`;
    const mode = s.padding_mode === "zeros" ? "constant" : s.padding_mode;
    lines.push(`images = F.pad(X[None, None], ${pad}, mode="${mode}")  # left, right, top, bottom`);
  }
  call.push(`dilation=${tuple(s.dilation)}`);
  if (s.bias !== 0) call.unshift(`bias=torch.tensor([${s.bias}])`);
  lines.push(`Y = F.conv2d(images, K[None, None], ${call.join(", ")})[0, 0]`, "Y");
  return `${lines.join("\n")}\n`;
}

export interface FilterState {
  kernel: Grid;
  sigma: number;
  stride: Pair;
  shift: Pair;
}

/** The code of `filter`; `X` is the line or lines that make the picture. */
export function filterCode(s: FilterState, X: string): string {
  const lines = ["import torch", "from torch.nn import functional as F", "", X];
  if (s.shift.some((d) => d !== 0)) lines.push(`X = X.roll(${tuple(s.shift)}, (0, 1))`);
  lines.push(`K = torch.tensor(${pythonArray(s.kernel, INDENT)})`);
  lines.push('Y = F.conv2d(X[None, None], K[None, None], padding="same")');
  if (s.sigma > 0) {
    const side = Math.ceil(3 * s.sigma);
    lines.push(`bell = torch.exp(-0.5 * (torch.arange(-${side}, ${side + 1}) / ${s.sigma}) ** 2)`);
    lines.push("blur = bell.outer(bell) / bell.sum() ** 2");
    lines.push('Y = F.conv2d(Y, blur[None, None], padding="same")');
  }
  lines.push(`Y = Y[0, 0, ::${s.stride[0]}, ::${s.stride[1]}]`, "Y");
  return `${lines.join("\n")}\n`;
}

export const pythonInput = (X: Grid): string => `X = torch.tensor(${pythonArray(X, INDENT)})`;

/** `rings` of core/filter.ts. */
export const pythonRings = (n: number): string =>
  [
    `i, j = torch.meshgrid(torch.arange(${n}), torch.arange(${n}), indexing="ij")`,
    `X = 0.5 + 0.5 * torch.cos(torch.pi * ((i - ${n >> 1}) ** 2 + (j - ${n >> 1}) ** 2) / ${n})`,
  ].join("\n");
export interface ChannelsCode {
  input: Grid[];
  kernel: Grid[][];
  bias: number[];
  stride: Pair;
  padding: Padding;
  groups: number;
}

/** The same for a convolution of channels. */
export function channelsCode(s: ChannelsCode): string {
  const padding = typeof s.padding === "string" ? `"${s.padding}"` : tuple(s.padding as Pair);
  const bias = s.bias.length > 0 ? `bias=torch.tensor(${pythonArray(s.bias, "")}), ` : "";
  return [
    "import torch",
    "from torch.nn import functional as F",
    "",
    `X = torch.tensor(${pythonArray(s.input, INDENT)})  # (C, H, W)`,
    `K = torch.tensor(${pythonArray(s.kernel, INDENT)})  # (C_out, C / groups, k_h, k_w)`,
    `Y = F.conv2d(X[None], K, ${bias}stride=${tuple(s.stride)}, padding=${padding}, groups=${s.groups})[0]`,
    "Y",
    "",
  ].join("\n");
}

/** The code of `applyLayer` on the moved picture `still`. */
export function equivarianceCode(s: LayerOptions & { shift: Pair }, still: Grid): string {
  const lines = ["import torch", "from torch.nn import functional as F", "", pythonInput(still)];
  const [down, right] = s.shift;
  const wraps = s.padding_mode === "circular";
  if (down !== 0 || right !== 0)
    lines.push(
      wraps
        ? `X = X.roll(${tuple(s.shift)}, (0, 1))`
        : `X = F.pad(X, (${right}, ${-right}, ${down}, ${-down}))  # moved; what leaves it is lost`,
    );
  const mode = wraps ? "circular" : "constant";
  const convolve = (stride: Pair) => [
    "K = torch.tensor([[-1., 0., 1.], [-2., 0., 2.], [-1., 0., 1.]])",
    `Y = F.conv2d(F.pad(X[None, None], (1, 1, 1, 1), mode="${mode}"), K[None, None], stride=${tuple(stride)})`,
  ];
  const pooled = s.stride.map((stride, axis) => {
    const size = axis === 0 ? still.length : still[0].length;
    const window = Math.max(2, stride);
    return { window, pad: (Math.ceil(size / stride) - 1) * stride + window - size };
  });
  const code: Record<LayerOptions["layer"], string[]> = {
    convolution: [...convolve(s.stride), "Y = Y[0, 0]"],
    relu: ["Y = (X - 8).relu()"],
    pooling: [
      ...convolve([1, 1]),
      `Y = F.pad(Y.relu(), (0, ${pooled[1].pad}, 0, ${pooled[0].pad}), mode="${mode}")`,
      `Y = F.max_pool2d(Y, (${pooled[0].window}, ${pooled[1].window}), stride=${tuple(s.stride)})[0, 0]`,
    ],
    dense: [
      "n = X.numel()",
      `t = (${s.seed} + torch.arange(1, n * n + 1) * 0x6D2B79F5) % 2**32  # seeded chance: mulberry32`,
      "t = (t ^ (t >> 15)) * (t | 1) % 2**32",
      "t = (t ^ (t + (t ^ (t >> 7)) * (t | 61))) % 2**32",
      "W = ((t ^ (t >> 14)) * 9 // 2**32 - 4).reshape(n, n).T.float()",
      "Y = (W @ X.flatten()).reshape(X.shape)",
    ],
    largest: [...convolve([1, 1]), "Y = Y.max().reshape(1, 1)"],
  };
  return `${[...lines, ...code[s.layer], "Y"].join("\n")}\n`;
}

/** The number of weights and biases, counted on the device "meta", where tensors have no memory. */
export function layerCode({ size, reach, shared, near }: Layer): string {
  const window = near ? "reach" : "n - 1";
  const layer = shared
    ? [`    layer = nn.Conv2d(1, 1, 2 * (${window}) + 1, padding=${window})`]
    : ["    layer = nn.Linear(n * n, n * n)"];
  const all = "sum(p.numel() for p in layer.parameters())";
  const count =
    shared || !near
      ? [...['with torch.device("meta"):', ...layer], `Y = ${all}  # weights and biases`]
      : [
          "# PyTorch has no layer with own weights for near inputs: count the pairs, axis by axis.",
          "Y = sum(n - abs(a) for a in range(-reach, reach + 1)) ** 2 + n * n  # weights and biases",
        ];
  return [
    "import torch",
    "from torch import nn",
    "",
    `n, reach = ${size}, ${Math.min(reach, size - 1)}`,
    ...count,
    "Y",
    "",
  ].join("\n");
}
