import { fillText, placeholders } from '../../core/runbook/placeholder.ts';
import { copyOf, part, say } from './find-part.ts';
import type { Values } from './open-values.ts';

/**
 * Stands before a destructive step until the name of what it destroys has been typed. It is asked anew after each
 * reload: who comes back to it has to look again.
 */
export class Gate {
  readonly root: HTMLElement;
  readonly #input: HTMLInputElement;
  #target: string | undefined;
  isOpen = false;

  /** `changed` is called when it opens or shuts. */
  constructor(parts: DocumentFragment, changed: () => void, signal: AbortSignal) {
    this.root = copyOf(parts, 'gate');
    this.#input = part(this.root, 'input');
    this.#input.addEventListener(
      'input',
      () => {
        this.#judge();
        changed();
      },
      { signal },
    );
  }

  /** `target` is what has to be typed, with places for values. Without those it is not known what is destroyed. */
  ask(target: string, values: Values): void {
    const text = fillText(target, values);
    const missing = placeholders(text).map(({ name }) => name);
    const known = missing.length === 0 ? text : undefined;
    say(part(this.root, '[data-target]'), text);
    this.#input.disabled = known === undefined;
    if (known === undefined) this.#say(`Enter ${missing.join(' and ')} first: it says what is destroyed.`);
    else if (known !== this.#target) this.#say('');
    if (known !== this.#target) this.#input.value = '';
    this.#target = known;
    this.#judge();
  }

  /** Takes the reader here, because the step is not to be had without it. */
  demand(): void {
    this.#input.focus();
    if (this.#target !== undefined) this.#say(`Type ${this.#target} first, letter by letter.`);
  }

  #judge(): void {
    this.isOpen = this.#target !== undefined && this.#input.value.trim() === this.#target;
    this.root.toggleAttribute('data-open', this.isOpen);
    if (this.isOpen) this.#say('');
  }

  #say(text: string): void {
    say(part(this.root, '[data-said]'), text);
  }
}
