/** Stacks of layers that the reader can pick, and how a stack is written: `c5p2,p2,c3*4` in an address. */
import { Refusal } from "./grid";
import type { Layer } from "./receptive";
import type { Field } from "./schema";

export const MOST_LAYERS = 24;

/** A layer's range for each of its numbers. */
export const RANGES = {
  kernel_size: [1, 31],
  stride: [1, 8],
  padding: [0, 15],
  dilation: [1, 16],
} as const;
type Part = keyof typeof RANGES;
const LETTERS: Record<Part, string> = { kernel_size: "", stride: "s", padding: "p", dilation: "d" };
const PARTS = Object.keys(RANGES) as Part[];

/** What PyTorch takes where a layer does not say: a pooling's stride is its window. */
const usual = (part: Part, kind: string, kernel: number): number =>
  ({ kernel_size: kernel, stride: kind === "pool" ? kernel : 1, padding: 0, dilation: 1 })[part];

const expected =
  'layers must be a list of 1 to 24 layers such as {"kind": "conv", "kernel_size": 3, "stride": 1, "padding": 0, "dilation": 1}';

function parseLayer(value: unknown, n: number): Layer {
  const wrong = (why: string) => new Refusal(`${expected}; layer ${n + 1} ${why}`);
  if (typeof value !== "object" || value === null) throw wrong(`is ${JSON.stringify(value)}`);
  const given = value as Record<string, unknown>;
  const odd = Object.keys(given).find((key) => key !== "kind" && !Object.hasOwn(RANGES, key));
  if (odd !== undefined) throw wrong(`has "${odd}"`);
  const kind = given.kind ?? "conv";
  if (kind !== "conv" && kind !== "pool")
    throw wrong(`has kind ${JSON.stringify(kind)}; it is "conv" or "pool"`);
  const layer = { kind } as Layer;
  for (const part of PARTS) {
    const number = given[part] ?? usual(part, kind, layer.kernel_size);
    const [least, most] = RANGES[part];
    if (!Number.isInteger(number) || (number as number) < least || (number as number) > most)
      throw wrong(
        `has ${part} ${JSON.stringify(number ?? null)}; it is a whole number from ${least} to ${most}`,
      );
    layer[part] = number as number;
  }
  return layer;
}

const write = (layer: Layer): string =>
  `${layer.kind[0]}${layer.kernel_size}${PARTS.slice(1)
    .filter((part) => layer[part] !== usual(part, layer.kind, layer.kernel_size))
    .map((part) => LETTERS[part] + layer[part])
    .join("")}`;

function read(text: string): unknown[] {
  const [, kind, kernel, stride, padding, dilation, times] =
    /^([cp])(\d+)(?:s(\d+))?(?:p(\d+))?(?:d(\d+))?(?:\*(\d+))?$/.exec(text) ?? [];
  if (kind === undefined) return [text];
  const given = Object.entries({ kernel_size: kernel, stride, padding, dilation }).filter(
    ([, x]) => x !== undefined,
  );
  const layer = {
    kind: kind === "c" ? "conv" : "pool",
    ...Object.fromEntries(given.map(([key, x]) => [key, Number(x)])),
  };
  return Array.from({ length: Math.min(Number(times ?? 1), MOST_LAYERS + 1) }, () => layer);
}

export function layersField(): Field<Layer[]> {
  return {
    parse(value) {
      if (!Array.isArray(value) || value.length === 0 || value.length > MOST_LAYERS)
        throw new Refusal(
          `${expected}; got ${Array.isArray(value) ? `${value.length} layers` : JSON.stringify(value)}`,
        );
      return value.map(parseLayer);
    },
    encode(layers) {
      const runs: { text: string; times: number }[] = [];
      for (const text of layers.map(write)) {
        const last = runs[runs.length - 1];
        if (last?.text === text) last.times++;
        else runs.push({ text, times: 1 });
      }
      return runs.map(({ text, times }) => (times > 1 ? `${text}*${times}` : text)).join(",");
    },
    decode: (text) => text.split(",").flatMap(read),
  };
}

const stack = (id: string, label: string, input_size: number, text: string) => ({
  id,
  label,
  input_size,
  layers: layersField().parse(layersField().decode(text), "layers"),
});

export const stacks = [
  stack("ten", "ten 3×3", 21, "c3*10"),
  stack("one", "one 21×21", 21, "c21"),
  stack("lenet", "LeNet", 28, "c5p2,p2,c5,p2"),
  stack("vgg", "VGG-11", 224, "c3p1,p2,c3p1,p2,c3p1*2,p2,c3p1*2,p2,c3p1*2,p2"),
  stack(
    "resnet",
    "ResNet-18, longest path",
    224,
    "c7s2p3,p3s2p1,c3p1*4,c3s2p1,c3p1*3,c3s2p1,c3p1*3,c3s2p1,c3p1*3",
  ),
  stack("pooled", "seven times 3×3 and pooling", 224, Array(7).fill("c3p1,p2").join()),
  stack("dilated", "dilation 1, 2, 4", 15, "c3,c3d2,c3d4"),
  stack("holes", "dilation 2, 2, 2", 13, "c3d2*3"),
];
