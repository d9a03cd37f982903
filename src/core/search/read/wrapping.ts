/** A line without the escape sequences with which terminals colour text (ECMA-48 CSI and OSC). */
export const withoutColours = (line: string): string =>
  line.includes(ESCAPE) ? line.replace(SEQUENCES, '') : line;

/** A line without the marks of a quoted mail or chat message. */
export const withoutQuoting = (line: string): string => line.replace(/^(?:\s{0,8}>){1,8} ?/u, '');

/**
 * A line copied from a page's source without its tags and the commonest character references (HTML 13.5). Only a
 * line with an end tag of a known element is taken for such: `List<String>` and `usage: run <p>` stay.
 */
export function withoutMarkup(line: string): string {
  if (!END_TAG.test(line)) return line;
  const text = line.replace(TAG, ' ');
  return text.replace(/&(?:nbsp|lt|gt|amp|quot|#39|#x27);/gu, (name) => REFERENCES[name] ?? name);
}

const ELEMENT =
  'a|abbr|b|blockquote|body|button|code|dd|div|dl|dt|em|font|h[1-6]|html|i|kbd|li|main|ol|p|pre|s|samp|section|small|span|strong|sub|sup|table|tbody|td|th|thead|tr|tt|u|ul|var';
const END_TAG = new RegExp(`</(?:${ELEMENT})>`, 'iu');
const TAG = new RegExp(`</?(?:${ELEMENT}|br|hr|img)(?:\\s[^<>]{0,400})?/?>`, 'giu');
const REFERENCES: Readonly<Record<string, string>> = {
  '&nbsp;': ' ',
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&#39;': "'",
  '&#x27;': "'",
};

const ESCAPE = String.fromCharCode(27);
const BELL = String.fromCharCode(7);
const CSI = String.raw`\[[\d;?]{0,32}[ -/]{0,4}[@-~]`;
const OSC = String.raw`\][^${BELL}${ESCAPE}]{0,400}(?:${BELL}|${ESCAPE}\\)?`;
const SEQUENCES = new RegExp(String.raw`${ESCAPE}(?:${CSI}|${OSC}|[@-Z\\^_])`, 'gu');
