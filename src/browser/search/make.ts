/**
 * An element with a class and children. Everything that is said in it is set as text, so nothing that a write-up
 * or a paste holds can run.
 */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className = '',
  ...children: ReadonlyArray<Node | string>
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  if (className !== '') element.className = className;
  element.append(...children);
  return element;
}

/** A button that does something; `data` says what, for the listener of the element around it. */
export function makeButton(said: string, data: Readonly<Record<string, string>>): HTMLButtonElement {
  const button = make('button', '', said);
  button.type = 'button';
  Object.assign(button.dataset, data);
  return button;
}

/** A button that is pressed or not; `key` names it, so that it keeps the focus when it is made anew. */
export function makeToggle(
  said: string,
  isPressed: boolean,
  data: Readonly<Record<string, string>>,
): HTMLButtonElement {
  const button = makeButton(said, data);
  button.ariaPressed = String(isPressed);
  return button;
}

/** One line of Markdown with what stands in backticks as code; other marks are left as they are written. */
export function makeInline(text: string): Array<Node | string> {
  return text.split(/`([^`]+)`/u).map((part, at) => (at % 2 === 1 ? make('code', '', part) : part));
}

/** Puts new content in place of the old; a button that had the focus gives it to the one that says the same. */
export function replaceIn(parent: HTMLElement, nodes: ReadonlyArray<Node | string>): void {
  const focused = document.activeElement;
  const key =
    focused instanceof HTMLElement && parent.contains(focused) ? JSON.stringify(focused.dataset) : undefined;
  parent.replaceChildren(...nodes);
  if (key === undefined) return;
  const same = [...parent.querySelectorAll('button')].find(({ dataset }) => JSON.stringify(dataset) === key);
  (same ?? parent.querySelector('button'))?.focus();
}
