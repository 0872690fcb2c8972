/** One block of memory for a whole network, so that WebAssembly and TypeScript read the same numbers without a copy. */
import { type Kernels, plain } from "./kernels";
import { simd } from "./simd";

/** Numbers in the network's memory: `data` is a view of them, `at` their place there. */
export class Tensor {
  data!: Float32Array;
  constructor(
    readonly at: number,
    readonly size: number,
  ) {}
}

/**
 * Layers first say what they need (`tensor`, `reserve`); `seal` then makes a block of that size, all zeros.
 *
 * A batch of n maps lies as (channels, n, height, width): so a convolution of the whole batch is one product of
 * matrices, and what batch normalisation averages lies in one piece.
 */
export class Memory {
  data!: Float32Array;
  /** The same cells as whole numbers. */
  integers!: Int32Array;
  kernels!: Kernels;
  /** Whether the kernels are the ones with SIMD. */
  fast = false;
  /** Where the numbers lie that a layer needs only while it computes. */
  scratch = 0;
  private readonly tensors: Tensor[] = [];
  private scratchSize = 0;
  /** Cell 0 is never given away: it is the zero that stands for "no bias". */
  private used = 16;

  tensor(size: number): Tensor {
    const tensor = new Tensor(this.used, size);
    this.tensors.push(tensor);
    this.used += roomFor(size);
    return tensor;
  }

  /** At least so many cells of scratch. */
  reserve(size: number): void {
    this.scratchSize = Math.max(this.scratchSize, size);
  }

  /** `fast` asks for SIMD; where there is none, or not enough memory for WebAssembly's, plain loops do the same. */
  seal(fast: boolean): void {
    this.scratch = this.used;
    const bytes = 4 * (this.used + roomFor(this.scratchSize));
    const made = (fast && simd(bytes)) || plain(new ArrayBuffer(bytes));
    this.fast = made.fast;
    this.kernels = made.kernels;
    this.data = new Float32Array(made.buffer);
    this.integers = new Int32Array(made.buffer);
    for (const tensor of this.tensors) {
      tensor.data = this.data.subarray(tensor.at, tensor.at + tensor.size);
    }
  }
}

/** Loops over vectors of four may touch three cells more than there are; a whole number of cache lines. */
const roomFor = (size: number): number => (size + 3 + 15) & ~15;
