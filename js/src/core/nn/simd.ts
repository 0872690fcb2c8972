/** The kernels in WebAssembly. */
import { type Engine, type Kernels, plain } from "./kernels";
import bytes from "./kernels.wat";

let module: WebAssembly.Module | undefined;

/** Kernels over new memory of at least so many bytes; null where the browser lacks SIMD or the memory. */
export function simd(size: number): Engine | null {
  try {
    module ??= new WebAssembly.Module(bytes);
    const memory = new WebAssembly.Memory({ initial: Math.ceil(size / 65536) });
    const { exports } = new WebAssembly.Instance(module, { d2l: { memory } });
    const fast = exports as unknown as Kernels;
    const { product } = plain(memory.buffer).kernels;
    // A tile is eight columns wide; narrower products are small.
    return {
      fast: true,
      buffer: memory.buffer,
      kernels: { ...fast, product: (m, n, ...rest) => (n < 8 ? product : fast.product)(m, n, ...rest) },
    };
  } catch (error) {
    if (error instanceof WebAssembly.CompileError || error instanceof RangeError) return null;
    throw error;
  }
}
