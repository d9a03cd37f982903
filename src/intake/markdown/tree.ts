import { type MdastNode, markdownToMdast } from 'satteri';
import { BODY_FEATURES, MARKDOWN_FEATURES } from '../../core/markdown-features.ts';

export type { MdastNode } from 'satteri';

/** All nodes of a Markdown text in their order, by the parser that pages are made with. */
export function nodesOf(text: string, part: 'body' | 'field'): MdastNode[] {
  const features = part === 'body' ? BODY_FEATURES : MARKDOWN_FEATURES;
  const found: MdastNode[] = [];
  const open: MdastNode[] = [markdownToMdast(text, { features })];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    found.push(node);
    if ('children' in node) open.push(...(node.children as readonly MdastNode[]).toReversed());
  }
  return found;
}

/** Where a node begins in its text. */
export const offsetOf = (node: MdastNode): number => node.position?.start.offset ?? 0;
