import type { Nodes, Parents, PhrasingContent, RootContent } from 'mdast';

/**
 * Bold and slanted text as Markdown can write it: spaces at its edges stand outside of it, what is empty has no mark, a
 * mark within another goes where it is the same or would part a word, and where a sign at its edge meets a letter a
 * space parts them. Otherwise the letters beside it would be written as numbers.
 */
export function settleMarks(parent: Parents, above: readonly string[] = []): void {
  const inside = isMark(parent) ? [...above, parent.type] : above;
  for (const child of parent.children) if ('children' in child) settleMarks(child, inside);
  const settled: RootContent[] = [];
  for (const [at, child] of (parent.children as RootContent[]).entries()) {
    if (!isMark(child)) {
      const last = settled.at(-1);
      if (last !== undefined && isMark(last) && isSign(last, 'last') && beginsWord(child))
        settled.push(space());
      settled.push(child);
      continue;
    }
    const before = takeSpace(child, 'first');
    const behind = takeSpace(child, 'last');
    if (before !== '') settled.push(space(before));
    const last = settled.at(-1);
    const next = behind === '' ? parent.children[at + 1] : undefined;
    const partsWord = (last !== undefined && endsWord(last)) || (next !== undefined && beginsWord(next));
    if (inside.includes(child.type) || (inside.length > 0 && partsWord)) settled.push(...child.children);
    else if (child.children.length > 0 && textOf(child) + String(child.children[0]?.type) !== 'text') {
      if (last !== undefined && endsWord(last) && isSign(child, 'first')) settled.push(space());
      settled.push(child);
    }
    if (behind !== '') settled.push(space(behind));
  }
  parent.children = settled as typeof parent.children;
}

const space = (value = ' ') => ({ type: 'text', value }) as const;
const beginsWord = (node: Nodes): boolean => /^[\p{L}\p{N}]/u.test(textOf(node));
const endsWord = (node: Nodes): boolean => /[\p{L}\p{N}]$/u.test(textOf(node));

type Mark = Extract<RootContent, { type: 'strong' | 'emphasis' | 'delete' }>;

const isMark = (node: Nodes): node is Mark => ['strong', 'emphasis', 'delete'].includes(node.type);

/** Whether what a mark holds begins or ends with a sign, as links, code and other marks do. */
function isSign({ children }: Mark, edge: 'first' | 'last'): boolean {
  const child = children.at(edge === 'first' ? 0 : -1);
  return child?.type !== 'text' || (edge === 'first' ? /^[\p{P}\p{S}]/u : /[\p{P}\p{S}]$/u).test(child.value);
}

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
