/** `<d2l-shape-quiz>`: can I do it alone? Questions on shapes, parameters, work and fields (sections 7.3 to 8.6). */
import { css, html, type TemplateResult } from "lit";
import { networkCode } from "../core/network-code";
import { type QuizQuestion, quizQuestion, type Topic, TOPICS } from "../core/quiz";
import { choiceField, type Fields, wholeField } from "../core/schema";
import type { Question, Verdict } from "../parts/ask";
import { action, choice, group, stepper, when } from "../parts/controls";
import { type Derived, define, Figure, type Questions, WIDE } from "../parts/figure";
import "../parts/network";

export interface ShapeQuizState {
  seed: number;
  question: number;
  topic: Topic | "all";
}

interface ShapeQuizDerived extends Derived {
  made: QuizQuestion;
}

/** What became of a question: its topic, and of a wrong first answer what was said. */
interface Entry {
  topic: Topic;
  right: boolean;
  slip: string;
}

const NAMES: Record<Topic | "all", string> = {
  all: "all topics",
  shape: "shapes",
  parameters: "parameters",
  macs: "multiply–adds",
  field: "receptive fields",
};
const MOST = 9999;
const STORE = "d2l-shape-quiz";

/** The reader's progress; a browser may refuse to keep it, and then it lasts as long as the page. */
let kept: Record<string, Entry> | null = null;

function progress(): Record<string, Entry> {
  try {
    kept ??= JSON.parse(localStorage.getItem(STORE) ?? "{}") as Record<string, Entry>;
  } catch {
    kept = {};
  }
  return kept;
}

function keep(entries: Record<string, Entry>): void {
  kept = entries;
  try {
    localStorage.setItem(STORE, JSON.stringify(entries));
  } catch {
    // No room or no leave: the page still knows.
  }
}

export class ShapeQuiz extends Figure<ShapeQuizState, ShapeQuizDerived> {
  protected readonly name = "Quiz";
  protected readonly hint = "Work it out on paper, type the answer, press Enter.";
  protected readonly derivedKeys = ["answer"];
  protected readonly fields: Fields<ShapeQuizState> = {
    seed: wholeField(0, MOST),
    question: wholeField(1, MOST),
    topic: choiceField(["all", ...TOPICS]),
  };
  protected override readonly questions: Questions<ShapeQuizState, ShapeQuizDerived> = {
    answer: { label: "the answer", question: (_, { made }) => asked(made) },
  };

  protected defaults(): ShapeQuizState & { ask: string } {
    return { seed: 1, question: 1, topic: "all", ask: "answer" };
  }

  protected override get asksEachTime(): boolean {
    return true;
  }

  protected derive({ seed, question, topic }: ShapeQuizState): ShapeQuizDerived {
    return { made: quizQuestion(seed, question, topic), trouble: null };
  }

  protected report({ made }: ShapeQuizDerived) {
    return { answer: made.answer };
  }

  protected pytorch(_: ShapeQuizState, { made }: ShapeQuizDerived): string {
    return networkCode(made.layers, made.cost.input);
  }

  // ---- score --------------------------------------------------------------------------------------------------

