import type { Element, Root as HastRoot } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { type Handle, type State, toMdast } from 'hast-util-to-mdast';
import type { Heading, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';
import { settleBlocks, textOf } from './html-blocks.ts';
import { settleMarks } from './html-marks.ts';

/** HTML as Markdown; `lines` gives for each line of it those of the HTML that it came from. */
export interface HtmlText {
  readonly text: string;
  readonly lines: ReadonlyArray<{ readonly from: number; readonly to: number }>;
}

/** Whether a document is HTML, by its ending or by how it begins. */
export const isHtml = (name: string, text: string): boolean =>
  /\.x?html?$/iu.test(name) ||
  (!/\.(?:md|markdown|mdx|txt)$/iu.test(name) && /^\s*(?:<!doctype html|<html[\s>])/iu.test(text));

/** Reads a page as Markdown, block by block, so that each keeps its lines. Undefined where it is nested too deeply. */
export function htmlText(html: string): HtmlText | undefined {
  if (tooDeep(html)) return undefined;
  try {
    const page: HastRoot = fromHtml(html);
    const title = titleOf(page);
    settleBlocks(page);
    const tree = toMdast(page, { handlers: SHOWING });
    if ('children' in tree) settleMarks(tree);
    const blocks: readonly RootContent[] =
      'children' in tree ? (tree.children as readonly RootContent[]) : [];
    const parts: string[] = [];
    const lines: Array<{ from: number; to: number }> = [];
    let last = 1;
    if (title !== undefined && !hasHeading(blocks)) {
      parts.push(toMarkdown(title.heading, OPTIONS).trimEnd());
      lines.push(title.lines);
    }
    for (const block of blocks) {
      const text = toMarkdown({ type: 'root', children: [block] }, OPTIONS).trimEnd();
      if (text === '') continue;
      const from = block.position?.start.line ?? last;
      const to = block.position?.end.line ?? from;
      last = to;
      if (parts.length > 0) {
        parts.push('');
        lines.push({ from, to: from - 1 });
      }
      for (const line of text.split('\n')) {
        parts.push(line);
        lines.push({ from, to });
      }
    }
    return { text: parts.join('\n'), lines };
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** What the library leaves out and a page shows all the same, or shows where it can do no better. */
const SHOWING: Readonly<Record<string, Handle>> = Object.fromEntries(
  ['applet', 'datalist', 'dialog', 'math', 'noembed', 'noframes', 'object', 'svg'].map((name) => [
    name,
    (state: State, node: Element) => state.all(node),
  ]),
);

/** Whether a page says in its own text what it is called. */
const hasHeading = (blocks: readonly RootContent[]): boolean =>
  blocks[0]?.type === 'heading' || blocks.some((block) => block.type === 'heading' && block.depth === 1);

/** What the page is called, for where it has no heading of its own. */
function titleOf(page: HastRoot) {
  const root = page.children.find((node) => node.type === 'element');
  const head = root?.children.find((node) => node.type === 'element' && node.tagName === 'head');
  const title =
    head?.type === 'element'
      ? head.children.find((node) => node.type === 'element' && node.tagName === 'title')
      : undefined;
  const value = title === undefined ? '' : textOf(title).replace(/\s+/gu, ' ').trim();
  if (title === undefined || value === '') return undefined;
  const heading: Heading = { type: 'heading', depth: 1, children: [{ type: 'text', value }] };
  const from = title.position?.start.line ?? 1;
  return { heading, lines: { from, to: title.position?.end.line ?? from } };
}

const OPTIONS: Options = {
  extensions: [gfmToMarkdown()],
  bullet: '-',
  rule: '-',
  fences: true,
  resourceLink: true,
};

/** More open tags inside each other than anybody writes; the parser would go as deep. */
function tooDeep(html: string): boolean {
  let depth = 0;
  for (const [, slash] of html.matchAll(
    /<(\/?)(?!br|img|hr|input|meta|link|p\b|li\b|td\b|th\b|tr\b|!)[a-z]/giu,
  )) {
    depth = slash === '/' ? Math.max(0, depth - 1) : depth + 1;
    if (depth > 400) return true;
  }
  return false;
}
