import { isJoined, JOINED } from './joined.ts';
import { type Grammar, scanLiterals } from './literal-scan.ts';
import { closed, isNumber, type Scan } from './slot.ts';

const JSON_GRAMMAR: Grammar = {
  quotes: ['"'],
  escape: '\\',
  multiline: [],
  lineComments: [],
  blockComments: [],
  limits: [],
};

/** Slots of a JSON text (RFC 8259): inside a string, or as a string or number of its own. */
export const jsonSlots: Scan = (run) =>
  scanLiterals(run, JSON_GRAMMAR).map((slot) => {
    const { name, start, end, context } = slot;
    const place = { name, start, end };
    if (typeof context === 'object' && 'closed' in context) return closed(place, context.closed);
    if (typeof context === 'object')
      return { ...place, put: (value) => ({ text: JSON.stringify(value).slice(1, -1) }) };
    if (isJoined(slot)) return closed(place, JOINED);
    return {
      ...place,
      put: (value, type) => ({ text: isNumber(value, type) ? value : JSON.stringify(value) }),
    };
  });
