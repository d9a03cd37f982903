/** Elements of a line that an author may write as HTML, without attributes. */
const NAMES = 'kbd|sub|sup|mark|ins|del|br';
const TAG = new RegExp(`^<(/?)(${NAMES})\\s*/?>$`, 'iu');

/**
 * Stands around a tag's name between the parser and the page. The two are no characters (Unicode 17, section 23.7),
 * so a text that holds them is no text, and has its tags shown as they are.
 */
const OPEN = '\uFDD0';
const CLOSE = '\uFDD1';
const BREAK = new RegExp(`${OPEN}br${CLOSE}`, 'gu');
const PAIR = new RegExp(`${OPEN}(${NAMES})${CLOSE}([^${OPEN}${CLOSE}<>]*)${OPEN}/\\1${CLOSE}`, 'gu');
const LEFT = new RegExp(`${OPEN}(/?(?:${NAMES}))${CLOSE}`, 'gu');

/** Whether a text has such tags, and nothing that stands for one. */
export const holdsPlainElements = (text: string): boolean =>
  new RegExp(`</?(?:${NAMES})\\s*/?>`, 'iu').test(text) && !/[\uFDD0\uFDD1]|&#/u.test(text);

/** The mark of a tag for `withPlainElements`; undefined for any other HTML. */
export function markedTag(html: string): string | undefined {
  const tag = TAG.exec(html);
  return tag === null ? undefined : `${OPEN}${tag[1]}${tag[2]?.toLowerCase()}${CLOSE}`;
}

/** Finished HTML with marks turned into elements where they are opened and closed around plain text, else into text. */
export function withPlainElements(html: string): string {
  if (!html.includes(OPEN)) return html;
  return html.replace(BREAK, '<br>').replace(PAIR, '<$1>$2</$1>').replace(LEFT, '&lt;$1&gt;');
}
