/** The kernels in WebAssembly. */
import { type Engine, type Kernels, plain } from "./kernels";
import hex from "./kernels.wat";

let module: WebAssembly.Module | undefined;

/** Kernels over new memory of at least so many bytes; null where the browser lacks SIMD or the memory. */
export function simd(size: number): Engine | null {
  try {
    module ??= new WebAssembly.Module(Uint8Array.from(hex.match(/../g)!, (byte) => parseInt(byte, 16)));
    const memory = new WebAssembly.Memory({ initial: Math.ceil(size / 65536) });
    const { exports } = new WebAssembly.Instance(module, { d2l: { memory } });
    return {
      fast: true,
      buffer: memory.buffer,
      kernels: rounded(exports as unknown as Kernels, memory.buffer),
    };
  } catch (error) {
    if (error instanceof WebAssembly.CompileError || error instanceof RangeError) return null;
    throw error;
  }
}

/** WebAssembly takes what comes in fours, eight columns at least, four cells of a row at least; the rest goes through plain loops. */
function rounded(fast: Kernels, buffer: ArrayBuffer): Kernels {
  const slow = plain(buffer).kernels;
  return {
    ...fast,
    product: (m, n, ...rest) => (n < 8 ? slow : fast).product(m, n, ...rest),
    max: (y, yPlane, yRow, x, xPlane, xRow, xStep, planes, rows, width, ...rest) =>
      (width < 4 ? slow : fast).max(y, yPlane, yRow, x, xPlane, xRow, xStep, planes, rows, width, ...rest),
    productT(m, n, k, a, ai, b, bj, c, ci) {
      const fours = k & ~3;
      if (fours) fast.productT(m, n, fours, a, ai, b, bj, c, ci);
      if (fours < k) slow.productT(m, n, k - fours, a + fours, ai, b + fours, bj, c, ci);
    },
    sum(n, p) {
      const fours = n & ~3;
      return (fours && fast.sum(fours, p)) + slow.sum(n - fours, p + fours);
    },
    dot(n, p, a, q, b) {
      const fours = n & ~3;
      return (fours && fast.dot(fours, p, a, q, b)) + slow.dot(n - fours, p + fours, a, q + fours, b);
    },
  };
}
