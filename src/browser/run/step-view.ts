import type { Mark } from '../../core/runbook/event.ts';
import type { StepState } from '../../core/runbook/state.ts';
import type { Step } from '../../schema/runbook.ts';
import { clockText } from './duration.ts';
import { copyOf, part, say } from './find-part.ts';
import { Gate } from './gate.ts';
import { outcomeButtons } from './outcome-buttons.ts';

/** What is recorded of a step by its reader. */
export interface StepEntry {
  readonly outcome?: number;
  readonly seen?: string;
  readonly note?: string;
}

export interface StepDeeds {
  mark(step: string, as: Mark, entry: StepEntry): void;
  note(step: string, text: string): void;
  clear(step: string): void;
  /** The gate of the step has opened or shut. */
  gateMoved(): void;
}

/** One step of the page: its place in the run, and where it is recorded. */
export class StepView {
  readonly id: string;
  readonly item: HTMLElement;
  readonly gate: Gate | undefined;
  readonly #deeds: StepDeeds;
  readonly #heading: HTMLElement;
  readonly #body: HTMLElement;
  readonly #standing: HTMLElement;
  readonly #changed: HTMLElement;
  readonly #failed: HTMLElement;
  readonly #record: HTMLDetailsElement;
  readonly #seen: HTMLTextAreaElement;
  readonly #note: HTMLTextAreaElement;
  readonly #outcomes: ReadonlyMap<number, HTMLButtonElement>;
  #shown = '';

  constructor(item: HTMLElement, step: Step, parts: DocumentFragment, deeds: StepDeeds, signal: AbortSignal) {
    this.id = step.id;
    this.item = item;
    this.#deeds = deeds;
    this.#heading = part(item, 'h3');
    this.#heading.tabIndex = -1;
    this.#body = part(item, '[data-body]');
    this.#standing = copyOf(parts, 'standing');
    this.#changed = copyOf(parts, 'changed');
    this.#failed = copyOf(parts, 'failed');
    this.#record = copyOf<HTMLDetailsElement>(parts, 'record');
    part(this.#record, 'legend').textContent = `Record: ${this.title}`;
    this.#note = part<HTMLTextAreaElement>(this.#record, 'textarea');
    const seen = copyOf(parts, 'seen');
    this.#seen = part<HTMLTextAreaElement>(seen, 'textarea');
    this.#placeSeen(seen);
    this.#outcomes = outcomeButtons(this.#body, (outcome) => this.#mark('done', outcome), signal);
    this.gate = step.risk === 'destructive' ? new Gate(parts, deeds.gateMoved, signal) : undefined;
    if (this.gate) this.#body.prepend(this.gate.root);
    item.addEventListener('copying', (event) => this.#guard(event), { signal, capture: true });
    this.#heading.after(this.#standing, this.#failed, this.#changed);
    item.append(this.#record);
    item.addEventListener('click', (event) => this.#press(event), { signal });
    this.#record.addEventListener('toggle', () => this.#showSeen(), { signal });
    // Ctrl+F may find something in a folded step and opens it.
    this.#body.addEventListener('beforematch', () => this.#fold(false), { signal });
  }

  get title(): string {
    return this.#heading.textContent.replace(/\s+/gu, ' ').trim();
  }

  /** `isNext`: the run goes on here. A step that has failed may be the next one as well. */
  show(state: StepState, isNext: boolean): void {
    const { standing } = state;
    const isMarked = standing !== 'to-do' && standing !== 'next';
    this.item.dataset.standing = standing;
    this.item.toggleAttribute('data-current', isNext);
    this.#standing.hidden = !isMarked && state.seen === undefined && state.notes.length === 0;
    for (const mark of this.#standing.querySelectorAll<HTMLElement>('[data-as]')) {
      mark.hidden = mark.dataset.as !== standing;
    }
    part(this.#standing, '[data-act="clear"]').hidden = !isMarked;
    part(this.#standing, '[data-act="fold"]').hidden = !isMarked;
    say(part(this.#standing, '[data-text]'), this.#summary(state, isMarked));
    this.#changed.hidden = !state.changed;
    this.#failed.hidden = standing !== 'failed' || !isNext;
    part(this.#record, '[data-mark="undone"]').hidden = !isMarked;
    for (const [at, button] of this.#outcomes) button.ariaPressed = String(isMarked && at === state.outcome);
    const shown = `${standing} ${isNext}`;
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#record.open = isNext;
    this.#fold(isMarked && !isNext);
    this.#showSeen();
  }

  /** Takes the reader to this step. */
  focus(): void {
    this.#heading.focus({ preventScroll: true });
    this.item.scrollIntoView({ block: 'start' });
  }

  /** Marks the outcomes that fit what a probe saw. */
  suggest(outcomes: readonly number[]): void {
    for (const [at, button] of this.#outcomes) button.classList.toggle('suggested', outcomes.includes(at));
  }

  /** What destroys something is not copied before its name has been typed. */
  #guard(copying: Event): void {
    if (!this.gate || this.gate.isOpen) return;
    copying.preventDefault();
    this.gate.demand();
  }

  #press({ target }: MouseEvent): void {
    const button = target instanceof Element ? target.closest('button') : null;
    const { act, mark } = button?.dataset ?? {};
    if (act === 'clear') this.#deeds.clear(this.id);
    if (act === 'fold') this.#fold(!this.item.hasAttribute('data-folded'));
    if (act === 'note') this.#addNote();
    if (mark) this.#mark(mark as Mark);
  }

  #mark(as: Mark, outcome?: number): void {
    // To skip it, or to say that it was taken back, destroys nothing.
    if (this.gate && !this.gate.isOpen && (as === 'done' || as === 'failed')) {
      this.gate.demand();
      return;
    }
    const seen = this.#seen.value.trim();
    const note = this.#note.value.trim();
    this.#deeds.mark(this.id, as, {
      ...(outcome !== undefined && { outcome }),
      ...(seen && { seen }),
      ...(note && { note }),
    });
    this.#seen.value = '';
    this.#note.value = '';
  }

  #addNote(): void {
    const note = this.#note.value.trim();
    say(part(this.#record, '[data-problem]'), note ? '' : 'Write the note first.');
    if (note) this.#deeds.note(this.id, note);
    this.#note.value = '';
    this.#note.focus();
  }

  #summary({ seen, notes, took, outcome }: StepState, isMarked: boolean): string {
    const when = outcome === undefined ? undefined : this.#outcomes.get(outcome)?.dataset.when;
    return [
      isMarked && took !== undefined && `after ${clockText(took)}`,
      when && `outcome: ${when}`,
      seen && `seen: ${seen}`,
      ...notes.map((note) => `note: ${note}`),
    ]
      .filter(Boolean)
      .join('\n');
  }

  #fold(isFolded: boolean): void {
    this.item.toggleAttribute('data-folded', isFolded);
    if (isFolded) this.#body.setAttribute('hidden', 'until-found');
    else this.#body.removeAttribute('hidden');
    this.#record.hidden = isFolded;
    const button = part(this.#standing, '[data-act="fold"]');
    button.ariaExpanded = String(!isFolded);
    say(button, isFolded ? 'Show the step' : 'Fold the step');
  }

  #placeSeen(seen: HTMLElement): void {
    const expect = this.#body.querySelector('.expect');
    if (!expect) {
      this.#body.append(seen);
      return;
    }
    const compare = document.createElement('div');
    compare.className = 'compare';
    expect.replaceWith(compare);
    compare.append(expect, seen);
  }

  #showSeen(): void {
    const label = this.#seen.closest<HTMLElement>('label');
    if (label) label.hidden = !this.#record.open;
  }
}
