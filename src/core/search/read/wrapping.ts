/** A line without the escape sequences with which terminals colour text (ECMA-48 CSI and OSC). */
export const withoutColours = (line: string): string =>
  line.includes(ESCAPE) ? line.replace(SEQUENCES, '') : line;

/** A line without the marks of a quoted mail or chat message. */
export const withoutQuoting = (line: string): string => line.replace(/^(?:\s{0,8}>){1,8} ?/u, '');

const ESCAPE = String.fromCharCode(27);
const BELL = String.fromCharCode(7);
const CSI = String.raw`\[[\d;?]{0,32}[ -/]{0,4}[@-~]`;
const OSC = String.raw`\][^${BELL}${ESCAPE}]{0,400}(?:${BELL}|${ESCAPE}\\)?`;
const SEQUENCES = new RegExp(String.raw`${ESCAPE}(?:${CSI}|${OSC}|[@-Z\\^_])`, 'gu');
