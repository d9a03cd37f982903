import { isNear } from '../linked-file.ts';
import { isSafeAddress } from '../safe-address.ts';
import { type MarkdownNode, nodesOf } from './markdown-node.ts';

/** What is shown of a Markdown text: an element with attributes that cannot run anything, or a text. */
export type Shown =
  | string
  | {
      readonly tag: string;
      readonly attributes: Readonly<Record<string, string>>;
      readonly children: readonly Shown[];
    };

/**
 * A parsed text as pages show it: HTML as text but for a few elements, links that lead to http, https or mailto, and
 * images by name. Footnotes are left out, and where links to other write-ups lead. `top` is the level that the highest heading becomes.
 */
export function shownMarkdown(root: MarkdownNode, top: number): readonly Shown[] {
  const addresses = new Map<string, string>();
  for (const { type, identifier = '', url = '' } of nodesOf(root)) {
    if (type === 'definition' && !addresses.has(identifier)) addresses.set(identifier, url);
  }
  return all(root.children ?? [], { addresses, top, isTight: false });
}

/** One line of Markdown without the paragraph around it; parse what `asLine` makes of it. */
export function shownInline(root: MarkdownNode): readonly Shown[] {
  const blocks = shownMarkdown(root, 3);
  const [only] = blocks;
  return blocks.length === 1 && typeof only === 'object' && only.tag === 'p' ? only.children : blocks;
}

interface Context {
  readonly addresses: ReadonlyMap<string, string>;
  readonly top: number;
  /** Paragraphs of a tight list stand without their element. */
  readonly isTight: boolean;
}

const element = (
  tag: string,
  children: readonly Shown[],
  attributes: Readonly<Record<string, string>> = {},
): Shown => ({ tag, attributes, children });

const TAGS: Readonly<Record<string, string>> = {
  paragraph: 'p',
  emphasis: 'em',
  strong: 'strong',
  delete: 'del',
  blockquote: 'blockquote',
};

function all(nodes: readonly MarkdownNode[], context: Context): readonly Shown[] {
  const shown: Shown[] = [];
  for (let at = 0; at < nodes.length; at += 1) {
    const plain = plainElement(nodes, at);
    if (plain !== undefined) {
      shown.push(plain.shown);
      at = plain.last;
      continue;
    }
    const node = nodes[at];
    if (node !== undefined) shown.push(...one(node, context));
  }
  return shown;
}

function one(node: MarkdownNode, context: Context): readonly Shown[] {
  const { type, value = '', children = [] } = node;
  const tag = TAGS[type];
  if (type === 'paragraph' && context.isTight) return all(children, context);
  if (tag !== undefined) return [element(tag, all(children, context))];
  switch (type) {
    case 'text':
      return [value];
    case 'html':
      return [value.replace(/<!--[\s\S]*?-->/gu, '')];
    case 'inlineCode':
      return [element('code', [value])];
    case 'code':
      return [element('pre', [element('code', [`${value}\n`])])];
    case 'break':
      return [element('br', [])];
    case 'thematicBreak':
      return [element('hr', [])];
    case 'heading':
      return [element(`h${Math.min(6, (node.depth ?? 1) + context.top - 1)}`, all(children, context))];
    case 'link':
      return [link(node.url ?? '', all(children, context))];
    case 'linkReference':
      return [link(context.addresses.get(node.identifier ?? '') ?? '', all(children, context))];
    case 'image':
      return [`[image: ${node.alt || node.url}]`];
    case 'imageReference':
      return [`[image: ${node.alt || context.addresses.get(node.identifier ?? '')}]`];
    case 'list':
      return [list(node, context)];
    case 'table':
      return [table(children, context)];
    default:
      return [];
  }
}

const link = (address: string, children: readonly Shown[]): Shown =>
  element('a', children, isSafeAddress(address) && !isNear(address) ? { href: address } : {});

function list({ ordered, start, spread, children = [] }: MarkdownNode, context: Context): Shown {
  const isTight = !spread && !children.some((item) => item.spread);
  const items = children.map((item) => {
    const mark = item.checked === true ? '☑ ' : item.checked === false ? '☐ ' : '';
    const shown = all(item.children ?? [], { ...context, isTight });
    return element('li', mark === '' ? shown : marked(mark, shown));
  });
  const from = ordered && start !== 1 && start != null ? { start: String(start) } : {};
  return element(ordered ? 'ol' : 'ul', items, from);
}

/** A mark before the first words, inside of their paragraph where they have one. */
function marked(mark: string, [first, ...rest]: readonly Shown[]): readonly Shown[] {
  if (typeof first === 'object' && first.tag === 'p')
    return [element('p', [mark, ...first.children]), ...rest];
  return [mark, ...(first === undefined ? [] : [first]), ...rest];
}

/** In a box of its own, which scrolls sideways. */
function table(rows: readonly MarkdownNode[], context: Context): Shown {
  const [head, ...body] = rows.map((row, at) =>
    element(
      'tr',
      (row.children ?? []).map((cell) => element(at === 0 ? 'th' : 'td', all(cell.children ?? [], context))),
    ),
  );
  const parts = [
    ...(head === undefined ? [] : [element('thead', [head])]),
    ...(body.length === 0 ? [] : [element('tbody', body)]),
  ];
  return element('div', [element('table', parts)], { class: 'table-box', role: 'group', tabindex: '0' });
}

const OPEN = /^<(kbd|sub|sup|mark|ins|del)\s*>$/iu;

/** A few elements may be written as HTML: opened, plain text, closed. */
function plainElement(
  nodes: readonly MarkdownNode[],
  at: number,
): { readonly shown: Shown; readonly last: number } | undefined {
  const node = nodes[at];
  if (node?.type !== 'html') return undefined;
  if (/^<br\s*\/?>$/iu.test(node.value ?? '')) return { shown: element('br', []), last: at };
  const tag = OPEN.exec(node.value ?? '')?.[1]?.toLowerCase();
  if (tag === undefined) return undefined;
  const isEmpty = isClosing(nodes[at + 1], tag);
  if (isEmpty) return { shown: element(tag, []), last: at + 1 };
  const text = nodes[at + 1];
  if (text?.type !== 'text' || !isClosing(nodes[at + 2], tag)) return undefined;
  return { shown: element(tag, [text.value ?? '']), last: at + 2 };
}

const isClosing = (node: MarkdownNode | undefined, tag: string): boolean =>
  node?.type === 'html' && (node.value ?? '').replace(/\s/gu, '').toLowerCase() === `</${tag}>`;
