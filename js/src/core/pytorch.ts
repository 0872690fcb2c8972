/** "Copy as PyTorch": the code whose `Y` is the figure's output; the tests run it. */
import type { Mode } from "./conv";
import { pythonArray } from "./format";
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
