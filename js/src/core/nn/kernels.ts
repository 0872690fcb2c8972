/** Where numbers lie: place of the first, then the strides of plane, row and number. */
export type Place = [at: number, plane: number, row: number, step: number];

/**
 * The loops that take the time, twice: here as plain loops, in `kernels.wat` as WebAssembly with SIMD.
 *
 * All arguments that name a place or a stride count float32 cells of the network's memory.
 */
export interface Kernels {
  /**
   * C = A · B, and to each row i the number at `bias + i` (none if `bias` is 0).
   * A is m × k with strides `ai`, `ak`; B is k × n and C is m × n, their rows `bk` and `ci` apart.
   */
  product(
    m: number, n: number, k: number,
    a: number, ai: number, ak: number, b: number, bk: number, c: number, ci: number, bias: number,
  ): void; // prettier-ignore
  /** C += A · Bᵀ. A is m × k, B is n × k, C is m × n; their rows are `ai`, `bj` and `ci` apart. */
  productT(
    m: number, n: number, k: number,
    a: number, ai: number, b: number, bj: number, c: number, ci: number,
  ): void; // prettier-ignore
  /** Moves planes × rows × width numbers. `to` and `from` are a `Place` each. */
  copy(
    to: number, toPlane: number, toRow: number, toStep: number,
    from: number, fromPlane: number, fromRow: number, fromStep: number,
    planes: number, rows: number, width: number,
  ): void; // prettier-ignore
  /** The same, added to what stands there. */
  add: Kernels["copy"];
  /**
   * Rows of columns, `stride` apart, one for each cell of a window (kh × kw cells, `down` and `across` apart) in each
   * channel of maps; in it the cells that the windows of samples × rows × width outputs read. `mode` 0 copies from
   * maps to columns, 1 back, and 2 adds to the maps.
   */
  windows(
    mode: number, columns: number, stride: number,
    maps: number, channel: number, plane: number, row: number, step: number,
    down: number, across: number, channels: number, kh: number, kw: number,
    samples: number, rows: number, width: number,
  ): void; // prettier-ignore
  /**
   * The larger of what stands in `to`, whose step is 1, and what comes; where that is larger, its number among the
   * cells from `maps` on goes into the integer `winner` cells behind.
   */
  max(
    to: number, toPlane: number, toRow: number,
    from: number, fromPlane: number, fromRow: number, fromStep: number,
    planes: number, rows: number, width: number, winner: number, maps: number,
  ): void; // prettier-ignore
  /** y = a·p + b·(q − m) + c for n numbers (and up to three more cells of y are overwritten). */
  combine(n: number, y: number, p: number, a: number, q: number, b: number, m: number, c: number): void;
  /** Σ p */
  sum(n: number, p: number): number;
  /** Σ (p − a)·(q − b) */
  dot(n: number, p: number, a: number, q: number, b: number): number;
  /** y = max(x, 0) */
  relu(n: number, y: number, x: number): void;
  /** dx = dy where y > 0, else 0 */
  reluBackward(n: number, dx: number, dy: number, y: number): void;
  /** y = a·σ(b·x) + c: the sigmoid is (1, 1, 0), the hyperbolic tangent (2, 2, −1). */
  sigmoid(n: number, y: number, x: number, a: number, b: number, c: number): void;
  /** dx = dy · (a + y·(b + c·y)) */
  chain(n: number, dx: number, dy: number, y: number, a: number, b: number, c: number): void;
}

export interface Engine {
  fast: boolean;
  buffer: ArrayBuffer;
  kernels: Kernels;
}

const moving =
  (move: (t: number, f: number) => void): Kernels["copy"] =>
  (to, toPlane, toRow, toStep, from, fromPlane, fromRow, fromStep, planes, rows, width) => {
    for (let p = 0; p < planes; p++) {
      for (let r = 0; r < rows; r++) {
        let t = to + p * toPlane + r * toRow;
        let f = from + p * fromPlane + r * fromRow;
        for (let i = 0; i < width; i++, t += toStep, f += fromStep) move(t, f);
      }
    }
  };

