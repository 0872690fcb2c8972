/** LeNet on the whole test set: its surest mistakes, and the confusion matrix whose cells show their pictures. */
import { css, html, nothing, type TemplateResult } from "lit";
import { percent } from "../core/format";
import type { Pair } from "../core/grid";
import { classes, type Example, sure as sureText, type Trained, unpack } from "../core/lenet";
import { walkButtons } from "./lenet-maps";
import { cellFor } from "./picture";
import "./picture";

type Look = (example: Example) => void;

const card = (example: Example, theme: string, look: Look): TemplateResult => {
  const { label, says, sure } = example;
  return html`<button
    type="button"
    class="card heap"
    aria-label="${classes[says]}, ${sureText(sure)}; it is: ${classes[label]}"
    @click=${() => look(example)}
  >
    <d2l-picture aria-hidden="true" tone="input" theme=${theme} .values=${unpack(example.picture)} .cell=${cellFor(56, 28)}></d2l-picture>
    <span><b>${classes[says]}</b> ${sureText(sure)}</span>
    <span class="axis">is: ${classes[label]}</span>
  </button>`;
};

export const mistakesView = (trained: Trained, theme: string, look: Look): TemplateResult =>
  html`<div class="answers heap">
    <p class="axis">10,000 test pictures: its surest mistakes; ${percent(trained.accuracy)} right.</p>
    <div class="cards flow">${trained.mistakes.map((example) => card(example, theme, look))}</div>
  </div>`;

export function confusionView(
  trained: Trained,
  theme: string,
  cell: Pair | null,
  open: (cell: Pair) => void,
  look: Look,
): TemplateResult {
  const [row, column] = cell ?? [0, 0];
  // The diagonal is ten times as large as the rest: its own tint, so that mistakes can be told apart.
  const most = Math.max(...trained.confusion.flatMap((counts, i) => counts.filter((_, j) => j !== i)));
  const tint = (i: number, j: number) => (i === j ? 0 : Math.sqrt(trained.confusion[i][j] / most));
  const count = trained.confusion[row][column];
  const shown = trained.cells.filter(({ label, says }) => label === row && says === column);
  return html`<div class="answers heap">
    <p class="axis">10,000 test pictures: row: what it is, column: what it is taken for; ${percent(trained.accuracy)} right.</p>
    <table class="confusion" @keydown=${(event: KeyboardEvent) => walkButtons(event, classes.length)?.click()}>
      <thead>
        <tr><td></td>${classes.map((name) => html`<th scope="col"><span>${name}</span></th>`)}</tr>
      </thead>
      <tbody>
        ${trained.confusion.map(
          (counts, i) => html`<tr>
            <th scope="row">${classes[i]}</th>
            ${counts.map(
              (n, j) => html`<td><button
                  type="button"
                  class=${i === j ? "right" : ""}
                  tabindex=${i === row && j === column ? 0 : -1}
                  aria-pressed=${cell && i === row && j === column ? "true" : "false"}
                  aria-label="${classes[i]} taken for ${classes[j]}: ${n}"
                  style="--tint:${tint(i, j).toFixed(3)}"
                  @click=${() => open([i, j])}
                >${n || "·"}</button></td>`,
            )}
          </tr>`,
        )}
      </tbody>
    </table>
    ${
      cell
        ? html`<p>
              ${classes[row]} taken for ${classes[column]}: ${count}${count > shown.length ? `, of which ${shown.length} are here` : ""}.
            </p>
            <div class="cards flow">${shown.map((example) => card(example, theme, look))}</div>`
        : nothing
    }
  </div>`;
}

export const matrixStyles = css`
  .cards {
    gap: 8px;
  }
  .card {
    padding: 7px 6px;
    width: 6.6rem;
    font-size: 0.8125rem;
  }
  .confusion {
    border-collapse: collapse;
    font-size: 0.75rem;
    line-height: 1;
  }
  .confusion :is(th, td) {
    padding: 0;
  }
  .confusion th {
    font-weight: 400;
    padding: 0 5px 4px 0;
    text-align: end;
    white-space: nowrap;
  }
  thead span {
    writing-mode: vertical-rl; /* for browsers that do not know the next line */
    writing-mode: sideways-lr;
  }
  .confusion button {
    min-height: 27px;
    width: clamp(25px, 6cqi, 40px);
    padding: 0;
    border-radius: 0;
    border-color: color-mix(in srgb, var(--line) 60%, transparent);
    background: color-mix(in srgb, var(--kernel-fill) calc(var(--tint) * 70%), var(--paper));
  }
  .confusion .right {
    font-weight: 700;
    color: var(--output);
  }
  .confusion [aria-pressed="true"] {
    outline: 3px solid var(--ink);
    position: relative;
  }
`;
