/** Numbers as the reader sees them. */
import type { Pair } from "./grid";

/** Short enough for a cell: at most `digits` decimals, the field's minus sign, no "−0". */
export function short(x: number, digits = 2): string {
  const big = Math.abs(x) >= 1000;
  const rounded = Number(x.toFixed(big ? 0 : digits));
  const text =
    Math.abs(rounded) >= 1e5 ? rounded.toExponential(1) : String(Object.is(rounded, -0) ? 0 : rounded);
  return text.replace("-", "−");
}

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** 10⁻⁴ for −4. */
export const ten = (power: number): string =>
  `10${power < 0 ? "⁻" : ""}${[...String(Math.abs(power))].map((digit) => SUPERSCRIPTS[Number(digit)]).join("")}`;

/** What a run measures over many powers of ten: one decimal, for small numbers two digits. */
export function measured(x: number): string {
  const size = Math.abs(x);
  if (size >= 1e5 || (size < 1e-3 && size > 0)) {
    const [digits, power] = x.toExponential(1).split("e");
    return `${digits.replace("-", "−")}·${ten(Number(power))}`;
  }
  return size < 0.95 && size > 0 ? short(Number(x.toPrecision(2)), 4) : x.toFixed(1).replace("-", "−");
}

/** In a sum a negative factor stands in brackets: 1·(−1). */
export const factor = (x: number): string => (short(x).startsWith("−") ? `(${short(x)})` : short(x));

export const times = ([rows, columns]: Pair): string => `${rows}×${columns}`;

/** A number as Python source: exact, and a float even if it is whole. */
const pythonNumber = (x: number): string => {
  const text = String(x);
  return /[.e]/.test(text) ? text : `${text}.`;
};

/** Nested lists as Python source; `indent` is the room before the first bracket, so that rows stand below each other. */
export const pythonArray = (values: number[] | Nested[], indent: string): string =>
  typeof values[0] === "number"
    ? `[${(values as number[]).map(pythonNumber).join(", ")}]`
    : `[${(values as Nested[]).map((part) => pythonArray(part as Nested[], `${indent} `)).join(`,\n${indent} `)}]`;

type Nested = number[] | Nested[];

/** A count with its thousands apart: 1,000,000; exact, however large. */
export const grouped = (n: number | bigint): string => n.toLocaleString("en-US");

/** A share in whole percent, on one line. */
export const percent = (share: number): string => `${Math.round(100 * share)}\u00a0%`;

/** What part of the whole: "< 1 %" where there is little. */
export const shareText = (part: number, whole: number): string =>
  part > 0 && part / whole < 0.005 ? "<\u00a01\u00a0%" : percent(part / whole);

/** A count in a small place: exact up to ten digits, then 10¹² or 4.88·10¹³. */
export function compact(n: number | bigint): string {
  const digits = String(n);
  if (digits.length <= 10) return grouped(n);
  const lead = Number(`${digits[0]}.${digits.slice(1, 4)}`);
  return `${lead === 1 ? "" : `${short(lead)}·`}${ten(digits.length - 1)}`;
}

/** Bytes in three digits: 16 MB. */
export function bytes(n: bigint): string {
  let [value, unit] = [Number(n), 0];
  while (value >= 999.5) [value, unit] = [value / 1000, unit + 1];
  return `${Number(value.toPrecision(3))}\u00a0${["B", "kB", "MB", "GB", "TB", "PB", "EB"][unit]}`;
}
