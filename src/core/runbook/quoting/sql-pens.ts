import { isNumber, type Pen } from './pen.ts';

/** Inside quotes: a quote in a value is doubled, as ISO 9075 has it. */
const inside =
  (quote: string): Pen =>
  (value) =>
    doubled(value, quote);

const literal: Pen = (value, type) => {
  if (isNumber(value, type)) return { text: value };
  const put = doubled(value, "'");
  return 'text' in put ? { text: `'${put.text}'` } : put;
};

export const sqlPens = {
  'sql-single': inside("'"),
  'sql-double': inside('"'),
  'sql-backtick': inside('`'),
  'sql-literal': literal,
  // Two minus signs begin a comment.
  'sql-after-minus': ((value, type) =>
    isNumber(value, type) && value.startsWith('-') ? { text: `(${value})` } : literal(value, type)) as Pen,
};

/** MySQL takes a backslash in a string for an escape, PostgreSQL and SQLite do not: no spelling is right in all. */
const doubled = (value: string, quote: string): ReturnType<Pen> =>
  value.includes('\\')
    ? { refused: 'in a statement, and the value has a backslash, which databases read in different ways' }
    : { text: value.replaceAll(quote, quote + quote) };
