import type { Command } from 'commander';
import { contentFolder } from '../../intake/content-folder.ts';
import { existingFolder } from '../existing-folder.ts';
import { givenPort, PORT } from '../given-port.ts';
import { helpFor } from '../program.ts';
import { astroAnswer } from '../site-programs.ts';
import type { AddCommand } from '../terminal.ts';

const HELP = `
Problems of the content are told here, and the page shows what passes. Ctrl-C ends it.

Examples:
  fixpoint dev
  PORT=8080 fixpoint dev`;

/** `fixpoint dev`: the site while it is being written. */
export const addDev: AddCommand = (program, terminal, give) => {
  program
    .command('dev')
    .description('Show the site while you write: every change at once.')
    .option('--port <number>', `where it listens on this machine (default: PORT, or ${PORT})`)
    .addHelpText('after', helpFor(terminal.env, HELP))
    .action(({ port }: { readonly port?: string }, command: Command) => {
      const content = existingFolder(contentFolder(terminal.env, terminal.cwd), command);
      give(astroAnswer(['dev', '--port', String(givenPort(port, terminal.env, command))], content, terminal));
    });
};
