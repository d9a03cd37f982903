import { fillText, PLACEHOLDER } from '../../core/runbook/placeholder.ts';
import type { Values } from './open-values.ts';

/** The words of a runbook, outside of its commands, that have places for values in them. */
export class ValueTexts {
  readonly #texts: ReadonlyArray<{ readonly node: Text; readonly written: string }>;

  constructor(roots: readonly Element[]) {
    this.#texts = roots.flatMap((root) =>
      textsIn(root)
        .filter(({ data }) => data.search(PLACEHOLDER) >= 0)
        .map((node) => ({ node, written: node.data })),
    );
  }

  /** Values as they are: this is read, not run. */
  show(values: Values): void {
    for (const { node, written } of this.#texts) {
      const text = fillText(written, values);
      if (node.data !== text) node.data = text;
    }
  }
}

function textsIn(root: Element): readonly Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest('copy-button') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const texts: Text[] = [];
  while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode);
  return texts;
}
