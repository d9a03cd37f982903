import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Command } from 'commander';
import { quoted } from '../../core/printable.ts';
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
      const site = siteFolder(out, content, terminal);
      const file = fileOnWayTo(site);
      if (file !== undefined)
        command.error(
          `error: the site cannot go to ${quoted(site, 200)}: ${quoted(file, 200)} is a file; name another folder`,
        );
      give(astroAnswer(['build', '--outDir', site], content, terminal));
    });
};

/** What of the path is there already and is no folder. */
function fileOnWayTo(path: string): string | undefined {
  for (let at = path; ; at = dirname(at)) {
    try {
      const found = statSync(at, { throwIfNoEntry: false });
      if (found !== undefined) return found.isDirectory() ? undefined : at;
    } catch {
      // A part of it is a file, which is found further up.
    }
    if (dirname(at) === at) return undefined;
  }
}
