import { slotInAddress } from './in-address.ts';
import { isJoined, JOINED } from './joined.ts';
import { type Grammar, scanLiterals } from './literal-scan.ts';
import { closed, commented, isNumber, type Scan, within } from './slot.ts';

const PYTHON: Grammar = {
  quotes: ['"""', "'''", '"', "'"],
  escape: '\\',
  multiline: ['"""', "'''"],
  lineComments: ['#'],
  blockComments: [],
  limits: [],
};

/** Slots of Python 3 code. Its string escapes are those of JSON (Language Reference 2.4.1.1). */
export const pythonSlots: Scan = (run, typeOf) =>
  scanLiterals(run, PYTHON).map((slot, i) => {
    const { name, start, end, context } = slot;
    const place = { name, start, end };
    if (context === 'comment') return commented(place);
    if (typeof context === 'object' && 'closed' in context) return closed(place, context.closed);
    if (typeof context === 'object') {
      if (!/^u?$/iu.test(context.prefix))
        return closed(place, `in a string that begins with ${context.prefix}, in which other rules hold`);
      const address = slotInAddress(run, i, typeOf);
      if (address !== undefined) return within(address, place, inside);
      return { ...place, put: (value) => ({ text: inside(value) }) };
    }
    if (isJoined(slot)) return closed(place, JOINED);
    return {
      ...place,
      put: (value, type) => ({ text: isNumber(value, type) ? value : JSON.stringify(value) }),
    };
  });

const inside = (value: string): string => JSON.stringify(value).slice(1, -1).replaceAll("'", String.raw`\'`);
