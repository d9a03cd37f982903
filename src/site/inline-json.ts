/** JSON for a data block of a page: no text in it can end the block (HTML, section 4.12.1.3). */
export const inlineJson = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');
