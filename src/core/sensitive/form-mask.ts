import { shareMask } from '../search/share-mask.ts';
import { cardsIn } from './cards.ts';

/** A text as it may be published, and how much of each kind was taken out of it. */
export interface Masked {
  readonly text: string;
  readonly masked: Readonly<Record<string, number>>;
}

/** What `MAYBE_PHONE` begins with, to its end. */
const PHONE = /\+[\s(]{0,3}\d(?:[^\w:+\n]{0,4}\d){6,14}/gu;

/**
 * What somebody typed without what must not be published: what is masked for sharing, and numbers of cards and
 * telephones. It takes too much rather than too little; `check` looks again, with more patterns.
 */
export function formMask(text: string): Masked {
  const counts: Record<string, number> = {};
  let at = 0;
  let kept = '';
  for (const { start, length } of cardsIn(text)) {
    kept += `${text.slice(at, start)}[card]`;
    at = start + length;
    counts['card number'] = (counts['card number'] ?? 0) + 1;
  }
  const withoutPhones = (kept + text.slice(at)).replace(PHONE, () => {
    counts['telephone number'] = (counts['telephone number'] ?? 0) + 1;
    return '[telephone]';
  });
  const { text: masked, masked: shared } = shareMask(withoutPhones);
  return { text: masked, masked: { ...shared, ...counts } };
}
