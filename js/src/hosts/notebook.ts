/**
 * The same elements as a Jupyter widget (an anywidget front-end module): Python's traits are the state.
 *
 * Hosts differ in what their model can do, and some throw where Jupyter does not; so every call goes through here.
 */
import { Refusal } from "../core/grid";
import type { Derived, Figure } from "../parts/figure";
import type { TextOf } from "../parts/load";

interface Model {
  get(key: string): unknown;
  set(key: string, value: unknown): void;
  save_changes?(): void;
  on?(event: string, listen: (message: FileMessage) => void): void;
  send?(content: { load: string }): void;
}

/** What Python answers to `{ load: file }`. */
interface FileMessage {
  file: string;
  text?: string;
  refused?: string;
}

type AnyFigure = Figure<object, Derived>;

/** While the window slides, Python hears of the place where it is now and then, not of every step. */
const SAVE_EVERY_MS = 200;

/** Python answers at once, unless a long cell runs. */
const ANSWER_WITHIN_MS = 20_000;

const gently = (act: () => void): void => {
  try {
    act();
  } catch (error) {
    console.debug("d2l: this host's model refused a call", error);
  }
};

/** Asks Python for the text of a file, by custom messages; not every host's model can send one. */
function textFrom(model: Model): TextOf {
  const waiting = new Map<string, (message: FileMessage) => void>();
  const hear = (message: FileMessage) => waiting.get(message?.file)?.(message);
  let heard = false;
  return (file) =>
    new Promise((give, fail) => {
      const refuse = (why: string) => fail(new Refusal(`${file} did not come from Python: ${why}`));
      const late = () => refuse(`no answer in ${ANSWER_WITHIN_MS / 1000} s; when no cell runs, try again`);
      const timer = setTimeout(late, ANSWER_WITHIN_MS);
      waiting.set(file, ({ text, refused }) => {
        clearTimeout(timer);
        if (text === undefined) refuse(refused ?? "the answer is empty");
        else give(text);
      });
      try {
        if (!model.on || !model.send) throw new Error("its model has no messages");
        if (!heard) model.on("msg:custom", hear);
        heard = true;
        model.send({ load: file });
      } catch (error) {
        clearTimeout(timer);
        console.debug("d2l: this host's model refused a message", error);
        refuse("this notebook cannot send it a message; JupyterLab, Notebook, Colab and VS Code can");
      }
    });
}

/** Ties one element to one model, both ways; returns how to untie it. */
function bind(model: Model, figure: AnyFigure): () => void {
  const keys = model.get("_keys") as string[];
  let saving = 0;
  // Instead of `off`, which some hosts lack and others understand as "everybody's listeners".
  let tied = true;

  const fromPython = () => {
    if (!tied) return;
    const state = Object.fromEntries(keys.map((key) => [key, model.get(key)]));
    const now = figure.state as Record<string, unknown>;
    const changed = keys.filter((key) => JSON.stringify(state[key]) !== JSON.stringify(now[key]));
    if (changed.length > 0) figure.state = Object.fromEntries(changed.map((key) => [key, state[key]]));
    figure.lock = model.get("lock") as string[];
  };
  const save = () => {
    saving = 0;
    const state = figure.state as Record<string, unknown>;
    for (const key of keys) {
      if (JSON.stringify(model.get(key)) !== JSON.stringify(state[key])) model.set(key, state[key]);
    }
    gently(() => model.save_changes?.());
  };
  const toPython = () => {
    saving ||= window.setTimeout(save, SAVE_EVERY_MS);
  };

  figure.hosted = true;
  figure.textOf = textFrom(model);
  fromPython();
  figure.addEventListener("change", toPython);
  for (const key of [...keys, "lock"]) gently(() => model.on?.(`change:${key}`, fromPython));
  return () => {
    if (saving) {
      clearTimeout(saving);
      save();
    }
    figure.removeEventListener("change", toPython);
    figure.textOf = null;
    tied = false;
  };
}

function render({ model, el }: { model: Model; el: HTMLElement }): () => void {
  const figure = document.createElement(model.get("_element") as string) as AnyFigure;
  const untie = bind(model, figure);
  el.append(figure);
  return () => {
    untie();
    figure.remove();
  };
}

/**
 * JupyterLab shows the HTML of the cell output (see `figure.py` for why), and with it an element that names its
 * model. This runs once for each model, view or no view, and ties such elements to it while they are on the page.
 */
function initialize({ model }: { model: Model }): () => void {
  const name = model.get("_token") as string;
  const tied = new Map<AnyFigure, () => void>();
  const untie = (figure: AnyFigure) => {
    tied.get(figure)?.();
    tied.delete(figure);
  };
  const tie = (figure: AnyFigure) => {
    if (figure.dataset.model !== name || tied.has(figure)) return;
    tied.set(figure, bind(model, figure));
  };
  const come = (event: Event) => tie((event as CustomEvent<AnyFigure>).detail);
  const go = (event: Event) => untie((event as CustomEvent<AnyFigure>).detail);
  document.addEventListener("d2l-connect", come);
  document.addEventListener("d2l-disconnect", go);
  for (const figure of document.querySelectorAll<AnyFigure>(`[data-model="${name}"]`)) tie(figure);
  return () => {
    document.removeEventListener("d2l-connect", come);
    document.removeEventListener("d2l-disconnect", go);
    for (const figure of [...tied.keys()]) untie(figure);
  };
}

export default { initialize, render };
