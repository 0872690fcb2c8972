/**
 * What a figure's state may be: one `Field` for each key checks what comes from a page, from Python or from the
 * address bar, and writes the value into an address.
 */
import type { Padding } from "./geometry";
import { type Grid, type Pair, Refusal } from "./grid";

export interface Field<T> {
  /** The checked value, or a `Refusal` that names `key`. */
  parse(value: unknown, key: string): T;
  encode(value: T): string;
  /** The inverse of `encode`; what it makes of nonsense is refused by `parse`. */
  decode(text: string): unknown;
}

export type Fields<S> = { [K in keyof S]: Field<S[K]> };

const shown = (value: unknown): string => {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
};

const wholeIn = (value: unknown, least: number, most: number): value is number =>
  typeof value === "number" && Number.isInteger(value) && value >= least && value <= most;

const numbers = (text: string): number[] =>
  text.split(",").map((part) => (part.trim() === "" ? Number.NaN : Number(part)));

export function gridField(maxRows: number, maxColumns: number): Field<Grid> {
  return {
    parse(value, key) {
      const expected = `${key} must be a grid of numbers such as [[1, -1]], at most ${maxRows}×${maxColumns}`;
      if (!Array.isArray(value) || value.length === 0 || !value.every((row) => Array.isArray(row))) {
        throw new Refusal(`${expected}; got ${shown(value)}`);
      }
      const columns = value[0].length;
      if (value.length > maxRows || columns > maxColumns) {
        throw new Refusal(`${expected}; got ${value.length}×${columns}`);
      }
      if (columns === 0) throw new Refusal(`${expected}; got an empty row`);
      value.forEach((row: unknown[], i: number) => {
        if (row.length !== columns) {
          throw new Refusal(`${expected}; row ${i} has ${row.length} cells and row 0 has ${columns}`);
        }
        const bad = row.find((x) => typeof x !== "number" || !Number.isFinite(x));
        if (bad !== undefined) throw new Refusal(`${expected}; row ${i} holds ${shown(bad)}`);
      });
      return value.map((row) => [...row]);
    },
    encode: (grid) => grid.map((row) => row.join(",")).join(";"),
    decode: (text) => text.split(";").map(numbers),
  };
}

/** A list of equally shaped parts, such as the planes of a volume: `1,2;3,4!5,6;7,8` in an address. */
export function stackField<T extends unknown[]>(
  part: Field<T>,
  most: number,
  what: string,
  separator: string,
): Field<T[]> {
  const sides = (value: unknown): number[] =>
    Array.isArray(value) ? [value.length, ...sides(value[0])] : [];
  return {
    parse(value, key) {
      if (!Array.isArray(value) || value.length === 0 || value.length > most) {
        throw new Refusal(`${key} must be a list of 1 to ${most} ${what}; got ${shown(value)}`);
      }
      const parts = value.map((x) => part.parse(x, `each of ${key}'s ${what}`));
      const odd = parts.findIndex((x) => String(sides(x)) !== String(sides(parts[0])));
      if (odd >= 0) {
        const [first, other] = [parts[0], parts[odd]].map((x) => sides(x).join("×"));
        throw new Refusal(
          `${key}'s ${what} must be of one shape; number 0 is ${first} and number ${odd} ${other}`,
        );
      }
      return parts;
    },
    encode: (parts) => parts.map(part.encode).join(separator),
    decode: (text) => text.split(separator).map(part.decode),
  };
}

/** A list of numbers, perhaps none. */
export function listField(most: number): Field<number[]> {
  return {
    parse(value, key) {
      const fine = Array.isArray(value) && value.length <= most && value.every((x) => Number.isFinite(x));
      if (!fine) throw new Refusal(`${key} must be a list of at most ${most} numbers; got ${shown(value)}`);
      return [...(value as number[])];
    },
    encode: (list) => list.join(","),
    decode: (text) => (text === "" ? [] : numbers(text)),
  };
}

export function wholeField(least: number, most: number): Field<number> {
  return {
    parse(value, key) {
      if (!wholeIn(value, least, most)) {
        throw new Refusal(`${key} must be a whole number from ${least} to ${most}; got ${shown(value)}`);
      }
      return value;
    },
    encode: String,
    decode: (text) => numbers(text)[0],
  };
}

export function booleanField(): Field<boolean> {
  return {
    parse(value, key) {
      if (typeof value !== "boolean") throw new Refusal(`${key} must be true or false; got ${shown(value)}`);
      return value;
    },
    encode: String,
    decode: (text) => (text === "true" ? true : text === "false" ? false : text),
  };
}

/** A value that may also be left open: null, in an address nothing. */
export function optional<T>(field: Field<T>): Field<T | null> {
  return {
    parse: (value, key) => (value === null ? null : field.parse(value, key)),
    encode: (value) => (value === null ? "" : field.encode(value)),
    decode: (text) => (text === "" ? null : field.decode(text)),
  };
}

