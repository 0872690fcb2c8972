/** A lamp: a disc that is lit or not, with its word, its sign and a number beside it; never colour alone. */
import { html, type TemplateResult } from "lit";

export const lamp = (word: string, lit: boolean, beside: string): TemplateResult =>
  html`<p class="lamp">
    <span class="disc ${lit ? "lit" : ""}" aria-hidden="true">${lit ? "✓" : "✗"}</span>
    <span>${word}: <b>${lit ? "yes" : "no"}</b></span> <span class="axis">${beside}</span>
  </p>`;
