/** The same LeNet on `@jax-js/jax`, its WebAssembly backend, compiled with `jit`. */
import { blockUntilReady, defaultDevice, init, jit, lax, nn, numpy as np, tree, valueAndGrad } from "@jax-js/jax";

const SHAPES = [[6, 1, 5, 5], [6], [16, 6, 5, 5], [16], [400, 120], [120], [120, 84], [84], [84, 10], [10]];

/** (n, c, h, w) → halves */
const pool = (x) => {
  const [n, c, h, w] = x.shape;
  return x.reshape([n, c, h / 2, 2, w / 2, 2]).mean([3, 5]);
};

const conv = (x, w, b, padding) =>
  lax.convGeneralDilated(x, w, [1, 1], [[padding, padding], [padding, padding]]).add(b.reshape([1, -1, 1, 1]));

function loss(params, x, target) {
  const [w1, b1, w2, b2, w3, b3, w4, b4, w5, b5] = params;
  const n = x.shape[0];
  x = pool(nn.sigmoid(conv(x, w1, b1, 2)));
  x = pool(nn.sigmoid(conv(x, w2, b2, 0))).reshape([n, 400]);
  x = nn.sigmoid(np.dot(x, w3).add(b3));
  x = nn.sigmoid(np.dot(x, w4).add(b4));
  x = np.dot(x, w5).add(b5);
  return nn.logSoftmax(x).mul(target).sum().mul(-1 / n);
}

/** An async function that makes one step of SGD on a batch and returns its loss; weights as in PyTorch. */
export async function jaxLeNet(weights, n, rate) {
  await init("wasm");
  defaultDevice("wasm");
  let params = weights.map((w, i) => {
    if (w.length !== SHAPES[i][0] * SHAPES[i][1] || SHAPES[i].length !== 2) return np.array(w, { shape: SHAPES[i] });
    return np.array(w, { shape: [SHAPES[i][1], SHAPES[i][0]] }).transpose();
  });
  const step = jit((params, x, target) => {
    const [value, gradients] = valueAndGrad(loss)(tree.ref(params), x, target);
    return [value, params.map((w, i) => w.sub(gradients[i].mul(rate)))];
  });
  return async (x, labels) => {
    const target = new Float32Array(n * 10);
    labels.forEach((label, i) => (target[i * 10 + label] = 1));
    const [value, next] = step(params, np.array(x, { shape: [n, 1, 28, 28] }), np.array(target, { shape: [n, 10] }));
    params = await blockUntilReady(next);
    return (await value.data())[0];
  };
}
