/**
 * What every figure of the book does in the same way: state, lock, address, prediction, events, theme, live region.
 *
 * A figure extends it with its `fields` (what the state may be), `derive` (the numbers) and `drawing` (the picture);
 * everything that a page, a notebook or a test relies on is here. Figures with steps extend `SteppingFigure`,
 * those with a window `WindowFigure`.
 */
import {
  type CSSResultGroup,
  html,
  LitElement,
  nothing,
  type PropertyDeclarations,
  type TemplateResult,
} from "lit";
import { Refusal } from "../core/grid";
import { choiceField, decodeState, encodeState, type Field, type Fields, parseState } from "../core/schema";
import { askForm, judge, type Question, readNumbers, type Verdict } from "./ask";
import type { NeuralEngine } from "../hosts/engine";
import { action, choice, group, when } from "./controls";
import { load, type OnDemand, type TextOf } from "./load";
import { figureStyles } from "./styles";
import { onThemeChange, pageTheme } from "./theme";

/** The numbers that follow from a state. `trouble` says in words why there are none. */
export interface Derived {
  trouble: string | null;
}

/** The key that every figure has: the name of the value that it asks the reader for, or "". */
interface Asking {
  ask: string;
}

export type Questions<S, D> = Record<string, { label: string; question: (state: S, derived: D) => Question }>;

/** From this width on, in pixels, the plates stand side by side. */
export const WIDE = 560;

/** A screen reader is told of the place where the reader stops, not of each cell on the way. */
const ANNOUNCE_AFTER_MS = 300;
/** What fits into a sentence about what a link has changed; a grid does not. */
const SHORT = 14;

/** One for all figures of the page. */
let engine: NeuralEngine | undefined;

export abstract class Figure<S extends object, D extends Derived> extends LitElement {
  static override styles: CSSResultGroup = figureStyles;

  static override properties: PropertyDeclarations = {
    stateText: { attribute: "state", noAccessor: true },
    lock: { noAccessor: true },
    theme: { reflect: true },
    width: { state: true },
    hosted: { attribute: false },
    notice: { state: true },
    spoken: { state: true },
    open: { state: true },
    verdict: { state: true },
    arrived: { state: true },
  };

  declare theme: "light" | "dark";
  declare width: number;
  declare notice: string | null;
  declare spoken: string;
  declare open: boolean;
  /** What was said of the reader's last answer. */
  declare verdict: Verdict | null;
  /** What a link in the text has changed, in words, until the reader goes on. */
  declare arrived: string | null;
  /** True in a notebook, where the address belongs to the notebook and not to the figure. */
  declare hosted: boolean;
  /** In a notebook: how Python gives the text of a file. */
  textOf: TextOf | null = null;

  /** What the state may be; its keys are the state's, and Python's traits. */
  protected abstract readonly fields: Fields<S>;
  /** Keys that `state` reports and that nobody sets. */
  protected abstract readonly derivedKeys: readonly string[];
  protected abstract readonly name: string;
  protected abstract defaults(): S;
  protected abstract derive(state: S): D;
  /** The part of `derive` that belongs to `state`, as plain JSON. */
  protected abstract report(derived: D): Record<string, unknown>;
  protected abstract drawing(state: S, derived: D): TemplateResult;
  /** The sum, the shape: the sentence under the drawing. */
  protected abstract caption(state: S, derived: D): TemplateResult;
  /** The same sentence for a screen reader. */
  protected abstract saying(state: S, derived: D): string;
  protected abstract controls(state: S, derived: D): TemplateResult;
  protected abstract readonly hint: string;
  protected abstract pytorch(state: S, derived: D): string | null;

  /** Keys that say where the reader looks: they change no number, and a lock of "all" leaves them free. */
  protected readonly looks: readonly (keyof S & string)[] = [];
  /** What the figure can ask for, by name. */
  protected readonly questions: Questions<S, D> = {};

  /** What stands behind "More", before what all figures have there. */
  protected panel(_state: S, _derived: D): TemplateResult | typeof nothing {
    return nothing;
  }

  /** Brings what depends on the derived numbers back into range after a change. */
  protected settle(state: S, _derived: D): S {
    return state;
  }

  /** True where every change of the numbers asks anew, as it does where `ask` is locked. */
  protected get asksEachTime(): boolean {
    return this.locked("ask");
  }

  /** What was said of an answer; null where the reader was shown it. */
  protected judged(_verdict: Verdict | null): void {}

  /** Stops whatever moves by itself. */
  pause(): void {}

  /** True while the live region holds its tongue. */
  protected get quiet(): boolean {
    return false;
  }

