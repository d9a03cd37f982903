import type { Nodes, Parents, PhrasingContent, RootContent } from 'mdast';

/**
 * Bold and slanted text as Markdown can write it: spaces at its edges stand outside of it, what is empty has no mark,
 * and where a sign at its edge meets a letter a space parts them. Otherwise those letters would be written as numbers.
 */
export function settleMarks(parent: Parents): void {
  for (const child of parent.children) if ('children' in child) settleMarks(child);
  const settled: RootContent[] = [];
  for (const child of parent.children as RootContent[]) {
    if (!isMark(child)) {
      const last = settled.at(-1);
      if (
        last !== undefined &&
        isMark(last) &&
        /[\p{P}\p{S}]$/u.test(textOf(last)) &&
        WORD_FIRST.test(textOf(child))
      )
        settled.push({ type: 'text', value: ' ' });
      settled.push(child);
      continue;
    }
    const before = takeSpace(child, 'first');
    const behind = takeSpace(child, 'last');
    if (before !== '') settled.push({ type: 'text', value: before });
    const last = settled.at(-1);
    if (last !== undefined && WORD_LAST.test(textOf(last)) && /^[\p{P}\p{S}]/u.test(textOf(child)))
      settled.push({ type: 'text', value: ' ' });
    if (textOf(child) !== '' || child.children.some((one) => one.type === 'image')) settled.push(child);
    if (behind !== '') settled.push({ type: 'text', value: behind });
  }
  parent.children = settled as typeof parent.children;
}

const WORD_FIRST = /^[\p{L}\p{N}]/u;
const WORD_LAST = /[\p{L}\p{N}]$/u;

type Mark = Extract<RootContent, { type: 'strong' | 'emphasis' | 'delete' }>;

const isMark = (node: Nodes): node is Mark => ['strong', 'emphasis', 'delete'].includes(node.type);

/** Takes the space from an edge of a node and gives it back. */
function takeSpace(node: { children: PhrasingContent[] }, edge: 'first' | 'last'): string {
  const child = node.children.at(edge === 'first' ? 0 : -1);
  if (child === undefined) return '';
  if (isMark(child)) return takeSpace(child, edge);
  if (child.type !== 'text') return '';
  const space = (edge === 'first' ? /^\s+/u : /\s+$/u).exec(child.value)?.[0] ?? '';
  child.value =
    edge === 'first'
      ? child.value.slice(space.length)
      : child.value.slice(0, child.value.length - space.length);
  return space;
}

const textOf = (node: Nodes): string =>
  'value' in node ? node.value : 'children' in node ? node.children.map(textOf).join('') : '';
