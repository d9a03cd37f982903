import type { List, ListItem, RootContent, Table } from 'mdast';
import type { Block } from './block.ts';
import { oneLine } from './block.ts';
import { type Mark, markOf, withoutMarks } from './marks.ts';

/** An item of a list as a line, with what stands below it. */
export interface Item {
  /** The first paragraph on one line, as Markdown, without marks around it. */
  readonly text: string;
  /** The same with its marks. */
  readonly marked: string;
  readonly mark: Mark | undefined;
  /** Of a task: whether it is ticked. */
  readonly checked: boolean | undefined;
  /** The items below it on one line each; undefined where something else is below it, such as a fence. */
  readonly below: readonly string[] | undefined;
  /** Fences below it. */
  readonly codes: readonly { readonly value: string; readonly language: string }[];
  /** Nothing is below it but items and fences. */
  readonly simple: boolean;
  readonly block: Block;
}

/** The items of a list block. */
export function itemsOf(block: Block): readonly Item[] {
  if (block.node.type !== 'list') return [];
  return (block.node as List).children.map((item) => itemOf(block, item));
}

/** A text and what is below it on one line; undefined where that cannot be said on one line. */
export function wholeLine({ text, below }: Pick<Item, 'text' | 'below'>): string | undefined {
  if (below === undefined) return undefined;
  if (below.length === 0) return text;
  return `${text.replace(/:$/u, '')}: ${below.join('; ')}`;
}

function itemOf(list: Block, item: ListItem): Item {
  const from = item.position?.start.line ?? list.from;
  const to = item.position?.end.line ?? from;
  const raw = dedented(linesOf(list, from, to));
  const [first, ...rest] = item.children;
  const head = first?.type === 'paragraph' ? sliceOf(list, first) : '';
  const marked = oneLine(head.replace(/^\[[ xX]\]\s+/u, ''));
  const under = first?.type === 'paragraph' ? rest : item.children;
  const below =
    under.every(({ type }) => type === 'list') && head !== ''
      ? under.flatMap((node) => flatItems(list, node))
      : undefined;
  return {
    text: withoutMarks(marked),
    marked,
    mark: markOf(marked),
    checked: item.checked ?? undefined,
    below: below?.includes(undefined) ? undefined : (below as readonly string[] | undefined),
    codes: under.flatMap((node) =>
      node.type === 'code' ? [{ value: node.value, language: node.lang ?? '' }] : [],
    ),
    simple: head !== '' && under.every(({ type }) => type === 'list' || type === 'code'),
    block: {
      kind: 'list',
      from,
      to,
      text: raw,
      raw,
      node: { type: 'list', children: [item], ordered: false },
    },
  };
}

function flatItems(list: Block, node: RootContent): ReadonlyArray<string | undefined> {
  if (node.type !== 'list') return [undefined];
  return node.children.map((item) => {
    const [first, ...rest] = item.children;
    if (first?.type !== 'paragraph') return undefined;
    const tick = item.checked == null ? '' : item.checked ? '[x] ' : '[ ] ';
    const text = `${tick}${oneLine(sliceOf(list, first).replace(/^\[[ xX]\]\s+/u, ''))}`;
    const below = rest.flatMap((other) => flatItems(list, other));
    if (below.includes(undefined)) return undefined;
    return below.length === 0 ? text : `${text} (${below.join('; ')})`;
  });
}

/** The Markdown of a node inside the block, by its lines and columns. */
function sliceOf(list: Block, { position }: RootContent): string {
  if (position === undefined) return '';
  const lines = list.raw
    .split('\n')
    .slice(position.start.line - list.from, position.end.line - list.from + 1);
  const last = lines.length - 1;
  const ended = lines.with(last, (lines[last] ?? '').slice(0, position.end.column - 1));
  return ended.with(0, (ended[0] ?? '').slice(position.start.column - 1)).join('\n');
}

const linesOf = (block: Block, from: number, to: number): string =>
  block.raw
    .split('\n')
    .slice(from - block.from, to - block.from + 1)
    .join('\n');

/** Without the indentation of its first line. */
function dedented(raw: string): string {
  const indent = /^[ \t]*/u.exec(raw)?.[0] ?? '';
  return indent === ''
    ? raw
    : raw
        .split('\n')
        .map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line))
        .join('\n');
}

/** A table: the words of its head, and its rows by cell. */
export interface Rows {
  readonly head: readonly string[];
  readonly rows: readonly { readonly cells: readonly string[]; readonly line: number }[];
}

/** The cells of a table block as Markdown, without the marks around them. */
export function rowsOf(block: Block): Rows | undefined {
  if (block.node.type !== 'table') return undefined;
  const lines = block.raw.split('\n');
  const [head, ...rows] = (block.node as Table).children.map((row) => ({
    line: row.position?.start.line ?? block.from,
    cells: row.children.map(({ position }) => {
      const line = lines[(position?.start.line ?? block.from) - block.from] ?? '';
      return line
        .slice((position?.start.column ?? 1) - 1, (position?.end.column ?? 1) - 1)
        .replace(/^\s*\|/u, '')
        .replace(/(?<!\\)\|\s*$/u, '')
        .trim();
    }),
  }));
  return head === undefined ? undefined : { head: head.cells, rows };
}
