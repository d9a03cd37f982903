import type { RunState } from '../../core/runbook/state.ts';
import { clockText } from './duration.ts';
import { part, say } from './find-part.ts';

/** Where the run stands, as one line that stays in view. */
export class BarView {
  readonly #bar: HTMLElement;
  readonly #on: HTMLElement;
  #state: RunState | undefined;
  #lateSaid: string | undefined;

  constructor(root: HTMLElement) {
    this.#bar = part(root, '[data-bar]');
    this.#on = part(this.#bar, '[data-on]');
    this.#bar.toggleAttribute('data-ready', true);
  }

  /** `next` is a link to where the run goes on, in whatever place that is. */
  show(state: RunState | undefined, next: HTMLElement | undefined): void {
    this.#state = state;
    part(this.#bar, '[data-idle]').hidden = state !== undefined;
    this.#on.hidden = state === undefined;
    if (!state || !next) return;
    say(part(this.#on, '[data-count]'), `${state.done} of ${state.total} done`);
    const place = part(this.#on, '[data-next]');
    if (place.innerHTML !== next.outerHTML) place.replaceChildren(next);
  }

  /** The times, `now` by this device's clock. A clock that jumped back stands still until it has caught up. */
  tick(now: number, usualMinutes: (step: string) => number | undefined): void {
    const state = this.#state;
    if (!state) return;
    const since = state.ended || state.lastAt === undefined ? 0 : Math.max(0, now - state.lastAt);
    say(part(this.#on, '[data-elapsed]'), clockText(state.elapsed + since));
    const step = state.steps.find(({ id }) => id === state.next);
    const shown = part(this.#on, '[data-step-time]');
    if (!step || state.ended) {
      shown.removeAttribute('data-late');
      say(shown, '');
      return;
    }
    const took = (step.took ?? 0) + since;
    const usual = usualMinutes(step.id);
    const isLate = usual !== undefined && took > usual * 60_000;
    shown.toggleAttribute('data-late', isLate);
    say(shown, `this step ${clockText(took)}${usual === undefined ? '' : `, usually ${usual} min`}`);
    if (isLate && this.#lateSaid !== step.id) {
      this.#lateSaid = step.id;
      this.announce(`This step takes longer than its usual ${usual} min.`);
    }
  }

  /** Tells those who cannot see it; once, not each second. */
  announce(text: string): void {
    say(part(this.#bar, '[data-said]'), text);
  }
}
