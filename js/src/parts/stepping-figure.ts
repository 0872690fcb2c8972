/** A figure that has steps, from the first to the last: play, pause, back, scrub, speed and the keys for them. */
import { html, nothing, type PropertyDeclarations, type TemplateResult } from "lit";
import { action, choice, group } from "./controls";
import { type Derived, Figure } from "./figure";

const SPEEDS = [1, 2, 4, 8, 16];

export abstract class SteppingFigure<S extends object, D extends Derived> extends Figure<S, D> {
  static override properties: PropertyDeclarations = {
    playing: { state: true },
    speed: { state: true },
  };

  declare playing: boolean;
  /** Steps a second. */
  declare speed: number;

  /** Number of steps; 0 where there are none. */
  protected abstract readonly places: number;
  /** The step that is shown, from 0. */
  protected abstract readonly place: number;
  protected abstract seek(place: number): void;
  /** What one step is, for the scrubber: "window", "step". */
  protected readonly stepName: string = "step";

  #timer = 0;

  constructor() {
    super();
    this.playing = false;
    this.speed = 2;
  }

  /** One step further or back, round the end. */
  step(by: number): void {
    if (this.places > 0) this.seek((this.place + by + this.places) % this.places);
  }

  /** Steps by itself to the end, unless the reader wants no motion: then it is one step. */
  play(): void {
    if (this.places === 0) return;
    if (this.calm) {
      this.step(1);
      return;
    }
    if (this.place === this.places - 1) this.seek(0);
    this.playing = true;
    const tick = () => {
      if (!this.playing) return;
      this.step(1);
      if (this.place >= this.places - 1) this.pause();
      else this.#timer = window.setTimeout(tick, 1000 / this.speed);
    };
    this.#timer = window.setTimeout(tick, 1000 / this.speed);
  }

  override pause(): void {
    clearTimeout(this.#timer);
    if (!this.playing) return;
    this.playing = false;
    this.announce();
  }

  protected override get quiet(): boolean {
    return this.playing;
  }

  protected override key(key: string, target: HTMLElement): boolean {
    if (key === "[" || key === "]") {
      this.pause();
      this.step(key === "]" ? 1 : -1);
      return true;
    }
    if (key !== " " || target.getAttribute("role") !== "gridcell") return false;
    this.playing ? this.pause() : this.play();
    return true;
  }

  protected playButton(): TemplateResult | typeof nothing {
    if (this.places === 0) return nothing;
    const label = this.calm ? "Step" : this.playing ? "Pause" : "Play";
    const icon = this.playing ? "M4 3h3v10H4zM9 3h3v10H9z" : "M4 2.5v11l9-5.5z";
    return html`<button
      type="button"
      class="control play"
      @click=${() => (this.playing ? this.pause() : this.play())}
    ><svg viewBox="0 0 16 16" aria-hidden="true"><path d=${icon} /></svg>${label}</button>`;
  }

  protected scrubber(): TemplateResult | typeof nothing {
    if (this.places === 0) return nothing;
    return html`<label class="control scrub"
      ><span class="unseen">${this.stepName}</span
      ><input
        type="range"
        min="0"
        max=${this.places - 1}
        .value=${String(this.place)}
        aria-valuetext=${this.saying(this.now, this.derived)}
        @input=${(event: Event) => {
          this.pause();
          this.seek((event.target as HTMLInputElement).valueAsNumber);
        }}
    /></label>`;
  }

  protected override commonPanel(): TemplateResult {
    const speeds = SPEEDS.map((n) => ({ id: String(n), label: `${n} a second` }));
    const move = (by: number) => () => {
      this.pause();
      this.step(by);
    };
    return html`${
      this.places === 0
        ? nothing
        : group(
            "Steps",
            action("Back", move(-1)),
            action("Step", move(1)),
            choice("speed", String(this.speed), speeds, (id) => {
              this.speed = Number(id);
            }),
          )
    }${super.commonPanel()}`;
  }
}
