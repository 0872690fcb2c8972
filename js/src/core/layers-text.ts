/** What a network may be made of: the engine's layers and the book's blocks; checked, brought into one form, written short. */
import { type Pair, Refusal } from "./grid";
import type { Description } from "./nn/describe";
import type { Field } from "./schema";

export type Options = "whole" | "pair" | "number" | "flag" | "layers";
interface Option {
  name: string;
  type: Options;
  /** What PyTorch takes where nothing is said; without it the option is needed, `null` is a stride like the window. */
  usual?: unknown;
}

const option = (name: string, type: Options, usual?: unknown): Option => ({ name, type, usual });
const pool = [option("kernel_size", "pair"), option("stride", "pair", null), option("padding", "pair", 0)];
const block = [option("use_1x1conv", "flag", false), option("strides", "whole", 1)];

/** Options in the order in which the short form writes them. The last four are blocks, made of the layers above. */
export const KINDS: Record<string, Option[]> = {
  conv2d: [
    option("out_channels", "whole"),
    option("kernel_size", "pair"),
    option("stride", "pair", 1),
    option("padding", "pair", 0),
    option("dilation", "pair", 1),
    option("groups", "whole", 1),
    option("bias", "flag", true),
  ],
  dense: [option("out_features", "whole"), option("bias", "flag", true)],
  max_pool2d: [...pool, option("ceil_mode", "flag", false)],
  avg_pool2d: [...pool, option("ceil_mode", "flag", false), option("count_include_pad", "flag", true)],
  global_avg_pool2d: [],
  relu: [],
  sigmoid: [],
  tanh: [],
  batch_norm: [],
  dropout: [option("p", "number", 0.5)],
  flatten: [],
  sequential: [option("layers", "layers")],
  residual: [option("branch", "layers"), option("shortcut", "layers", [])],
  vgg_block: [option("num_convs", "whole"), option("out_channels", "whole")],
  residual_block: [option("num_channels", "whole"), ...block],
  bottleneck_block: [option("num_channels", "whole"), option("middle", "whole"), ...block],
  resnext_block: [
    option("num_channels", "whole"),
    option("groups", "whole"),
    option("bot_mul", "number"),
    ...block,
  ],
};

export const MOST = 200;
const LARGEST = 65_536;

const shown = (value: unknown): string => (JSON.stringify(value) ?? String(value)).slice(0, 60);

function parsePart(type: Options, value: unknown, where: string): unknown {
  const whole = (x: unknown, least: number) =>
    Number.isInteger(x) && (x as number) >= least && (x as number) <= LARGEST;
  const nothing = where.endsWith("shortcut") && Array.isArray(value) && value.length === 0;
  if (type === "layers") return nothing ? [] : parseLayers(value, where);
  const least = /padding$/.test(where) ? 0 : 1;
  const pair = type === "pair" && Array.isArray(value) && value.length === 2 ? value : null;
  const fine = {
    whole: whole(value, 1),
    pair: (pair ?? [value]).every((x) => whole(x, least)),
    number: typeof value === "number" && value >= 0 && value <= 64,
    flag: typeof value === "boolean",
  }[type];
  const wanted = {
    whole: "a whole number of 1 or more",
    pair: `a whole number of ${least} or more, or two of them, [height, width]`,
    number: "a number of 0 or more",
    flag: "true or false",
  }[type];
  if (!fine) throw new Refusal(`${where} is ${shown(value)}; it must be ${wanted}`);
  return pair && pair[0] === pair[1] ? pair[0] : value;
}

/** One layer, with all that PyTorch takes anyway left out: two that are the same read the same. */
function parseLayer(value: unknown, where: string): Description {
  const { kind, ...given } = (typeof value === "object" ? value : null) ?? ({} as any);
  if (!Object.hasOwn(KINDS, kind)) {
    const known = Object.keys(KINDS).join(", ");
    throw new Refusal(`${where} is ${shown(value)}; it must have a kind, one of ${known}`);
  }
  const odd = Object.keys(given).find((key) => !KINDS[kind].some(({ name }) => name === key));
  if (odd !== undefined) throw new Refusal(`${where}, a ${kind}, has no “${odd}”`);
  const layer: Description = { kind };
  for (const { name, type, usual } of KINDS[kind]) {
    if (given[name] === undefined || given[name] === null) {
      if (usual === undefined) throw new Refusal(`${where}, a ${kind}, needs ${name}`);
      continue;
    }
    const part = parsePart(type, given[name], `${where}, a ${kind}: ${name}`);
    const expected = usual === null ? layer.kernel_size : usual;
    if (JSON.stringify(part) !== JSON.stringify(expected)) layer[name] = part;
  }
  return layer;
}

