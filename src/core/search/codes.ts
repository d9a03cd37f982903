/** A code that stands in a text: `4001`, `503`, `readyState: 3`, `E11000`, `ECONNRESET`, `CVE-2021-44228`. */
export interface Code {
  /** As written, with the word that says what the number is. */
  readonly text: string;
  /** Offsets in the text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

/**
 * The codes of a text: what a machine prints to name a failure. A bare number is one only beside a word that says
 * so, for most numbers vary from one time to the next.
 */
export function codes(text: string): Code[] {
  return [...text.matchAll(CODE)].map((match) => {
    const { 0: code, index } = match;
    return { text: code, start: index, end: index + code.length };
  });
}

const NAMED =
  '[Cc]ode|[Ss]tatus|[Ee]rrno|[Ee]xit(?:ed)?(?: with)?|readyState|[Ss]ignal|SQLSTATE|HRESULT|HTTP(?:/\\d(?:\\.\\d)?)?|rc|[Ee]rror';
const CODE = new RegExp(
  [
    String.raw`(?<![\p{L}\p{N}_])(?:${NAMED})(?:[ _]?(?:code|status))?["']?(?: ?[:=#] ?| is | \(?)["']?-?(?:\d{1,5}|0x[\da-fA-F]{8})(?![\p{L}\p{N}.:_-])`,
    String.raw`(?<![\p{L}\p{N}_-])(?:CVE|GHSA|ORA|RFC|KB|AWS|TS|SQLCODE)-?\d{2,7}(?:-\d{1,7})?(?![\p{L}\p{N}])`,
    String.raw`(?<![\p{L}\p{N}_-])E(?!RROR|XCEPTION)[A-Z]{3,20}(?![\p{L}\p{N}_-])`,
    String.raw`(?<![\p{L}\p{N}_-])[A-Z]{1,4}\d{3,5}(?![\p{L}\p{N}_-])`,
  ].join('|'),
  'gu',
);
