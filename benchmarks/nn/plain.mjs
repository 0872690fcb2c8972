/** LeNet as nested loops over typed arrays, the way one writes it first: the baseline for `js/src/core/nn`. */
const conv = (c, o, k, pad, size) => ({ c, o, k, pad, size, out: size + 2 * pad - k + 1 });

function convForward({ c, o, k, pad, size, out }, n, x, w, b, y) {
  for (let i = 0; i < n; i++)
    for (let m = 0; m < o; m++)
      for (let r = 0; r < out; r++)
        for (let s = 0; s < out; s++) {
          const [first, last] = [Math.max(0, pad - s), Math.min(k, size + pad - s)];
          let sum = b[m];
          for (let d = 0; d < c; d++)
            for (let u = Math.max(0, pad - r); u < Math.min(k, size + pad - r); u++) {
              const weights = ((m * c + d) * k + u) * k;
              const cells = ((i * c + d) * size + r + u - pad) * size + s - pad;
              for (let v = first; v < last; v++) sum += w[weights + v] * x[cells + v];
            }
          y[((i * o + m) * out + r) * out + s] = sum;
        }
}

function convBackward({ c, o, k, pad, size, out }, n, x, w, dy, dx, dw, db) {
  for (const zero of [dw, db, dx]) zero.fill(0);
  for (let i = 0; i < n; i++)
    for (let m = 0; m < o; m++)
      for (let r = 0; r < out; r++)
        for (let s = 0; s < out; s++) {
          const [first, last] = [Math.max(0, pad - s), Math.min(k, size + pad - s)];
          const g = dy[((i * o + m) * out + r) * out + s];
          db[m] += g;
          for (let d = 0; d < c; d++)
            for (let u = Math.max(0, pad - r); u < Math.min(k, size + pad - r); u++) {
              const weights = ((m * c + d) * k + u) * k;
              const cells = ((i * c + d) * size + r + u - pad) * size + s - pad;
              for (let v = first; v < last; v++) {
                dw[weights + v] += g * x[cells + v];
                dx[cells + v] += g * w[weights + v];
              }
            }
        }
}

/** Without the gradient of the input, which the first layer does not need. */
function convBackwardWeights({ c, o, k, pad, size, out }, n, x, dy, dw, db) {
  for (const zero of [dw, db]) zero.fill(0);
  for (let i = 0; i < n; i++)
    for (let m = 0; m < o; m++)
      for (let r = 0; r < out; r++)
        for (let s = 0; s < out; s++) {
          const [first, last] = [Math.max(0, pad - s), Math.min(k, size + pad - s)];
          const g = dy[((i * o + m) * out + r) * out + s];
          db[m] += g;
          for (let d = 0; d < c; d++)
            for (let u = Math.max(0, pad - r); u < Math.min(k, size + pad - r); u++) {
              const weights = ((m * c + d) * k + u) * k;
              const cells = ((i * c + d) * size + r + u - pad) * size + s - pad;
              for (let v = first; v < last; v++) dw[weights + v] += g * x[cells + v];
            }
        }
}

function denseForward(n, from, to, x, w, b, y) {
  for (let i = 0; i < n; i++)
    for (let m = 0; m < to; m++) {
      let sum = b[m];
      for (let d = 0; d < from; d++) sum += w[m * from + d] * x[i * from + d];
      y[i * to + m] = sum;
    }
}

function denseBackward(n, from, to, x, w, dy, dx, dw, db) {
  dw.fill(0), db.fill(0), dx.fill(0);
  for (let i = 0; i < n; i++)
    for (let m = 0; m < to; m++) {
      const g = dy[i * to + m];
      db[m] += g;
      for (let d = 0; d < from; d++) {
        dw[m * from + d] += g * x[i * from + d];
        dx[i * from + d] += g * w[m * from + d];
      }
    }
}

function sigmoid(x) {
  for (let i = 0; i < x.length; i++) x[i] = 1 / (1 + Math.exp(-x[i]));
}