export function pairField(least: number, most: number): Field<Pair> {
  return {
    parse(value, key) {
      const pair = Array.isArray(value) ? value : [value, value];
      if (pair.length !== 2 || !pair.every((x) => wholeIn(x, least, most))) {
        throw new Refusal(
          `${key} must be a whole number or a pair [height, width] from ${least} to ${most}; got ${shown(value)}`,
        );
      }
      return [pair[0], pair[1]];
    },
    encode: (pair) => pair.join(","),
    decode: numbers,
  };
}

/** (channels, height, width): `1,28,28` in an address. */
export function shapeField(most: number): Field<number[]> {
  return {
    parse(value, key) {
      if (!Array.isArray(value) || value.length !== 3 || !value.every((n) => wholeIn(n, 1, most))) {
        throw new Refusal(
          `${key} must be [channels, height, width], each from 1 to ${most}, such as [1, 28, 28]; got ${shown(value)}`,
        );
      }
      return [...value];
    },
    encode: (shape) => shape.join(","),
    decode: numbers,
  };
}

export function paddingField(most: number): Field<Padding> {
  const pair = pairField(0, most);
  return {
    parse(value, key) {
      if (value === "same" || value === "valid") return value;
      if (typeof value === "string") {
        throw new Refusal(`${key} must be "same", "valid" or whole numbers; got ${shown(value)}`);
      }
      return pair.parse(value, key);
    },
    encode: (value) => (typeof value === "string" ? value : pair.encode(value as Pair)),
    decode: (text) => (/^[a-z]+$/.test(text) ? text : pair.decode(text)),
  };
}

/** A grid, or the name of one that the figure has. */
export function namedGridField<N extends string>(
  names: readonly N[],
  maxRows: number,
  maxColumns: number,
): Field<Grid | N> {
  const [grid, name] = [gridField(maxRows, maxColumns), choiceField(names)];
  return {
    parse: (value, key) => (typeof value === "string" ? name.parse(value, key) : grid.parse(value, key)),
    encode: (value) => (typeof value === "string" ? value : grid.encode(value)),
    decode: (text) => (/^[a-z]+$/.test(text) ? text : grid.decode(text)),
  };
}

export function numberField(least = -Infinity, most = Infinity): Field<number> {
  const range = Number.isFinite(most) ? ` from ${least} to ${most}` : "";
  return {
    parse(value, key) {
      if (typeof value !== "number" || !Number.isFinite(value) || value < least || value > most) {
        throw new Refusal(`${key} must be a number${range}; got ${shown(value)}`);
      }
      return value;
    },
    encode: String,
    decode: (text) => numbers(text)[0],
  };
}

export function choiceField<T extends string>(choices: readonly T[]): Field<T> {
  return {
    parse(value, key) {
      if (!choices.includes(value as T)) {
        throw new Refusal(`${key} must be one of ${choices.join(", ")}; got ${shown(value)}`);
      }
      return value as T;
    },
    encode: (value) => value,
    decode: (text) => text,
  };
}

/** Checks a partial state as a whole: either every key is good, or nothing is taken. */
export function parseState<S extends object>(
  fields: Fields<S>,
  derived: readonly string[],
  value: unknown,
): Partial<S> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new Refusal(`a figure's state must be an object such as {"stride": [1, 1]}; got ${shown(value)}`);
  }
  const state: Partial<S> = {};
  for (const [key, part] of Object.entries(value)) {
    if (derived.includes(key)) continue; // so that `figure.state = figure.state` is no error
    const field = Object.hasOwn(fields, key) ? fields[key as keyof S] : undefined;
    if (!field) throw new Refusal(`this figure has no "${key}"; it knows ${Object.keys(fields).join(", ")}`);
    state[key as keyof S] = field.parse(part, key);
  }
  return state;
}

/** `kernel:1,-1;2,3~mode:convolution`: short, and still readable in an address bar. */
export function encodeState<S extends object>(fields: Fields<S>, state: Partial<S>): string {
  return (Object.keys(state) as (keyof S & string)[])
    .map(
      (key) =>
        `${key}:${encodeURIComponent(fields[key].encode(state[key] as S[keyof S & string]))
          .replace(/%2C/g, ",")
          .replace(/%3B/g, ";")}`,
    )
    .join("~");
}

/** The inverse of `encodeState`, unchecked; `lock` comes along as a list of names. */
export function decodeState<S extends object>(
  fields: Fields<S>,
  text: string,
): { state: unknown; lock: string[] } {
  // No prototype: a key called __proto__ is then one more unknown key.
  const state: Record<string, unknown> = Object.create(null);
  let lock: string[] = [];
  for (const part of text === "" ? [] : text.split("~")) {
    const [, key, encoded] = /^(\w+):(.*)$/s.exec(part) ?? [];
    if (key === undefined)
      throw new Refusal(`the address holds ${shown(part)}, and a figure expects key:value`);
    let value: string;
    try {
      value = decodeURIComponent(encoded);
    } catch {
      throw new Refusal(`the address holds ${shown(part)}, which is cut off in the middle of a character`);
    }
    if (key === "lock") lock = value.split(",").filter(Boolean);
    else state[key] = Object.hasOwn(fields, key) ? fields[key as keyof S].decode(value) : value;
  }
  return { state, lock };
}
