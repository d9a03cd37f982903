import { literalPen, penOf } from './pen.ts';

/** Inside a JSON string (RFC 8259). */
const jsonInside = (value: string): string => JSON.stringify(value).slice(1, -1);

/** Inside a Python string of any plain kind: its escapes are those of JSON (Language Reference 2.4.1.1). */
const pythonInside = (value: string): string => jsonInside(value).replaceAll("'", String.raw`\'`);

/**
 * Inside a JavaScript string of any of the three kinds (ECMA-262, string and template literals). Line separators end a
 * string in engines before ES2019.
 */
const javascriptInside = (value: string): string =>
  jsonInside(value)
    .replace(/['`$]/gu, String.raw`\$&`)
    .replace(/[\u2028\u2029]/gu, (separator) =>
      separator === '\u2028' ? String.raw`\u2028` : String.raw`\u2029`,
    );

const literal = literalPen((value) => JSON.stringify(value));

export const jsonPens = { 'json-inside': penOf(jsonInside), 'json-literal': literal };
export const pythonPens = { 'python-inside': penOf(pythonInside), 'python-literal': literal };
export const javascriptPens = {
  'javascript-inside': penOf(javascriptInside),
  'javascript-literal': literalPen((value) => `"${javascriptInside(value)}"`),
};
