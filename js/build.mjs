/**
 * Builds what Python ships, into ../d2lmini/widgets/static: an ES module for notebooks, a classic script for pages,
 * the palette, the items of Fashion-MNIST for both, and the engine that trains networks. The files are committed; the
 * same sources give the same bytes.
 */
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import wabt from "wabt";

const out = process.env.D2L_OUT ?? fileURLToPath(new URL("../d2lmini/widgets/static/", import.meta.url));
await mkdir(out, { recursive: true });

/** Every file in src/figures is a figure that names its own element; a host comes after them. */
const figures = (await readdir(new URL("src/figures/", import.meta.url))).sort();
const withFigures = (host) => ({
  resolveDir: fileURLToPath(new URL("src/", import.meta.url)),
  loader: "ts",
  contents: [...figures.map((file) => `import "./figures/${file}";`), host].join("\n"),
});

const common = {
  absWorkingDir: fileURLToPath(new URL(".", import.meta.url)),
  bundle: true,
  minify: true,
  target: "es2022",
  charset: "utf8",
  legalComments: "inline",
};

/** A host's bundle, in one file. Only templates still have indented lines, and HTML and CSS need no indentation. */
async function bundle(file, host, options) {
  const { outputFiles } = await build({ ...common, ...options, stdin: withFigures(host), write: false });
  await writeFile(join(out, file), outputFiles[0].text.replace(/\n +/g, "\n"));
}

await bundle("d2l-widgets.mjs", 'export { default } from "./hosts/notebook";', { format: "esm" });
await bundle("d2l-widgets.js", 'export * from "./hosts/page";', { format: "iife", globalName: "d2l" });

/** What a source file exports, for Python and for pages without figures. */
async function load(entry) {
  const { outputFiles } = await build({ ...common, entryPoints: [entry], format: "esm", write: false });
  const source = Buffer.from(outputFiles[0].contents).toString("base64");
  return import(`data:text/javascript;base64,${source}`);
}

const { palette, pageStyles } = await load("src/parts/palette.ts");
await writeFile(join(out, "palette.json"), `${JSON.stringify(palette, null, 2)}\n`);
await writeFile(join(out, "d2l-figures.css"), pageStyles());
await writeFile(join(out, "fashion.json"), `${JSON.stringify({ ...(await load("src/core/fashion.ts")) })}\n`);

/** WebAssembly text, assembled; its bytes as hexadecimal digits, which gzip better than base64. */
const wat = {
  name: "wat",
  setup: ({ onLoad }) =>
    onLoad({ filter: /\.wat$/ }, async ({ path }) => {
      const { buffer } = (await wabt()).parseWat(path, await readFile(path), { simd: true }).toBinary({});
      return { contents: Buffer.from(buffer).toString("hex"), loader: "text" };
    }),
};

// The engine is one function: a page calls it, or starts a worker from its text (module workers fail from `file://`).
const engine = await build({
  ...common,
  entryPoints: ["src/hosts/engine.ts"],
  format: "iife",
  plugins: [wat],
  write: false,
});
const text = engine.outputFiles[0].text.trim();
await writeFile(join(out, "d2l-nn.js"), `globalThis.d2lEngine=()=>{const engine={};${text}return engine};\n`);
