import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { quoted } from '../../core/printable.ts';
import { contentFolder } from '../../intake/content-folder.ts';
import { givenPort, PORT } from '../given-port.ts';
import { helpFor, programName } from '../program.ts';
import { serverAnswer, siteFolder } from '../site-programs.ts';
import type { AddCommand } from '../terminal.ts';

const HELP = `
Only this machine can open it, and nothing else is needed, so a built copy can be read while all else is down.
Ctrl-C ends it.

Examples:
  fixpoint serve
  PORT=8080 fixpoint serve ../our-site`;

/** `fixpoint serve [folder]`: a built site, at an address of this machine. */
export const addServe: AddCommand = (program, terminal, give) => {
  program
    .command('serve')
    .description('Show the built site on this machine.')
    .argument('[folder]', 'the site (default: dist)')
    .option('--port <number>', `where it listens on this machine (default: PORT, or ${PORT})`)
    .addHelpText('after', helpFor(terminal.env, HELP))
    .action((folder: string | undefined, { port }: { readonly port?: string }, command: Command) => {
      const content = contentFolder(terminal.env, terminal.cwd);
      const site = siteFolder(folder, content, terminal);
      if (!existsSync(join(site, 'index.html')))
        command.error(
          `error: there is no built site in ${quoted(site)}; ${programName(terminal.env)} build makes one`,
        );
      give(serverAnswer(site, givenPort(port, terminal.env, command), content, terminal));
    });
};
