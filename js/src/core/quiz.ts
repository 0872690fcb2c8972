/** Endless questions on small networks: a seed and a number give the same question in every browser. */
import { describe, type NetworkCost } from "./describe";
import { grouped } from "./format";
import { geometry } from "./geometry";
import type { Pair } from "./grid";
import type { Description } from "./nn/describe";
import type { Shape } from "./nn/layer";
import { uniform } from "./random";
import { shapeSlips } from "./slips";

export const TOPICS = ["shape", "parameters", "macs", "field"] as const;
export type Topic = (typeof TOPICS)[number];

interface QuizSlip {
  answer: number[];
  says: string;
}

export interface QuizQuestion {
  topic: Topic;
  layers: Description[];
  cost: NetworkCost;
  text: string;
  fields: string[];
  answer: number[];
  /** The line that gives the answer. */
  line: string;
  slips: QuizSlip[];
}

/** Options of a window, along both axes alike; what a layer does not say is what PyTorch takes. */
interface Window {
  k: number;
  s: number;
  p: number;
  d: number;
}

type Draw = (from: number, to: number) => number;

const PLACES = 104_729;
const TRIES = 7919;

/** From 0: squares; oblong maps and strides; then groups and dilation. */
const levelOf = (number: number): number => Math.min(2, Math.floor((number - 1) / 4));

/** Question `number`, from 1, of the seed; of "all" topics they take turns. A draw that would let a slip pass is drawn again. */
export function quizQuestion(seed: number, number: number, topic: Topic | "all" = "all"): QuizQuestion {
  const kind = topic === "all" ? TOPICS[(number - 1) % TOPICS.length] : topic;
  for (let attempt = 0; ; attempt++) {
    const start = Math.imul(seed, 2_654_435_761) + number * PLACES + attempt * TRIES;
    const next = uniform(start + TOPICS.indexOf(kind));
    const draw: Draw = (from, to) => from + Math.floor(next() * (to - from + 1));
    const made = MAKE[kind](draw, levelOf(number));
    if (made?.slips.every(({ answer }) => String(answer) !== String(made.answer))) return made;
  }
}

const optionsText = ({ k, s, p, d }: Window): string =>
  [`${k}×${k}`, `stride\u00a0${s}`, `padding\u00a0${p}`, ...(d > 1 ? [`dilation\u00a0${d}`] : [])].join(", ");

const window = (draw: Draw, level: number): Window => {
  const k = 2 * draw(1, level > 0 ? 3 : 2) + 1;
  const d = level > 1 && k === 3 ? draw(1, 2) : 1;
  return { k, s: level > 0 ? draw(1, 3) : draw(1, 2), p: draw(1, (k - 1) / 2), d };
};

const picture = (draw: Draw, channels: number, level: number): Shape => {
  const height = draw(12, 32);
  return [channels, height, level > 0 && draw(1, 2) === 1 ? draw(12, 32) : height];
};

const conv = (out: number, { k, s, p, d }: Window, groups = 1, bias = true): Description => ({
  kind: "conv2d",
  out_channels: out,
  kernel_size: k,
  stride: s,
  padding: p,
  dilation: d,
  groups,
  bias,
});

const step = (n: number, { k, s, p, d }: Window, size: number): string =>
  `⌊(${n} + 2·${p} − ${d > 1 ? d * (k - 1) + 1 : k})/${s}⌋ + 1 = ${size}`;

function shape(draw: Draw, level: number): QuizQuestion | null {
  const w = window(draw, level);
  const channels = draw(1, 8);
  const input = picture(draw, channels, level);
  const layers = [conv(draw(2, 16), w)];
  const cost = describe(layers, input);
  const map: Pair = [input[1], input[2]];
  const answer = cost.output.slice(1);
  const all = shapeSlips(
    geometry(map, [w.k, w.k], { stride: [w.s, w.s], padding: [w.p, w.p], dilation: [w.d, w.d] }),
  );
  const slips = all
    .map((slip) => ({ answer: [...slip.answer], says: slip.says }))
    .filter((slip) => String(slip.answer) !== String(answer));
  // Of the nine known slips some cannot happen in every question; the padding's must.
  if (!slips.some(({ says }) => says.includes("2p"))) return null;
  const lines = [...new Set(map.map((n, axis) => step(n, w, answer[axis])))];
  return {
    topic: "shape",
    layers,
    cost,
    text: `${input.join("×")} goes in; kernel ${optionsText(w)}. How large is the map that comes out?`,
    fields: ["height", "width"],
    answer,
    line: lines.join(", "),
    slips,
  };
}

/** A convolution with its channels in groups, for what it costs. */
function priced(draw: Draw, level: number) {
  const groups = level > 1 ? [1, 2, 4][draw(0, 2)] : 1;
  const [from, to] = [groups * draw(2, 16), groups * draw(2, 16)];
  const w = { ...window(draw, Math.min(level, 1)), d: 1 };
  const bias = level === 0 || draw(1, 3) > 1;
  const layers = [conv(to, w, groups, bias)];
  const cost = describe(layers, picture(draw, from, level));
  const aside = `${groups > 1 ? `, ${groups} groups` : ""}${bias ? "" : ", no bias"}`;
  const each = groups > 1 ? `(${from}/${groups})` : `${from}`;
  return { groups, from, to, w, bias, layers, cost, aside, each };
}

const counted = (text: string, value: number): string => `${text} = ${grouped(value)}`;

