/** What `<d2l-channels>` shows: its state, and the numbers that follow from it. */
import { cost, type Cost, partialMap, sliceFor } from "../../core/channels";
import { channelGeometry } from "../../core/conv";
import { type Example, squaresExample } from "../../core/examples";
import { times } from "../../core/format";
import type { Padding } from "../../core/geometry";
import { type Grid, makeGrid, type Pair, Refusal, shapeOf } from "../../core/grid";
import {
  choiceField,
  type Fields,
  gridField,
  listField,
  paddingField,
  pairField,
  stackField,
  wholeField,
} from "../../core/schema";
import type { WindowDerived } from "../../parts/window-figure";

export type View = Example["view"];

export interface ChannelsState {
  input: Grid[];
  kernel: Grid[][];
  bias: number[];
  stride: Pair;
  padding: Padding;
  groups: number;
  view: View;
  channel: number;
  plane: number;
  position: Pair;
}

export interface ChannelsDerived extends WindowDerived {
  /** The maps before they are added, by output and plane; null where the output does not read the plane. */
  partials: (Grid | null)[][];
  output: Grid[] | null;
  cost: Cost | null;
}

const MOST_CHANNELS = 16;

export const channelsFields: Fields<ChannelsState> = {
  input: stackField(gridField(28, 28), MOST_CHANNELS, "planes", "!"),
  kernel: stackField(
    stackField(gridField(11, 11), MOST_CHANNELS, "slices", "!"),
    MOST_CHANNELS,
    "kernels",
    "*",
  ),
  bias: listField(MOST_CHANNELS),
  stride: pairField(1, 28),
  padding: paddingField(14),
  groups: wholeField(1, MOST_CHANNELS),
  view: choiceField(["sum", "pointwise", "groups"] as const),
  channel: wholeField(0, MOST_CHANNELS - 1),
  plane: wholeField(0, MOST_CHANNELS - 1),
  position: pairField(0, 1000),
};

export function squares(): ChannelsState {
  const { input, kernel, view, position } = squaresExample;
  return {
    input,
    kernel,
    bias: [],
    stride: [1, 1],
    padding: [0, 0],
    groups: 1,
    view,
    channel: 0,
    plane: 0,
    position,
  };
}

/** Gives what `make` made last time, as long as it is to be made from the same things. */
export type Keep = <T>(key: string, from: unknown[], make: () => T) => T;

/** A memory for what costs time to make: a plane that has not changed is not computed or drawn again. */
export function keeper(): Keep {
  const made = new Map<string, { from: unknown[]; value: unknown }>();
  return <T>(key: string, from: unknown[], make: () => T): T => {
    const known = made.get(key);
    if (known && known.from.every((x, n) => x === from[n])) return known.value as T;
    const value = make();
    made.set(key, { from, value });
    return value;
  };
}

/** Keeps geometry and maps, so that a changed weight computes its own slice's map and no other. */
export function deriveChannels(s: ChannelsState, keep: Keep): ChannelsDerived {
  try {
    const made = channelGeometry(s.input, s.kernel, { ...s, bias: s.bias.length > 0 ? s.bias : null });
    const g = keep("geometry", [JSON.stringify(made)], () => made);
    if (s.view === "pointwise" && s.kernel[0][0].length * s.kernel[0][0][0].length > 1)
      throw new Refusal(
        `the view "pointwise" needs kernels of 1×1, and these are ${times(shapeOf(s.kernel[0][0]))}; choose the view "sum"`,
      );
    const planes = s.input.map((plane) => JSON.stringify(plane));
    const partial = (o: number, c: number) => {
      const slice = sliceFor(s.kernel, s.groups, o, c);
      const from = [planes[c], JSON.stringify([slice, s.stride, s.padding])];
      return slice && keep(`map${o},${c}`, from, () => partialMap(s.input[c], slice, g));
    };
    const partials = s.kernel.map((_, o) => s.input.map((_, c) => partial(o, c)));
    const output = partials.map((maps, o) =>
      makeGrid(g.rows.output, g.columns.output, (i, j) =>
        maps.reduce((sum, map) => sum + (map?.[i][j] ?? 0), s.bias[o] ?? 0),
      ),
    );
    const costs = cost(s.kernel, s.bias, g);
    return { geometry: g, partials, output, output_shape: shapeOf(output[0]), cost: costs, trouble: null };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return {
      geometry: null,
      partials: [],
      output: null,
      output_shape: null,
      cost: null,
      trouble: error.message,
    };
  }
}

export const isPicture = (planes: Grid[]): boolean =>
  planes.length === 3 && planes.every((plane) => plane.every((row) => row.every((x) => x >= 0 && x <= 1)));

/** What the planes are called. */
export const planeNames = (input: Grid[]): string[] =>
  isPicture(input) ? ["red", "green", "blue"] : input.map((_, c) => `channel ${c}`);
