/**
 * `<d2l-grid>`: a grid of numbers that pointer, touch and keyboard can walk, drag and edit.
 *
 * It knows nothing of convolution. A figure gives it `cells` to draw and listens to what the reader does:
 *   cell-hover  {cell | null}            the pointer is over a cell, or has left
 *   cell-focus  {cell}                   the keyboard or a press has moved the cursor
 *   cell-drag   {cell, from, start}      a pressed pointer has come to another cell; `start`: it was pressed there
 *   cell-pull   {cell, steps, start}     a pressed pointer or Shift+arrow changes a value by that many steps
 *   cell-edit   {cell, text}             the reader has typed a value
 */
import { css, html, LitElement, nothing, type TemplateResult, unsafeCSS } from "lit";
import { clamp, type Pair, samePair } from "../core/grid";

export interface Cell {
  text: string;
  /** −1 … 1: how strongly the cell is filled; negative values are filled with ink instead of the grid's colour. */
  tint: number;
  /** Space-separated marks: `outside`, `never`, `tap`, `reach`, `current`. */
  marks?: string;
  /** A small number in the corner. */
  note?: string;
  /** What a screen reader says instead of the text. */
  label?: string;
}

export interface Frame {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

export interface CellEvent {
  cell: Pair;
  /** Where the pointer was pressed. */
  from?: Pair;
  steps?: number;
  start?: boolean;
  text?: string;
}

const PULL_PIXELS = 8;
/** With more ink than this the number on a cell must change from black to white; on dark paper, earlier, back. */
const DEEP = 0.61;
const HALF = 0.45;
/** Around the change neither black nor white reads well on every page's paper: a fill keeps this far away from it. */
const CLEAR = 0.05;
const readable = (share: number) => {
  const change = [HALF, DEEP].find((edge) => Math.abs(share - edge) < CLEAR);
  return change === undefined ? share : change + (share > change ? CLEAR : -CLEAR);
};
/** A class for each hundredth of a fill: a picture of 784 cells changes faster by class than by style. */
const mixed = (name: string, colour: string) =>
  Array.from(
    { length: 101 },
    (_, n) => `.${name}${n}{background-color:color-mix(in srgb,var(${colour}) ${n}%,var(--paper))}`,
  );
const FILLS = [...mixed("p", "--fill"), ...mixed("n", "--ink")].join("");

export class D2LGrid extends LitElement {
  static override properties = {
    cells: { attribute: false },
    label: {},
    tone: { reflect: true },
    size: { type: Number },
    fontSize: { attribute: false },
    home: { attribute: false },
    frame: { attribute: false },
    drag: { reflect: true },
    editable: { type: Boolean },
    cursor: { state: true },
    editing: { state: true },
  };

  declare cells: Cell[][];
  declare label: string;
  declare tone: "input" | "kernel" | "output" | "gradient";
  /** Edge of a cell in CSS pixels. */
  declare size: number;
  /** 0: the cells are too small for numbers. */
  declare fontSize: number;
  /** Where the cursor stands until the reader moves it. */
  declare home: Pair;
  declare frame: Frame | null;
  declare drag: "move" | "pull" | "paint";
  declare editable: boolean;
  declare cursor: Pair;
  declare editing: string | null;

  #ownMove = false;
  #following = false;
  #replaces = false;
  #pressed: { cell: Pair; from: Pair; y: number; moved: boolean; again: boolean } | null = null;

