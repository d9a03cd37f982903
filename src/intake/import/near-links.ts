import { isNear } from '../../core/linked-file.ts';
import { intricateFault } from '../../core/markdown/intricate.ts';
import type { MarkdownNode } from '../../core/markdown/markdown-node.ts';
import { mayHoldNearLink } from '../../core/markdown/near-link.ts';
import { isSafeAddress } from '../../core/safe-address.ts';
import { treeOf } from '../markdown/strangers-text.ts';
import { wordsOf } from './words.ts';

/** Images in links in links: more is not written. */
const DEEPEST = 3;

/**
 * The text without links and images that led to something near it, for it is not there any more: what they say stays,
 * and the address in code behind it where it says more. An image of another host becomes a link. Lines stay lines.
 */
export function withoutNearLinks(text: string): string {
  if (!text.includes('![') && !mayHoldNearLink(text)) return text;
  const start = FRONT.exec(text)?.[0].length ?? 0;
  let body = text.slice(start);
  for (let depth = 0; depth < DEEPEST && intricateFault(body) === undefined; depth += 1) {
    const found = innermost(treeOf(body, 'body'));
    if (found.length === 0) break;
    const parts: string[] = [];
    let at = 0;
    for (const node of found) {
      const from = node.position?.start.offset ?? at;
      const to = node.position?.end.offset ?? from;
      parts.push(body.slice(at, from), said(node, body));
      at = to;
    }
    body = parts.join('') + body.slice(at);
  }
  return text.slice(0, start) + body;
}

const FRONT = /^(---|\+\+\+)[ \t]*\n[\s\S]*?\n\1[ \t]*(?:\n|$)/u;

function innermost(node: MarkdownNode): MarkdownNode[] {
  const below = (node.children ?? []).flatMap(innermost);
  if (below.length > 0) return below;
  if (node.type === 'image') return [node];
  const { url = '' } = node;
  return node.type === 'link' && isSafeAddress(url) && isNear(url) ? [node] : [];
}

function said(node: MarkdownNode, text: string): string {
  const { type, url = '' } = node;
  const label = type === 'image' ? (node.alt ?? '') : between(node.children ?? [], text);
  const lines = lineBreaks(between([node], text)) - lineBreaks(label);
  const breaks = '\n'.repeat(Math.max(0, lines));
  const title = node.title ? `"${node.title}"` : '';
  if (type === 'image' && !isNear(url)) {
    const address = url.replace(/[<>\n]/gu, encodeURIComponent);
    return `[${label || 'image'}](<${address}>${title && ` ${title}`})${breaks}`;
  }
  const known = new Set(wordsOf(label));
  const more = wordsOf(`${url} ${decoded(url)}`).some((word) => !known.has(word));
  const behind = more || label.trim() === '' ? `(${code(url)})` : '';
  return [label, behind, title].filter((part) => part.trim() !== '').join(' ') + breaks;
}

/** The text from the first of the nodes to the end of the last. */
function between(nodes: readonly MarkdownNode[], text: string): string {
  const to = nodes.at(-1)?.position?.end.offset;
  return to === undefined ? '' : text.slice(nodes[0]?.position?.start.offset ?? to, to);
}

const lineBreaks = (text: string): number => text.split('\n').length - 1;

function code(address: string): string {
  const longest = Math.max(0, ...[...address.matchAll(/`+/gu)].map(([ticks]) => ticks.length));
  const ticks = '`'.repeat(longest + 1);
  return longest === 0 ? `${ticks}${address}${ticks}` : `${ticks} ${address} ${ticks}`;
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
