/**
 * A number that is the same for lines that differ only in plain numbers and hashes, so that what an error line is
 * need be found out only once for all of them. Codes count: `exit code 1` and `exit code 137` differ.
 */
export function lineShape(bytes: Uint8Array, start: number, end: number): number {
  let a = 0x811c9dc5;
  let b = 0x9e3779b9;
  let named = false;
  for (let at = start; at < end; ) {
    const kind = KINDS[bytes[at] as number] as number;
    let masked = at;
    let until = at + 1;
    if (kind !== OTHER) {
      let seen = kind;
      while (until < end && KINDS[bytes[until] as number] !== OTHER) {
        seen |= KINDS[bytes[until] as number] as number;
        until += 1;
      }
      if (seen === DIGIT) {
        named &&= until - at <= LONGEST_CODE;
        if (!named) masked = until;
      } else {
        if (isHash(seen, until - at, bytes[at] as number)) masked = until;
        else if (!named) while (KINDS[bytes[masked] as number] === DIGIT) masked += 1;
        named = until - at > 1 && namesCode(bytes[until - 2] as number, bytes[until - 1] as number);
      }
    }
    if (masked > at) {
      a = Math.imul(a ^ MASK, 0x01000193);
      b = Math.imul(b ^ MASK, 0x85ebca6b) + 1;
    }
    for (at = masked; at < until; at += 1) {
      a = Math.imul(a ^ (bytes[at] as number), 0x01000193);
      b = Math.imul(b ^ (bytes[at] as number), 0x85ebca6b) + 1;
    }
  }
  return (a >>> 0) * 0x200000 + ((b ^ (b >>> 15)) & 0x1fffff);
}

const OTHER = 0;
const DIGIT = 1;
const HEX = 2;
const LETTER = 4;
/** Stands for a number; no byte has this value. */
const MASK = 0x100;
const SHORTEST_HASH = 6;
/** Digits of the longest number that may be a code. */
const LONGEST_CODE = 7;

const KINDS: Uint8Array = Uint8Array.from({ length: 256 }, (_, byte) => {
  const text = String.fromCharCode(byte);
  if (/\d/u.test(text)) return DIGIT;
  if (/[a-f]/iu.test(text)) return HEX;
  return byte >= 128 || /[a-z_]/iu.test(text) ? LETTER : OTHER;
});

/** `deadbeef01`, but not `E11000`, which is a code. */
const isHash = (seen: number, length: number, first: number): boolean =>
  seen === (DIGIT | HEX) && length >= SHORTEST_HASH && (first < 65 || first > 90);

/** How the words end that `codes` knows to stand before a code; a few others end so too, which does no harm. */
const ENDINGS: ReadonlySet<number> = new Set(
  'de us no it ed th is te al lt tp rc or ve sa ra fc kb ws ts'
    .split(' ')
    .map((ending) => ending.charCodeAt(0) * 256 + ending.charCodeAt(1)),
);

const namesCode = (last: number, final: number): boolean => ENDINGS.has((last | 32) * 256 + (final | 32));
