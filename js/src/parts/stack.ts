/**
 * Planes, one in front: where there is room (`spread`) each has its row, else they lie behind each other and tabs
 * bring one to the front. The figure draws a plane's row with `sheet`.
 */
import { css, html, type TemplateResult } from "lit";

export interface Stack {
  /** What a plane is called in the tabs. */
  names: readonly string[];
  front: number;
  spread: boolean;
  pick(plane: number): void;
  sheet(plane: number): TemplateResult;
}

/** Only so many edges of the planes behind are drawn; the tabs say how many there are. */
const EDGES = 3;

export function stack({ names, front, spread, pick, sheet }: Stack): TemplateResult {
  if (spread) return html`${names.map((_, plane) => sheet(plane))}`;
  const tab = (name: string, plane: number) =>
    html`<button type="button" aria-pressed=${plane === front ? "true" : "false"} @click=${() => pick(plane)}>${name}</button>`;
  return html`<div class="tabs" role="group" aria-label="plane in front">${names.map(tab)}</div>
    <div class="sheets" style="--behind:${Math.min(names.length - 1, EDGES)}">${sheet(front)}</div>`;
}

export const stackStyles = css`
  .tabs {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: 4px;
  }
  .tabs button {
    min-height: 32px;
    padding: 0 10px;
  }
  .tabs button[aria-pressed="true"] {
    border: 2px solid var(--input);
    color: var(--input);
    font-weight: 600;
  }
  .sheets {
    display: flex;
    align-items: center;
    justify-content: center;
  }
  /* The edges of the planes behind the one in front. */
  .sheets .in d2l-grid {
    box-shadow:
      calc(min(var(--behind), 1) * 4px) calc(min(var(--behind), 1) * -4px) 0 -1px var(--paper),
      calc(min(var(--behind), 1) * 4px) calc(min(var(--behind), 1) * -4px) 0 0 var(--input),
      calc(min(var(--behind), 2) * 4px) calc(min(var(--behind), 2) * -4px) 0 -1px var(--paper),
      calc(min(var(--behind), 2) * 4px) calc(min(var(--behind), 2) * -4px) 0 0 var(--input),
      calc(min(var(--behind), 3) * 4px) calc(min(var(--behind), 3) * -4px) 0 -1px var(--paper),
      calc(min(var(--behind), 3) * 4px) calc(min(var(--behind), 3) * -4px) 0 0 var(--input);
  }
`;
