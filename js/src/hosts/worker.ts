/**
 * Training in a worker. The page sends `train`, with a job, or without one to go on, and for so many steps if it says
 * so; or `stop`. The worker answers with `progress` ten times a second, and `stopped` or `done`, all with a report; or
 * `refused`, with a sentence.
 *
 * A worker from a Blob, in a classic script: module workers fail from `file://`.
 */
import { Refusal } from "../core/grid";
import { type Job, type Report, Training } from "../core/nn/training";

export type Order = { type: "train"; job?: Job; steps?: number } | { type: "stop" };
export type Answer =
  | ({ type: "progress" | "stopped" | "done" } & Report)
  | { type: "refused"; message: string };

/** Milliseconds of work after which the worker looks for orders, and after which it reports. */
const PIECE = 30;
const REPORT = 100;

/** The page's half: a worker made of the text of this very script. */
export function startWorker(listen: (answer: Answer) => void) {
  const { d2lEngine } = globalThis as unknown as { d2lEngine: () => unknown };
  const url = URL.createObjectURL(new Blob([`(${d2lEngine})().serve()`], { type: "text/javascript" }));
  const worker = new Worker(url);
  URL.revokeObjectURL(url);
  worker.onmessage = ({ data }) => listen(data);
  const order = (message: Order) => worker.postMessage(message);
  return {
    train: (job?: Job, steps?: number) => order({ type: "train", job, steps }),
    stop: () => order({ type: "stop" }),
    /** Ends the worker for good, at once and without an answer. */
    close: () => worker.terminate(),
  };
}

/** The worker's half. */
export function serve(): void {
  const answer = (message: Answer) => postMessage(message);
  const { port1, port2 } = new MessageChannel();
  /** Lets orders in that came meanwhile (a timer would wait 4 ms). */
  const listen = () =>
    new Promise((resolve) => {
      port1.onmessage = resolve;
      port2.postMessage(0);
    });
  let training: Training | undefined;
  /** Which order is being followed: a newer one ends the work of those before. */
  let turn = 0;

  async function work(mine: number, training: Training, steps: number): Promise<void> {
    const last = training.step + steps;
    let [heard, told] = [performance.now(), performance.now()];
    for (;;) {
      const { done, value: complete } = training.pieces.next();
      if (done) return answer({ type: "done", ...training.report() });
      if (complete && training.step >= last) return answer({ type: "stopped", ...training.report() });
      if (complete && performance.now() - told > REPORT) {
        answer({ type: "progress", ...training.report() });
        told = performance.now();
      }
      if (performance.now() - heard > PIECE) {
        await listen();
        heard = performance.now();
        if (turn !== mine) return;
      }
    }
  }

  onmessage = async ({ data }: MessageEvent<Order>) => {
    const mine = ++turn;
    try {
      if (data.type === "stop") return training && answer({ type: "stopped", ...training.report() });
      if (data.job) training = new Training(data.job);
      if (training) await work(mine, training, data.steps ?? Infinity);
    } catch (error) {
      if (!(error instanceof Refusal)) return reportError(error);
      answer({ type: "refused", message: error.message });
    }
  };
}
