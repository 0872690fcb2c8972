/** The pictures that figures show by name: their numbers stay out of addresses. */
import { bag, boot, shirt } from "./fashion";
import { rings } from "./filter";
import { type Grid, makeGrid } from "./grid";

/** The picture in the middle of a black frame, size×size: room to move. */
export const framed = (picture: Grid, size: number): Grid => {
  const before = (size - picture.length) >> 1;
  return makeGrid(size, size, (i, j) => picture[i - before]?.[j - before] ?? 0);
};

export const disc = (size: number): Grid =>
  makeGrid(size, size, (i, j) => (Math.hypot(i - (size - 1) / 2, j - (size - 1) / 2) < size / 3 ? 1 : 0));

/** Items of Fashion-MNIST. */
const items = { boot, shirt, bag };

export type ItemName = keyof typeof items;

export const itemNames = Object.keys(items) as ItemName[];

/** An item in the middle of size×size, in whole numbers from 0 to 15, so that sums of it are exact. */
export const wholeItem = (name: ItemName, size: number): Grid =>
  (whole[`${name} ${size}`] ??= framed(items[name], size).map((row) => row.map((x) => Math.round(15 * x))));

const whole: Record<string, Grid> = {};

const makers = {
  rings: () => rings(129),
  disc: () => disc(64),
  boot: () => framed(boot, 44),
  shirt: () => framed(shirt, 44),
  bag: () => framed(bag, 44),
};

export type PictureName = keyof typeof makers;

export const pictureNames = Object.keys(makers) as PictureName[];

const made: Partial<Record<PictureName, Grid>> = {};

export const picture = (name: PictureName): Grid => (made[name] ??= makers[name]());
