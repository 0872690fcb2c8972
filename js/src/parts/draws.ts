/** Draws of a network's weights: made one after the other in a worker, and kept. */
import { type Draw, drawOf, jobOf, type Setting } from "../core/signal";
import type { NeuralEngine } from "../hosts/engine";
import type { Answer } from "../hosts/worker";

/** A setting and the seed of its weights. */
export type Wanted = readonly [setting: Setting, seed: number];

export class Draws {
  #made = new Map<string, Draw>();
  #worker: ReturnType<NeuralEngine["startWorker"]> | null = null;
  /** What the worker is at. */
  #running: Wanted | null = null;

  /** `made` is called after each draw, `refused` with a sentence where there can be none. */
  constructor(
    private readonly made: () => void,
    private readonly refused: (message: string) => void,
  ) {}

  get(setting: Setting, seed: number): Draw | undefined {
    return this.#made.get(keyOf(setting, seed));
  }

  /** Begins with the first that is missing, unless one is on its way: that one is made to its end, in 0.1 s or so. */
  make(engine: NeuralEngine, wanted: readonly Wanted[]): void {
    const next = wanted.find(([setting, seed]) => !this.get(setting, seed));
    if (!next || this.#running) return;
    this.#running = next;
    this.#worker ??= engine.startWorker((answer) => this.#answered(answer));
    this.#worker.train(jobOf(...next));
  }

  #answered(answer: Answer): void {
    const running = this.#running;
    if (answer.type === "refused") this.refused(answer.message);
    if (answer.type !== "done" || !running) return;
    const [setting, seed] = running;
    this.#made.set(keyOf(setting, seed), drawOf(setting, answer));
    this.#running = null;
    this.made();
  }

  /** Ends the worker; the next draw starts another. */
  close(): void {
    this.#worker?.close();
    this.#worker = null;
    this.#running = null;
  }
}

const keyOf = ({ depth, init, normalise, shortcut, branch_scale }: Setting, seed: number): string =>
  [depth, init, normalise, shortcut, shortcut ? branch_scale : 1, seed].join();
