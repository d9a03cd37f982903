/** The element that the build has put there for this script; without it the page and the script do not fit. */
export function part<Found extends HTMLElement = HTMLElement>(root: ParentNode, selector: string): Found {
  const found = root.querySelector<Found>(selector);
  if (!found) throw new Error(`The page has no ${selector}`);
  return found;
}

/** A copy of a part of the page's template. */
export const copyOf = <Found extends HTMLElement = HTMLElement>(
  parts: DocumentFragment,
  name: string,
): Found => part<Found>(parts, `[data-part="${name}"]`).cloneNode(true) as Found;

/** Says something only where it is new: what reads the screen aloud is not told twice, and nothing is selected away. */
export function say(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
