/**
 * Keeps a list in place under a pointer or focus that has moved into it since the last key: what comes meanwhile
 * waits until they leave it, or until the next key asks anew.
 */
export class Hold {
  readonly #list: HTMLElement;
  #isTouched = false;
  #waiting: (() => void) | undefined;

  constructor(list: HTMLElement, signal: AbortSignal) {
    this.#list = list;
    list.addEventListener('pointermove', () => this.#touch(), { signal });
    list.addEventListener('pointerleave', () => this.#leave(), { signal });
    list.addEventListener('focusin', () => this.#touch(), { signal });
    list.addEventListener(
      'focusout',
      ({ relatedTarget }) => {
        if (!(relatedTarget instanceof Node && list.contains(relatedTarget))) this.#leave();
      },
      { signal },
    );
  }

  /** A key was pressed: what waited is old, and the pointer that rests on the list holds nothing. */
  renew(): void {
    this.#isTouched = false;
    this.#waiting = undefined;
  }

  /** Shows at once, or when the list is left. False where it waits. */
  offer(show: () => void): boolean {
    const isHeld = this.#isTouched && this.#list.childElementCount > 0;
    this.#waiting = isHeld ? show : undefined;
    if (!isHeld) show();
    return !isHeld;
  }

  #touch(): void {
    this.#isTouched = true;
  }

  #leave(): void {
    this.#isTouched = false;
    const show = this.#waiting;
    this.#waiting = undefined;
    show?.();
  }
}