function parameters(draw: Draw, level: number): QuizQuestion {
  const { groups, from, to, w, bias, layers, cost, aside, each } = priced(draw, level);
  const k2 = w.k * w.k;
  const b = bias ? to : 0;
  const [plus, name] = bias ? [` + ${to}`, `${to}·${each}·${w.k}²`] : ["", `${to}·${each}·${w.k}²`];
  const slip = (answer: number, text: string, says: string) => ({
    answer: [answer],
    says: `${counted(text, answer)}: ${says}`,
  });
  const weights = (to * from * k2) / groups;
  return {
    topic: "parameters",
    layers,
    cost,
    text: `A ${w.k}×${w.k} convolution from ${from} to ${to} channels${aside}. How many parameters has it?`,
    fields: [""],
    answer: [cost.parameters],
    line: counted(`${name}${plus}`, cost.parameters),
    slips: [
      bias
        ? slip(weights, name, "that leaves out the bias, one for each output channel.")
        : slip(weights + to, `${name} + ${to}`, "this one has no bias."),
      slip((to * from * w.k) / groups + b, `${to}·${each}·${w.k}${plus}`, "a kernel has k² weights, not k."),
      slip(to * k2 + b, `${to}·${w.k}²${plus}`, "each kernel reads every input channel of its group."),
      ...(groups > 1
        ? [
            slip(
              to * from * k2 + b,
              `${to}·${from}·${w.k}²${plus}`,
              "a kernel reads only its group's channels.",
            ),
            slip(
              weights / groups + b,
              `(${to}/${groups})·${each}·${w.k}²${plus}`,
              "only the input channels are divided: there are as many kernels as output channels.",
            ),
          ]
        : []),
    ],
  };
}

function macs(draw: Draw, level: number): QuizQuestion {
  const { groups, from, to, w, bias, layers, cost, aside, each } = priced(draw, level);
  const [[, rows, columns], [, h, v]] = [cost.output, cost.input];
  const cells = rows * columns;
  const k2 = w.k * w.k;
  const weights = (to * from * k2) / groups;
  const slip = (answer: number, says: string) => ({ answer: [answer], says });
  const name = `${to}·${each}·${w.k}²`;
  return {
    topic: "macs",
    layers,
    cost,
    text: `${cost.input.join("×")} goes in; ${to} kernels ${optionsText(w)}${aside}. How many multiply–adds?`,
    fields: [""],
    answer: [cost.macs],
    line: counted(`${name} for each of ${rows}×${columns} places`, cost.macs),
    slips: [
      ...(h * v === cells
        ? []
        : [slip(weights * h * v, `${name}·${h}·${v}: count the places of the output, not the input's.`)]),
      slip(weights, `${name} is one place; the kernels work at every place of the output map.`),
      slip((weights / w.k) * cells, "A kernel has k² weights, not k."),
      slip(to * k2 * cells, "Each kernel reads every input channel of its group."),
      ...(bias ? [slip(cost.parameters * cells, "The bias is added, not multiplied: leave it out.")] : []),
      ...(groups > 1 ? [slip(weights * groups * cells, "A kernel reads only its group's channels.")] : []),
    ],
  };
}

function field(draw: Draw, level: number): QuizQuestion {
  const windows = Array.from({ length: level > 0 ? 3 : 2 }, (): Window => {
    const k = draw(1, 3) * 2 + 1;
    return { k, s: draw(1, 3), p: (k - 1) / 2, d: level > 1 && k === 3 ? draw(1, 2) : 1 };
  });
  windows[0].s = draw(2, 3); // without a stride there is no jump to forget
  const layers = windows.map((w) => conv(1, w));
  const cost = describe(layers, [1, 64, 64]);
  const answer = cost.layers[cost.layers.length - 1].field[0];
  const grow = (extent: (w: Window) => number, after = 0): number => {
    let [r, jump] = [1, 1];
    for (const w of windows) {
      r += extent(w) * (after ? jump * w.s : jump);
      jump *= w.s;
    }
    return r;
  };
  let jump = 1;
  const terms = windows.map((w) => {
    const term = `${w.d > 1 ? `${w.d}·` : ""}${w.k - 1}·${jump}`;
    jump *= w.s;
    return term;
  });
  const slip = (n: number, says: string) => ({ answer: [n], says: `${says} (that gives ${n}).` });
  const sum = windows.reduce((n, { k, d }) => n + d * (k - 1), 1);
  const dilated = windows.some(({ d }) => d > 1);
  return {
    topic: "field",
    layers,
    cost,
    text: `Layers, in order: ${windows.map(optionsText).join("; ")}. How many pixels wide is the receptive field of one unit of the last?`,
    fields: [""],
    answer: [answer],
    line: `1 + ${terms.join(" + ")} = ${answer}`,
    slips: [
      slip(sum, "Behind a stride a step is worth more pixels: weigh k − 1 with the strides before"),
      slip(
        grow(({ k, d }) => d * (k - 1), 1),
        "A layer's own stride counts for the layers behind it, not for itself",
      ),
      slip(
        windows.reduce((n, { k }) => n + k, 0),
        "Fields do not add: each layer adds k − 1, and the first unit is 1",
      ),
      ...(dilated
        ? [
            slip(
              grow(({ k }) => k - 1),
              "Dilation spreads the weights: a kernel adds d·(k − 1)",
            ),
            slip(
              grow(({ k, d }) => d * k - 1),
              "A dilated kernel spans d·(k − 1) + 1, not d·k",
            ),
          ]
        : []),
    ],
  };
}

const MAKE: Record<Topic, (draw: Draw, level: number) => QuizQuestion | null> = {
  shape,
  parameters,
  macs,
  field,
};