/** The kernels over that memory. Sums are in double precision, what is stored is rounded to float32. */
export function plain(buffer: ArrayBuffer): Engine {
  const M = new Float32Array(buffer);
  const integers = new Int32Array(buffer);
  const kernels: Kernels = {
    product(m, n, k, a, ai, ak, b, bk, c, ci, bias) {
      for (let i = 0; i < m; i++) {
        const first = bias ? M[bias + i] : 0;
        let j = 0;
        for (; j + 4 <= n; j += 4) {
          let s0 = first;
          let s1 = first;
          let s2 = first;
          let s3 = first;
          for (let t = 0, p = a + i * ai, q = b + j; t < k; t++, p += ak, q += bk) {
            s0 += M[p] * M[q];
            s1 += M[p] * M[q + 1];
            s2 += M[p] * M[q + 2];
            s3 += M[p] * M[q + 3];
          }
          M.set([s0, s1, s2, s3], c + i * ci + j);
        }
        for (; j < n; j++) {
          let s = first;
          for (let t = 0, p = a + i * ai, q = b + j; t < k; t++, p += ak, q += bk) s += M[p] * M[q];
          M[c + i * ci + j] = s;
        }
      }
    },
    productT(m, n, k, a, ai, b, bj, c, ci) {
      for (let i = 0; i < m; i++) {
        for (let j = 0; j < n; j++) M[c + i * ci + j] += kernels.dot(k, a + i * ai, 0, b + j * bj, 0);
      }
    },
    copy: moving((t, f) => {
      M[t] = M[f];
    }),
    add: moving((t, f) => {
      M[t] += M[f];
    }),
    windows(
      mode,
      column,
      stride,
      maps,
      channel,
      plane,
      row,
      step,
      down,
      across,
      channels,
      kh,
      kw,
      samples,
      rows,
      width,
    ) /* prettier-ignore */ {
      for (let c = 0; c < channels; c++) {
        for (let a = 0; a < kh; a++) {
          for (let b = 0; b < kw; b++, column += stride) {
            const cells: Place = [maps + c * channel + a * down + b * across, plane, row, step];
            const own: Place = [column, rows * width, width, 1];
            if (mode === 0) kernels.copy(...own, ...cells, samples, rows, width);
            else kernels[mode === 1 ? "copy" : "add"](...cells, ...own, samples, rows, width);
          }
        }
      }
    },
    max(to, toPlane, toRow, from, fromPlane, fromRow, fromStep, planes, rows, width, winner, maps) {
      moving((t, f) => {
        if (M[t] >= M[f] || M[t] !== M[t]) return; // NaN stays
        M[t] = M[f];
        integers[t + winner] = f - maps;
      })(to, toPlane, toRow, 1, from, fromPlane, fromRow, fromStep, planes, rows, width);
    },
    combine(n, y, p, a, q, b, m, c) {
      for (let i = 0; i < n; i++) M[y + i] = a * M[p + i] + b * (M[q + i] - m) + c;
    },
    sum(n, p) {
      let s = 0;
      for (let i = 0; i < n; i++) s += M[p + i];
      return s;
    },
    dot(n, p, a, q, b) {
      let s = 0;
      for (let i = 0; i < n; i++) s += (M[p + i] - a) * (M[q + i] - b);
      return s;
    },
    relu(n, y, x) {
      for (let i = 0; i < n; i++) M[y + i] = M[x + i] < 0 ? 0 : M[x + i];
    },
    reluBackward(n, dx, dy, y) {
      for (let i = 0; i < n; i++) M[dx + i] = M[y + i] > 0 ? M[dy + i] : 0;
    },
    sigmoid(n, y, x, a, b, c) {
      for (let i = 0; i < n; i++) M[y + i] = a / (1 + Math.exp(-b * M[x + i])) + c;
    },
    chain(n, dx, dy, y, a, b, c) {
      for (let i = 0; i < n; i++) M[dx + i] = M[dy + i] * (a + M[y + i] * (b + c * M[y + i]));
    },
  };
  return { fast: false, buffer, kernels };
}
