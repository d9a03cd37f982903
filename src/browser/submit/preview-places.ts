import type { Nodes } from './preview-texts.ts';

/** The place of a preview that has a name. */
export const place = (page: ParentNode, name: string): HTMLElement | null =>
  page.querySelector<HTMLElement>(`[data-put="${name}"]`);

/** Puts one item for each text where the sample has one that holds nothing but the mark. */
export function repeat(page: ParentNode, mark: string, items: readonly Nodes[]): void {
  for (const sample of page.querySelectorAll('li')) {
    if (sample.textContent?.trim() !== mark) continue;
    sample.replaceWith(
      ...items.map((nodes) => {
        const item = sample.cloneNode(false) as HTMLElement;
        item.append(...nodes);
        return item;
      }),
    );
  }
}

/** Puts nodes in the place of a mark, wherever it stands in a text. */
export function putLine(page: Node, mark: string, nodes: Nodes): void {
  const holding = textsWith(page, mark);
  for (const [at, text] of holding.entries()) {
    const [before = '', after = ''] = text.data.split(mark);
    // A node stands in one place; the last one gets it, and the others copies.
    const own = at === holding.length - 1 ? nodes : nodes.map(copyOf);
    text.replaceWith(...[before, ...own, after].filter((node) => node !== ''));
  }
}

/** Puts blocks in the place of a paragraph that holds nothing but the mark. */
export function putBlocks(page: Node, mark: string, nodes: Nodes): void {
  for (const text of textsWith(page, mark)) text.parentElement?.closest('p')?.replaceWith(...nodes);
}

/** Puts a row of facts, or takes it away where there is nothing to put. */
export function putFact(page: ParentNode, name: string, text: string): void {
  if (text === '') place(page, name)?.closest('div')?.remove();
  else place(page, name)?.append(text);
}

const copyOf = (node: Node | string): Node | string =>
  typeof node === 'string' ? node : node.cloneNode(true);

function textsWith(page: Node, mark: string): readonly Text[] {
  const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Text && node.data.includes(mark)) found.push(node);
  }
  return found;
}
