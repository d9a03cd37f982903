import { ADDRESSES } from './addresses.ts';
import type { Contribution } from './contribution.ts';
import { DATA } from './data.ts';
import { MARKUP } from './markup.ts';

/** All that a stranger might send, each with what becomes of it. */
export const CONTRIBUTIONS: readonly Contribution[] = [...MARKUP, ...ADDRESSES, ...DATA].map((make, i) =>
  make(i + 1),
);