  constructor() {
    super();
    this.cells = [];
    this.label = "";
    this.tone = "input";
    this.size = 32;
    this.fontSize = 14;
    this.home = [0, 0];
    this.frame = null;
    this.drag = "move";
    this.editable = false;
    this.cursor = [0, 0];
    this.editing = null;
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    const before = changed.get("home") as Pair | undefined;
    if (changed.has("home") && !samePair(before ?? null, this.home) && !this.#ownMove)
      this.cursor = this.home;
    this.#ownMove = false;
    const [rows, columns] = [this.cells.length, this.cells[0]?.length ?? 0];
    const inside: Pair = [clamp(this.cursor[0], 0, rows - 1), clamp(this.cursor[1], 0, columns - 1)];
    if (!samePair(inside, this.cursor)) this.cursor = inside;
  }

  protected override render(): TemplateResult {
    const { size, fontSize } = this;
    const columns = this.cells[0]?.length ?? 0;
    return html`<div
        role="grid"
        aria-label=${this.label}
        aria-readonly=${this.editable ? "false" : "true"}
        class="${size < 18 ? "fine" : ""} ${fontSize === 0 ? "pixels" : ""}"
        style="--size:${size}px;--font:${fontSize}px;grid-template-columns:repeat(${columns},${size}px);width:${columns * size}px;height:${this.cells.length * size}px"
        @keydown=${this.#onKey}
        @focusin=${this.#onFocus}
        @pointerdown=${this.#onDown}
        @pointermove=${this.#onMove}
        @pointerup=${this.#onUp}
        @pointercancel=${this.#onCancel}
        @pointerleave=${this.#onLeave}
        @dblclick=${this.#onDouble}
      >
        ${this.cells.map((row, i) => html`<div role="row">${row.map((cell, j) => this.#cell(cell, i, j))}</div>`)}
      </div>
      ${this.frame ? this.#frame(this.frame) : nothing} ${this.editing === null ? nothing : this.#editor()}`;
  }

  #cell(cell: Cell, i: number, j: number): TemplateResult {
    const cursor = i === this.cursor[0] && j === this.cursor[1];
    const tint = Math.abs(cell.tint);
    const negative = cell.tint < 0;
    const share = negative ? readable(tint * 0.85) : tint * 0.62;
    const ink = negative && (share > DEEP ? "deep" : share > HALF && "half");
    const marks = [`${negative ? "n" : "p"}${Math.round(share * 100)}`, cell.marks, ink, cell.note && "noted"]
      .filter(Boolean)
      .join(" ");
    return html`<div
      role="gridcell"
      class=${marks}
      tabindex=${cursor ? 0 : -1}
      aria-label=${cell.label ?? nothing}
    >${this.fontSize > 0 ? cell.text : nothing}${cell.note ? html`<small>${cell.note}</small>` : nothing}</div>`;
  }

  #frame(f: Frame): TemplateResult {
    const s = this.size;
    const box = `transform:translate(${f.column * s}px,${f.row * s}px);width:${f.columns * s}px;height:${f.rows * s}px`;
    return html`<div class="frame" style=${box}></div>`;
  }

  #editor(): TemplateResult {
    const [i, j] = this.cursor;
    const width = Math.max(this.size, 56);
    const left = clamp(
      j * this.size - (width - this.size) / 2,
      0,
      Math.max(0, this.cells[0].length * this.size - width),
    );
    return html`<input
      class="editor"
      aria-label="value of row ${i}, column ${j}"
      autocomplete="off"
      style="left:${left}px;top:${i * this.size}px;width:${width}px;height:${Math.max(this.size, 30)}px"
      .value=${this.editing ?? ""}
      @keydown=${this.#onEditorKey}
      @blur=${() => this.#commit(false)}
    />`;
  }

  protected override updated(changed: Map<string, unknown>): void {
    if (changed.has("editing") && this.editing !== null) {
      const editor = this.renderRoot.querySelector<HTMLInputElement>(".editor");
      editor?.focus();
      if (this.#replaces) editor?.select();
    } else if (
      changed.has("cursor") &&
      this.renderRoot instanceof ShadowRoot &&
      this.renderRoot.activeElement
    ) {
      // The focus goes along with a window that slides; that is nothing the reader did, so it is not told.
      this.#following = true;
      this.#cellElement(this.cursor)?.focus();
      this.#following = false;
    }
  }

  #cellElement([i, j]: Pair): HTMLElement | undefined {
    const row = this.renderRoot.querySelector('[role="grid"]')?.children[i];
    return row?.children[j] as HTMLElement | undefined;
  }

  /** Opens the editor on the cursor's cell. */
  edit(text?: string): void {
    this.#replaces = text === undefined; // a first letter typed stays, and the old number goes
    if (this.editable) this.editing = text ?? this.cells[this.cursor[0]][this.cursor[1]].text;
  }

  #tell(type: string, detail: CellEvent | null): void {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }

  #moveTo(cell: Pair): void {
    this.#ownMove = true;
    this.cursor = cell;
    this.#tell("cell-focus", { cell });
  }

  #commit(refocus: boolean): void {
    const editor = this.renderRoot.querySelector<HTMLInputElement>(".editor");
    if (this.editing === null || !editor) return;
    const { value } = editor;
    const typed = value !== this.cells[this.cursor[0]][this.cursor[1]].text;
    this.editing = null;
    if (refocus) this.#cellElement(this.cursor)?.focus();
    if (typed) this.#tell("cell-edit", { cell: this.cursor, text: value });
  }

