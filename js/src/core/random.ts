/**
 * Seeded chance: mulberry32. The same seed gives the same numbers in every browser, and in Python (`widgets/draws.py`),
 * so that a link shows what its sender saw.
 */

/** A generator of numbers from 0 up to, not including, 1; each is a multiple of 2⁻³². */
export function uniform(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The numbers 0 … n − 1 in a random order (Fisher and Yates). */
export function permutation(n: number, seed: number): number[] {
  const next = uniform(seed);
  const order = Array.from({ length: n }, (_, i) => i);
  for (let i = n - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
}
