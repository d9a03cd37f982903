import type { Fault } from '../fault.ts';
import { isNear } from '../linked-file.ts';
import { isSafeAddress } from '../safe-address.ts';
import { commandFault, mayMislead, SHELL_FENCE } from './commands.ts';
import { htmlFault, mayHoldHtml } from './html.ts';
import { type ImagePlace, type ImageUse, imageUse, mayHoldImage, withoutAlt } from './image-use.ts';
import { intricateFault } from './intricate.ts';
import { linkFault, mayHoldUnsafeLink } from './links.ts';
import { type MarkdownNode, type MarkdownReader, nodesOf, offsetOf } from './markdown-node.ts';
import { mayHoldNearLink, type NearLink, nearLinkFault } from './near-link.ts';
import { mayHoldMdx, notRunFault } from './not-run.ts';

export interface TextOptions {
  readonly part: 'body' | 'field';
  readonly images: ImagePlace;
  /** The file is `.mdx`, whose authors may expect code to run. */
  readonly isMdx?: boolean;
}

export interface TextReading {
  readonly faults: readonly Fault[];
  readonly images: readonly ImageUse[];
  /** Links to other files and to headings, whether something is there or not. */
  readonly links: readonly NearLink[];
}

/** The most faults that are told of one text; a flood of them helps nobody. */
const SHOWN = 20;

/**
 * What in a Markdown text a stranger may not send, with offsets into the text, and the images it names. Only a text
 * that may hold something of the kind is parsed, for parsing all of a large content folder would take minutes.
 */
export function textFaults(
  text: string,
  { part, images, isMdx = false }: TextOptions,
  reader: MarkdownReader,
): TextReading {
  const intricate = intricateFault(text);
  if (intricate !== undefined) return { faults: [intricate], images: [], links: [] };
  const isSuspect =
    mayHoldHtml(text) ||
    mayHoldUnsafeLink(text) ||
    mayHoldNearLink(text) ||
    mayHoldImage(text) ||
    (mayMislead(text) && /```|~~~|\n {4}/u.test(text)) ||
    (isMdx && mayHoldMdx(text));
  if (!isSuspect) return NOTHING;
  const nodes = nodesOf(reader.parse(text, part));
  const addresses = definitionsOf(nodes);
  const referred = new Set(nodes.flatMap((node) => (node.type === 'linkReference' ? [node.identifier] : [])));
  const faults: Fault[] = [];
  const uses: ImageUse[] = [];
  const links: NearLink[] = [];
  for (const node of nodes) {
    const found = [...faultsOf(node, text, addresses, reader), ...(isMdx ? [notRunFault(node, text)] : [])];
    if (node.type === 'link' || (node.type === 'definition' && referred.has(node.identifier))) {
      const [address, offset] = [node.url ?? '', offsetOf(node)];
      const fault = isSafeAddress(address) ? nearLinkFault(address, offset, part) : undefined;
      if (fault !== undefined) found.push(fault);
      else if (isSafeAddress(address) && isNear(address)) links.push({ address, offset });
    }
    for (const fault of found) if (fault !== undefined && faults.length < SHOWN) faults.push(fault);
    const image = imageOf(node, addresses, images);
    if (image === undefined) continue;
    if ('code' in image) faults.push(image);
    else uses.push(image);
    if (!node.alt?.trim()) faults.push(withoutAlt(offsetOf(node)));
  }
  return { faults: faults.slice(0, SHOWN), images: uses, links };
}

const NOTHING: TextReading = { faults: [], images: [], links: [] };

function faultsOf(
  node: MarkdownNode,
  text: string,
  addresses: Addresses,
  { unicodeHost }: MarkdownReader,
): Array<Fault | undefined> {
  const offset = offsetOf(node);
  switch (node.type) {
    case 'html':
      return [htmlFault(node.value ?? '', offset)];
    case 'link':
      return [linkFault(node.url ?? '', wordsOf(node), offset, unicodeHost)];
    case 'definition':
      return [linkFault(node.url ?? '', undefined, offset, unicodeHost)];
    case 'linkReference': {
      const address = addresses.get(node.identifier ?? '');
      // Where the address itself is at fault, its definition says so.
      const isWell =
        address !== undefined && linkFault(address, undefined, offset, unicodeHost) === undefined;
      return isWell ? [linkFault(address, wordsOf(node), offset, unicodeHost)] : [];
    }
    case 'code':
      return SHELL_FENCE.test(node.lang ?? '')
        ? [commandFault(node.value ?? '', text.indexOf('\n', offset) + 1)]
        : [];
    default:
      return [];
  }
}

type Addresses = ReadonlyMap<string, string>;

function definitionsOf(nodes: readonly MarkdownNode[]): Addresses {
  const addresses = new Map<string, string>();
  for (const node of nodes) {
    const { type, identifier = '', url = '' } = node;
    if (type === 'definition' && !addresses.has(identifier)) addresses.set(identifier, url);
  }
  return addresses;
}

function imageOf(node: MarkdownNode, addresses: Addresses, place: ImagePlace): ImageUse | Fault | undefined {
  if (node.type === 'image') return imageUse(node.url ?? '', offsetOf(node), place);
  if (node.type !== 'imageReference') return undefined;
  return imageUse(addresses.get(node.identifier ?? '') ?? '', offsetOf(node), place);
}

/** The words that a link shows, whatever their look. */
const wordsOf = (node: MarkdownNode): string =>
  node.children?.map((child) => child.value ?? wordsOf(child)).join('') ?? '';