export function parseLayers(value: unknown, key: string): Description[] {
  if (!Array.isArray(value) || value.length === 0 || value.length > MOST)
    throw new Refusal(
      `${key} must be a list of 1 to ${MOST} layers such as {"kind": "relu"}; got ${shown(value)}`,
    );
  return value.map((layer, n) => parseLayer(layer, `layer ${n + 1} of ${key}`));
}

// ---- the short form: conv2d-6-5-1-2,relu*2,residual(conv2d-8-3-1-1;) -----------------------------------------------

function writePart(value: unknown): string {
  if (typeof value === "boolean") return value ? "t" : "f";
  return Array.isArray(value) ? value.join("x") : String(value);
}

function writeLayer(layer: Description): string {
  const { lists, plain } = parts(layer.kind);
  const values = plain.map(({ name, usual }) => layer[name] ?? usual ?? layer.kernel_size);
  while (values.length > 0 && layer[plain[values.length - 1].name] === undefined) values.pop();
  const inside = lists.map(({ name }) => writeLayers((layer[name] as Description[]) ?? []));
  return [layer.kind, ...values.map(writePart)].join("-") + (lists.length > 0 ? `(${inside.join(";")})` : "");
}

const parts = (kind: string) => ({
  lists: KINDS[kind].filter(({ type }) => type === "layers"),
  plain: KINDS[kind].filter(({ type }) => type !== "layers"),
});

export function writeLayers(layers: Description[]): string {
  const runs: { text: string; times: number }[] = [];
  for (const text of layers.map(writeLayer)) {
    const last = runs[runs.length - 1];
    if (last?.text === text) last.times++;
    else runs.push({ text, times: 1 });
  }
  return runs.map(({ text, times }) => (times > 1 ? `${text}*${times}` : text)).join(",");
}

/** The inverse of `writeLayers`; what it cannot read is left as it is, for `parseLayers` to refuse. */
export function readLayers(text: string): unknown[] {
  return cut(text, ",").flatMap((item): unknown[] => {
    const [, kind, values, inside, times] =
      /^(\w+)((?:-[\w.]+)*)(?:\((.*)\))?(?:\*(\d+))?$/s.exec(item) ?? [];
    if (kind === undefined || !Object.hasOwn(KINDS, kind)) return [item];
    const { lists, plain } = parts(kind);
    const layer: Description = { kind };
    const given = values.split("-").slice(1);
    plain.forEach(({ name }, n) => {
      if (n < given.length) layer[name] = readPart(given[n]);
    });
    const within = cut(inside ?? "", ";");
    lists.forEach(({ name }, n) => {
      layer[name] = within[n] ? readLayers(within[n]) : [];
    });
    return Array.from({ length: Math.min(Number(times ?? 1), MOST + 1) }, () => layer);
  });
}

/** At the separators that stand outside all brackets. */
function cut(text: string, separator: string): string[] {
  const pieces = [""];
  let depth = 0;
  for (const sign of text) {
    depth += { "(": 1, ")": -1 }[sign] ?? 0;
    if (sign === separator && depth === 0) pieces.push("");
    else pieces[pieces.length - 1] += sign;
  }
  return pieces;
}

function readPart(text: string): unknown {
  if (text === "t" || text === "f") return text === "t";
  const numbers = text.split("x").map(Number);
  return numbers.length === 1 ? numbers[0] : (numbers as Pair);
}

/** A network: the name of one that the book knows, or its layers. */
export function networkField(names: readonly string[]): Field<string | Description[]> {
  return {
    parse(value, key) {
      if (typeof value !== "string") return parseLayers(value, key);
      if (!names.includes(value))
        throw new Refusal(
          `${key} must be one of ${names.join(", ")}, or a list of layers; got ${shown(value)}`,
        );
      return value;
    },
    encode: (value) => (typeof value === "string" ? value : writeLayers(value)),
    decode: (text) => (names.includes(text) ? text : readLayers(text)),
  };
}
