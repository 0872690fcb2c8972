/** A residual block and its plain twin on three numbers: what they pass on, and what they send back (section 8.6). */

export interface Passed {
  /** What the branch adds, g times. */
  branch: number[];
  sum: number[];
  output: number[];
  /** Of the sum of the outputs, by each input. */
  gradient: number[];
}

/** The middle rows of the two 3×3 kernels; the others are 0, and so are the biases. */
export const KERNELS = [
  [-1, 2, -1],
  [0.5, -1, 0.5],
];
/** A fresh `BatchNorm2d` in use: mean 0, variance 1, ε 10⁻⁵. */
const NORM = 1 / Math.sqrt(1 + 1e-5);

/** Both kernels are symmetric, so that the way back is the way there. */
const through = (x: number[], [a, b, c]: number[]): number[] =>
  x.map((_, i) => NORM * (a * (x[i - 1] ?? 0) + b * x[i] + c * (x[i + 1] ?? 0)));

/** ReLU(x + g·F(x)), or without the shortcut ReLU(g·F(x)); F is 3×3, BN, ReLU, 3×3, BN. */
export function pass(x: number[], g: number, shortcut: boolean): Passed {
  const first = through(x, KERNELS[0]);
  const branch = through(
    first.map((z) => Math.max(z, 0)),
    KERNELS[1],
  ).map((z) => g * z || 0); // no −0
  const sum = branch.map((z, i) => z + (shortcut ? x[i] : 0));
  const back = sum.map((z) => Number(z > 0));
  const hidden = through(
    back.map((d) => g * d),
    KERNELS[1],
  ).map((d, i) => (first[i] > 0 ? d : 0));
  const gradient = through(hidden, KERNELS[0]).map((d, i) => d + (shortcut ? back[i] : 0) || 0);
  return { branch, sum, output: sum.map((z) => Math.max(z, 0)), gradient };
}

/** Copied as PyTorch. */
export function twinCode(x: number[], branch: number, shortcut: boolean): string {
  return [
    "import torch",
    "from torch import nn",
    "",
    "",
    "def conv(row):",
    '    """A 3×3 convolution whose middle row is `row`."""',
    "    layer = nn.Conv2d(1, 1, 3, padding=1, bias=False)",
    "    layer.weight.data.zero_()[0, 0, 1] = torch.tensor(row)",
    "    return layer",
    "",
    "",
    "F = nn.Sequential(conv([-1., 2., -1.]), nn.BatchNorm2d(1), nn.ReLU(),",
    "                  conv([0.5, -1., 0.5]), nn.BatchNorm2d(1)).eval()",
    `X = torch.tensor([[[[${x.map((n) => (Number.isInteger(n) ? `${n}.` : n)).join(", ")}]]]], requires_grad=True)`,
    `Y = torch.relu(${shortcut ? "X + " : ""}${branch} * F(X))`,
    "Y.sum().backward()  # X.grad is what comes back",
    "Y",
    "",
  ].join("\n");
}
