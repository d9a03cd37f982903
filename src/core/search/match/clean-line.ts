/**
 * A line without what terminals act on and people do not see: NUL, and the escape sequences of ECMA-48. One that
 * is cut short is left as it is. Every byte is looked at at most twice.
 */
export function cleanLine(bytes: Uint8Array): Uint8Array {
  const kept = new Uint8Array(bytes.length);
  let length = 0;
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at] as number;
    if (byte === NUL) at += 1;
    else if (byte === ESCAPE) at = afterSequence(bytes, at);
    else {
      kept[length] = byte;
      length += 1;
      at += 1;
    }
  }
  return kept.subarray(0, length);
}

/** A line that holds this byte is read as it is first, then cleaned. */
export const asksForCleaning = (byte: number): boolean => byte === ESCAPE || byte === NUL;

const NUL = 0;
const BELL = 7;
const ESCAPE = 27;
const BRACKET = 0x5b;
const CLOSING_BRACKET = 0x5d;
const LONGEST_SEQUENCE = 400;

function afterSequence(bytes: Uint8Array, at: number): number {
  const kind = bytes[at + 1];
  const end = Math.min(bytes.length, at + LONGEST_SEQUENCE);
  if (kind === BRACKET) {
    let place = at + 2;
    while (place < end && (bytes[place] as number) >= 0x20 && (bytes[place] as number) < 0x40) place += 1;
    return place < end && (bytes[place] as number) < 0x7f ? place + 1 : at + 1;
  }
  if (kind === CLOSING_BRACKET) {
    for (let place = at + 2; place < end; place += 1) {
      if (bytes[place] === BELL) return place + 1;
      if (bytes[place] === ESCAPE) return bytes[place + 1] === 0x5c ? place + 2 : place;
    }
    return at + 1;
  }
  return kind !== undefined && kind >= 0x40 && kind < 0x60 ? at + 2 : at + 1;
}
