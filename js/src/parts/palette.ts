/**
 * The book's colour language, once: input blue, kernel orange, output green, gradient purple, outside grey.
 *
 * Okabe and Ito's palette. A plain name is dark (or light) enough to be read as text on the paper, with a contrast
 * of at least 4.5:1; the `-fill` beside it is the palette's own colour and paints cells. The build writes the same
 * values to `d2l-figures.css` for pages and to `palette.json` for Python's pictures.
 */
export const palette = {
  light: {
    input: "#0069a6",
    "input-fill": "#0072b2",
    kernel: "#9a5200",
    "kernel-fill": "#e69f00",
    output: "#00704f",
    "output-fill": "#009e73",
    gradient: "#96407a",
    "gradient-fill": "#cc79a7",
    outside: "#5c6370",
    "outside-fill": "#a3a9b4",
    paper: "#ffffff",
    ink: "#1d222b",
    muted: "#555c69",
    line: "#c5cbd4",
  },
  dark: {
    input: "#6cbcf0",
    "input-fill": "#56b4e9",
    kernel: "#f2b13d",
    "kernel-fill": "#e69f00",
    output: "#3ccfa2",
    "output-fill": "#10b587",
    gradient: "#e3a3cb",
    "gradient-fill": "#cc79a7",
    outside: "#a7aebb",
    "outside-fill": "#6b7280",
    paper: "#171b22",
    ink: "#eceff4",
    muted: "#aab2c0",
    line: "#3d4552",
  },
} as const;

type Colours = Record<string, string>;

/** The paper is the page's own, where the host has a name for it. */
const host: Colours = { paper: "var(--pst-color-background,var(--jp-layout-color0,#))" };

const declare = (colours: Colours, value: (name: string, colour: string) => string): string =>
  Object.entries(colours)
    .map(([name, colour]) => value(name, host[name]?.replace("#", colour) ?? colour))
    .join("");

/** Inside a figure: the page's `--d2l-…` if it has one, else ours. */
export const figureColours = (theme: "light" | "dark"): string =>
  declare(palette[theme], (name, colour) => `--${name}:var(--d2l-${name},${colour});`);

/** A class that Python gives each element; a page's stylesheet can then tell figures from other output. */
const OUTPUT =
  'html[data-theme="dark"] .bd-content div.cell_output .text_html:has(>.d2l-figure):not(:has(table))';

/** For the page: the same custom properties on `:root`, by the theme's own switch or the system's. */
export const pageStyles = (): string => {
  const set = (theme: "light" | "dark") =>
    declare(palette[theme], (name, colour) => `--d2l-${name}:${colour};`);
  return [
    "/* Made by js/build.mjs from js/src/palette.ts. */",
    `:root{${set("light")}}`,
    `html[data-theme="dark"],body[data-jp-theme-light="false"]{${set("dark")}}`,
    `@media (prefers-color-scheme:dark){html:not([data-theme]):not(:has(body[data-jp-theme-light="true"])){${set("dark")}}}`,
    "/* The theme puts a light card under all HTML output of the dark page; figures have their own colours. */",
    `${OUTPUT}{background:none;color:inherit;padding:0}`,
    "",
  ].join("\n");
};
