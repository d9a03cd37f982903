/** The text of one line of Markdown without its marks, for attributes, search results and the terminal. */
export function plainText(text: string): string {
  // Most texts have no marks at all.
  if (!/[`*[]/u.test(text)) return text;
  return text
    .replace(/`([^`]*)`/gu, '$1')
    .replace(/\*\*([^*]+)\*\*/gu, '$1')
    .replace(/\[([^\]]+)\]\([^)]*\)/gu, '$1');
}