  #state: (S & Asking) | null = null;
  #derived: D | null = null;
  /** What the page or Python gave: the state that "Reset" goes back to and that a link need not repeat. */
  #given: Partial<S & Asking> = {};
  /** The reader's own state, from before a link in the text was followed. */
  #mine: (S & Asking) | null = null;
  #revealed = false;
  #lock: string[] = [];
  #addressLock: string[] = [];
  #announcement = 0;
  #stop: (() => void)[] = [];

  constructor() {
    super();
    this.theme = "light";
    this.hosted = false;
    this.width = 0;
    this.notice = null;
    this.spoken = "";
    this.open = false;
    this.verdict = null;
    this.arrived = null;
  }

  // ---- state ------------------------------------------------------------------------------------------------

  /** The `state` attribute: the same as the property, as JSON text. */
  set stateText(text: string | null) {
    if (text === null) return;
    this.#attempt(() => {
      let value: unknown;
      try {
        value = JSON.parse(text);
      } catch (error) {
        const why = (error as Error).message;
        throw new Refusal(`the state attribute is no JSON (${why}); this is the default figure`);
      }
      this.#give(value);
    });
  }

  /** A snapshot: everything that can be set and what follows from it, without what the reader is asked for. */
  get state(): S & Asking & Record<string, unknown> {
    const report = this.report(this.derived);
    if (this.asking) for (const key of Object.keys(report)) report[key] = null;
    return structuredClone({ ...this.now, ...report });
  }

  /** Takes a partial state as a whole or, where something is wrong with it, says so and stays as it is. */
  set state(value: unknown) {
    this.#attempt(() => this.#give(value));
  }

  get #fields(): Fields<S & Asking> {
    const ask = choiceField(["", ...Object.keys(this.questions)]) as Field<string>;
    return { ...this.fields, ask } as Fields<S & Asking>;
  }

  get #defaults(): S & Asking {
    return { ask: "", ...this.defaults() };
  }

  protected get now(): S & Asking {
    this.#state ??= this.#defaults;
    return this.#state;
  }

  protected get derived(): D {
    this.#derived ??= this.derive(this.now);
    return this.#derived;
  }

  /** Computes anew: something else that `derive` reads has come, such as a file. */
  protected refresh(): void {
    this.#derived = null;
    this.requestUpdate();
    this.#announce();
  }

  #give(value: unknown): void {
    const part = parseState(this.#fields, this.derivedKeys, value);
    this.#given = { ...this.#given, ...part };
    this.notice = null;
    this.#set(part);
  }

  #set(part: Partial<S & Asking>): void {
    const before = this.now;
    const state = { ...before, ...part };
    // A look, such as moving a window, happens many times a second, and it changes no number.
    const moved = Object.keys(part).some((key) => key !== "ask" && !this.#isLook(key));
    if (moved) this.#derived = null;
    this.#state = state;
    this.#state = { ...state, ...this.settle(state, this.derived) };
    if ("ask" in part ? part.ask !== before.ask || !this.#revealed : moved && this.asksEachTime)
      this.#askAnew();
    this.requestUpdate();
    this.#announce();
  }

  #isLook(key: string): boolean {
    return (this.looks as readonly string[]).includes(key);
  }

  #attempt(act: () => void): boolean {
    try {
      act();
      return true;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.refuse(error.message);
      return false;
    }
  }

  /** A change by the reader: checked, held against the lock, announced as a `change` event. */
  protected change(part: Partial<S> | Asking): void {
    const held = Object.keys(part).filter((key) => this.locked(key));
    if (held.length > 0) {
      this.refuse(`${held.join(" and ")} is fixed on this page`);
      return;
    }
    this.#attempt(() => {
      const checked = parseState(this.#fields, [], part);
      this.notice = null;
      if (Object.keys(part).some((key) => !this.#isLook(key))) this.arrived = null;
      this.#set(checked);
      this.dispatchEvent(
        new CustomEvent("change", { bubbles: true, composed: true, detail: Object.keys(part) }),
      );
    });
  }

  protected refuse(sentence: string): void {
    this.notice = sentence;
    this.#announce();
  }

  /** Back to what the page or Python gave, as far as it is not fixed. */
  protected reset(): void {
    const given = { ...this.#defaults, ...this.#given };
    const free = Object.entries(given).filter(([key]) => !this.locked(key));
    this.#askAnew();
    this.change(Object.fromEntries(free) as Partial<S>);
  }

  // ---- files on demand -------------------------------------------------------------------------------------

  /** What a file holds, loaded when it is first asked for; null where it cannot be had, and the figure has said why. */
  protected async load<T>(file: OnDemand): Promise<T | null> {
    this.notice = null;
    try {
      return await load<T>(file, this.textOf);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.refuse(error.message);
      return null;
    }
  }

  /** The engine that computes and trains networks, in this page or in workers. */
  protected async engine(): Promise<NeuralEngine | null> {
    const make = await this.load<() => NeuralEngine>("d2l-nn.js");
    return make && (engine ??= make());
  }

  // ---- lock -------------------------------------------------------------------------------------------------

  /** Names of state keys that the reader cannot change; "all" fixes every one but where the reader looks. */
  get lock(): string[] {
    return [...new Set([...this.#lock, ...this.#addressLock])];
  }

  set lock(value: string | readonly string[] | null) {
    const names = typeof value === "string" ? value.split(/[\s,]+/).filter(Boolean) : [...(value ?? [])];
    const known = ["all", ...Object.keys(this.#fields)];
    const odd = names.find((key) => !known.includes(key));
    if (odd !== undefined) this.refuse(`lock names "${odd}", and this figure knows ${known.join(", ")}`);
    this.#lock = names.filter((key) => known.includes(key));
    this.requestUpdate();
  }

  protected locked(key: string): boolean {
    const names = this.lock;
    return names.includes(key) || (!this.#isLook(key) && names.includes("all"));
  }

  // ---- prediction -------------------------------------------------------------------------------------------

  /** True while the figure waits for an answer: then it hides the value, and all that gives it away. */
  get asking(): boolean {
    return this.now.ask !== "" && !this.#revealed && this.derived.trouble === null;
  }

  get #question(): Question {
    return this.questions[this.now.ask].question(this.now, this.derived);
  }

  #askAnew(): void {
    this.#revealed = false;
    this.verdict = null;
    // An answer that was typed for another state must not stand there.
    for (const input of this.renderRoot?.querySelectorAll<HTMLInputElement>(".ask input") ?? [])
      input.value = "";
  }

  #answer(given: string | string[]): void {
    const answer = typeof given === "string" ? given : readNumbers(given);
    if (answer === null) {
      const wanted = given.length === 1 ? "a number" : `${given.length} numbers`;
      this.refuse(
        `“${(given as string[]).join(" ").trim()}” is not an answer yet; type ${wanted}, such as ${given.length === 1 ? "4" : "4 and 6"}`,
      );
      return;
    }
    this.notice = null;
    const verdict = judge(this.#question, answer);
    this.judged(verdict);
    if (verdict.right) this.#reveal(verdict);
    else this.verdict = verdict;
    this.#announce();
  }

  #reveal(verdict: Verdict | null): void {
    this.#revealed = true;
    this.notice = null;
    this.verdict = verdict;
    this.requestUpdate();
    this.#announce();
    // The form goes; whoever answered by keyboard must not be thrown back to the top of the page.
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(".told")?.focus());
  }

  #askForm(): TemplateResult {
    const mayReveal = !this.locked("ask") || this.verdict !== null;
    const answered = (given: string | string[]) => this.#answer(given);
    const shown = () => {
      this.judged(null);
      this.#reveal(null);
    };
    return askForm(this.#question, this.verdict, answered, mayReveal ? shown : null);
  }

  // ---- address ----------------------------------------------------------------------------------------------

  /** The figure's name in the address: its id, else `sliding-kernel`, for the second of a kind `sliding-kernel-2`. */
  get addressName(): string {
    if (this.id) return this.id;
    const kind = this.localName.replace(/^d2l-/, "");
    const index = [...document.querySelectorAll(`${this.localName}:not([id])`)].indexOf(this);
    return index > 0 ? `${kind}-${index + 1}` : kind;
  }

  #fromAddress(followed: boolean): void {
    if (this.hosted || this.dataset.model) return;
    const name = `${this.addressName}=`;
    const part = location.hash
      .slice(1)
      .split("&")
      .find((p) => p.startsWith(name));
    if (part === undefined) return;
    const before = this.now;
    const taken = this.#attempt(() => {
      const { state, lock } = decodeState(this.#fields, part.slice(name.length));
      // A link in the text gives the whole state, so that it shows the same whatever the reader did before.
      const given = { ...this.#defaults, ...this.#given };
      const checked = { ...given, ...parseState(this.#fields, this.derivedKeys, state) };
      const held = Object.keys(state as object).find((key) => this.locked(key));
      if (held)
        throw new Refusal(
          `the address changes ${held}, which is fixed on this page; this is the page's figure`,
        );
      const free = Object.entries(checked).filter(([key]) => !this.locked(key));
      this.notice = null;
      this.#addressLock = lock.filter((key) => key === "all" || key in this.#fields);
      this.pause();
      this.#askAnew();
      this.#set(Object.fromEntries(free) as Partial<S & Asking>);
      if (followed) this.#tellWhatChanged(before);
    });
    const { top, bottom } = this.getBoundingClientRect();
    if (taken && (top < 0 || bottom > innerHeight)) this.scrollIntoView({ block: "center" });
  }

  /** After a link in the text: which keys it has set, and the way back to the reader's own state. */
  #tellWhatChanged(before: S & Asking): void {
    const fields = this.#fields;
    const changed = (Object.keys(fields) as (keyof (S & Asking) & string)[]).filter(
      (key) => !this.#isLook(key) && JSON.stringify(before[key]) !== JSON.stringify(this.now[key]),
    );
    if (changed.length === 0) return;
    this.#mine ??= before;
    const told = changed
      .filter((key) => key !== "ask")
      .map((key) => {
        const text = (fields[key] as Field<unknown>).encode(this.now[key]);
        return text.length > SHORT || text === "" ? key : `${key} ${text.replace(/^(.+),\1$/, "$1")}`;
      });
    this.arrived = `The text has set ${told.join(", ") || "a question"}.`.replaceAll("_", " ");
  }

  #backToMine(): void {
    const mine = this.#mine;
    if (mine === null) return;
    this.#mine = null;
    const free = Object.entries(mine).filter(([key]) => !this.locked(key));
    this.change(Object.fromEntries(free) as Partial<S>);
    this.arrived = null;
  }

  #onHash = (): void => this.#fromAddress(true);

  /** A second click on a link changes no hash, and is meant all the same. */
  #onLink = (event: MouseEvent): void => {
    const link = (event.target as Element).closest?.("a[href*='#']") as HTMLAnchorElement | null;
    if (link && link.href === location.href) this.#fromAddress(true);
  };

  /** The address of this page with this state in it. */
  get link(): string {
    const given = { ...this.#defaults, ...this.#given };
    const differs = Object.entries(this.now).filter(
      ([key, value]) => this.#isLook(key) || JSON.stringify(value) !== JSON.stringify(given[key as keyof S]),
    );
    const locks = this.#addressLock.length > 0 ? `~lock:${this.#addressLock.join(",")}` : "";
    const own = `${this.addressName}=${encodeState(this.#fields, Object.fromEntries(differs) as Partial<S & Asking>)}${locks}`;
    const others = location.hash
      .slice(1)
      .split("&")
      .filter((p) => p.includes("=") && !p.startsWith(`${this.addressName}=`));
    return `${location.href.split("#")[0]}#${[...others, own].join("&")}`;
  }

  async copyLink(): Promise<void> {
    const { link } = this;
    history.replaceState(history.state, "", link);
    await this.copy(link, "link copied; it opens this figure as you see it");
  }

  async copyPytorch(): Promise<void> {
    if (this.asking) {
      this.refuse("the code would give the answer away; answer first, then copy it");
      return;
    }
    const code = this.pytorch(this.now, this.derived);
    if (code === null) this.refuse("there is no output yet: first make the kernel fit, then copy the code");
    else await this.copy(code, "PyTorch code copied; its Y is this output");
  }

  protected async copy(text: string, done: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      this.notice = done;
    } catch {
      // No clipboard here (an insecure page, or the reader said no): show what was to be copied.
      this.notice = `your browser does not let this page copy; here it is: ${text}`;
    }
    this.#announce();
  }

  // ---- life -------------------------------------------------------------------------------------------------

  override connectedCallback(): void {
    super.connectedCallback();
    const themed = () => {
      this.theme = pageTheme();
    };
    themed();
    this.#stop.push(onThemeChange(themed));

    const sized = new ResizeObserver(([entry]) => {
      this.width = Math.floor(entry.contentRect.width);
    });
    sized.observe(this);
    this.width = Math.floor(this.getBoundingClientRect().width);
    this.#stop.push(() => sized.disconnect());

    const seen = new IntersectionObserver(([entry]) => {
      if (!entry.isIntersecting) this.pause();
    });
    seen.observe(this);
    this.#stop.push(() => seen.disconnect());

    const listen = (target: EventTarget, type: string, listener: (event: never) => void) => {
      target.addEventListener(type, listener as EventListener);
      this.#stop.push(() => target.removeEventListener(type, listener as EventListener));
    };
    listen(document, "visibilitychange", () => {
      if (document.hidden) this.pause();
    });
    listen(matchMedia("(prefers-reduced-motion: reduce)"), "change", () => {
      this.pause();
      this.requestUpdate();
    });
    listen(this, "keydown", (event: KeyboardEvent) => this.#onKey(event));
    listen(document, "click", this.#onLink);
    // A notebook's model may be waiting for this element (or, further down, may have to let it go).
    document.dispatchEvent(new CustomEvent("d2l-connect", { detail: this }));
    this.#fromAddress(false);
    listen(window, "hashchange", this.#onHash);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.pause();
    document.dispatchEvent(new CustomEvent("d2l-disconnect", { detail: this }));
    clearTimeout(this.#announcement);
    for (const stop of this.#stop.splice(0)) stop();
  }

  #words(): string {
    if (this.asking) return `${this.verdict?.says ?? ""} ${this.#question.text}`.trim();
    const told = [this.verdict?.says, this.arrived, this.saying(this.now, this.derived)];
    return told.filter(Boolean).join(" ");
  }

  #announce(): void {
    clearTimeout(this.#announcement);
    if (this.quiet) return;
    this.#announcement = window.setTimeout(() => {
      this.spoken = this.notice ?? this.#words();
    }, ANNOUNCE_AFTER_MS);
  }

  /** Tells a screen reader the sentence of the present state, when the reader has stopped for a moment. */
  protected announce(): void {
    this.#announce();
  }

  /** True where the reader wants nothing to move by itself. */
  protected get calm(): boolean {
    return matchMedia("(prefers-reduced-motion: reduce)").matches;
  }

  /** Keys of the figure itself, from anywhere in it but a text field; true where it has used the key. */
  protected key(_key: string, _target: HTMLElement): boolean {
    return false;
  }

  #onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const target = event.composedPath()[0] as HTMLElement;
    if (target.matches("input, select, textarea") || !this.key(event.key, target)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  // ---- picture ----------------------------------------------------------------------------------------------

  /** The keys of the figure, told at the end of its panel. */
  protected keys(): TemplateResult | typeof nothing {
    return nothing;
  }

  /** What leaves the figure, and what it can ask: the same end of every panel. */
  protected commonPanel(): TemplateResult {
    const asks = Object.entries(this.questions).map(([id, { label }]) => ({ id, label }));
    return html`${when(asks.length > 0, () =>
      group(
        "Predict",
        choice(
          "ask me for",
          this.now.ask,
          [{ id: "", label: "nothing" }, ...asks],
          (id) => this.change({ ask: id }),
          this.locked("ask"),
        ),
      ),
    )}${group(
      "Take along",
      action("Copy as PyTorch", () => void this.copyPytorch()),
      when(!this.hosted, () => action("Copy link", () => void this.copyLink())),
      action("Reset", () => this.reset()),
    )}${this.keys()}`;
  }

  #told(state: S, derived: D): TemplateResult {
    const notice = this.notice ?? derived.trouble;
    const arrived = when(
      this.arrived,
      () => html`<p class="arrived">${this.arrived} ${action("back to mine", () => this.#backToMine())}</p>`,
    );
    if (this.asking)
      return html`${when(notice, () => html`<p class="notice">${notice}</p>`)}${this.#askForm()}${arrived}`;
    if (notice) return html`<p class="notice">${notice}</p>${arrived}`;
    return html`${when(this.verdict, () => html`<p class="verdict">${this.verdict?.says}</p>`)}${this.caption(state, derived)}${arrived}`;
  }

  protected override render(): TemplateResult {
    const [state, derived] = [this.now, this.derived];
    return html`<div class="figure ${this.arrived ? "arrived" : ""}" role="group" aria-label=${this.name}>
      <p class="hint">${this.hint}</p>
      <div class="stage ${this.width >= WIDE ? "wide" : ""}">${this.drawing(state, derived)}</div>
      <div class="told" tabindex="-1">${this.#told(state, derived)}</div>
      <div class="bar">
        ${this.controls(state, derived)}
        <button
          type="button"
          class="control more"
          aria-expanded=${this.open ? "true" : "false"}
          @click=${() => {
            this.open = !this.open;
          }}
        >${this.open ? "Less" : "More"}</button>
      </div>
      ${when(this.open, () => html`<div class="panel">${this.panel(state, derived)}${this.commonPanel()}</div>`)}
      <div class="unseen" role="status">${this.spoken}</div>
    </div>`;
  }
}

/** Names a figure's element. A page may load this twice (book script and notebook module): the first one stays. */
export function define(name: string, element: CustomElementConstructor): void {
  if (!customElements.get(name)) customElements.define(name, element);
}
