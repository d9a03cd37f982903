import type { Command } from 'commander';
import { contentFolder } from '../../intake/content-folder.ts';
import { existingFolder } from '../existing-folder.ts';
import { helpFor } from '../program.ts';
import { astroAnswer, siteFolder } from '../site-programs.ts';
import type { AddCommand } from '../terminal.ts';

const HELP = `
Content with an error is refused, as fixpoint check tells it, and nothing is written. Warnings let it go on.

Examples:
  fixpoint build
  CONTENT_DIR=../our-content fixpoint build --out ../our-site`;

/** `fixpoint build`: the site as a folder of files. */
export const addBuild: AddCommand = (program, terminal, give) => {
  program
    .command('build')
    .description('Build the site: a folder of files for any static host.')
    .option('--out <folder>', 'where the site goes (default: dist)')
    .addHelpText('after', helpFor(terminal.env, HELP))
    .action(({ out }: { readonly out?: string }, command: Command) => {
      const content = existingFolder(contentFolder(terminal.env, terminal.cwd), command);
      give(astroAnswer(['build', '--outDir', siteFolder(out, content, terminal)], content, terminal));
    });
};
