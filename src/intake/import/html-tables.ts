import type { Element, ElementContent, Nodes, Parents } from 'hast';

/** What a table of Markdown cannot hold in a cell. */
const BLOCKS = new Set(
  'address article aside blockquote dl figure h1 h2 h3 h4 h5 h6 hr ol pre section table ul'.split(' '),
);

/**
 * Tables as Markdown can show them. One whose cells hold lists, code or other tables, and that has no head, only
 * arranges a page: its cells come one after the other, and a cell that is all bold is a heading of what follows. In a
 * table with a head, such cells become one line. The first row of a table without a head is its head where it is full, and a line above it where it is a single cell.
 */
export function settleTables(parent: Parents): void {
  for (const child of parent.children) if ('children' in child) settleTables(child);
  parent.children = (parent.children as ElementContent[]).flatMap((child) =>
    isElement(child) && child.tagName === 'table' ? settled(child) : [child],
  );
}

function settled(table: Element): ElementContent[] {
  const rows = within(table, 'tr');
  const cells = rows.flatMap((row) => named(row.children, 'td', 'th'));
  const hasHead = named(rows[0]?.children ?? [], 'th').length > 0;
  const isColumn = !hasHead && rows.every((row) => named(row.children, 'td').length <= 1);
  if (!isColumn && !cells.some(holdsBlocks)) {
    if (hasHead) return [table];
    const [first] = rows;
    const above = named(first?.children ?? [], 'td');
    if (above.length === 1) {
      for (const part of [table, ...within(table, 'tbody')])
        part.children = part.children.filter((child) => child !== first);
      return [...above.flatMap(opened), table];
    }
    headOf(first);
    return [table];
  }
  if (hasHead) {
    for (const cell of cells) if (holdsBlocks(cell)) cell.children = inOneLine(cell);
    return [table];
  }
  return rows.flatMap((row) => named(row.children, 'td').flatMap(opened));
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
    else if (
      isElement(node) &&
      (BLOCKS.has(node.tagName) ||
        ['p', 'div', 'li', 'dt', 'dd', 'tr', 'tbody', 'td', 'th'].includes(node.tagName))
    ) {
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
