/** Single-byte encodings that UTF-8 is read as by mistake, as one table where they do not contradict each other. */
export interface Family {
  readonly name: 'western' | 'mac';
  /** The byte that a character stands for; only bytes from 0x80 on. */
  readonly byteOf: ReadonlyMap<string, number>;
  /** Bytes that the encodings have no character for, so that programs leave them out. */
  readonly lost: readonly number[];
}

/**
 * Windows-1252, Windows-1254 and Latin-1 give the same byte wherever they share a character, so one table serves
 * all three. The tables are those of the WHATWG Encoding Standard, by TextDecoder; Latin-1 proper, which the
 * standard folds into Windows-1252, is the identity.
 */
export const FAMILIES: readonly Family[] = [
  {
    name: 'western',
    byteOf: new Map([...latin1(), ...table('windows-1254'), ...table('windows-1252')]),
    lost: [0x81, 0x8d, 0x8e, 0x8f, 0x90, 0x9d, 0x9e],
  },
  // The currency sign stood where later versions have the euro; the apple, byte F0, is a private character.
  { name: 'mac', byteOf: new Map([['¤', 0xdb], ...table('macintosh')]), lost: [0xf0] },
];

function table(encoding: string): Array<[string, number]> {
  const decoder = new TextDecoder(encoding);
  return highBytes().map((byte) => [decoder.decode(Uint8Array.of(byte)), byte]);
}

function latin1(): Array<[string, number]> {
  return highBytes().map((byte) => [String.fromCharCode(byte), byte]);
}

function highBytes(): number[] {
  return Array.from({ length: 0x80 }, (_, i) => 0x80 + i);
}
