import type { Command } from '../../schema/action.ts';
import type { Parameter } from '../../schema/runbook.ts';
import { typeIn } from './parameter-value.ts';
import { type Filled, putValues } from './put-values.ts';
import { SCANS } from './quoting/scans.ts';

export type { Filled } from './put-values.ts';

/** Puts values into a command or an address; what is not sure stays as it was and is named. */
export type Fill = (
  command: Pick<Command, 'run' | 'shell'>,
  parameters: readonly Parameter[],
  values: Readonly<Record<string, string>>,
) => Filled;

/**
 * Puts values into a command so that each stays one value in the language the command is typed into, whatever it
 * holds: bare, inside '…' or inside "…". Where no quoting is safe nothing is put in, and it says so.
 */
export const fill: Fill = ({ run, shell }, parameters, values) =>
  putValues(run, SCANS[shell](run, typeIn(parameters)), parameters, values);
