import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';

/**
 * Markdown as a tree, with GitHub's tables, tasks and strike-through and with front matter. A text so deeply nested
 * that it cannot be read gives undefined.
 */
export function parseMarkdown(text: string): Root | undefined {
  if (tooDeep(text)) return undefined;
  try {
    return fromMarkdown(text, {
      extensions: [gfm(), frontmatter(['yaml', 'toml']), WITHOUT_INLINE],
      mdastExtensions: [GFM, frontmatterFromMarkdown(['yaml', 'toml'])],
    });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/**
 * Only lines and blocks are looked at; what stands in a line goes on as it is written. Reading that too would take
 * twice the time.
 */
const WITHOUT_INLINE = {
  disable: {
    null: [
      'attention',
      'autolink',
      'characterEscape',
      'characterReference',
      'codeText',
      'emailAutolink',
      'gfmFootnoteCall',
      'gfmPotentialFootnoteCall',
      'hardBreakEscape',
      'htmlText',
      'labelEnd',
      'labelStartImage',
      'labelStartLink',
      'protocolAutolink',
      'strikethrough',
      'wwwAutolink',
    ],
  },
};

/** Without the search for bare addresses, which would part text into pieces that have no place in the source. */
const GFM = gfmFromMarkdown().map(({ transforms: _, ...extension }) => extension);

/** The parser's time grows with the square of the depth of quotes, lists and brackets. */
const tooDeep = (text: string): boolean =>
  /^[ \t]*(?:(?:>|[-*+]|\d{1,9}[.)])[ \t]*){40}/mu.test(text) || /[[(*_`~<]{200}/u.test(text);
