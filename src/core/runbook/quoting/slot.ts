import type { Parameter } from '../../../schema/runbook.ts';
import type { Placeholder } from '../placeholder.ts';
import type { PenName } from './pens.ts';

/**
 * A place in a command where a value goes: how it is written there, or why no value at all can be put there. Plain data,
 * so that a page can carry what was found when it was built.
 */
export type Slot = ClosedSlot | OpenSlot;

interface ClosedSlot extends Placeholder {
  /** The sentence goes on after "it stands". */
  readonly refused: string;
}

export interface OpenSlot extends Placeholder {
  readonly refused?: never;
  /** The first writes the value; each of the others writes, as a text of its own language, what the one before wrote. */
  readonly pens: readonly PenName[];
  /** Whether a value that begins with a dash could be taken for an option here. */
  readonly mayBeOption?: boolean;
  /** What is to be looked at where the value is more than a plain word; the sentence goes on after the name. */
  readonly warning?: string;
}

/** The type of the parameter of a name; that of a text where there is none. */
export type TypeOf = (name: string) => Parameter['type'];

/** Finds the slots of a command in one language. */
export type Scan = (run: string, typeOf: TypeOf) => readonly Slot[];

/** A slot that takes no value. */
export const closed = ({ name, start, end }: Placeholder, refused: string): Slot => ({
  name,
  start,
  end,
  refused,
});

/** A slot that takes any value that its pen has a spelling for. */
export const open = ({ name, start, end }: Placeholder, pen: PenName): OpenSlot => ({
  name,
  start,
  end,
  pens: [pen],
});

/** A slot whose value is first written in another language, then as a text of this one. */
export function within(inner: Slot, { name, start, end }: Placeholder, pen: PenName): Slot {
  const place = { name, start, end };
  return inner.refused === undefined
    ? { ...inner, ...place, pens: [...inner.pens, pen] }
    : { ...inner, ...place };
}
