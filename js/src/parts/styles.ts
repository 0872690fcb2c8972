/** The look that all figures share; colours come from the palette, by theme. */
import { css, unsafeCSS } from "lit";
import { figureColours } from "./palette";

export const figureStyles = css`
  :host {
    ${unsafeCSS(figureColours("light"))}
    display: block;
    position: relative;
    container-type: inline-size;
    margin: 1rem 0;
    color: var(--ink);
    font-family: var(--d2l-font, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif);
    font-size: 1rem;
    line-height: 1.45;
    -webkit-text-size-adjust: 100%;
  }
  :host([theme="dark"]) {
    ${unsafeCSS(figureColours("dark"))}
    --number: #fff;
    --deep-number: #000;
  }
  :host([hidden]) {
    display: none;
  }
  * {
    box-sizing: border-box;
  }
  p {
    margin: 0;
  }
  .figure {
    background: var(--paper);
    border-radius: 12px;
    padding: 10px 0; /* where the host's paper has another colour, the figure is a card on it */
  }
  .hint {
    color: var(--muted);
    text-align: center;
    text-wrap: balance;
    margin-bottom: 1rem;
  }
  .stage {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: center;
    gap: 14px 10px;
  }
  .stage.wide {
    position: relative;
    isolation: isolate;
    flex-wrap: nowrap;
  }
  .beam {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    z-index: -1;
    pointer-events: none;
    fill: color-mix(in srgb, var(--kernel-fill) 22%, transparent);
  }
  .beam path {
    transition: d 0.14s ease-out;
  }
  @media (prefers-reduced-motion: reduce) {
    .beam path {
      transition: none;
    }
  }
  .pairs,
  .pair {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 14px 10px;
  }
  .pairs {
    flex-wrap: wrap;
    column-gap: 34px;
  }
  .pairs.chain {
    column-gap: 10px;
  }
  .chain .pair {
    flex-wrap: wrap;
  }
  .matrix {
    flex-basis: 100%;
  }
  .plate {
    display: grid;
    justify-items: center;
    gap: 6px;
    min-width: 0;
  }
  .name {
    font-size: 0.9375rem;
    font-weight: 600;
    white-space: nowrap;
  }
  .name i {
    font-family: "STIX Two Math", "Cambria Math", Georgia, serif;
    font-size: 1.1em;
  }
  .name span {
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }
  .x {
    color: var(--input);
  }
  .k {
    color: var(--kernel);
  }
  .y {
    color: var(--output);
  }
  .g {
    color: var(--gradient);
  }
  .o {
    color: var(--outside);
  }
  .sign {
    color: var(--muted);
    font-size: 1.75rem;
    line-height: 1;
    width: 22px;
    text-align: center;
    padding-top: 28px;
  }
  .under {
    flex-basis: 100%;
    margin-top: 0.75rem;
    text-align: center;
  }
  .stage.wide:has(> .under) {
    flex-wrap: wrap;
  }
  .arrow b {
    display: inline-block;
    font-weight: inherit;
  }
  .stage:not(.wide) .arrow {
    flex-basis: 100%;
    padding: 0;
    b {
      rotate: 90deg;
    }
  }
  .pair {
    display: flex;
    justify-content: center;
    gap: 6px;
  }
  .pair.stacked {
    flex-direction: column;
  }
  .pair .plate {
    align-content: start;
  }
  :is(.pair, .square) .name {
    white-space: normal;
    text-align: center;
  }
  .pair .sign {
    align-self: center;
  }
  .below {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: center;
    gap: 10px 24px;
    margin-top: 14px;
  }
  .told {
    min-height: 2.5rem;
    margin: 0.75rem 0;
    display: flex;
    align-items: center;
    justify-content: center;
    text-align: center;
    font-variant-numeric: tabular-nums;
  }
  .notice {
    border-inline-start: 4px solid var(--kernel-fill);
    padding: 0.35rem 0.75rem;
    text-align: start;
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }
  .told {
    flex-wrap: wrap;
    gap: 6px 16px;
  }
  .told:focus-visible {
    outline: 3px solid var(--input);
    outline-offset: 4px;
    border-radius: 8px;
  }
  .verdict {
    flex-basis: 100%;
    font-weight: 600;
  }
  .ask {
    display: grid;
    justify-items: center;
    gap: 8px;
    max-width: 40rem;
    text-wrap: balance;
  }
  .answer {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: 8px 12px;
  }
  .unknown {
    display: grid;
    place-items: center;
    width: 7.5rem;
    height: 7.5rem;
    border: 2px dashed var(--output);
    border-radius: 12px;
    color: var(--output);
    font-size: 2.5rem;
    font-weight: 600;
  }
  p.arrived {
    flex-basis: 100%;
    color: var(--muted);
  }
  p.arrived button {
    min-height: 30px;
    margin-inline-start: 6px;
  }
  .figure.arrived {
    outline: 2px solid var(--kernel-fill);
    outline-offset: 6px;
  }
  .sum {
    font-size: 1.0625rem;
    line-height: 1.7;
    overflow-wrap: break-word;
    max-width: 100%;
    text-wrap: balance;
  }
  .sum .term {
    white-space: nowrap;
  }
  .sum .zero {
    color: var(--muted);
  }
  .formula {
    font-size: 1.0625rem;
    line-height: 1.2;
    margin-bottom: 0.5rem;
  }
  .formula .line {
    display: inline-flex;
    flex-wrap: wrap;
    justify-content: center;
    align-items: flex-start;
    gap: 4px;
  }
  .part {
    display: inline-grid;
    justify-items: center;
  }
  .part i {
    font-size: 0.8125rem;
    font-family: "STIX Two Math", "Cambria Math", Georgia, serif;
  }
  .axis,
  .aside {
    color: var(--muted);
  }
  .news {
    font-weight: 600;
  }
  .pin {
    min-height: 30px;
    margin-inline-start: 6px;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: 8px;
  }
  .panel {
    display: grid;
    gap: 10px;
    margin-top: 12px;
    padding-top: 14px;
    border-top: 1px solid var(--line);
  }
  .group {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 10px;
  }
  .title {
    flex: 0 0 6.5rem;
    color: var(--muted);
    font-size: 0.875rem;
  }
  @container (max-width: 479px) {
    .title,
    .axis {
      flex-basis: 100%;
    }
  }
  .control {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    font-size: 0.9375rem;
  }
  .control label {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }
  button,
  select,
  input:is([type="number"], [type="text"]) {
    font: inherit;
    color: var(--ink);
    background: var(--paper);
    border: 1px solid color-mix(in srgb, var(--line) 60%, var(--muted));
    border-radius: 8px;
    min-height: 38px;
    padding: 0 12px;
    margin: 0;
  }
  select {
    max-width: 11rem;
    padding-inline: 8px;
  }
  button {
    cursor: pointer;
  }
  button:hover,
  select:hover {
    border-color: var(--ink);
  }
  :is(button, select, input):focus-visible {
    outline: 3px solid var(--input);
    outline-offset: 2px;
  }
  .toggle[aria-pressed="true"] {
    background: var(--ink);
    color: var(--paper);
    border-color: var(--ink);
  }
  .play {
    background: var(--input);
    color: var(--paper);
    border-color: var(--input);
    font-weight: 600;
    min-width: 88px;
    justify-content: center;
  }
  .play svg {
    width: 14px;
    height: 14px;
    fill: currentColor;
  }
  .scrub {
    flex: 1 1 96px;
    max-width: 160px;
  }
  .scrub input {
    width: 100%;
    min-height: 38px;
    margin: 0;
    accent-color: var(--kernel-fill);
  }
  .stepper {
    gap: 0;
  }
  .stepper input {
    width: 2.3em;
    padding: 0;
    text-align: center;
    border-radius: 0;
    appearance: textfield;
    -moz-appearance: textfield;
  }
  .stepper input::-webkit-inner-spin-button {
    display: none;
  }
  .stepper button {
    padding: 0;
    width: 30px;
  }
  .stepper button.less {
    border-radius: 8px 0 0 8px;
    border-inline-end-width: 0;
    margin-inline-start: 6px;
  }
  .stepper button.more {
    border-radius: 0 8px 8px 0;
    border-inline-start-width: 0;
  }
  .lamp {
    display: grid;
    grid-template-columns: auto 1fr;
    align-items: center;
    gap: 0 10px;
    font-variant-numeric: tabular-nums;
  }
  .lamp .axis {
    grid-column: 2;
  }
  .disc {
    display: grid;
    place-items: center;
    grid-row: span 2;
    width: 38px;
    height: 38px;
    border: 2px solid var(--outside);
    border-radius: 50%;
    color: var(--outside);
    font-size: 1.125rem;
    font-weight: 600;
  }
  .disc.lit {
    background: var(--output);
    border-color: var(--output);
    color: var(--paper);
    box-shadow: 0 0 0 4px color-mix(in srgb, var(--output-fill) 25%, transparent);
  }
  .pad {
    gap: 3px;
  }
  .pad button {
    width: 32px;
    padding: 0;
  }
  .pad [aria-hidden] {
    margin-inline-end: 3px;
  }
  .fixed {
    min-height: 38px;
    padding: 0 10px;
    border: 1px dashed var(--line);
    border-radius: 8px;
  }
  .lock {
    color: var(--muted);
    font-size: 0.8125rem;
  }
  .keys {
    color: var(--muted);
    font-size: 0.875rem;
  }
  kbd {
    font: inherit;
    font-size: 0.8125rem;
    border: 1px solid var(--line);
    border-radius: 4px;
    padding: 0 4px;
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (forced-colors: active) {
    .beam {
      display: none;
    }
    .notice {
      border-color: Highlight;
    }
    .toggle[aria-pressed="true"] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
    button,
    .play,
    select,
    input:is([type="number"], [type="text"]) {
      color: ButtonText;
      background: ButtonFace;
      border-color: ButtonText;
    }
  }
  @media print {
    .bar,
    .panel,
    .hint {
      display: none;
    }
  }
`;