function sigmoidBackward(y, dy) {
  for (let i = 0; i < y.length; i++) dy[i] *= y[i] * (1 - y[i]);
}

function pool(planes, size, x, y) {
  const half = size / 2;
  for (let p = 0; p < planes; p++)
    for (let r = 0; r < half; r++)
      for (let s = 0; s < half; s++) {
        const at = (p * size + 2 * r) * size + 2 * s;
        y[(p * half + r) * half + s] = (x[at] + x[at + 1] + x[at + size] + x[at + size + 1]) / 4;
      }
}

function poolBackward(planes, size, dy, dx) {
  const half = size / 2;
  for (let p = 0; p < planes; p++)
    for (let r = 0; r < half; r++)
      for (let s = 0; s < half; s++) {
        const at = (p * size + 2 * r) * size + 2 * s;
        const g = dy[(p * half + r) * half + s] / 4;
        dx[at] = dx[at + 1] = dx[at + size] = dx[at + size + 1] = g;
      }
}

/** A function that makes one step of SGD on a batch and returns its loss. */
export function plainLeNet(weights, n, rate) {
  const [w1, b1, w2, b2, w3, b3, w4, b4, w5, b5] = weights.map((w) => Float32Array.from(w));
  const all = [w1, b1, w2, b2, w3, b3, w4, b4, w5, b5];
  const gradients = all.map((w) => new Float32Array(w.length));
  const [g1, h1, g2, h2, g3, h3, g4, h4, g5, h5] = gradients;
  const [c1, c2] = [conv(1, 6, 5, 2, 28), conv(6, 16, 5, 0, 14)];
  const sizes = [6 * 784, 6 * 196, 16 * 100, 400, 120, 84, 10];
  const [y1, p1, y2, p2, y3, y4, y5] = sizes.map((size) => new Float32Array(n * size));
  const [dy1, dp1, dy2, dp2, dy3, dy4, dy5] = sizes.map((size) => new Float32Array(n * size));
  return (x, labels) => {
    convForward(c1, n, x, w1, b1, y1);
    sigmoid(y1);
    pool(n * 6, 28, y1, p1);
    convForward(c2, n, p1, w2, b2, y2);
    sigmoid(y2);
    pool(n * 16, 10, y2, p2);
    denseForward(n, 400, 120, p2, w3, b3, y3);
    sigmoid(y3);
    denseForward(n, 120, 84, y3, w4, b4, y4);
    sigmoid(y4);
    denseForward(n, 84, 10, y4, w5, b5, y5);
    let loss = 0;
    for (let i = 0; i < n; i++) {
      const z = y5.subarray(i * 10, i * 10 + 10);
      const most = Math.max(...z);
      let sum = 0;
      for (const v of z) sum += Math.exp(v - most);
      loss += Math.log(sum) + most - z[labels[i]];
      for (let k = 0; k < 10; k++) dy5[i * 10 + k] = (Math.exp(z[k] - most) / sum - (k === labels[i])) / n;
    }
    denseBackward(n, 84, 10, y4, w5, dy5, dy4, g5, h5);
    sigmoidBackward(y4, dy4);
    denseBackward(n, 120, 84, y3, w4, dy4, dy3, g4, h4);
    sigmoidBackward(y3, dy3);
    denseBackward(n, 400, 120, p2, w3, dy3, dp2, g3, h3);
    poolBackward(n * 16, 10, dp2, dy2);
    sigmoidBackward(y2, dy2);
    convBackward(c2, n, p1, w2, dy2, dp1, g2, h2);
    poolBackward(n * 6, 28, dp1, dy1);
    sigmoidBackward(y1, dy1);
    convBackwardWeights(c1, n, x, dy1, g1, h1);
    all.forEach((w, j) => {
      const g = gradients[j];
      for (let i = 0; i < w.length; i++) w[i] -= rate * g[i];
    });
    return loss / n;
  };
}
