import type { Fault } from '../fault.ts';

/** HTML that runs something, loads something, asks for something or changes the page around it. */
const REFUSED =
  'script|style|iframe|frame|frameset|form|object|embed|applet|svg|math|meta|link|base|template|noscript';

const MAY_HOLD = new RegExp(`<(?:${REFUSED})(?![\\w-])|\\bon[a-z]{3,30}\\s{0,5}=|javascript:`, 'iu');
const ELEMENT = new RegExp(`<(${REFUSED})(?![\\w-])`, 'iu');
const HANDLER = /[\s/"'](on[a-z]{3,30})\s{0,5}=/iu;
const SCRIPT_ADDRESS = /(?:=\s{0,5}["']?\s{0,5})((?:javascript|vbscript|data):)/iu;

/** Whether a text may hold refused HTML; where it may not, it need not be parsed. */
export const mayHoldHtml = (text: string): boolean => text.includes('<') && MAY_HOLD.test(text);

/**
 * The fault of a piece of raw HTML, if it has one. Comments say nothing to a reader and are left out; any other
 * HTML is shown as the text it is.
 */
export function htmlFault(html: string, offset: number): Fault | undefined {
  const shown = html.replace(/<!--[\s\S]*?(?:-->|$)/gu, (comment) => ' '.repeat(comment.length));
  const element = ELEMENT.exec(shown);
  if (element !== null) return refused(`the element <${element[1]?.toLowerCase()}>`, offset + element.index);
  const handler = HANDLER.exec(shown);
  if (handler !== null)
    return refused(`the attribute ${handler[1]?.toLowerCase()}`, offset + handler.index + 1);
  const address = SCRIPT_ADDRESS.exec(shown);
  if (address !== null)
    return refused(`an address that begins with ${address[1]?.toLowerCase()}`, offset + address.index);
  return undefined;
}

const refused = (what: string, offset: number): Fault => ({
  code: 'html-not-allowed',
  offset,
  message: `The text holds HTML with ${what}, expected Markdown.`,
  remedy: 'Write it as Markdown; where you write about HTML, put it between backticks or into a fence.',
});
