import { slotInAddress } from './in-address.ts';
import { isJoined, JOINED } from './joined.ts';
import { type Grammar, scanLiterals } from './literal-scan.ts';
import { closed, open, type Scan, within } from './slot.ts';

const PYTHON: Grammar = {
  quotes: ['"""', "'''", '"', "'"],
  escape: '\\',
  multiline: ['"""', "'''"],
  lineComments: ['#'],
  blockComments: [],
  limits: [],
};

/** Slots of Python 3 code. */
export const pythonSlots: Scan = (run, typeOf) =>
  scanLiterals(run, PYTHON).map((slot, i) => {
    const { name, start, end, context } = slot;
    const place = { name, start, end };
    if (context === 'comment') return open(place, 'comment');
    if (typeof context === 'object' && 'closed' in context) return closed(place, context.closed);
    if (typeof context === 'object') {
      if (!/^u?$/iu.test(context.prefix))
        return closed(place, `in a string that begins with ${context.prefix}, in which other rules hold`);
      const address = slotInAddress(run, i, typeOf);
      return address === undefined ? open(place, 'python-inside') : within(address, place, 'python-inside');
    }
    if (isJoined(slot)) return closed(place, JOINED);
    return open(place, 'python-literal');
  });
