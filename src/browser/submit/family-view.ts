import { repositoryPath } from '../../core/forge/forge.ts';
import type { SubmitForm } from '../../core/write-up/submit-form.ts';
import { setText } from './ways-view.ts';

/** Says into which file a code goes, below the field that names its family. */
export class FamilyView {
  readonly #said: HTMLElement | null;
  readonly #form: SubmitForm;

  constructor(root: HTMLElement, form: SubmitForm) {
    this.#said = root.querySelector('[data-family-said]');
    this.#form = form;
  }

  /** `family` is its id; undefined where none is named yet. */
  show(family: string | undefined): void {
    if (this.#said === null) return;
    setText(this.#said, family === undefined ? '' : this.#sentence(family));
  }

  #sentence(family: string): string {
    const { base, forge } = this.#form;
    const path = repositoryPath(forge ?? { content: 'content' }, `codes/${family}.yaml`);
    const known = base.families.find(({ id }) => id === family);
    if (known === undefined) return `A new family: it becomes ${path}, and is asked about below.`;
    const count = known.data.codes.length;
    return `${known.data.title}: it is put below the last code of ${path}, which has ${count} ${count === 1 ? 'code' : 'codes'}.`;
  }
}
