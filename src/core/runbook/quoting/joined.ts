import type { LiteralSlot } from './literal-scan.ts';

/** Whether a bare placeholder touches a name, a number or a string, so that a literal there would not stand alone. */
export const isJoined = ({ previous, following }: LiteralSlot): boolean =>
  /[\p{L}\p{N}_$@'"`\\]/u.test(previous) || /[\p{L}\p{N}_$@'"`\\]/u.test(following);

export const JOINED = 'against a name or a string; put the whole of it in quotes';
