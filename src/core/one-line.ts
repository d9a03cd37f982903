/** A text on one line, without characters that are not seen, no longer than `most` UTF-16 units. */
export function oneLine(text: string, most: number): string {
  return text
    .slice(0, most * 2)
    .replace(/[\p{C}\u2028\u2029\s]+/gu, ' ')
    .trim()
    .slice(0, most)
    .replace(/\p{Cs}/gu, '')
    .trim();
}
