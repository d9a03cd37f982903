import { isShareable } from '../../core/search/share-mask.ts';
import { readStored, writeStored } from './stored.ts';

const KEY = 'fixpoint.recent';
const KEPT_AT_MOST = 8;
const LONGEST = 120;

/** Whether a typed text may be kept or stand in the address: one short line with nothing secret in it. */
export const mayBeKept = (text: string): boolean =>
  text.trim() !== '' &&
  text.length <= LONGEST &&
  !/[\n\r\u2028\u2029]/u.test(text.trim()) &&
  isShareable(text);

/** Recent searches of this device, newest first. */
export function recentSearches(): readonly string[] {
  const kept = readStored(KEY);
  if (!Array.isArray(kept)) return [];
  return kept.filter((text) => typeof text === 'string' && mayBeKept(text)).slice(0, KEPT_AT_MOST);
}

/** Keeps a search; one that was only the beginning of it goes. */
export function keepRecent(text: string): void {
  const said = text.trim();
  if (!mayBeKept(said)) return;
  writeStored(
    KEY,
    [said, ...recentSearches().filter((other) => !said.startsWith(other))].slice(0, KEPT_AT_MOST),
  );
}

/** Forgets one search, or all of them. */
export function forgetRecent(text?: string): void {
  const left = text === undefined ? [] : recentSearches().filter((other) => other !== text);
  writeStored(KEY, left.length === 0 ? undefined : left);
}
