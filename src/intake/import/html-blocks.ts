import type { Element, ElementContent, Nodes, Parents } from 'hast';

/** What a table of Markdown cannot hold in a cell. */
const BLOCKS = new Set(
  'address article aside blockquote dl figure h1 h2 h3 h4 h5 h6 hr ol pre section table ul'.split(' '),
);

/** What holds words of a line, and in old pages blocks all the same. */
const INLINE = new Set(
  'a abbr b big cite code del em font i ins kbd mark p pre q s small span strike strong sub sup tt u'.split(
    ' ',
  ),
);
const isBlock = (node: Nodes): boolean =>
  isElement(node) && (BLOCKS.has(node.tagName) || isNamed(node, 'p', 'div', 'li', 'dd', 'dt'));

/**
 * Blocks as Markdown can show them. What wraps blocks and should hold a line only wraps, and what stands outside of its
 * list is no part of one. A table whose cells hold lists, code or other tables, and that has no head, only arranges a
 * page: its cells come one after the other, and a cell that is all bold is a heading of what follows. In others, such
 * cells become one line. The first row of a table without a head is its head where it is full, and a line above it
 * where it is a single cell.
 */
export function settleBlocks(parent: Parents): void {
  const inList = isElement(parent) && ['dl', 'ol', 'ul', 'menu', 'div'].includes(parent.tagName);
  for (const child of parent.children) {
    if (!isElement(child)) continue;
    settleBlocks(child);
    // Word processors wrap whole pages into one bold element that is not bold.
    const isWrap = INLINE.has(child.tagName) && child.children.some(isBlock);
    if (/^h[1-6]$/u.test(child.tagName)) child.children = inOneLine(child);
    if (isWrap || (!inList && isNamed(child, 'dd', 'dt', 'li'))) child.tagName = 'div';
  }
  parent.children = (parent.children as ElementContent[]).flatMap((child): ElementContent[] => {
    if (!isElement(child)) return [child];
    if (child.tagName === 'table') return settled(child);
    // What is empty parts the words around it, and nothing more.
    return child.children.length === 0 && isNamed(child, 'p', 'div')
      ? [{ type: 'text', value: '\n' }]
      : [child];
  });
}

function settled(table: Element): ElementContent[] {
  const rows = within(table, 'tr');
  const cells = rows.flatMap((row) => named(row.children, 'td', 'th'));
  const hasHead = named(rows[0]?.children ?? [], 'th').length > 0;
  const isColumn = !hasHead && rows.every((row) => named(row.children, 'td').length <= 1);
  if (!hasHead && (isColumn || cells.some(holdsBlocks)))
    return rows.flatMap((row) => named(row.children, 'td').flatMap(opened));
  const [first] = rows;
  const above = hasHead ? [] : named(first?.children ?? [], 'td');
  if (above.length === 1) {
    for (const part of [table, ...within(table, 'tbody')])
      part.children = part.children.filter((child) => child !== first);
  } else if (!hasHead) headOf(first);
  for (const cell of cells) if (above.length !== 1 || cell !== above[0]) cell.children = inOneLine(cell);
  return above.length === 1 ? [...above.flatMap(opened), table] : [table];
}

/** A row with gaps is no head, and neither is one of a key and its value. */
function headOf(row: Element | undefined): void {
  const cells = named(row?.children ?? [], 'td');
  if (cells.length < 3 || cells.some((cell) => textOf(cell).trim() === '')) return;
  for (const cell of cells) cell.tagName = 'th';
}

function opened(cell: Element): ElementContent[] {
  const said = cell.children.filter((child) => child.type === 'element' || textOf(child).trim() !== '');
  const [only] = said;
  if (said.length === 1 && only !== undefined && isElement(only) && isNamed(only, 'b', 'strong'))
    return [element('h2', only.children, cell)];
  const isFlow = said.some(
    (child) => isNamed(child, 'p', 'div') || (isElement(child) && BLOCKS.has(child.tagName)),
  );
  return [element(isFlow ? 'div' : 'p', cell.children, cell)];
}

/** The pieces of a cell with what parts them in one line; code stays code. */
function inOneLine(cell: Element): ElementContent[] {
  const pieces: ElementContent[][] = [[]];
  const gather = (node: ElementContent): void => {
    if (isElement(node) && node.tagName === 'pre')
      pieces.push([element('code', [{ type: 'text', value: oneLine(textOf(node)) }], node)], []);
    else if (isNamed(node, 'br')) pieces.push([]);
    else if (isElement(node) && (isBlock(node) || isNamed(node, 'tr', 'tbody', 'td', 'th'))) {
      pieces.push([]);
      for (const child of node.children) gather(child);
      pieces.push([]);
    } else pieces.at(-1)?.push(node);
  };
  for (const child of cell.children) gather(child);
  return pieces
    .filter((piece) => piece.some((node) => textOf(node).trim() !== '' || isNamed(node, 'img')))
    .flatMap((piece, at) => (at === 0 ? piece : [{ type: 'text', value: '; ' } as const, ...piece]));
}

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

const holdsBlocks = (node: Nodes): boolean =>
  'children' in node &&
  (node.children.some((child) => isElement(child) && (BLOCKS.has(child.tagName) || holdsBlocks(child))) ||
    named(node.children, 'p').filter((child) => textOf(child).trim() !== '').length > 1);

function within(node: Element, name: string): Element[] {
  return node.children.flatMap((child) =>
    !isElement(child) || child.tagName === 'table'
      ? []
      : child.tagName === name
        ? [child]
        : within(child, name),
  );
}

const element = (tagName: string, children: ElementContent[], { position }: Element): Element => ({
  type: 'element',
  tagName,
  properties: {},
  children,
  ...(position === undefined ? {} : { position }),
});

const isElement = (node: Nodes): node is Element => node.type === 'element';
const isNamed = (node: Nodes, ...names: readonly string[]): boolean =>
  isElement(node) && names.includes(node.tagName);
/** The elements among nodes that have one of these names. */
const named = (nodes: readonly Nodes[], ...names: readonly string[]): Element[] =>
  nodes.filter(isElement).filter(({ tagName }) => names.includes(tagName));

export const textOf = (node: Nodes): string =>
  'value' in node
    ? node.type === 'text'
      ? node.value
      : ''
    : 'children' in node
      ? node.children.map(textOf).join('')
      : '';
