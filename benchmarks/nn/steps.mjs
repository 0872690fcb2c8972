/** Steps of LeNet by each contender, in turns, in Node or in a page: `steps(load, weights, x, labels, rounds)`. */
import { jaxLeNet } from "./jax.mjs";
import { plainLeNet } from "./plain.mjs";

const [N, RATE] = [64, 0.1];

const layers = (act, pool) => [
  { kind: "conv2d", out_channels: 6, kernel_size: 5, padding: 2 }, act, pool,
  { kind: "conv2d", out_channels: 16, kernel_size: 5 }, act, pool, { kind: "flatten" },
  { kind: "dense", out_features: 120 }, act, { kind: "dense", out_features: 84 }, act, { kind: "dense", out_features: 10 },
]; // prettier-ignore

function ours({ Network, layersOf, sgdStep }, weights, simd, act, pool) {
  const options = { batch: N, simd };
  const network = new Network([1, 28, 28], layersOf(layers({ kind: act }, { kind: pool, kernel_size: 2 })), options);
  weights.forEach((w, i) => network.parameters[i].value.data.set(w));
  return (x, labels) => {
    network.forward(x, true);
    const { loss } = network.loss(labels);
    network.backward();
    sgdStep(network, { learning_rate: RATE });
    return loss;
  };
}

/** For each contender: milliseconds of each step, and the losses, which must be the same. */
export async function steps(engine, weights, x, labels, rounds) {
  weights = weights.map((w) => Float32Array.from(w));
  x = Float32Array.from(x);
  const contenders = {
    engine: [ours(engine, weights, true, "sigmoid", "avg_pool2d"), 10],
    "engine, plain loops": [ours(engine, weights, false, "sigmoid", "avg_pool2d"), 2],
    "nested loops": [plainLeNet(weights, N, RATE), 2],
    "@jax-js/jax, wasm": [await jaxLeNet(weights, N, RATE), 1],
    "engine, ReLU and max pooling": [ours(engine, weights, true, "relu", "max_pool2d"), 10],
  };
  const results = {};
  for (const name in contenders) results[name] = { times: [], losses: [] };
  for (let round = -1; round < rounds; round++) {
    for (const [name, [step, count]] of Object.entries(contenders)) {
      // Once to warm up, and then some steps in a row, of which the mean is taken.
      const start = performance.now();
      const losses = [];
      for (let i = 0; i < count; i++) losses.push(await step(x, labels));
      if (round >= 0) results[name].times.push((performance.now() - start) / count);
      results[name].losses.push(...losses);
    }
  }
  return results;
}

/** Seconds of an epoch of the residual network of 20 layers on 2,000 pictures, as a worker trains it. */
export function epoch(engine, pictures, labels) {
  const act = { kind: "relu" };
  const conv = (out_channels, stride) => [
    { kind: "conv2d", out_channels, kernel_size: 3, padding: 1, stride }, { kind: "batch_norm" },
  ]; // prettier-ignore
  const block = (channels, stride) => [
    {
      kind: "residual",
      branch: [...conv(channels, stride), act, ...conv(channels, 1)],
      shortcut: stride > 1 ? [{ kind: "conv2d", out_channels: channels, kernel_size: 1, stride }] : [],
    },
    act,
  ];
  const stage = (channels, stride) => [...block(channels, stride), ...block(channels, 1), ...block(channels, 1)];
  const body = [...conv(8, 2), act, ...stage(8, 1), ...stage(16, 2), ...stage(32, 2)];
  const training = new engine.Training({
    shape: [1, 28, 28],
    layers: [...body, { kind: "global_avg_pool2d" }, { kind: "flatten" }, { kind: "dense", out_features: 10 }],
    init: "he",
    seed: 0,
    train: { examples: Uint8Array.from(pictures), labels },
    batch_size: 32,
    epochs: 1,
    learning_rate: 0.05,
  });
  const start = performance.now();
  let longest = 0;
  let before = start;
  for (const _ of training.pieces) {
    const now = performance.now();
    longest = Math.max(longest, now - before);
    before = now;
  }
  return { seconds: (before - start) / 1000, longest, loss: training.report().epochs[0].loss };
}
