/**
 * Prediction: a figure asks for a value before it shows it, judges the answer and names the slip behind a wrong one.
 *
 * Nothing here is sent or stored. The figure hides what is asked for; see `Figure.asking`.
 */
import { html, nothing, type TemplateResult } from "lit";
import { action, type Option } from "./controls";

/** A number for each field of a question, or the id of a choice. */
export type Answer = readonly number[] | string;

/** A wrong answer that people give for a reason, and the reason in words. */
export interface Slip {
  answer: Answer;
  says: string;
}

export interface Question {
  /** What is asked, as a sentence. */
  text: string;
  /** A name for each number of the answer: `["rows", "columns"]`. One number needs no name: `[""]`. */
  fields?: readonly string[];
  /** Instead of numbers, something to pick. */
  choices?: readonly Option[];
  answer: Answer;
  /** How far from the answer a number still counts as right; 0 unless told. */
  within?: number;
  slips: readonly Slip[];
  /** What to look at, where the answer is no known slip. */
  otherwise: string;
}

export interface Verdict {
  right: boolean;
  says: string;
  /** The slip that was named, if one was. */
  slip?: string;
}

/** Numbers compare within rounding, and within the question's own tolerance. */
function same(a: Answer, b: Answer, within: number): boolean {
  if (typeof a === "string" || typeof b === "string") return a === b;
  return a.length === b.length && a.every((x, n) => Math.abs(x - b[n]) <= within + 1e-9 * Math.abs(b[n]));
}

/** Right, or the slips that lead to this answer (all of them), or what to count. */
export function judge(question: Question, given: Answer): Verdict {
  const { answer, within = 0, slips, otherwise } = question;
  if (same(given, answer, within)) return { right: true, says: "Right." };
  const known = slips.filter(
    (slip) => !same(slip.answer, answer, within) && same(given, slip.answer, within),
  );
  const reasons = [...new Set(known.map((slip) => slip.says))];
  return {
    right: false,
    says: `Not yet. ${reasons.length > 0 ? reasons.join(" Or: ") : otherwise}`,
    slip: known[0]?.says,
  };
}

/**
 * `4×4`, `1/16`, `−0,5`, `2,040`: what people type for numbers; null where it is none, or fewer than asked for. Several numbers
 * in one field are an answer, too: it may be somebody's slip.
 */
export function readNumbers(texts: readonly string[]): number[] | null {
  const typed = texts.filter((text) => text.trim() !== "");
  const whole = typed.map(toNumber);
  const numbers = typed.length === 1 && !whole.every(Number.isFinite) ? split(typed[0]).map(toNumber) : whole;
  const enough = texts.length === 1 ? numbers.length > 0 : numbers.length === texts.length;
  return enough && numbers.every(Number.isFinite) ? numbers : null;
}

function toNumber(text: string): number {
  // 2,040 is a count with its thousands apart; any other comma is a decimal one.
  const plain = /^[1-9]\d{0,2}(,\d{3})+$/.test(text.trim()) ? text.replaceAll(",", "") : text;
  const [over, under, ...rest] = plain.trim().replace("−", "-").replace(",", ".").split("/");
  if (over.trim() === "" || rest.length > 0 || under?.trim() === "") return Number.NaN;
  return Number(over) / (under === undefined ? 1 : Number(under));
}

const split = (text: string): string[] => text.split(/[×x*;]|,\s|\s+/).filter((part) => part.trim() !== "");

/** The form in which the reader answers; `answered` gets what was typed or picked, `reveal` is null where one must try first. */
export function askForm(
  question: Question,
  verdict: Verdict | null,
  answered: (given: string | string[]) => void,
  reveal: (() => void) | null,
): TemplateResult {
  const typed = (event: Event) => {
    event.preventDefault();
    const inputs = (event.currentTarget as HTMLElement).querySelectorAll("input");
    answered(Array.from(inputs, (input) => input.value));
  };
  return html`<form class="ask" @submit=${typed} autocomplete="off">
    <p>${question.text}</p>
    <div class="answer">
      ${question.choices?.map((option) => action(option.label, () => answered(option.id)))}
      ${(question.fields ?? []).map(
        (name) => html`<label class="control"
          >${name}<input type="text" inputmode="decimal" aria-label=${name || question.text} size="5" /></label
        >`,
      )}
      ${question.choices ? nothing : html`<button type="submit" class="control">Check</button>`}
      ${reveal ? action("Show me", reveal) : nothing}
    </div>
    ${verdict ? html`<p class="verdict">${verdict.says}</p>` : nothing}
  </form>`;
}
