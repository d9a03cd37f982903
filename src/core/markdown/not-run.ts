import type { Fault } from '../fault.ts';
import { type MarkdownNode, offsetOf } from './markdown-node.ts';

const MODULE_LINE =
  /^(?:import\s{1,5}(?:["'][^"'\n]{1,300}["']|[\w$*{][^\n]{0,300}\sfrom\s{1,5}["'])|export\s{1,5}(?:default\b|const\b|let\b|var\b|function\b|class\b|async\b|\*|\{))/mu;
/** A name with a capital, or an attribute that is an expression. */
const COMPONENT = /^<\/?[A-Z][\w.]*(?:[\s/>]|$)|[=\s]\{/u;
/** Braces around code, and not around a name: `{id}` is a placeholder and `{{HOST}}` a value. */
const EXPRESSION = /(?<!\{)\{(?!\{)[^{}\n]{0,200}(?:[([.=+`"'?]|\/\*|=>)[^{}\n]{0,200}\}/u;

/** Whether a text may hold what MDX would run; where it may not, it need not be parsed. */
export const mayHoldMdx = (text: string): boolean =>
  MODULE_LINE.test(text) || /<\/?[A-Z]/u.test(text) || EXPRESSION.test(text);

/**
 * What an author of MDX expects to be run or drawn. An `.mdx` file is read as plain Markdown here, so it would
 * stand on the page as text.
 */
export function notRunFault(node: MarkdownNode, text: string): Fault | undefined {
  const offset = offsetOf(node);
  if (node.type === 'html')
    return COMPONENT.test(node.value ?? '') ? notRun('a component', offset) : undefined;
  if (node.type === 'paragraph') {
    const line = MODULE_LINE.exec(text.slice(offset, node.position?.end.offset));
    return line === null ? undefined : notRun('an import or export', offset + line.index);
  }
  if (node.type !== 'text') return undefined;
  const found = EXPRESSION.exec(node.value ?? '');
  return found === null ? undefined : notRun('an expression in braces', offset + found.index);
}

const notRun = (what: string, offset: number): Fault => ({
  code: 'mdx-not-run',
  offset,
  message: `The text holds ${what} of MDX, which is never run here, expected Markdown alone.`,
  remedy:
    'Write out what it would show; put it between backticks or into a fence where you write about code.',
});
