import { placeholders } from '../placeholder.ts';
import type { Slot, TypeOf } from './slot.ts';
import { urlSlots } from './url.ts';

/** Addresses whose reader decodes what is percent-encoded in them. */
const ADDRESS =
  /(?:^|[\s"'`=(<[,;])((?:https?|wss?|ftps?|postgres(?:ql)?|amqps?|rediss?|mongodb(?:\+srv)?):\/\/[^\s"'`<>]*)$/iu;
const REST = /^[^\s"'`<>]*/u;

/**
 * The slot of a placeholder that stands inside a web address, where a value is percent-encoded; undefined where it does
 * not stand in one, or the address is the value. `nth` counts the placeholders of the text from 0. `isOne`: whether
 * the text is an address although its scheme is left out or comes with a value.
 */
export function slotInAddress(text: string, nth: number, typeOf: TypeOf, isOne = false): Slot | undefined {
  const place = placeholders(text)[nth];
  if (place === undefined) return undefined;
  const before = text.slice(0, place.start);
  const start = beginning(before, typeOf, isOne);
  if (start === undefined) return undefined;
  const address = start + text.slice(place.start, place.end) + (REST.exec(text.slice(place.end))?.[0] ?? '');
  const slot = urlSlots(address, typeOf)[placeholders(start).length];
  return slot?.refused === undefined ? slot : undefined;
}

/** The address as far as it is before a place. */
function beginning(before: string, typeOf: TypeOf, isOne: boolean): string | undefined {
  const address = ADDRESS.exec(before)?.[1];
  if (address !== undefined) return address;
  const base = /(?:^|[\s"'`=(<[,;])(\{\{([A-Z][A-Z0-9_]*)\}\}[^\s"'`<>]*)$/u.exec(before);
  if (base?.[1] !== undefined && (isOne || typeOf(base[2] ?? '') === 'url')) return base[1];
  return isOne && /^\S+[/?]/u.test(before) ? `http://${before}` : undefined;
}
