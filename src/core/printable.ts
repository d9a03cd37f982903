/** Characters that steer a terminal or hide from a reader: controls, format marks, lone surrogates, line separators. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;

/** Somebody else's text on one line, with every unseen character spelt out: `a<U+202E>b`. */
export function printable(text: string): string {
  return text.replace(UNSEEN, (character) => `<${codePoint(character)}>`);
}

/** The text in quotes for a message, cut where it is long. */
export function quoted(text: string, limit = 60): string {
  return text.length > limit ? `"${printable(text.slice(0, limit))}…"` : `"${printable(text)}"`;
}

/** `U+202E`. */
export function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
