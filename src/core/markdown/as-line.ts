/** A line as Markdown in which a leading marker such as `#` or `-` makes no heading and no list. */
export const asLine = (text: string): string => text.replace(/^(\s*\d*)(#{1,6}|[-+*>.)])(?=\s)/u, '$1\\$2');
