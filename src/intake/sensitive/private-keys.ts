/** Where a private key stands, from its first line to its last. */
export interface KeyPlace {
  readonly start: number;
  readonly end: number;
}

const BEGIN = /-----BEGIN [A-Z\d ]{0,40}PRIVATE KEY(?: BLOCK)?-----/gu;
const END = '-----END ';
/** Longer than any key that is written as text. */
const LONGEST = 20_000;
/** Lines of a key that was cut off: headers and base64, perhaps quoted, commented, indented, or with line ends as escapes. */
const KEY_LINES =
  /(?:(?:[\s>|#*"',+]|\\[nr]){1,40}(?:[A-Z][\w-]{1,30}: [^\n\\]{0,100}|[A-Za-z\d+/=]{16,4000}|[A-Za-z\d+/]{2,15}={1,2})){0,400}/uy;
/** The private part of PuTTY's format. */
const PUTTY =
  /^[ \t>|#*]{0,20}Private-Lines: \d{1,4}\r?\n(?:[ \t>|#*]{0,20}[A-Za-z\d+/=]{1,120}\r?\n?){1,400}/gmu;

/** Private keys as PEM (RFC 7468), OpenPGP and PuTTY write them: all of a key, since any of its lines gives it away. */
export function privateKeysIn(text: string): KeyPlace[] {
  let nextEnd = 0;
  const keys = [...text.matchAll(BEGIN)].map(({ index: start, 0: head }) => {
    const from = start + head.length;
    if (nextEnd !== -1 && nextEnd < from) nextEnd = text.indexOf(END, from);
    const isWhole = nextEnd !== -1 && nextEnd - from < LONGEST;
    return { start, end: isWhole ? endOfMark(text, nextEnd) : endOfLines(text, from) };
  });
  const putty = [...text.matchAll(PUTTY)].map(({ index, 0: lines }) => ({
    start: index + lines.indexOf('Private-Lines'),
    end: index + lines.trimEnd().length,
  }));
  return [...keys, ...putty];
}

function endOfMark(text: string, at: number): number {
  const close = text.indexOf('-----', at + END.length);
  return close === -1 || close - at > 80 ? at + END.length : close + 5;
}

function endOfLines(text: string, from: number): number {
  KEY_LINES.lastIndex = from;
  return from + (KEY_LINES.exec(text)?.[0].length ?? 0);
}
