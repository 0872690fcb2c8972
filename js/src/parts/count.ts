/**
 * `<d2l-count>`: a number that counts to its new value within 200 ms, so that one sees which way it went.
 * A screen reader, and who wants no motion, get the end at once.
 */
import { css, html, LitElement, type TemplateResult } from "lit";
import { grouped } from "../core/format";

const COUNTS_FOR_MS = 200;

export class D2LCount extends LitElement {
  static override properties = {
    value: { attribute: false },
    write: { attribute: false },
    shown: { state: true },
  };

  declare value: number | bigint;
  declare write: (value: number | bigint) => string;
  declare shown: number | null;

  #frame = 0;

  constructor() {
    super();
    this.value = 0;
    this.write = grouped;
    this.shown = null;
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    const before = changed.get("value") as number | bigint | undefined;
    const first = !this.hasUpdated;
    if (!changed.has("value") || first || matchMedia("(prefers-reduced-motion: reduce)").matches) return;
    cancelAnimationFrame(this.#frame);
    // By factors, not by steps: from 10¹² to 9 every digit goes by.
    const [from, to] = [this.shown ?? Number(before), Number(this.value)].map((x) => Math.log1p(x));
    const start = performance.now();
    const tick = (now: number) => {
      const share = Math.min(Math.max((now - start) / COUNTS_FOR_MS, 0), 1);
      this.shown = share < 1 ? Math.round(Math.expm1(from + (to - from) * share)) : null;
      if (share < 1) this.#frame = requestAnimationFrame(tick);
    };
    tick(start);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    cancelAnimationFrame(this.#frame);
    this.shown = null;
  }

  protected override render(): TemplateResult {
    const end = this.write(this.value);
    if (this.shown === null) return html`${end}`;
    return html`<span aria-hidden="true">${this.write(this.shown)}</span><span class="unseen">${end}</span>`;
  }

  static override styles = css`
    :host {
      font-variant-numeric: tabular-nums;
    }
    .unseen {
      position: absolute;
      clip-path: inset(50%);
    }
  `;
}

if (!customElements.get("d2l-count")) customElements.define("d2l-count", D2LCount);

/** The number, in a sentence; `write` says how. */
export const count = (
  value: number | bigint,
  write: (value: number | bigint) => string = grouped,
): TemplateResult => html`<d2l-count .value=${value} .write=${write}></d2l-count>`;
