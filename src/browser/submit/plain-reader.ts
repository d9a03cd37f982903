import type { MarkdownReader } from '../../core/markdown/markdown-node.ts';

/** Every text as it was typed: until the parser is there, and where it does not come. */
export const PLAIN: MarkdownReader = {
  parse: (text) => ({
    type: 'root',
    children: [{ type: 'paragraph', children: [{ type: 'text', value: text }] }],
  }),
  unicodeHost: (host) => host,
};
