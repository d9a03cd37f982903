import { AS_IT_STANDS, type Asked, question } from './asked.ts';
import { queryOf, withQuery } from './query-address.ts';
import { mayBeKept } from './recent.ts';

/**
 * The text of a search box: how it came there, what its reader changed about how it is asked, and the page's address,
 * in which a typed line stands and a paste never does.
 */
export class BoxText {
  readonly #area: HTMLTextAreaElement;
  /** The address of the page names what is typed into this box. */
  readonly #isAddressed: boolean;
  #isPasted: boolean;
  asked: Asked = AS_IT_STANDS;

  constructor(area: HTMLTextAreaElement, isAddressed: boolean, isPasted: boolean) {
    this.#area = area;
    this.#isAddressed = isAddressed;
    this.#isPasted = isPasted;
    if (!isAddressed) return;
    const named = queryOf(location.href);
    if (this.isBlank && mayBeKept(named)) area.value = named;
  }

  get value(): string {
    return this.#area.value;
  }

  get isBlank(): boolean {
    return this.value.trim() === '';
  }

  get isTypedLine(): boolean {
    return !this.#isPasted && !/[\n\r]/u.test(this.value.trim());
  }

  /** Whether it may stand in the address and among the recent searches. */
  get mayBeKept(): boolean {
    return !this.#isPasted && mayBeKept(this.value);
  }

  /** Takes note of how the reader has just changed it. */
  typed(event: Event): void {
    const how = event instanceof InputEvent ? event.inputType : '';
    if (this.isBlank) {
      this.#isPasted = false;
      this.asked = AS_IT_STANDS;
    } else if (how === 'insertFromPaste' || how === 'insertFromDrop') this.#isPasted = true;
  }

  /** Puts a text in its place as if it had been typed; false where it is there already. */
  replace(text: string): boolean {
    if (this.value === text) return false;
    this.#area.value = text;
    this.#isPasted = false;
    this.asked = AS_IT_STANDS;
    return true;
  }

  /** What to hand to the desk. */
  question(): ReturnType<typeof question> {
    return question(this.value, this.asked, new Date().toISOString().slice(0, 10));
  }

  /** Puts it into the address, or takes what stands there out. */
  writeAddress(): void {
    const text = this.mayBeKept ? this.value.trim() : '';
    if (!this.#isAddressed || queryOf(location.href) === text) return;
    history.replaceState(history.state, '', withQuery(location.href, text));
  }
}
