import { editFilePage } from '../../core/forge/edit-file.ts';
import { type Forge, repositoryPath } from '../../core/forge/forge.ts';
import { mailOf } from '../../core/forge/mail.ts';
import { newFilePage } from '../../core/forge/new-file.ts';
import type { FieldFault } from '../../core/write-up/filled-form.ts';
import type { FormFile } from '../../core/write-up/form-file.ts';
import type { SubmitForm } from '../../core/write-up/submit-form.ts';
import { make, makeButton, replaceIn } from '../search/make.ts';
import { saveFile } from '../search/save-file.ts';

/** Where the file goes out, once nothing is left to do. Every way is a link or a button that the reader presses. */
export class WaysView {
  readonly #root: HTMLElement;
  readonly #form: SubmitForm;
  #file: FormFile | undefined;
  #isFilled = false;
  #isWholeMail = false;

  constructor(root: HTMLElement, form: SubmitForm) {
    this.#root = root;
    this.#form = form;
  }

  /** What is left to be done first: the fields that are wrong or empty. */
  showLeft(faults: readonly FieldFault[], labelOf: (flag: string) => string): void {
    this.#file = undefined;
    this.#part('ways').hidden = true;
    const left = this.#part('left');
    left.hidden = faults.length === 0;
    const count = faults.length === 1 ? 'One answer is' : `${faults.length} answers are`;
    setText(this.#part('left-said'), `${count} left before it can be sent:`);
    replaceIn(
      this.#part('left-list'),
      faults.map(({ flag }) => make('li', '', makeButton(labelOf(flag), { go: flag }))),
    );
  }

  /**
   * The file and its ways out, each with an address that holds what stands in the form now. `isLookedAt` is false where
   * what reads Markdown has not come, so nobody looked for what may not stand in it.
   */
  showFile(file: FormFile, isLookedAt: boolean): void {
    this.#file = file;
    this.#part('left').hidden = true;
    this.#part('ways').hidden = false;
    const { forge, mailTo } = this.#form;
    const path = repositoryPath(forge ?? { content: 'content' }, file.path);
    this.#part('path').textContent = path;
    setText(this.#part('becomes'), file.isAddition ? 'It is put below the last code of' : 'It becomes');
    this.#part('file').textContent = file.text;
    const mail = mailOf(mailTo, file.message, path, file.text);
    this.#isWholeMail = mail.isWhole;
    this.#link('mail').href = mail.address;
    const propose = this.#root.querySelector<HTMLAnchorElement>('[data-propose]');
    const mailWords = mail.isWhole
      ? ''
      : 'An e-mail takes no text of this length, so it is copied when you press.';
    const unread = isLookedAt
      ? ''
      : 'The part that reads Markdown did not load: links, images and HTML were not looked at here; fixpoint check does.';
    this.#how([this.#proposed(file, forge, propose), mailWords, unread].filter(Boolean).join(' '));
  }

  /** Gives the link to the forge its address; what happens when it is pressed. */
  #proposed(file: FormFile, forge: Forge | undefined, propose: HTMLAnchorElement | null): string {
    if (forge === undefined || propose === null)
      return `${file.isAddition ? `Put the lines there, ${BELOW},` : 'Put the file there'} and send it as a change.`;
    if (file.isAddition) {
      this.#isFilled = false;
      propose.href = editFilePage(forge, file.path);
      return `${forge.name} opens the file to be changed. The new lines are copied when you press: paste them ${BELOW}.`;
    }
    const page = newFilePage(forge, file);
    this.#isFilled = page.isFilled;
    propose.href = page.address;
    return page.isFilled
      ? `${forge.name} opens with the file filled in; you read it once more there and propose it.`
      : `${forge.name} opens with the name of the file. Its text is ${forge.kind === 'gitlab' ? 'not taken from a link' : 'too long for a link'}, so it is copied when you press: paste it there.`;
  }

  /** The text leaves by the clipboard where a link cannot hold it; the link opens by itself. */
  async pressed(target: Element): Promise<void> {
    if (this.#file === undefined) return;
    if (target.closest('[data-propose]') !== null) {
      if (!this.#isFilled) await this.#copy('Copied: paste it on the page that opened.');
    } else if (target.closest('[data-mail]') !== null) {
      if (!this.#isWholeMail) await this.#copy('Copied: paste it into the e-mail.');
    }
  }

  async copy(): Promise<void> {
    await this.#copy('Copied.');
  }

  save(): void {
    if (this.#file === undefined) return;
    const { path, text, isAddition } = this.#file;
    // Every incident is an index.md: by its folder it is told apart from others that were saved.
    const own = path.replace(/\/index(?=\.md$)/u, '').replace(/^.*\//u, '');
    // A name of its own: the file that is there must not be lost for it.
    const name = isAddition ? `add-to-${own}` : own;
    saveFile(name, name.endsWith('.md') ? 'text/markdown' : 'application/yaml', text);
    this.#say(
      `Saved as ${name}; it goes ${isAddition ? 'below the last code of' : 'to'} ${this.#part('path').textContent}.`,
    );
  }

  async #copy(said: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.#file?.text ?? '');
      this.#say(said);
    } catch {
      this.#say('The browser does not let the page copy. Save the file, or copy it from below.');
      const details = this.#part('file').closest('details');
      if (details) details.open = true;
    }
  }

  #how(text: string): void {
    setText(this.#part('how'), text);
  }

  #say(text: string): void {
    this.#part('said').textContent = text;
  }

  #part(name: string): HTMLElement {
    return required(this.#root.querySelector<HTMLElement>(`[data-${name}]`), name);
  }

  #link(name: string): HTMLAnchorElement {
    return required(this.#root.querySelector<HTMLAnchorElement>(`[data-${name}]`), name);
  }
}

/** Where the lines of a code go: keys of the family may stand below the list. */
const BELOW = 'below the last code, before whatever follows the list';

/** A status is read out when it changes, so what is the same is not set again. */
export function setText(element: HTMLElement | null, text: string): void {
  if (element && element.textContent !== text) element.textContent = text;
}

function required<Value>(value: Value | null, name: string): Value {
  if (value === null) throw new Error(`the page has no ${name}`);
  return value;
}
