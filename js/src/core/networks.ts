/** The book's blocks as layers, and its networks. */
import type { Shape } from "./nn/layer";
import { parseLayers, readLayers } from "./layers-text";
import type { Description } from "./nn/describe";

const conv = (out_channels: number, kernel_size: number, more: object = {}): Description => ({
  kind: "conv2d",
  out_channels,
  kernel_size,
  ...(kernel_size === 3 ? { padding: 1 } : {}),
  ...more,
});
const [relu, norm] = [{ kind: "relu" }, { kind: "batch_norm" }];
/** `name` is for the reader; it is no option of a layer. */
const block = (name: string, layers: Description[]): Description => ({ kind: "sequential", name, layers });

/** What each block stands for; `d2lmini.layers` has the same as PyTorch modules. */
const BLOCKS: Record<string, (o: any) => Description> = {
  vgg_block: ({ num_convs, out_channels }) =>
    block("VGG block", [
      ...Array.from({ length: num_convs }, () => [conv(out_channels, 3), relu]).flat(),
      { kind: "max_pool2d", kernel_size: 2 },
    ]),
  // As in d2l: the projection has a bias and no normalisation.
  residual_block: ({ num_channels: c, use_1x1conv = false, strides: stride = 1 }) =>
    block("residual block", [
      {
        kind: "residual",
        branch: [conv(c, 3, { stride }), norm, relu, conv(c, 3), norm],
        shortcut: use_1x1conv ? [conv(c, 1, { stride })] : [],
      },
      relu,
    ]),
  // As in the paper and in section 8.6: no biases, a normalised projection, the stride in the first convolution.
  bottleneck_block: ({ num_channels: c, middle, use_1x1conv = false, strides: stride = 1 }) => {
    const [bias, layers] = [false, [norm, relu]];
    return block("bottleneck block", [
      {
        kind: "residual",
        branch: [
          conv(middle, 1, { stride, bias }),
          ...layers,
          conv(middle, 3, { bias }),
          ...layers,
          conv(c, 1, { bias }),
          norm,
        ],
        shortcut: use_1x1conv ? [conv(c, 1, { stride, bias }), norm] : [],
      },
      relu,
    ]);
  },
  // As in d2l: `groups` is the width of a group.
  resnext_block: ({ num_channels: c, groups, bot_mul, use_1x1conv = false, strides: stride = 1 }) => {
    const middle = roundHalfToEven(c * bot_mul);
    return block("ResNeXt block", [
      {
        kind: "residual",
        branch: [
          conv(middle, 1),
          norm,
          relu,
          conv(middle, 3, { stride, groups: middle / groups }),
          norm,
          relu,
          conv(c, 1),
          norm,
        ],
        shortcut: use_1x1conv ? [conv(c, 1, { stride }), norm] : [],
      },
      relu,
    ]);
  },
};

/** Python's `round`. */
const roundHalfToEven = (x: number): number => {
  const near = Math.round(x);
  return Math.abs(x - Math.trunc(x)) === 0.5 && near % 2 ? near - 1 : near;
};

/** The layer itself, or what a block stands for. */
export const expanded = (layer: Description): Description => BLOCKS[layer.kind]?.(layer) ?? layer;

/** The network without its shortcuts: of each sum only the branch is left. */
export function plain(layers: Description[]): Description[] {
  return layers.map((each) => {
    const layer = expanded(each);
    if (layer.kind === "residual")
      return { kind: "sequential", layers: plain(layer.branch as Description[]) };
    return layer.layers ? { ...layer, layers: plain(layer.layers as Description[]) } : layer;
  });
}

export interface Preset {
  id: string;
  label: string;
  input_shape: Shape;
  layers: Description[];
}

const preset = (id: string, label: string, input_shape: Shape, text: string): Preset => ({
  id,
  label,
  input_shape,
  layers: parseLayers(readLayers(text), "layers"),
});

const vgg = (...counts: number[]): string =>
  [64, 128, 256, 512, 512].map((c, n) => `vgg_block-${counts[n]}-${c}`).join();
export const HEADS = {
  dense: "flatten,dense-4096,relu,dropout,dense-4096,relu,dropout,dense-10",
  average: "global_avg_pool2d,flatten,dense-10",
};
const stage = (kind: string, blocks: number, c: string, first: string): string =>
  `${kind}-${c}${first}${blocks > 1 ? `,${kind}-${c}*${blocks - 1}` : ""}`;
const resnet = (stem: string, kind: string, blocks: number, ...channels: string[]): string =>
  [stem, ...channels.map((c, n) => stage(kind, blocks, c, n > 0 ? "-t-2" : "")), HEADS.average].join();

export const presets: Preset[] = [
  preset(
    "lenet",
    "LeNet",
    [1, 28, 28],
    "conv2d-6-5-1-2,sigmoid,avg_pool2d-2,conv2d-16-5,sigmoid,avg_pool2d-2,flatten,dense-120,sigmoid,dense-84,sigmoid,dense-10",
  ),
  preset("vgg-block", "VGG block", [3, 224, 224], "vgg_block-2-64"),
  preset("vgg-11", "VGG-11", [1, 224, 224], `${vgg(1, 1, 2, 2, 2)},${HEADS.dense}`),
  preset("vgg-13", "VGG-13", [1, 224, 224], `${vgg(2, 2, 2, 2, 2)},${HEADS.dense}`),
  preset("vgg-16", "VGG-16", [1, 224, 224], `${vgg(2, 2, 3, 3, 3)},${HEADS.dense}`),
  preset("residual-block", "residual block", [64, 28, 28], "residual_block-64"),
  preset("residual-1x1", "residual block with 1×1", [64, 28, 28], "residual_block-128-t-2"),
  preset(
    "resnet-18",
    "ResNet-18",
    [1, 96, 96],
    resnet(
      "conv2d-64-7-2-3,batch_norm,relu,max_pool2d-3-2-1",
      "residual_block",
      2,
      ...["64", "128", "256", "512"],
    ),
  ),
  preset(
    "resnet-20",
    "ResNet-20",
    [1, 28, 28],
    resnet("conv2d-16-3-1-1,batch_norm,relu", "residual_block", 3, "16", "32", "64"),
  ),
  ...(
    [
      ["two-3x3", "two 3×3", 2, 3],
      ["one-5x5", "one 5×5", 1, 5],
      ["three-3x3", "three 3×3", 3, 3],
      ["one-7x7", "one 7×7", 1, 7],
    ] as const
  ).map(([id, label, n, k]) =>
    // Weights only, as one compares them.
    preset(
      id,
      label,
      [64, 56, 56],
      Array(n)
        .fill(`conv2d-64-${k}-1-${k >> 1}-1-1-f,relu`)
        .join(),
    ),
  ),
  preset("bottleneck", "bottleneck block", [256, 56, 56], "bottleneck_block-256-64"),
  preset("resnext-block", "ResNeXt block", [256, 56, 56], "resnext_block-256-4-0.5"),
];

export const presetNames = presets.map(({ id }) => id);
export const presetOf = (id: string): Preset => presets.find((one) => one.id === id) as Preset;
