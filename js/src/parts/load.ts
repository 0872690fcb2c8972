/**
 * Files that a page loads when a figure on it needs them: the engine, data. On a page each is a classic script beside
 * the figures' own (`fetch` fails from `file://`); in a notebook, whose module is a Blob without neighbours, Python
 * gives the text.
 */
import { Refusal } from "../core/grid";

/** Each file, and the global in which it leaves what it holds. `ON_DEMAND` in figure.py lists the same, and slides.py. */
const onDemand = { "d2l-nn.js": "d2lEngine", "d2l-runs.js": "d2lRuns" } as const;
export type OnDemand = keyof typeof onDemand;

/** Gives the text of a file. */
export type TextOf = (file: OnDemand) => Promise<string>;

/** From the build: where the files lie, from the script in which this stands. */
declare const BESIDE: string;
const own = (document.currentScript as HTMLScriptElement | null)?.src;

const coming = new Map<OnDemand, Promise<void>>();

/** What the file holds; it is loaded once. Where it cannot be had, a Refusal; whoever asks again tries again. */
export async function load<T>(file: OnDemand, textOf: TextOf | null): Promise<T> {
  const here = globalThis as unknown as Record<string, T | undefined>;
  const global = onDemand[file];
  if (!here[global]) {
    if (!coming.has(file))
      coming.set(
        file,
        (textOf ? fromText(file, textOf) : fromBeside(file)).finally(() => coming.delete(file)),
      );
    await coming.get(file);
  }
  const held = here[global];
  if (!held) throw new Refusal(`${file} came, but it is not the file of that name that these figures need`);
  return held;
}

async function fromBeside(file: OnDemand): Promise<void> {
  if (!own)
    throw new Refusal(
      `this figure needs ${file}, and does not know where to look for it: in a notebook, run its cell`,
    );
  const address = new URL(`${BESIDE}/${file}`, own);
  address.search = new URL(own).search; // what tells caches that a file is new
  await run(
    address.href,
    `${file} is missing: this figure looked for it at ${address.href.split("?")[0]}; put it there and try again`,
  );
}

async function fromText(file: OnDemand, textOf: TextOf): Promise<void> {
  const address = URL.createObjectURL(new Blob([await textOf(file)], { type: "text/javascript" }));
  await run(address, `this notebook does not let the figure run ${file}`).finally(() =>
    URL.revokeObjectURL(address),
  );
}

function run(address: string, refusal: string): Promise<void> {
  const script = document.createElement("script");
  script.src = address;
  return new Promise<void>((done, fail) => {
    script.onload = () => done();
    script.onerror = () => fail(new Refusal(refusal));
    document.head.append(script);
  }).finally(() => script.remove());
}
