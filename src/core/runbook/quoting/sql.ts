import { isJoined, JOINED } from './joined.ts';
import { type Grammar, scanLiterals } from './literal-scan.ts';
import { closed, commented, isNumber, type Put, type Scan } from './slot.ts';

const SQL: Grammar = {
  quotes: ["'", '"', '`'],
  multiline: ["'", '"', '`'],
  lineComments: ['--'],
  blockComments: [['/*', '*/']],
  limits: [
    {
      inside: ["'", '"', '`'],
      pattern: /\\/uy,
      reason: 'after a backslash in a string, which databases read in different ways',
    },
    { inside: 'code', pattern: /\$\w*\$/uy, reason: 'in or after a text between dollar signs' },
    {
      inside: 'code',
      pattern: /#|--(?!\s|$)|\/\*(?:[!+]|M!|(?:(?!\*\/)[\s\S])*\/\*)/uy,
      reason: 'after a comment that only some databases take for one',
    },
    {
      inside: 'code',
      pattern: /\[/uy,
      reason: 'after a square bracket, which databases read in different ways',
    },
  ],
};

/** Slots of an SQL statement: a quote in a value is doubled, as ISO 9075 has it. */
export const sqlSlots: Scan = (run) =>
  scanLiterals(run, SQL).map((slot) => {
    const { name, start, end, context, previous } = slot;
    const place = { name, start, end };
    if (context === 'comment') return commented(place);
    if (typeof context === 'object' && 'closed' in context) return closed(place, context.closed);
    if (typeof context === 'object') {
      const { quote, prefix } = context;
      if (prefix !== '')
        return closed(place, `in a string that begins with ${prefix}, in which other rules hold`);
      return { ...place, put: (value) => doubled(value, quote) };
    }
    if (isJoined(slot)) return closed(place, JOINED);
    return {
      ...place,
      put: (value, type) => {
        if (!isNumber(value, type)) return literal(value);
        // Two minus signs begin a comment.
        return { text: value.startsWith('-') && previous === '-' ? `(${value})` : value };
      },
    };
  });

function literal(value: string): Put {
  const put = doubled(value, "'");
  return 'text' in put ? { text: `'${put.text}'` } : put;
}

/** MySQL takes a backslash in a string for an escape, PostgreSQL and SQLite do not: no spelling is right in all. */
function doubled(value: string, quote: string): Put {
  return value.includes('\\')
    ? { refused: 'in a statement, and the value has a backslash, which databases read in different ways' }
    : { text: value.replaceAll(quote, quote + quote) };
}
