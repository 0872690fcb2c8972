/** A residual block, or its plain twin, with numbers on their way: what it passes on, and what comes back. */
import { css, html, type TemplateResult } from "lit";
import { short } from "../core/format";
import type { Passed } from "../core/twins";
import { when } from "./controls";

export interface Twin {
  x: number[];
  /** The factor g of what the branch adds. */
  branch: number;
  shortcut: boolean;
  passed: Passed;
  /** What comes out, and what comes back, is asked for. */
  hidden: boolean;
}

export function twin(name: string, { x, branch, shortcut, passed, hidden }: Twin): TemplateResult {
  const cells = (kind: string, numbers: number[]) =>
    html`<span class="cells ${kind}">${numbers.map((x) => html`<b>${hidden && (kind === "out" || kind === "back") ? "?" : short(x)}</b>`)}</span>`;
  const parts = ["3×3", "BN", "ReLU", "3×3", "BN"];
  return html`<div class="twin" role="group" aria-label=${name}>
    <span class="name">${name}</span>
    <span class="ends">${cells("in", x)}${cells("back", passed.gradient)}<i>gradient</i></span>
    <span class="block ${shortcut ? "carried" : ""}">
      ${when(shortcut, () => html`<small>${x.map((x) => short(x)).join(", ")}</small>`)}
      <span class="parts">${parts.map((part) => html`<i class=${part === "3×3" ? "kernel" : ""}>${part}</i>`)}<i class="scale"
          >·&#8202;${short(branch)}</i
        ></span>
      ${cells("mid", passed.branch)}
    </span>
    <span class="plus ${shortcut ? "" : "gone"}">${shortcut ? "+" : ""}</span>
    <i class="relu">ReLU</i>
    ${cells("out", passed.output)}
  </div>`;
}

export const twinStyles = css`
  .twins {
    display: grid;
    gap: 12px;
    justify-content: center;
    flex: 1 1 100%;
  }
  .twin {
    display: flex;
    align-items: center;
    gap: 10px;
    padding: 34px 0 40px;
    font-variant-numeric: tabular-nums;
    position: relative;
    isolation: isolate;
    i {
      font-style: normal;
      font-size: 0.8125rem;
      color: var(--muted);
    }
    .name {
      position: absolute;
      top: 4px;
      left: 0;
    }
  }
  .twin::before {
    content: "";
    position: absolute;
    z-index: -1;
    inset: 52px 20px auto;
    border-top: 1.5px solid var(--line);
  }
  .relu {
    background: var(--paper);
  }
  .cells {
    display: inline-flex;
    b {
      width: 38px;
      padding: 6px 0;
      font-size: 0.875rem;
      font-weight: 500;
      text-align: center;
      border: 1.5px solid var(--line);
      margin-inline-start: -1.5px;
    }
  }
  .cells.in b {
    border-color: var(--input);
    background: color-mix(in srgb, var(--input-fill) 16%, var(--paper));
  }
  .cells.out b {
    border-color: var(--output);
    background: color-mix(in srgb, var(--output-fill) 16%, var(--paper));
  }
  .cells.mid b {
    background: var(--paper);
  }
  .cells.back b {
    border: 0;
    color: var(--gradient);
    padding: 1px 0;
  }
  .ends {
    position: relative;
    i {
      color: var(--gradient);
    }
    .back,
    i {
      position: absolute;
      inset: 100% 0 auto;
    }
    i {
      top: calc(100% + 22px);
      text-align: center;
    }
  }
  .block {
    position: relative;
    display: inline-flex;
    align-items: center;
    gap: 10px;
    small {
      position: absolute;
      top: -30px;
      left: 50%;
      translate: -50%;
      padding: 0 8px;
      background: var(--paper);
      color: var(--input);
      z-index: 1;
      white-space: nowrap;
    }
  }
  .block.carried::before {
    content: "";
    position: absolute;
    inset: -20px -22px 50% -7px;
    border: 2px solid var(--input-fill);
    border-bottom: 0;
    border-radius: 12px 12px 0 0;
    pointer-events: none;
  }
  .parts {
    display: inline-flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: 3px;
    background: var(--paper);
    i {
      padding: 3px 5px;
      border: 1px solid var(--line);
      border-radius: 6px;
      background: var(--paper);
    }
    .kernel {
      color: var(--kernel);
      border-color: color-mix(in srgb, var(--kernel) 45%, var(--paper));
      background: color-mix(in srgb, var(--kernel-fill) 12%, var(--paper));
    }
    .scale {
      border: 0;
      color: var(--ink);
    }
  }
  .plus {
    display: grid;
    place-items: center;
    width: 22px;
    height: 22px;
    border: 1.5px solid var(--ink);
    border-radius: 50%;
    background: var(--paper);
    line-height: 1;
    z-index: 1;
  }
  .plus.gone {
    border: 0;
    background: none;
  }
  .twins.narrow {
    grid-template-columns: 1fr 1fr;
    .twin {
      flex-direction: column;
      gap: 12px;
      padding: 34px 0 0;
    }
    .twin::before {
      inset: 50px auto 20px 50%;
      border-left: 1.5px solid var(--line);
    }
    .name {
      left: 50%;
      translate: -50%;
    }
    .ends {
      padding-bottom: 42px;
    }
    .ends .back {
      top: calc(100% - 42px);
    }
    .ends i {
      top: calc(100% - 20px);
    }
    .ends :is(.back, i) {
      background: var(--paper);
    }
    .block {
      flex-direction: column;
      max-width: 112px;
      small {
        top: 50%;
        left: -12px;
        translate: -50% -50%;
        rotate: -90deg;
        padding: 0 4px;
      }
    }
    .block.carried::before {
      inset: -6px 50% -24px -12px;
      border: 2px solid var(--input-fill);
      border-right: 0;
      border-radius: 12px 0 0 12px;
      z-index: -1;
    }
  }
`;
