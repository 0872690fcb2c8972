/**
 * What every figure of the book does in the same way: state, lock, address, events, theme, live region, playback.
 *
 * A figure extends it with its `fields` (what the state may be), `derive` (the numbers) and `drawing` (the picture);
 * everything that a page, a notebook or a test relies on is here.
 */
import { html, LitElement, type PropertyDeclarations, type TemplateResult } from "lit";
import { action, choice, group, when } from "./controls";
import { clamp, type Pair, Refusal } from "./core/grid";
import { decodeState, encodeState, type Fields, parseState } from "./core/schema";
import { figureStyles } from "./figure-styles";
import { onThemeChange, pageTheme } from "./theme";

/** The numbers that follow from a state. `trouble` says in words why there are none. */
export interface Derived {
  output_shape: Pair | null;
  trouble: string | null;
}

/** From this width on, in pixels, the plates stand side by side. */
export const WIDE = 560;

const SPEEDS = [1, 2, 4, 8, 16];
/** A screen reader is told of the place where the reader stops, not of each cell on the way. */
const ANNOUNCE_AFTER_MS = 300;

export abstract class Figure<S extends { position: Pair }, D extends Derived> extends LitElement {
  static override styles = figureStyles;

  static override properties: PropertyDeclarations = {
    stateText: { attribute: "state", noAccessor: true },
    lock: { noAccessor: true },
    theme: { reflect: true },
    width: { state: true },
    hosted: { attribute: false },
    notice: { state: true },
    spoken: { state: true },
    open: { state: true },
    playing: { state: true },
    speed: { state: true },
  };

  declare theme: "light" | "dark";
  declare width: number;
  declare notice: string | null;
  declare spoken: string;
  declare open: boolean;
  declare playing: boolean;
  declare speed: number;
  /** True in a notebook, where the address belongs to the notebook and not to the figure. */
  declare hosted: boolean;

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
  protected abstract panel(state: S, derived: D): TemplateResult;
  protected abstract readonly hint: string;
  protected abstract pytorch(state: S, derived: D): string | null;

  #state: S | null = null;
  #derived: D | null = null;
  /** What the page or Python gave: the state that "Reset" goes back to and that a link need not repeat. */
  #given: Partial<S> = {};
  #lock: string[] = [];
  #addressLock: string[] = [];
  #announcement = 0;
  #timer = 0;
  #onScreen = true;
  #stop: (() => void)[] = [];

  constructor() {
    super();
    this.theme = "light";
    this.hosted = false;
    this.width = 0;
    this.notice = null;
    this.spoken = "";
    this.open = false;
    this.playing = false;
    this.speed = 2;
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

  /** A snapshot: everything that can be set and what follows from it. */
  get state(): S & Record<string, unknown> {
    return structuredClone({ ...this.now, ...this.report(this.derived) });
  }

  /** Takes a partial state as a whole or, where something is wrong with it, says so and stays as it is. */
  set state(value: unknown) {
    this.#attempt(() => this.#give(value));
  }

  protected get now(): S {
    this.#state ??= this.defaults();
    return this.#state;
  }

  protected get derived(): D {
    this.#derived ??= this.derive(this.now);
    return this.#derived;
  }

  #give(value: unknown): void {
    const part = parseState(this.fields, this.derivedKeys, value);
    this.#given = { ...this.#given, ...part };
    this.notice = null;
    this.#set(part);
  }

