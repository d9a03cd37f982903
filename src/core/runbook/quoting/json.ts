import { slotInAddress } from './in-address.ts';
import { isJoined, JOINED } from './joined.ts';
import { type Grammar, scanLiterals } from './literal-scan.ts';
import { written } from './pens.ts';
import { closed, open, type Scan, type Slot, type TypeOf, within } from './slot.ts';

const JSON_GRAMMAR: Grammar = {
  quotes: ['"'],
  escape: '\\',
  multiline: [],
  lineComments: [],
  blockComments: [],
  limits: [],
};

/** Slots of a JSON text (RFC 8259): inside a string, or as a string or number of its own. */
export const jsonSlots: Scan = (run, typeOf) =>
  scanLiterals(run, JSON_GRAMMAR).map((slot, i) => {
    const { name, start, end, context } = slot;
    const place = { name, start, end };
    if (typeof context === 'object' && 'closed' in context) return closed(place, context.closed);
    if (typeof context === 'object') {
      const address = slotInAddress(run, i, typeOf);
      return address === undefined ? open(place, 'json-inside') : within(address, place, 'json-inside');
    }
    if (isJoined(slot)) return closed(place, JOINED);
    return open(place, 'json-literal');
  });

/** The slot of a placeholder of a text that is a JSON object or list as a whole; undefined where it is none. */
export function slotInJson(text: string, nth: number, typeOf: TypeOf): Slot | undefined {
  if (!/^\s*(?:\[|\{(?!\{[A-Z]))/u.test(text)) return undefined;
  const slots = jsonSlots(text, typeOf);
  if (slots.some(({ refused }) => refused !== undefined)) return undefined;
  const sample = slots.reduceRight((left, slot) => {
    const tried = slot.refused === undefined ? written(slot.pens, '0', typeOf(slot.name)) : slot;
    return left.slice(0, slot.start) + ('text' in tried ? tried.text : '0') + left.slice(slot.end);
  }, text);
  return isJson(sample) ? slots[nth] : undefined;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
