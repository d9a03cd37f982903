import { logAnswers } from '../../core/write-up/log-answers.ts';
import type { SubmitForm } from '../../core/write-up/submit-form.ts';
import type { FieldsView } from './fields-view.ts';
import { setText } from './ways-view.ts';

/**
 * The box for a log: what a log tells is put into the fields that nobody has filled. Loaded when one is pasted, for what
 * reads it is as large as the form.
 */
export class LogView {
  readonly #fields: FieldsView;
  readonly #form: SubmitForm;
  readonly #said: HTMLElement | null;
  /** What it put into each field, so that the next log may put something else there. */
  readonly #put = new Map<string, string>();

  constructor(element: HTMLElement, fields: FieldsView, form: SubmitForm) {
    this.#fields = fields;
    this.#form = form;
    this.#said = element.querySelector('[data-taken]');
  }

  /** Puts into the fields what the log tells; `today` is YYYY-MM-DD. */
  take(text: string, today: string): void {
    if (text.trim() === '') {
      setText(this.#said, '');
      return;
    }
    const { answers, masked } = logAnswers(text, this.#form.base, [], today);
    const taken = Object.entries(answers).filter(([flag, texts]) => this.#fill(flag, texts));
    setText(this.#said, this.#sentence(taken, masked));
  }

  /** Fills a field that is empty, or that holds what was put there; whether it did. */
  #fill(flag: string, texts: readonly string[]): boolean {
    const there = this.#fields.valueOf(flag).join('\n');
    const isFree =
      there === '' || there === this.#put.get(flag) || (flag === 'detected' && !this.#put.has(flag));
    if (!isFree || texts.length === 0) return false;
    this.#fields.fill({ [flag]: texts });
    this.#put.set(flag, this.#fields.valueOf(flag).join('\n'));
    return true;
  }

  #sentence(
    taken: ReadonlyArray<readonly [string, readonly string[]]>,
    masked: Readonly<Record<string, number>>,
  ): string {
    const fields = taken.map(
      ([flag, texts]) => `${this.#fields.labelOf(flag)}${texts.length > 1 ? ` (${texts.length})` : ''}`,
    );
    const kinds = Object.entries(masked).map(([kind, count]) => `${count} × ${kind}`);
    return [
      fields.length === 0 ? 'Nothing was taken from it.' : `Taken from it: ${fields.join(', ')}.`,
      kinds.length === 0 ? '' : `Masked: ${kinds.join(', ')}.`,
    ].join(' ');
  }
}
