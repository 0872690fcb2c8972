/** Random numbers that are the same in every browser: whole numbers only, from a seed (mulberry32). */
export class Random {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** A whole number below 2³². */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let t = this.state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return (t ^ (t >>> 14)) >>> 0;
  }

  /** From `low` to `high`, in steps of 2⁻²⁴ of the way. */
  uniform(low: number, high: number): number {
    return low + ((high - low) * (this.next() >>> 8)) / 2 ** 24;
  }

  /** 0 … n − 1 in a random order. */
  order(n: number): Uint32Array {
    const order = Uint32Array.from({ length: n }, (_, i) => i);
    for (let i = n - 1; i > 0; i--) {
      const j = Math.floor(((i + 1) * this.next()) / 2 ** 32);
      [order[i], order[j]] = [order[j], order[i]];
    }
    return order;
  }
}
