/**
 * Builds what Python ships, into ../d2lmini/widgets/static: an ES module for notebooks, a classic script for pages, the
 * same in pieces for the book, the palette, the items of Fashion-MNIST for both, the networks that figures know by name,
 * and the engine that trains networks. The files are committed; the same sources give the same bytes.
 */
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import wabt from "wabt";

const out = process.env.D2L_OUT ?? fileURLToPath(new URL("../d2lmini/widgets/static/", import.meta.url));
await rm(join(out, "book"), { recursive: true, force: true });
await mkdir(join(out, "book"), { recursive: true });

/** Every file in src/figures is a figure that names its own element (a folder holds its parts); a host comes after them. */
const files = await readdir(new URL("src/figures/", import.meta.url));
const figures = files.filter((file) => file.endsWith(".ts")).sort();
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
  write: false,
};

/** Only templates still have indented lines, and HTML and CSS need no indentation. */
const unindented = (text) => text.replace(/\n +/g, "\n");

/** A host's bundle, in one file. What comes on demand lies beside it. */
async function bundle(file, host, options) {
  const define = { BESIDE: '"."' };
  const { outputFiles } = await build({ ...common, ...options, define, stdin: withFigures(host) });
  await writeFile(join(out, file), unindented(outputFiles[0].text));
}

await bundle("d2l-widgets.mjs", 'export { default } from "./hosts/notebook";', { format: "esm" });
await bundle("d2l-widgets.js", 'export * from "./hosts/page";', { format: "iife", globalName: "d2l" });

// ---- the book: what its figures share, and a script for each figure -------------------------------------------

/** Bytes of a piece that is worth a request of its own; smaller ones are part of what every figure loads. */
const WORTH_A_FILE = 3000;

/**
 * A module that esbuild has split off, as a piece of a classic script: what it imports it takes from `d2lParts`, and
 * there it leaves what it exports. (Modules fail from `file://`.)
 */
function classic(text, name, nameOf) {
  const names = (list) => list.replaceAll(" as ", ":");
  let body = text.replace(/\bimport(?:\{([^}]*)\}from)?"(.+?)";/g, (_, list, path) =>
    list ? `const{${names(list)}}=d2lParts["${nameOf(path)}"];` : "",
  );
  body = body.replace(/\bexport\{([^}]*)\};\s*$/, (_, list) => {
    const pairs = list.split(",").map((pair) => pair.split(" as ").reverse().join(":"));
    return `d2lParts["${name}"]={${pairs.join()}};`;
  });
  if (/\b(?:import|export)\s*[{"]/.test(body))
    throw new Error(`${name}: an import or export that is not understood`);
  return `(()=>{"use strict";${unindented(body)}})();\n`;
}

async function buildBook() {
  for (const file of figures) {
    const [element, source] = [
      `d2l-${basename(file, ".ts")}`,
      await readFile(join(common.absWorkingDir, "src/figures", file), "utf8"),
    ];
    if (!source.includes(`define("${element}"`))
      throw new Error(`src/figures/${file} does not define ${element}`);
  }
  const { outputFiles, metafile } = await build({
    ...common,
    define: { BESIDE: '".."' },
    entryPoints: figures.map((file) => `src/figures/${file}`),
    format: "esm",
    splitting: true,
    metafile: true,
    outdir: "book",
  });
  const pieces = Object.entries(metafile.outputs).map(([path, { bytes, entryPoint, imports, inputs }]) => {
    const [largest] = Object.entries(inputs).sort(([, a], [, b]) => b.bytesInOutput - a.bytesInOutput)[0];
    const name = entryPoint ? `d2l-${basename(entryPoint, ".ts")}` : basename(largest, ".ts");
    const text = outputFiles.find((file) => basename(file.path) === basename(path)).text;
    return {
      path,
      name,
      text,
      imports: imports.map((one) => one.path),
      isFigure: Boolean(entryPoint),
      bytes,
    };
  });
  const named = (path) => pieces.find((piece) => basename(piece.path) === basename(path)).name;

  // What most figures need, and what is small, is one file. Then come larger pieces that some figures share.
  const shared = pieces.filter((piece) => !piece.isFigure);
  if (new Set(pieces.map((piece) => piece.name)).size < pieces.length)
    throw new Error("two pieces have one name");
  const users = ({ path }) => pieces.filter((piece) => piece.isFigure && piece.imports.includes(path)).length;
  const inBase = (piece) => 2 * users(piece) > figures.length || piece.bytes < WORTH_A_FILE;
  const files = { base: [] };
  for (const piece of inOrder(shared)) (inBase(piece) ? files.base : (files[piece.name] = [])).push(piece);
  const needs = {};
  for (const figure of pieces.filter((piece) => piece.isFigure)) {
    files[figure.name] = [figure];
    needs[figure.name] = Object.keys(files).filter((file) =>
      files[file].some((piece) => figure.imports.includes(piece.path)),
    );
  }
  const version = createHash("sha256");
  for (const [file, parts] of Object.entries(files)) {
    const text = parts.map((piece) => classic(piece.text, piece.name, named)).join("");
    version.update(text);
    await writeFile(join(out, "book", `${file}.js`), text);
  }
  const loader = await build({
    ...common,
    define: { NEEDS: JSON.stringify(needs), VERSION: JSON.stringify(version.digest("hex").slice(0, 8)) },
    entryPoints: ["src/hosts/book.ts"],
    format: "iife",
  });
  await writeFile(join(out, "d2l-book.js"), loader.outputFiles[0].text);
}

/** Pieces, each after those that it imports. */
function inOrder(pieces) {
  const ordered = new Set();
  const add = (piece) => {
    for (const other of pieces) if (piece.imports.includes(other.path) && !ordered.has(other)) add(other);
    ordered.add(piece);
  };
  for (const piece of [...pieces].sort((a, b) => (a.name < b.name ? -1 : 1))) add(piece);
  return [...ordered];
}

await buildBook();

// ---- for Python, and for pages without figures ----------------------------------------------------------------

/** What a source file exports. */
async function load(entry) {
  const { outputFiles } = await build({ ...common, entryPoints: [entry], format: "esm" });
  const source = Buffer.from(outputFiles[0].contents).toString("base64");
  return import(`data:text/javascript;base64,${source}`);
}

const { palette, pageStyles } = await load("src/parts/palette.ts");
await writeFile(join(out, "palette.json"), `${JSON.stringify(palette, null, 2)}\n`);
await writeFile(join(out, "d2l-figures.css"), pageStyles());
await writeFile(join(out, "fashion.json"), `${JSON.stringify({ ...(await load("src/core/fashion.ts")) })}\n`);
const { presets } = await load("src/core/networks.ts");
const networks = Object.fromEntries(presets.map(({ id, ...network }) => [id, network]));
await writeFile(join(out, "networks.json"), `${JSON.stringify(networks)}\n`);

// ---- the engine -----------------------------------------------------------------------------------------------

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
});
const text = engine.outputFiles[0].text.trim();
await writeFile(join(out, "d2l-nn.js"), `globalThis.d2lEngine=()=>{const engine={};${text}return engine};\n`);
