/** "Copy as PyTorch" of a network: lazy layers, as in the book, so that no input channels need to be written. */
import { expanded } from "./networks";
import type { Description } from "./nn/describe";
import type { Shape } from "./nn/layer";

/** PyTorch's name, the options that stand by their place, and those that stand by their name. */
const LAYERS: Record<string, [name: string, plain: string[], named?: string[]]> = {
  conv2d: [
    "LazyConv2d",
    ["out_channels", "kernel_size"],
    ["stride", "padding", "dilation", "groups", "bias"],
  ],
  dense: ["LazyLinear", ["out_features"], ["bias"]],
  max_pool2d: ["MaxPool2d", ["kernel_size"], ["stride", "padding", "ceil_mode"]],
  avg_pool2d: ["AvgPool2d", ["kernel_size"], ["stride", "padding", "ceil_mode", "count_include_pad"]],
  global_avg_pool2d: ["AdaptiveAvgPool2d", []],
  batch_norm: ["LazyBatchNorm2d", []],
  relu: ["ReLU", []],
  sigmoid: ["Sigmoid", []],
  tanh: ["Tanh", []],
  dropout: ["Dropout", ["p"]],
  flatten: ["Flatten", []],
};

const RESIDUAL = [
  "class Residual(nn.Module):",
  '    """What the branch computes, plus the input or what the shortcut makes of it."""',
  "",
  "    def __init__(self, branch, shortcut=None):",
  "        super().__init__()",
  "        self.branch = branch",
  "        self.shortcut = shortcut or nn.Identity()",
  "",
  "    def forward(self, X):",
  "        return self.branch(X) + self.shortcut(X)",
];

const python = (value: unknown): string =>
  typeof value === "boolean"
    ? value
      ? "True"
      : "False"
    : Array.isArray(value)
      ? `(${value.join(", ")})`
      : String(value);

function lines(description: Description, indent: string): string {
  const layer = expanded(description);
  const many = (list: unknown, end: string): string =>
    `nn.Sequential(\n${((list as Description[]) ?? []).map((one) => lines(one, `${indent}    `)).join("")}${indent})${end}`;
  if (layer.kind === "sequential") {
    const name = layer.name ? `  # ${layer.name}` : "";
    return `${indent}${many(layer.layers, ",")}${name}\n`;
  }
  if (layer.kind === "residual") {
    const shortcut = (layer.shortcut as Description[] | undefined)?.length;
    return `${indent}Residual(${many(layer.branch, "")}${shortcut ? `, ${many(layer.shortcut, "")}` : ""}),\n`;
  }
  const [name, plain, named = []] = LAYERS[layer.kind];
  const values = [
    ...plain.map((key) => python(layer[key] ?? 0.5)),
    ...named.filter((key) => layer[key] !== undefined).map((key) => `${key}=${python(layer[key])}`),
  ];
  return `${indent}nn.${name}(${layer.kind === "global_avg_pool2d" ? "1" : values.join(", ")}),\n`;
}

/** `Y` is the output of the network without numbers: a shape that took neither memory nor work. */
export function networkCode(layers: Description[], input: Shape): string {
  const body = layers.map((layer) => lines(layer, "        ")).join("");
  return [
    "import torch",
    "from torch import nn",
    "",
    ...(body.includes("Residual(") ? ["", ...RESIDUAL, "", ""] : []),
    'with torch.device("meta"):  # shapes without numbers; leave it out to compute',
    `    net = nn.Sequential(\n${body}    ).eval()`,
    `    Y = net(torch.zeros(1, ${input.join(", ")}))`,
    "Y.shape",
    "",
  ].join("\n");
}
