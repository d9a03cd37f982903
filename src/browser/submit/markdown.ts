import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { MarkdownReader } from '../../core/markdown/markdown-node.ts';

/** Markdown by a parser that runs in a page. Loaded when somebody begins to write. */
export const MARKDOWN_READER: MarkdownReader = {
  parse: (text) => fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }),
  // No browser tells a page the letters of such a host; check sees them.
  unicodeHost: (host) => host,
};
