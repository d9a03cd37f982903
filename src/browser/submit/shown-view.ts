import type { Shown } from '../../core/markdown/shown.ts';

/** What is shown of a Markdown text as elements. Texts are set as texts, so nothing in them can run. */
export function shownView(shown: readonly Shown[]): ReadonlyArray<Node | string> {
  return shown.map((one) => {
    if (typeof one === 'string') return one;
    const element = document.createElement(one.tag);
    for (const [name, value] of Object.entries(one.attributes)) element.setAttribute(name, value);
    if (one.tag === 'a') openElsewhere(element);
    element.append(...shownView(one.children));
    return element;
  });
}

/** Somebody who tries a link does not lose what they write. */
function openElsewhere(link: HTMLElement): void {
  link.setAttribute('target', '_blank');
  link.setAttribute('rel', 'noopener noreferrer');
}
