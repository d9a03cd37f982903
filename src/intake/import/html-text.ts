import type { Root as HastRoot } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toMdast } from 'hast-util-to-mdast';
import type { RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';

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
    const tree = toMdast(fromHtml(html) as HastRoot);
    const blocks: readonly RootContent[] =
      'children' in tree ? (tree.children as readonly RootContent[]) : [];
    const parts: string[] = [];
    const lines: Array<{ from: number; to: number }> = [];
    let last = 1;
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
