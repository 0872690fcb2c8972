/** What the state of the figure LeNetLive may be, and its code. */
import { pythonArray } from "./format";
import { type Grid, type Pair, Refusal } from "./grid";
import { grey, type ItemName, itemNames, mapLayers, SIDE } from "./lenet";
import { type Field, namedGridField } from "./schema";

export interface LeNetState {
  /** The name of an item, or a picture from 0 (dark) to 1 (light). */
  input: Grid | ItemName;
  weights: "relu" | "sigmoid" | "both";
  shift: Pair;
  /** Degrees, to the left. */
  rotate: number;
  /** Each pixel changes by up to this. */
  noise: number;
  /** The unit that is pointed at: layer (conv 1, pool 1, conv 2, pool 2), map, row, column. */
  unit: number[] | null;
  view: "maps" | "mistakes" | "confusion";
}

/** A picture of 16 greys is one hexadecimal digit a pixel in an address; any other is all its numbers. */
export function itemField(): Field<Grid | ItemName> {
  const field = namedGridField(itemNames, SIDE, SIDE);
  const greys = Array.from({ length: 16 }, (_, level) => grey(level));
  return {
    parse(value, key) {
      const input = field.parse(value, key);
      if (typeof input === "string") return input;
      if (input.length !== SIDE || input[0].length !== SIDE)
        throw new Refusal(
          `${key} must be ${SIDE}×${SIDE}, the size that LeNet has learned; got ${input.length}×${input[0].length}`,
        );
      const odd = input.flat().find((x) => x < 0 || x > 1);
      if (odd !== undefined)
        throw new Refusal(`${key} must lie from 0 (dark) to 1 (light); got ${odd}; divide bytes by 255`);
      return input;
    },
    encode(value) {
      if (typeof value === "string") return value;
      const levels = value.flat().map((x) => greys.indexOf(x));
      return levels.includes(-1) ? field.encode(value) : levels.map((n) => n.toString(16)).join("");
    },
    decode: (text) =>
      /^[0-9a-f]{784}$/.test(text)
        ? Array.from({ length: SIDE }, (_, i) =>
            [...text.slice(i * SIDE, (i + 1) * SIDE)].map((digit) => grey(Number.parseInt(digit, 16))),
          )
        : field.decode(text),
  };
}

export function unitField(): Field<number[]> {
  return {
    parse(value, key) {
      const [layer, ...rest] = Array.isArray(value) && value.length === 4 ? value : [-1];
      const shown = mapLayers[layer];
      const most = shown ? [shown.channels, shown.side, shown.side] : [];
      const fine = shown && rest.every((n, k) => Number.isInteger(n) && n >= 0 && n < most[k]);
      if (!fine)
        throw new Refusal(
          `${key} must be [layer, map, row, column], layer 0 to 3 for ${mapLayers.map(({ name, channels, side }) => `${name} (${channels}×${side}×${side})`).join(", ")}; got ${JSON.stringify(value)}`,
        );
      return [...(value as number[])];
    },
    encode: (unit) => unit.join(","),
    decode: (text) => text.split(",").map(Number),
  };
}

/** The same network and picture in PyTorch. */
export function lenetCode(s: LeNetState, defaults: LeNetState): string {
  const input =
    typeof s.input === "string"
      ? `"${s.input}"`
      : pythonArray(s.input, " ".repeat("live = d2l.LeNetLive(input=".length));
  const more = (["weights", "shift", "rotate", "noise"] as const)
    .filter((key) => JSON.stringify(s[key]) !== JSON.stringify(defaults[key]))
    .map((key) => `, ${key}=${JSON.stringify(s[key]).replace(",", ", ")}`);
  return [
    "import d2lmini as d2l",
    "",
    `live = d2l.LeNetLive(input=${input}${more.join("")})`,
    "X = live.pixels()  # (1, 1, 28, 28)",
    "net = live.network()  # the trained LeNet, a torch.nn.Sequential",
    "Y = net(X)",
    "Y.softmax(dim=1)\n",
  ].join("\n");
}
