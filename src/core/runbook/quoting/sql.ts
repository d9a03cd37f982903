import { isJoined, JOINED } from './joined.ts';
import { type Grammar, scanLiterals } from './literal-scan.ts';
import type { PenName } from './pens.ts';
import { closed, open, type Scan } from './slot.ts';

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

const INSIDE: Readonly<Record<string, PenName>> = {
  "'": 'sql-single',
  '"': 'sql-double',
  '`': 'sql-backtick',
};

/** Slots of an SQL statement (ISO 9075). */
export const sqlSlots: Scan = (run) =>
  scanLiterals(run, SQL).map((slot) => {
    const { context, previous } = slot;
    if (context === 'comment') return open(slot, 'comment');
    if (typeof context === 'object' && 'closed' in context) return closed(slot, context.closed);
    if (typeof context === 'object') {
      const { quote, prefix } = context;
      const pen = INSIDE[quote];
      return prefix === '' && pen !== undefined
        ? open(slot, pen)
        : closed(slot, `in a string that begins with ${prefix}, in which other rules hold`);
    }
    if (isJoined(slot)) return closed(slot, JOINED);
    return open(slot, previous === '-' ? 'sql-after-minus' : 'sql-literal');
  });
