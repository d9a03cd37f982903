import { formMask } from '../../core/sensitive/form-mask.ts';
import type { Values } from '../../core/write-up/filled-form.ts';
import { make } from '../search/make.ts';

/** What in the fields may be a secret or personal data: asked about once, before anything can leave the page. */
export class SecretsView {
  readonly #notice: HTMLElement | null;
  readonly #list: HTMLElement | null;
  /** Texts of which somebody said that all may read them. */
  readonly #left = new Set<string>();
  #found: ReadonlyArray<{ readonly flag: string; readonly text: string }> = [];

  constructor(root: HTMLElement) {
    this.#notice = root.querySelector('[data-secrets]');
    this.#list = root.querySelector('[data-secrets-list]');
  }

  /** Looks at the texts that would be published; whether something has to be decided first. */
  look(values: Values, labelOf: (flag: string) => string): boolean {
    const found = Object.entries(values).flatMap(([flag, texts]) =>
      texts
        .filter((text) => !this.#left.has(text))
        .flatMap((text) => {
          const { text: masked, masked: kinds } = formMask(text);
          return masked === text ? [] : [{ flag, text, masked, kinds }];
        }),
    );
    this.#found = found;
    if (this.#notice) this.#notice.hidden = found.length === 0;
    this.#list?.replaceChildren(
      ...found.map(({ flag, masked, kinds }) =>
        make(
          'li',
          '',
          `${labelOf(flag)}: ${Object.keys(kinds).join(', ')}. Masked it reads `,
          make('code', '', excerpt(masked)),
        ),
      ),
    );
    return found.length > 0;
  }

  /** The fields with what was found in them masked. */
  masked(values: Values): Values {
    const flags = new Set(this.#found.map(({ flag }) => flag));
    const changed = Object.entries(values).filter(([flag]) => flags.has(flag));
    return Object.fromEntries(
      changed.map(([flag, texts]) => [
        flag,
        texts.map((text) => (this.#left.has(text) ? text : formMask(text).text)),
      ]),
    );
  }

  /** What was found may be read by all. */
  leave(): void {
    for (const { text } of this.#found) this.#left.add(text);
  }
}

/** What stands around the first mask. */
function excerpt(text: string): string {
  const at = Math.max(0, text.search(/\[[a-z-]+\]/u) - 40);
  return `${at > 0 ? '…' : ''}${text.slice(at, at + 120)}${text.length > at + 120 ? '…' : ''}`;
}
