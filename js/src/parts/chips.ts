/**
 * A list as chips: pick one to open it, arrows walk over them, Shift+arrows move one.
 * Templates for a figure's own shadow root (with `chipStyles`); what a chip shows and what opens is the list's own.
 */
import { css, html, nothing, type TemplateResult } from "lit";
import { clamp } from "../core/grid";
import { action } from "./controls";

export interface Chips<T> {
  items: readonly T[];
  /** The chip that is open, from 0; null for none. */
  open: number | null;
  /** How many of them, from the first on, can change places; all unless told. */
  movable?: number;
  most: number;
  locked: boolean;
  pick(open: number | null): void;
  change(items: T[], open: number | null): void;
}

export interface Chip {
  content: unknown;
  /** A second line. */
  small: string;
  /** Classes of its look. */
  look: string;
  /** Its name, where its text says too little. */
  name?: string;
}

function moved<T>(c: Chips<T>, from: number, to: number): void {
  const order = [...c.items];
  order.splice(to, 0, ...order.splice(from, 1));
  c.change(order, to);
}

/** `what` they are, a plural; `add` appends one. */
export function chipRow<T>(
  c: Chips<T>,
  what: string,
  show: (item: T, n: number) => Chip,
  add: () => void,
): TemplateResult {
  const movable = c.movable ?? c.items.length;
  const key = (event: KeyboardEvent): void => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const chips = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>(".chip")];
    const at = chips.indexOf(event.target as HTMLElement);
    if (by === undefined || at < 0 || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    const to = clamp(at + by, 0, chips.length - 1);
    chips[to].focus();
    if (event.shiftKey && !c.locked && to !== at && Math.max(at, to) < movable) moved(c, at, to);
  };
  return html`<div class="chips" role="group" aria-label="${what}s, from the input on" @keydown=${key}>
    ${c.items.map((item, n) => {
      const { content, small, look, name } = show(item, n);
      return html`<button
        type="button"
        class="chip ${look}"
        tabindex=${n === (c.open ?? 0) ? 0 : -1}
        aria-pressed=${n === c.open ? "true" : "false"}
        aria-label=${name ?? nothing}
        @click=${() => c.pick(n === c.open ? null : n)}
      >
        ${content}<small>${small}</small>
      </button>`;
    })}
    ${
      c.locked || c.items.length >= c.most
        ? nothing
        : html`<button type="button" class="add" aria-label="add a ${what}" @click=${add}>+</button>`
    }
  </div>`;
}

/** What every open chip can do: go elsewhere, and leave. */
export function chipActions<T>(c: Chips<T>, n: number): TemplateResult {
  const movable = c.movable ?? c.items.length;
  const without = () =>
    c.change(
      c.items.filter((_, m) => m !== n),
      null,
    );
  return html`${n > 0 && n < movable ? action("← earlier", () => moved(c, n, n - 1)) : nothing}
  ${n < movable - 1 ? action("later →", () => moved(c, n, n + 1)) : nothing}
  ${c.items.length > 1 ? action("remove", without) : nothing}`;
}

export const chipStyles = css`
  .chips,
  .editor {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: 4px;
  }
  .editor {
    gap: 8px;
    margin-top: 8px;
  }
  .chip,
  .add {
    display: inline-grid;
    align-content: center;
    justify-items: center;
    min-width: 40px;
    min-height: 40px;
    padding: 0 6px;
    font-size: 0.875rem;
    line-height: 1.1;
    color: var(--kernel);
    border-color: color-mix(in srgb, var(--kernel) 45%, var(--paper));
    background: color-mix(in srgb, var(--kernel-fill) 12%, var(--paper));
  }
  .chip.pool {
    border-style: dashed;
    background: var(--paper);
  }
  .chip i {
    font-style: normal;
    font-size: 0.75rem;
  }
  .chip small {
    font-size: 0.75rem;
  }
  .chip small:empty {
    display: none;
  }
  .chip.looked {
    box-shadow: inset 0 -4px 0 var(--output);
  }
  .chip[aria-pressed="true"] {
    border: 2px solid var(--ink);
  }
  .add {
    color: var(--muted);
    background: none;
    font-size: 1.125rem;
  }
  @media (forced-colors: active) {
    .chip.looked {
      border-bottom: 4px solid Highlight;
    }
  }
`;
