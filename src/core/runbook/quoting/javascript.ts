import { slotInAddress } from './in-address.ts';
import { isJoined, JOINED } from './joined.ts';
import { type Grammar, scanLiterals } from './literal-scan.ts';
import { closed, open, type Scan, within } from './slot.ts';

const JAVASCRIPT: Grammar = {
  quotes: ['"', "'", '`'],
  escape: '\\',
  multiline: ['`'],
  lineComments: ['//'],
  blockComments: [['/*', '*/']],
  limits: [
    {
      inside: 'code',
      pattern: /\/(?![/*])/uy,
      reason: 'after a slash, which may begin a regular expression; put the value into a variable before it',
    },
    { inside: ['`'], pattern: /\$\{(?!\{[A-Z])/uy, reason: 'in or after an expression of a template string' },
    { inside: 'code', pattern: /<!--|-->/uy, reason: 'after a comment of the old kind' },
  ],
};

/** Slots of JavaScript code (ECMA-262, string and template literals). */
export const javascriptSlots: Scan = (run, typeOf) =>
  scanLiterals(run, JAVASCRIPT).map((slot, i) => {
    const { name, start, end, context } = slot;
    const place = { name, start, end };
    if (context === 'comment') return open(place, 'comment');
    if (typeof context === 'object' && 'closed' in context) return closed(place, context.closed);
    if (typeof context === 'object') {
      const { quote, prefix } = context;
      if (quote === '`' && slot.previous === '$')
        return closed(place, 'after a dollar sign of a template string');
      if (quote === '`' && prefix !== '')
        return closed(place, 'in a template string with a tag, in which other rules hold');
      const address = slotInAddress(run, i, typeOf);
      return address === undefined
        ? open(place, 'javascript-inside')
        : within(address, place, 'javascript-inside');
    }
    if (isJoined(slot)) return closed(place, JOINED);
    return open(place, 'javascript-literal');
  });
