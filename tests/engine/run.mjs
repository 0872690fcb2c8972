/** Runs the engine as readers get it over a file of cases: `node run.mjs d2l-nn.js cases.json answers.json`. */
import { readFileSync, writeFileSync } from "node:fs";

const [script, cases, answers] = process.argv.slice(2);
(0, eval)(readFileSync(script, "utf8"));
const engine = globalThis.d2lEngine();

const floats = (text) => new Float32Array(new Uint8Array(Buffer.from(text, "base64")).buffer);
const text = (numbers) => Buffer.from(new Float32Array(numbers).buffer).toString("base64");

function build({ shape, n, layers, weights, running, simd }) {
  const network = new engine.Network(shape, engine.layersOf(layers), { batch: n + 1, inputGradient: true, simd });
  if (network.memory.fast !== simd) throw new Error(`asked for simd ${simd}, and got ${network.memory.fast}`);
  weights.forEach((numbers, i) => network.parameters[i].value.data.set(floats(numbers)));
  statistics(network).forEach((numbers, i) => numbers.set(floats(running[i])));
  return network;
}

const statistics = (network) =>
  [...engine.everyLayer(network.layers)]
    .filter((layer) => layer instanceof engine.BatchNorm)
    .flatMap((layer) => [layer.running_mean, layer.running_var]);

const run = {
  /** Outputs and gradients, from a given gradient of the output. */
  once(example) {
    const network = build(example);
    const output = network.forward(floats(example.x), example.training);
    network.write(network.body.gradient, network.body.shape, floats(example.dy));
    network.backward();
    const tensors = [
      ["output", output],
      ["input", network.read(network.inputGradient, network.shape)],
      ...network.parameters.map((p) => [p.name, p.gradient.data]),
      ...statistics(network).map((numbers, i) => [`statistic ${i}`, numbers]),
    ];
    return {
      shape: [example.n, ...network.body.shape],
      tensors: Object.fromEntries(tensors.map(([name, numbers]) => [name, text(numbers)])),
    };
  },

  /** The loss of each step of SGD, and the weights at the end. */
  learn(example) {
    const network = build(example);
    const [x, size] = [floats(example.x), example.n * example.shape.reduce((a, b) => a * b, 1)];
    const losses = [];
    for (let step = 0; step < example.steps; step++) {
      const batch = step % (example.labels.length / example.n);
      network.forward(x.subarray(batch * size, (batch + 1) * size), true);
      losses.push(network.loss(example.labels.slice(batch * example.n, (batch + 1) * example.n)).loss);
      network.backward();
      engine.sgdStep(network, example.sgd);
    }
    return { losses, weights: network.parameters.map((p) => text(p.value.data)), statistics: statistics(network).map(text) };
  },

  /** A whole training, with its starting weights. */
  train({ job }) {
    const set = ({ examples, labels }) => ({ examples: Uint8Array.from(Buffer.from(examples, "base64")), labels });
    const training = new engine.Training({ ...job, train: set(job.train), validation: set(job.validation) });
    const weights = training.network.parameters.map((p) => text(p.value.data));
    for (const _ of training.pieces);
    return { weights, ...training.report() };
  },

  init({ shape, layers, kind, seed }) {
    const network = new engine.Network(shape, engine.layersOf(layers), { batch: 1 });
    network.init(kind, seed);
    return { weights: network.parameters.map((p) => text(p.value.data)) };
  },

  random({ seed, count }) {
    const random = new engine.Random(seed);
    return { numbers: Array.from({ length: count }, () => random.next()), order: [...random.order(count)] };
  },
};

const answer = (example) => {
  try {
    return run[example.run](example);
  } catch (error) {
    return { refusal: error.name === "Refusal" ? error.message : `BUG ${error.stack}` };
  }
};
writeFileSync(answers, JSON.stringify(JSON.parse(readFileSync(cases, "utf8")).map(answer)));