  #onEditorKey = (event: KeyboardEvent): void => {
    event.stopPropagation(); // the figure's own keys are letters to someone who types
    if (event.key === "Enter") this.#commit(true);
    else if (event.key === "Escape") {
      this.editing = null;
      this.#cellElement(this.cursor)?.focus();
    } else return;
    event.preventDefault();
  };

  #onKey = (event: KeyboardEvent): void => {
    if (event.altKey || event.metaKey) return;
    const [i, j] = this.cursor;
    const [rows, columns] = [this.cells.length, this.cells[0].length];
    if (event.shiftKey && this.editable && /^Arrow(Up|Down)$/.test(event.key)) {
      event.preventDefault();
      this.#tell("cell-pull", { cell: this.cursor, steps: 0, start: true });
      this.#tell("cell-pull", { cell: this.cursor, steps: event.key === "ArrowUp" ? 1 : -1, start: false });
      return;
    }
    const to: Record<string, Pair> = {
      ArrowUp: [i - 1, j],
      ArrowDown: [i + 1, j],
      ArrowLeft: [i, j - 1],
      ArrowRight: [i, j + 1],
      Home: event.ctrlKey ? [0, 0] : [i, 0],
      End: event.ctrlKey ? [rows - 1, columns - 1] : [i, columns - 1],
      PageUp: [0, j],
      PageDown: [rows - 1, j],
    };
    const target = to[event.key];
    if (target) this.#moveTo([clamp(target[0], 0, rows - 1), clamp(target[1], 0, columns - 1)]);
    else if (event.ctrlKey) return;
    else if (event.key === "Enter" || event.key === "F2") {
      if (this.drag === "paint")
        this.#tell("cell-drag", { cell: this.cursor, from: this.cursor, start: true });
      else if (this.editable) this.edit();
      else return;
    } else if (this.editable && /^[\d.\-−]$/.test(event.key)) this.edit(event.key);
    else return;
    event.preventDefault();
  };

  #onFocus = (event: FocusEvent): void => {
    const cell = event.target as HTMLElement;
    const row = cell.parentElement;
    if (!row?.parentElement || cell.getAttribute("role") !== "gridcell") return;
    if (this.#pressed || this.#following) return; // a press tells of itself
    const at: Pair = [[...row.parentElement.children].indexOf(row), [...row.children].indexOf(cell)];
    if (samePair(at, this.cursor)) this.#tell("cell-focus", { cell: at });
  };

  #cellUnder(event: PointerEvent | MouseEvent): Pair {
    const box = (this.renderRoot.querySelector('[role="grid"]') as HTMLElement).getBoundingClientRect();
    const [rows, columns] = [this.cells.length, this.cells[0].length];
    return [
      clamp(Math.floor((event.clientY - box.top) / this.size), 0, rows - 1),
      clamp(Math.floor((event.clientX - box.left) / this.size), 0, columns - 1),
    ];
  }

  #onDown = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    const cell = this.#cellUnder(event);
    const again = samePair(cell, this.cursor) && (this.renderRoot as ShadowRoot).activeElement !== null;
    this.#pressed = { cell, from: cell, y: event.clientY, moved: false, again };
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    this.#cellElement(cell)?.focus({ preventScroll: true });
    event.preventDefault(); // no text selection; the focus is set above
    this.#moveTo(cell);
    if (this.drag === "paint") this.#tell("cell-drag", { cell, from: cell, start: true });
    if (this.drag === "pull") this.#tell("cell-pull", { cell, steps: 0, start: true });
  };

  #onMove = (event: PointerEvent): void => {
    const pressed = this.#pressed;
    const cell = this.#cellUnder(event);
    if (!pressed) {
      if (event.pointerType !== "touch") this.#tell("cell-hover", { cell });
      return;
    }
    if (this.drag === "pull") {
      const steps = Math.trunc((pressed.y - event.clientY) / PULL_PIXELS);
      if (steps !== 0 || pressed.moved) {
        pressed.moved = true;
        this.#tell("cell-pull", { cell: pressed.cell, steps, start: false });
      }
      return;
    }
    if (samePair(cell, pressed.cell)) return;
    pressed.cell = cell;
    pressed.moved = true;
    if (this.drag === "paint") this.#tell("cell-drag", { cell, from: pressed.from, start: false });
    else this.#moveTo(cell);
  };

  #onUp = (): void => {
    const pressed = this.#pressed;
    this.#pressed = null;
    if (pressed?.again && !pressed.moved && this.drag !== "paint") this.edit();
  };

  #onCancel = (): void => {
    this.#pressed = null;
  };

  #onLeave = (): void => {
    if (!this.#pressed) this.#tell("cell-hover", null);
  };

  #onDouble = (): void => {
    if (this.drag !== "paint" && this.editing === null) this.edit();
  };

  static override styles = css`
    ${unsafeCSS(FILLS)}
    :host {
      display: inline-block;
      position: relative;
      --tone: var(--input);
      --fill: var(--input-fill);
      /* Mixed here, once a grid and not once a cell. */
      --edge: color-mix(in srgb, var(--tone) 30%, var(--paper));
      --hair: color-mix(in srgb, var(--line) 55%, transparent);
      font-variant-numeric: tabular-nums;
    }
    :host([tone="kernel"]) {
      --tone: var(--kernel);
      --fill: var(--kernel-fill);
    }
    :host([tone="gradient"]) {
      --tone: var(--gradient);
      --fill: var(--gradient-fill);
    }
    :host([tone="output"]) {
      --tone: var(--output);
      --fill: var(--output-fill);
    }
    [role="grid"] {
      display: grid;
      contain: size layout; /* its size is known: what changes around it lays out none of its cells */
      cursor: pointer;
      touch-action: pan-y;
      user-select: none;
      -webkit-user-select: none;
    }
    :host([drag="pull"]) [role="grid"] {
      cursor: ns-resize;
      touch-action: none;
    }
    :host([drag="paint"]) [role="grid"] {
      cursor: crosshair;
      touch-action: none;
    }
    [role="row"] {
      display: contents;
    }
    [role="gridcell"] {
      box-sizing: border-box;
      height: var(--size);
      position: relative;
      display: flex;
      align-items: center;
      justify-content: center;
      overflow: hidden;
      font-size: var(--font);
      line-height: 1;
      color: var(--number, #000);
      background-clip: padding-box;
      border: 1px solid transparent;
      border-radius: 5px;
      box-shadow: inset 0 0 0 1px var(--edge);
    }
    .fine [role="gridcell"] {
      border-width: 0;
      border-radius: 0;
      box-shadow: inset 0 0 0 0.5px var(--hair);
    }
    .half {
      color: #000;
    }
    .deep {
      color: var(--deep-number, #fff);
    }
    .outside {
      color: var(--outside);
      background: repeating-linear-gradient(
        -45deg,
        color-mix(in srgb, var(--outside-fill) 28%, transparent) 0 1px,
        var(--paper) 1px 6px
      );
      box-shadow: inset 0 0 0 1px color-mix(in srgb, var(--outside-fill) 55%, var(--paper));
    }
    .never {
      color: var(--ink);
      background: repeating-linear-gradient(
        45deg,
        color-mix(in srgb, var(--outside-fill) 75%, var(--paper)) 0 2px,
        color-mix(in srgb, var(--outside-fill) 18%, var(--paper)) 2px 7px
      );
      text-shadow:
        0 0 3px var(--paper),
        0 0 3px var(--paper);
    }
    .tap {
      box-shadow: inset 0 0 0 2px var(--kernel-fill);
    }
    .reach {
      box-shadow: inset 0 0 0 2px var(--output);
    }
    .current {
      box-shadow: inset 0 0 0 3px var(--output);
      font-weight: 700;
    }
    .fed {
      box-shadow: inset 0 0 0 2px var(--kernel);
    }
    .fine .tap,
    .fine .reach,
    .fine .fed {
      box-shadow: inset 0 0 0 1px var(--kernel-fill);
    }
    .fine .reach {
      box-shadow: inset 0 0 0 1px var(--output);
    }
    .fine .current {
      box-shadow: inset 0 0 0 2px var(--output);
    }
    [role="gridcell"]:focus-visible {
      outline: 3px solid var(--ink);
      outline-offset: -1px;
      z-index: 2;
    }
    .noted {
      padding-bottom: 9px;
    }
    small {
      position: absolute;
      right: 3px;
      bottom: 2px;
      font-size: max(9px, 0.62em);
      font-weight: 600;
      color: var(--kernel);
      background: color-mix(in srgb, var(--paper) 88%, transparent);
      border-radius: 3px;
      padding: 0 1px;
    }
    .frame {
      position: absolute;
      inset: 0 auto auto 0;
      box-sizing: border-box;
      pointer-events: none;
      border: 3px solid var(--kernel);
      border-radius: 7px;
      transition: transform 0.14s ease-out;
    }
    .editor {
      position: absolute;
      z-index: 3;
      box-sizing: border-box;
      font: inherit;
      font-size: 16px; /* below 16 px a phone zooms into the field */
      text-align: center;
      color: var(--ink);
      background: var(--paper);
      border: 2px solid var(--tone);
      border-radius: 5px;
      padding: 0;
    }
    .marked small {
      color: var(--ink);
      font-size: max(11px, 0.75em);
    }
    @media (prefers-reduced-motion: reduce) {
      .frame {
        transition: none;
      }
    }
    @media (forced-colors: active) {
      [role="gridcell"] {
        border: 1px solid CanvasText;
        box-shadow: none;
      }
      .pixels [role="gridcell"] {
        forced-color-adjust: none; /* these cells are pixels: without their colours there is no picture */
      }
      .fine [role="gridcell"] {
        border: 0;
      }
      .outside {
        border: 1px dotted GrayText;
      }
      .never {
        border: 1px dashed CanvasText;
        text-decoration: line-through;
      }
      .tap,
      .fed,
      .reach,
      .current {
        border: 2px solid Highlight;
      }
      .frame {
        border-color: Highlight;
      }
      .editor {
        border-color: Highlight;
      }
    }
  `;
}

if (!customElements.get("d2l-grid")) customElements.define("d2l-grid", D2LGrid);
