/** The few controls that figures share: templates, so that a figure says what it has and not how it looks. */
import type { Pair } from "../core/grid";
import { html, nothing, type TemplateResult } from "lit";

export interface Option {
  id: string;
  label: string;
}

/** What stands in a control's place when an instructor has fixed it. */
const fixed = (label: string, value: string): TemplateResult =>
  html`<span class="control fixed">${label} <b>${value}</b> <span class="lock">fixed</span></span>`;

export function choice(
  label: string,
  value: string,
  options: readonly Option[],
  pick: (id: string) => void,
  locked = false,
): TemplateResult {
  if (locked) return fixed(label, options.find((o) => o.id === value)?.label ?? value);
  return html`<label class="control"
    ><span>${label}</span>
    <select aria-label=${label} @change=${(event: Event) => pick((event.target as HTMLSelectElement).value)}>
      ${options.map((o) => html`<option value=${o.id} .selected=${o.id === value}>${o.label}</option>`)}
    </select></label
  >`;
}

/** A number with a minus and a plus beside it; the buttons are for fingers, the keyboard has the arrows. */
export function stepper(
  label: string,
  value: number,
  [least, most, step]: [number, number, number],
  set: (value: number) => void,
  locked = false,
): TemplateResult {
  if (locked) return fixed(label, String(value));
  const to = (x: number) => set(Math.round(Math.min(Math.max(x, least), most) / step) * step);
  const nudge = (by: number, name: string, sign: string) =>
    html`<button type="button" class=${name} tabindex="-1" aria-label="${label}: ${name}" @click=${() => to(value + by)}>
      ${sign}
    </button>`;
  return html`<span class="control stepper"
    ><span aria-hidden="true">${label}</span>${nudge(-step, "less", "−")}<input
      type="number"
      aria-label=${label}
      min=${least}
      max=${most}
      step=${step}
      .value=${String(value)}
      @change=${(event: Event) => {
        const input = event.target as HTMLInputElement;
        if (Number.isFinite(input.valueAsNumber)) to(input.valueAsNumber);
        // What was typed and not taken must not stay on the screen.
        input.value = String(value);
      }}
      @input=${(event: InputEvent) => {
        // Arrow keys change the number without an `inputType`; typing waits for Enter.
        const input = event.target as HTMLInputElement;
        if (event.inputType || !Number.isFinite(input.valueAsNumber)) return;
        to(input.valueAsNumber);
        queueMicrotask(() => input.select()); // a number typed next replaces this one
      }} />${nudge(step, "more", "+")}</span
  >`;
}

/** One stepper for both axes; where they differ, a button that opens the panel in which each has its own. */
export function pairStepper(
  label: string,
  [height, width]: Pair,
  range: [number, number, number],
  set: (pair: Pair) => void,
  locked: boolean,
  open: () => void,
): TemplateResult {
  if (height !== width && !locked) return action(`${label} ${height}×${width}`, open);
  return stepper(label, height, range, (n) => set([n, n]), locked);
}

/** A stepper for each axis. */
export const axisSteppers = (
  [height, width]: Pair,
  range: [number, number, number],
  set: (pair: Pair) => void,
  locked: boolean,
): TemplateResult[] => [
  stepper("height", height, range, (n) => set([n, width]), locked),
  stepper("width", width, range, (n) => set([height, n]), locked),
];

export function toggle(
  label: string,
  on: boolean,
  set: (on: boolean) => void,
  locked = false,
): TemplateResult {
  if (locked) return fixed(label, on ? "on" : "off");
  return html`<button type="button" class="control toggle" aria-pressed=${on ? "true" : "false"} @click=${() => set(!on)}>
    ${label}
  </button>`;
}

export const action = (label: string, run: () => void): TemplateResult =>
  html`<button type="button" class="control" @click=${run}>${label}</button>`;

export const group = (title: string, ...content: unknown[]): TemplateResult =>
  html`<div class="group" role="group" aria-label=${title}><span class="title">${title}</span>${content}</div>`;

export const when = (condition: unknown, content: () => TemplateResult): TemplateResult | typeof nothing =>
  condition ? content() : nothing;
