import { domainToUnicode } from 'node:url';
import { markdownToMdast } from 'satteri';
import * as entry from '../../core/markdown/entry-faults.ts';
import type { MarkdownNode, MarkdownReader } from '../../core/markdown/markdown-node.ts';
import * as whole from '../../core/markdown/text-faults.ts';
import { BODY_FEATURES, MARKDOWN_FEATURES } from '../../core/markdown-features.ts';
import type { Finding } from '../../core/problem.ts';
import type { Kind } from '../../schema/kinds.ts';

/** Markdown by the parser that pages are made with. */
export const MARKDOWN_READER: MarkdownReader = {
  parse: (text, part) =>
    markdownToMdast(text, { features: part === 'body' ? BODY_FEATURES : MARKDOWN_FEATURES }),
  unicodeHost: domainToUnicode,
};

/** The root of a text, of a body or of a field. */
export const treeOf = (text: string, part: 'body' | 'field'): MarkdownNode =>
  MARKDOWN_READER.parse(text, part);

/** What in a Markdown text a stranger may not send, read as pages are made. */
export const textFaults = (text: string, options: whole.TextOptions): whole.TextReading =>
  whole.textFaults(text, options, MARKDOWN_READER);

/** The same for the values of a file. */
export const entryFaults = (
  data: unknown,
  place: { readonly kind: Kind; readonly file: string },
): Finding[] => entry.entryFaults(data, place, MARKDOWN_READER);