  get #place(): string {
    const { seed, question } = this.now;
    return `${seed} ${this.derived.made.topic} ${question}`;
  }

  /** The first answer counts; being shown is not an answer that is right. */
  protected override judged(verdict: Verdict | null): void {
    const entries = progress();
    if (entries[this.#place]) return;
    const right = verdict?.right ?? false;
    const slip = right ? "" : (verdict?.slip ?? (verdict ? "other" : "shown"));
    keep({ ...entries, [this.#place]: { topic: this.derived.made.topic, right, slip } });
  }

  #score(): string {
    const all = Object.values(progress());
    if (all.length === 0) return "The first answer counts.";
    return `${all.filter(({ right }) => right).length} of ${all.length} at the first try`;
  }

  /** For an instructor: readable, and no proof of anything. */
  get line(): string {
    const all = Object.values(progress());
    const by = TOPICS.map((topic) => {
      const of = all.filter((entry) => entry.topic === topic);
      return `${NAMES[topic]} ${of.filter(({ right }) => right).length}/${of.length}`;
    });
    const counts: Record<string, number> = {};
    for (const { slip } of all) if (slip) counts[slip] = (counts[slip] ?? 0) + 1;
    const slips = Object.entries(counts).map(([slip, times]) => `${slip} ×${times}`);
    return `ShapeQuiz, right at the first try: ${by.join(", ")}; not right: ${slips.join(", ") || "none"}`;
  }

  // ---- what the reader sees -----------------------------------------------------------------------------------

  /** The step that is pointed at: no part of the question. */
  #looked = 0;

  protected drawing(_: ShapeQuizState, { made }: ShapeQuizDerived): TemplateResult {
    const width = this.width || 688;
    return html`<div class="whole">
      <d2l-network
        .cost=${made.cost}
        .looked=${this.#looked}
        .width=${width}
        .tall=${width < WIDE && made.layers.length > 1}
        .masked=${this.asking}
        label="layers, from the input on"
        @layer-look=${(e: CustomEvent<number>) => {
          this.#looked = e.detail;
          this.requestUpdate();
        }}
      ></d2l-network>
      <p class="score">Question ${this.now.question} · ${this.#score()}</p>
    </div>`;
  }

  #told({ made }: ShapeQuizDerived): string {
    return `${made.line}.`;
  }

  protected caption(_: ShapeQuizState, d: ShapeQuizDerived): TemplateResult {
    return html`<p class="sum">${this.#told(d)}</p>`;
  }

  protected saying(_: ShapeQuizState, d: ShapeQuizDerived): string {
    return `${this.#told(d)} Enter goes on.`;
  }

  // ---- what the reader does -----------------------------------------------------------------------------------

  #next(): void {
    this.#looked = 0;
    this.change({ question: (this.now.question % MOST) + 1 });
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLInputElement>(".ask input")?.focus({ preventScroll: true }),
    );
  }

  protected override key(key: string, target: HTMLElement): boolean {
    if (key !== "Enter" || this.asking || !target.matches(".told")) return false;
    this.#next();
    return true;
  }

  protected controls({ topic }: ShapeQuizState): TemplateResult {
    const topics = (["all", ...TOPICS] as const).map((id) => ({ id, label: NAMES[id] }));
    return html`${choice(
      "topic",
      topic,
      topics,
      (id) => this.change({ topic: id as Topic, question: 1 }),
      this.locked("topic"),
    )}${when(!this.locked("question"), () => action(this.asking ? "Skip" : "Next", () => this.#next()))}`;
  }

  protected override panel({ seed }: ShapeQuizState): TemplateResult {
    return html`${group(
      "Questions",
      stepper("seed", seed, [0, MOST, 1], (to) => this.change({ seed: to }), this.locked("seed")),
    )}${group(
      "Progress",
      action(
        "Copy for instructor",
        () => void this.copy(this.line, "a line of text copied; it stays in this browser until you paste it"),
      ),
      action("Forget", () => {
        keep({});
        this.notice = "forgotten; the next first answer counts again";
      }),
    )}`;
  }

  static override styles = css`
    ${Figure.styles}
    .whole {
      flex: 1 1 100%;
      min-width: 0;
      display: grid;
      gap: 10px;
      justify-items: center;
    }
    .whole d2l-network {
      width: 100%;
    }
    .score {
      color: var(--muted);
      font-size: 0.9375rem;
    }
    .ask > p:first-child {
      font-size: 1.1875rem;
      line-height: 1.5;
    }
    .ask input {
      font-size: 1.25rem;
      width: 5.5em;
      text-align: center;
    }
  `;
}

const GUIDE: Record<Topic, string> = {
  shape: "Along each axis: ⌊(n + 2p − d·(k − 1) − 1) / s⌋ + 1.",
  parameters:
    "Output channels times the input channels of a group times k², and a bias for each output channel.",
  macs: "The weights of the layer, once for each place of the output map.",
  field: "Begin with 1; each layer adds d·(k − 1), times all the strides before it.",
};

function asked({ text, fields, answer, slips, topic }: QuizQuestion): Question {
  return { text, fields, answer, slips, otherwise: GUIDE[topic] };
}

define("d2l-shape-quiz", ShapeQuiz);