  #set(part: Partial<S>): void {
    this.#state = { ...this.now, ...part };
    // Moving the window is the one change that happens many times a second, and it changes no number.
    if (Object.keys(part).some((key) => key !== "position")) this.#derived = null;
    const shape = this.derived.output_shape;
    if (shape) {
      const [i, j] = this.#state.position;
      this.#state.position = [clamp(i, 0, shape[0] - 1), clamp(j, 0, shape[1] - 1)];
    }
    this.requestUpdate();
    this.#announce();
  }

  #attempt(act: () => void): boolean {
    try {
      act();
      return true;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.notice = error.message;
      this.#announce();
      return false;
    }
  }

  /** A change by the reader: checked, held against the lock, announced as a `change` event. */
  protected change(part: Partial<S>): void {
    const held = Object.keys(part).filter((key) => this.locked(key));
    if (held.length > 0) {
      this.notice = `${held.join(" and ")} is fixed on this page`;
      this.#announce();
      return;
    }
    this.#attempt(() => {
      const checked = parseState(this.fields, [], part);
      this.notice = null;
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
    const given = { ...this.defaults(), ...this.#given };
    const free = Object.entries(given).filter(([key]) => !this.locked(key));
    this.change(Object.fromEntries(free) as Partial<S>);
  }

  // ---- lock -------------------------------------------------------------------------------------------------

  /** Names of state keys that the reader cannot change; "all" fixes every one but the window's position. */
  get lock(): string[] {
    return [...new Set([...this.#lock, ...this.#addressLock])];
  }

  set lock(value: string | readonly string[] | null) {
    const names = typeof value === "string" ? value.split(/[\s,]+/).filter(Boolean) : [...(value ?? [])];
    const known = ["all", ...Object.keys(this.fields)];
    const odd = names.find((key) => !known.includes(key));
    if (odd !== undefined) this.refuse(`lock names "${odd}", and this figure knows ${known.join(", ")}`);
    this.#lock = names.filter((key) => known.includes(key));
    this.requestUpdate();
  }

  protected locked(key: string): boolean {
    const names = this.lock;
    return names.includes(key) || (key !== "position" && names.includes("all"));
  }

  // ---- address ----------------------------------------------------------------------------------------------

  /** The figure's name in the address: its id, else `sliding-kernel`, for the second of a kind `sliding-kernel-2`. */
  get addressName(): string {
    if (this.id) return this.id;
    const kind = this.localName.replace(/^d2l-/, "");
    const index = [...document.querySelectorAll(this.localName)].indexOf(this);
    return index > 0 ? `${kind}-${index + 1}` : kind;
  }

  #fromAddress = (): void => {
    if (this.hosted || this.dataset.model) return;
    const name = `${this.addressName}=`;
    const part = location.hash
      .slice(1)
      .split("&")
      .find((p) => p.startsWith(name));
    if (part === undefined) return;
    const taken = this.#attempt(() => {
      const { state, lock } = decodeState(this.fields, part.slice(name.length));
      const checked = parseState(this.fields, this.derivedKeys, state);
      const held = Object.keys(checked).find((key) => this.locked(key));
      if (held)
        throw new Refusal(
          `the address changes ${held}, which is fixed on this page; this is the page's figure`,
        );
      this.#addressLock = lock.filter((key) => key === "all" || key in this.fields);
      this.#set(checked);
    });
    if (taken) this.scrollIntoView({ block: "center" });
  };

  /** The address of this page with this state in it. */
  get link(): string {
    const given: Partial<S> = { ...this.defaults(), ...this.#given };
    const differs = Object.entries(this.now).filter(
      ([key, value]) => key === "position" || JSON.stringify(value) !== JSON.stringify(given[key as keyof S]),
    );
    const locks = this.#addressLock.length > 0 ? `~lock:${this.#addressLock.join(",")}` : "";
    const own = `${this.addressName}=${encodeState(this.fields, Object.fromEntries(differs) as Partial<S>)}${locks}`;
    const others = location.hash
      .slice(1)
      .split("&")
      .filter((p) => p.includes("=") && !p.startsWith(`${this.addressName}=`));
    return `${location.href.split("#")[0]}#${[...others, own].join("&")}`;
  }

  async copyLink(): Promise<void> {
    const { link } = this;
    history.replaceState(history.state, "", link);
    await this.#copy(link, "link copied; it opens this figure as you see it");
  }

  async copyPytorch(): Promise<void> {
    const code = this.pytorch(this.now, this.derived);
    if (code === null) this.refuse("there is no output yet: first make the kernel fit, then copy the code");
    else await this.#copy(code, "PyTorch code copied; its Y is this output");
  }

  async #copy(text: string, done: string): Promise<void> {
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
      this.#onScreen = entry.isIntersecting;
      if (!this.#onScreen) this.pause();
    });
    seen.observe(this);
    this.#stop.push(() => seen.disconnect());

    const hidden = () => {
      if (document.hidden) this.pause();
    };
    document.addEventListener("visibilitychange", hidden);
    this.#stop.push(() => document.removeEventListener("visibilitychange", hidden));

    const calm = matchMedia("(prefers-reduced-motion: reduce)");
    const calmed = () => {
      this.pause();
      this.requestUpdate();
    };
    calm.addEventListener("change", calmed);
    this.#stop.push(() => calm.removeEventListener("change", calmed));

    this.addEventListener("keydown", this.#onKey);
    // A notebook's model may be waiting for this element (or, further down, may have to let it go).
    document.dispatchEvent(new CustomEvent("d2l-connect", { detail: this }));
    this.#fromAddress();
    addEventListener("hashchange", this.#fromAddress);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.pause();
    document.dispatchEvent(new CustomEvent("d2l-disconnect", { detail: this }));
    clearTimeout(this.#announcement);
    removeEventListener("hashchange", this.#fromAddress);
    this.removeEventListener("keydown", this.#onKey);
    for (const stop of this.#stop.splice(0)) stop();
  }

  #announce(): void {
    clearTimeout(this.#announcement);
    if (this.playing) return;
    this.#announcement = window.setTimeout(() => {
      this.spoken = this.notice ?? this.saying(this.now, this.derived);
    }, ANNOUNCE_AFTER_MS);
  }

  // ---- playback ---------------------------------------------------------------------------------------------

  protected get calm(): boolean {
    return matchMedia("(prefers-reduced-motion: reduce)").matches;
  }

  /** Number of places the window has; 0 where nothing fits. */
  protected get places(): number {
    const shape = this.derived.output_shape;
    return shape ? shape[0] * shape[1] : 0;
  }

  protected get place(): number {
    const [i, j] = this.now.position;
    return i * (this.derived.output_shape?.[1] ?? 1) + j;
  }

  protected seek(place: number): void {
    const columns = this.derived.output_shape?.[1] ?? 1;
    if (this.places > 0)
      this.change({ position: [Math.floor(place / columns), place % columns] } as Partial<S>);
  }

  /** One window further or back, round the end. */
  step(by: number): void {
    if (this.places > 0) this.seek((this.place + by + this.places) % this.places);
  }

  /** Slides the window by itself, unless the reader wants no motion: then it is one step. */
  play(): void {
    if (this.places === 0) return;
    if (this.calm) {
      this.step(1);
      return;
    }
    if (this.place === this.places - 1) this.seek(0);
    this.playing = true;
    const tick = () => {
      if (!this.playing) return;
      this.step(1);
      if (this.place >= this.places - 1) this.pause();
      else this.#timer = window.setTimeout(tick, 1000 / this.speed);
    };
    this.#timer = window.setTimeout(tick, 1000 / this.speed);
  }

  pause(): void {
    clearTimeout(this.#timer);
    if (!this.playing) return;
    this.playing = false;
    this.#announce();
  }

  #onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const target = event.composedPath()[0] as HTMLElement;
    const typing = target.matches("input, select, textarea");
    if (typing) return;
    if (event.key === "[" || event.key === "]") {
      this.pause();
      this.step(event.key === "]" ? 1 : -1);
    } else if (event.key === " " && target.getAttribute("role") === "gridcell") {
      this.playing ? this.pause() : this.play();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  // ---- picture ----------------------------------------------------------------------------------------------

  protected playButton(): TemplateResult {
    const label = this.calm ? "Step" : this.playing ? "Pause" : "Play";
    const icon = this.playing ? "M4 3h3v10H4zM9 3h3v10H9z" : "M4 2.5v11l9-5.5z";
    return html`<button
      type="button"
      class="control play"
      @click=${() => (this.playing ? this.pause() : this.play())}
    ><svg viewBox="0 0 16 16" aria-hidden="true"><path d=${icon} /></svg>${label}</button>`;
  }

  protected scrubber(): TemplateResult {
    const last = Math.max(this.places - 1, 0);
    return html`<label class="control scrub"
      ><span class="unseen">window</span
      ><input
        type="range"
        min="0"
        max=${last}
        .value=${String(this.place)}
        aria-valuetext=${this.saying(this.now, this.derived)}
        @input=${(event: Event) => {
          this.pause();
          this.seek((event.target as HTMLInputElement).valueAsNumber);
        }}
    /></label>`;
  }

  /** Steps, speed and what leaves the figure: the same end of every panel. */
  protected commonPanel(): TemplateResult {
    const speeds = SPEEDS.map((n) => ({ id: String(n), label: `${n} a second` }));
    return html`${group(
      "Steps",
      action("Back", () => {
        this.pause();
        this.step(-1);
      }),
      action("Step", () => {
        this.pause();
        this.step(1);
      }),
      choice("speed", String(this.speed), speeds, (id) => {
        this.speed = Number(id);
      }),
    )}${group(
      "Take along",
      action("Copy as PyTorch", () => void this.copyPytorch()),
      when(!this.hosted, () => action("Copy link", () => void this.copyLink())),
      action("Reset", () => this.reset()),
    )}
    <p class="keys">
      Keys: arrows move the window, <kbd>Space</kbd> plays, <kbd>[</kbd> and <kbd>]</kbd> step, <kbd>Enter</kbd> edits a
      cell, <kbd>Shift</kbd>+<kbd>↑</kbd><kbd>↓</kbd> changes it.
    </p>`;
  }

  protected override render(): TemplateResult {
    const [state, derived] = [this.now, this.derived];
    const told = this.notice ?? derived.trouble;
    return html`<div class="figure" role="group" aria-label=${this.name}>
      <p class="hint">${this.hint}</p>
      <div class="stage ${this.width >= WIDE ? "wide" : ""}">${this.drawing(state, derived)}</div>
      <div class="told">${told ? html`<p class="notice">${told}</p>` : this.caption(state, derived)}</div>
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
