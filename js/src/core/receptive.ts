/** What one unit of a stack of layers sees, and by how many paths; along one axis, for both are alike (sections 7.2, 7.5). */
import { geometry } from "./geometry";
import { Refusal } from "./grid";

export interface Layer {
  kind: "conv" | "pool";
  kernel_size: number;
  stride: number;
  padding: number;
  dilation: number;
}

/** Each list starts with the input, as layer 0. */
export interface Fields {
  /** Units of a layer. */
  sizes: number[];
  /** Pixels from the first to the last that can influence one unit. */
  fields: number[];
  /** Pixels between the fields of two neighbouring units. */
  jumps: number[];
  /** Where the field of a layer's first unit begins; negative in the padding. */
  starts: number[];
}

/** Raises a `Refusal` that names the layer, wherever PyTorch raises an error. */
export function receptiveFields(layers: readonly Layer[], input: number): Fields {
  const all: Fields = { sizes: [input], fields: [1], jumps: [1], starts: [0] };
  layers.forEach(({ kind, kernel_size, stride, padding, dilation }, n) => {
    const extent = dilation * (kernel_size - 1) + 1;
    if (kind === "pool" && 2 * padding > kernel_size)
      throw new Refusal(
        `layer ${n + 1}: padding ${padding} is more than half of the pooling window ${kernel_size}; use padding ${Math.floor(kernel_size / 2)} or less`,
      );
    try {
      const { rows } = geometry([all.sizes[n], all.sizes[n]], [kernel_size, kernel_size], {
        stride,
        padding,
        dilation,
      });
      all.sizes.push(rows.output);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      throw new Refusal(`layer ${n + 1}: ${error.message}`);
    }
    all.fields.push(all.fields[n] + (extent - 1) * all.jumps[n]);
    all.jumps.push(all.jumps[n] * stride);
    all.starts.push(all.starts[n] - padding * all.jumps[n]);
  });
  return all;
}

/**
 * For each layer from the input (0) to `layer`, the share of the paths to `unit` that pass through each of its units.
 *
 * Every weight counts the same; paths that begin in the padding bring nothing and do not count.
 */
export function pathShares(
  layers: readonly Layer[],
  sizes: readonly number[],
  layer: number,
  unit: number,
): Float64Array[] {
  const shares: Float64Array[] = [];
  shares[layer] = new Float64Array(sizes[layer]);
  shares[layer][unit] = 1;
  for (let n = layer - 1; n >= 0; n--) {
    const { kernel_size, stride, padding, dilation } = layers[n];
    const [above, here] = [shares[n + 1], new Float64Array(sizes[n])];
    let total = 0;
    for (let u = 0; u < above.length; u++) {
      if (above[u] === 0) continue;
      for (let k = 0; k < kernel_size; k++) {
        const t = u * stride - padding + k * dilation;
        if (t < 0 || t >= here.length) continue;
        here[t] += above[u];
        total += above[u];
      }
    }
    // Counts outgrow doubles in a few hundred layers; shares do not.
    if (total > 0) for (let t = 0; t < here.length; t++) here[t] /= total;
    shares[n] = here;
  }
  return shares;
}

/** Share of the paths within the middle `side` pixels of a field that begins at `start`; `side` is as odd or even as it. */
export function middleShare(shares: Float64Array, start: number, field: number, side: number): number {
  const from = start + (field - side) / 2;
  let sum = 0;
  for (let t = Math.max(0, from); t < Math.min(shares.length, from + side); t++) sum += shares[t];
  return sum;
}

/** Slips in the size of a field: steps left out, fields taken for factors. */
export function fieldSlips(layers: readonly Layer[]): { answer: [number]; says: string }[] {
  const own = ({ kernel_size, dilation }: Layer) => (kernel_size - 1) * dilation;
  const { fields, jumps } = grown(layers);
  const last = layers[layers.length - 1];
  const name = last?.kind === "pool" ? "pooling" : "convolution";
  return [
    { answer: [1 + layers.reduce((sum, l) => sum + own(l), 0)], says: "Add (k − 1)·jump." },
    {
      answer: [1 + layers.reduce((sum, l, n) => sum + (l.kind === "pool" ? 0 : own(l) * jumps[n]), 0)],
      says: "Pooling windows count, too.",
    },
    { answer: [fields[layers.length - 1]], says: `The last ${name} is missing.` },
    { answer: [layers.reduce((product, l) => product * l.kernel_size, 1)], says: "Fields add up." },
    {
      answer: [1 + layers.reduce((sum, l, n) => sum + (l.kernel_size - 1) * jumps[n], 0)],
      says: "Dilation spreads the weights: a window spans d·(k − 1) + 1.",
    },
  ];
}

function grown(layers: readonly Layer[]): { fields: number[]; jumps: number[] } {
  const [fields, jumps] = [[1], [1]];
  layers.forEach(({ kernel_size, stride, dilation }, n) => {
    fields.push(fields[n] + (kernel_size - 1) * dilation * jumps[n]);
    jumps.push(jumps[n] * stride);
  });
  return { fields, jumps };
}
