/** A paste may be a whole log file: its beginning and its end are read, in UTF-16 units. */
export const READ_AT_MOST = 60_000;

/** What of a text is read, and how many characters in its middle are not. Line numbers count in this. */
export function readable(text: string): { readonly content: string; readonly leftOut: number } {
  if (text.length <= READ_AT_MOST) return { content: text, leftOut: 0 };
  const half = READ_AT_MOST / 2;
  return { content: `${text.slice(0, half)}\n${text.slice(-half)}`, leftOut: text.length - READ_AT_MOST };
}
