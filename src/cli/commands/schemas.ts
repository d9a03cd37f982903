import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { Command } from 'commander';
import { contentFolder } from '../../intake/content-folder.ts';
import { SCHEMAS } from '../../intake/editor/vscode.ts';
import { writeTexts } from '../../intake/editor/write-texts.ts';
import { existingFolder } from '../existing-folder.ts';
import { fileFault } from '../file-fault.ts';
import { helpFor } from '../program.ts';
import type { AddCommand } from '../terminal.ts';

const HELP = `
One JSON Schema for each kind of file, for editors and other tools. Words of the vocabulary and ids of what there is
are in them as suggestions, so that they complete; run it again when they have changed. Which Markdown file has which
front matter goes to .astro/collections/, where Astro's language server looks for it; it names places on this machine,
so keep .astro/ out of git.

Examples:
  fixpoint schemas
  fixpoint schemas --vscode
  CONTENT_DIR=docs/incidents fixpoint schemas --out .schemas`;

interface Options {
  readonly out: string;
  readonly vscode?: true;
}

/** `fixpoint schemas`: what editors need so that keys complete and hover explains. */
export const addSchemas: AddCommand = (program, terminal, give) => {
  program
    .command('schemas')
    .description('Write JSON Schemas of all kinds of files, for editors.')
    .option('--out <folder>', 'where the schemas go', SCHEMAS)
    .option('--vscode', 'write settings, recommended extensions and snippets too, where there are none')
    .addHelpText('after', helpFor(terminal.env, HELP))
    .action(async ({ out, vscode }: Options, command: Command) => {
      const { cwd, env } = terminal;
      const content = existingFolder(contentFolder(env, cwd), command);
      const to = resolve(cwd, out);
      // Schemas are made of schemas when this is loaded; no other command has to wait for that.
      const { editorFiles } = await import('../../intake/editor/editor-files.ts');
      const files = await editorFiles(content, cwd, to);
      const kept: string[] = [];
      await put(to, files.schemas);
      await put(join(cwd, '.astro/collections'), files.collections);
      if (vscode) {
        const missing = [...files.vscode].filter(([name]) => {
          const path = join(cwd, '.vscode', name);
          if (existsSync(path)) kept.push(relative(cwd, path));
          return !existsSync(path);
        });
        await put(join(cwd, '.vscode'), new Map(missing));
      }
      give({
        text: `${files.schemas.size} schemas are in ${relative(cwd, to) || '.'}\n`,
        note: kept.map((path) => `Kept as it is: ${path}\n`).join(''),
        exitCode: 0,
      });

      async function put(folder: string, texts: ReadonlyMap<string, string>): Promise<void> {
        try {
          await writeTexts(folder, texts);
        } catch (error) {
          command.error(`error: ${fileFault(folder, error, 'written')}`);
        }
      }
    });
};
