import { type Command, InvalidArgumentError } from 'commander';
import { search } from '../../core/search/search.ts';
import { checkContent } from '../../intake/check-content.ts';
import { contentFolder } from '../../intake/content-folder.ts';
import { memorySearch } from '../../outlets/memory-search.ts';
import { askedText } from '../asked-text.ts';
import { existingFolder } from '../existing-folder.ts';
import { helpFor, programName } from '../program.ts';
import type { AddCommand } from '../terminal.ts';
import { unreadNote } from '../unread.ts';
import { renderView } from '../views/render.ts';
import { type SearchResult, searchView } from '../views/search-view.ts';

const HELP = `
WORDS are what you see, in any order; a whole error may be pasted in quotes. With - the text is read from
standard input.

Examples:
  fixpoint search socket closes at once
  fixpoint search "TypeError: state is not JSON serializable"
  docker compose logs web | fixpoint search -`;

interface Options {
  readonly json?: true;
  readonly limit: number;
}

/** `fixpoint search WORDS… | -`: what is known about a symptom or a pasted error, best first. */
export const addSearch: AddCommand = (program, terminal, give) => {
  program
    .command('search')
    .description('Find what is known about a symptom or a pasted error.')
    .argument('<words...>', 'what you see, or - for standard input')
    .option('--limit <number>', 'how many results at most', wholeNumber, 10)
    .option('--json', 'print the results as JSON')
    .addHelpText('after', helpFor(terminal.env, HELP))
    .action(async (words: string[], { json, limit }: Options, command: Command) => {
      const folder = existingFolder(contentFolder(terminal.env, terminal.cwd), command);
      const text = await askedText(words, terminal, command);
      const content = await checkContent(folder, { today: terminal.today });
      const index = memorySearch(content.library);
      const { verdict, found } = await search(text, index, limit);
      const results = found.map(({ record, matched }): SearchResult => {
        const { ref, title, sort, status, severity, doing, doingKind } = index.record(record);
        return { ref, title, sort, status, severity, doing, doingKind, matched };
      });
      const program = programName(terminal.env);
      const trees = content.library.trees.map(({ id }) => id);
      const output = json
        ? `${JSON.stringify({ verdict, results }, null, 2)}\n`
        : renderView(searchView(verdict, results, { program, trees }), terminal);
      give({
        text: output,
        note: unreadNote(content, terminal.env),
        exitCode: verdict === 'unknown' ? 1 : 0,
      });
    });
};

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1)
    throw new InvalidArgumentError('It must be a whole number from 1.');
  return value;
}
