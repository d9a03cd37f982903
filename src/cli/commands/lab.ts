import { fileURLToPath } from 'node:url';
import type { LabOrder } from '../../lab/run-lab.ts';
import { gathered } from '../gathered.ts';
import { givenAmount } from '../given-amount.ts';
import { helpFor } from '../program.ts';
import type { AddCommand } from '../terminal.ts';

const LAB = fileURLToPath(new URL('../../lab/program.ts', import.meta.url));

const HELP = `
Prints an address for each fault; open it on the probe page, or look with fixpoint probe ADDRESS. No other machine
can reach them, and they need no content. Ctrl-C ends it with its servers; after --blind it names each problem first.
Exit codes: 0 its time was over, 2 wrong usage, 130 Ctrl-C.

Examples:
  fixpoint lab --blind
  fixpoint lab --only token-refused --only idle-proxy
  fixpoint lab --only healthy --json`;

interface Options {
  readonly json?: boolean;
  readonly blind?: boolean;
  readonly only?: readonly string[];
  readonly minutes: number;
  readonly idle: number;
}

/** `fixpoint lab`: servers with faults, for a fire drill. */
export const addLab: AddCommand = (program, { cwd, env }, give) => {
  program
    .command('lab')
    .description('Start a server on this machine for each fault that a connection can have.')
    .option('--json', 'print one JSON object a line: {"fault":"…","url":"…"}')
    .option('--blind', 'addresses without names, for a fire drill; the names come at the end')
    .option('--only <name>', 'only this fault; may be repeated (default: all)', gathered)
    .option('--minutes <number>', 'when it ends by itself', givenAmount('minutes', DAY_MINUTES), 30)
    .option(
      '--idle <seconds>',
      'how long its proxy lets a connection be quiet',
      givenAmount('seconds', HOUR_SECONDS),
      5,
    )
    .addHelpText('after', helpFor(env, HELP))
    .action(({ json = false, blind = false, only = [], minutes, idle }: Options) => {
      const order: LabOrder = { json, blind, only, minutes, idleMs: idle * 1_000 };
      give({ program: { args: [LAB, JSON.stringify(order)], env, cwd } });
    });
};

const DAY_MINUTES = 1_440;
const HOUR_SECONDS = 3_600;
