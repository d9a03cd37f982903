import { headingAnchors } from '../../core/heading-anchor.ts';
import { intricateFault } from '../../core/markdown/intricate.ts';
import { type MarkdownNode, nodesOf } from '../../core/markdown/markdown-node.ts';
import { treeOf } from './strangers-text.ts';

/** The anchors of the headings of a body; undefined where it is too intricate to be read. */
export function bodyAnchors(body: string): readonly string[] | undefined {
  if (intricateFault(body) !== undefined) return undefined;
  const anchor = headingAnchors();
  return nodesOf(treeOf(body, 'body')).flatMap((node) =>
    node.type === 'heading' ? [anchor(wordsOf(node))] : [],
  );
}

/** What a heading shows as text. */
function wordsOf(node: MarkdownNode): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value ?? '';
  return (node.children ?? []).map(wordsOf).join('');
}
