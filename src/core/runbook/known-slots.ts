import type { Command } from '../../schema/action.ts';
import type { Fill } from './fill.ts';
import { placeholders } from './placeholder.ts';
import { putValues } from './put-values.ts';
import type { Slot } from './quoting/slot.ts';

/** The slots of the commands and addresses of a runbook, by `slotKey`; what has no placeholder is not there. */
export type KnownSlots = Readonly<Record<string, readonly Slot[]>>;

export const slotKey = ({ run, shell }: Pick<Command, 'run' | 'shell'>): string => `${shell} ${run}`;

/** Fills as `fill` does, from slots that were found before. Where nothing is known of a text, nothing is put in. */
export const fillKnown =
  (known: KnownSlots): Fill =>
  (command, parameters, values) => {
    const slots =
      known[slotKey(command)] ??
      placeholders(command.run).map((place) => ({ ...place, refused: 'where nobody has looked' }));
    return putValues(command.run, slots, parameters, values);
  };
