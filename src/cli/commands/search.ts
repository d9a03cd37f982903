import { type Command, InvalidArgumentError } from 'commander';
import { search } from '../../core/search/search.ts';
import { checkContent } from '../../intake/check-content.ts';
import { contentFolder } from '../../intake/content-folder.ts';
import { memorySearch } from '../../outlets/memory-search.ts';
import { existingFolder } from '../existing-folder.ts';
import { readInput } from '../read-input.ts';
import type { AddCommand } from '../terminal.ts';
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
    .addHelpText('after', HELP)
    .action(async (words: string[], { json, limit }: Options, command: Command) => {
      const folder = existingFolder(contentFolder(terminal.env, terminal.cwd), command);
      const { library } = await checkContent(folder, { today: terminal.today });
      const text = words.length === 1 && words[0] === '-' ? await readInput(terminal.stdin) : words.join(' ');
      const index = memorySearch(library);
      const { verdict, found } = await search(text, index, limit);
      const results = found.map(({ record, matched }): SearchResult => {
        const { ref, title, sort, status, severity, doing, doingKind } = index.record(record);
        return { ref, title, sort, status, severity, doing, doingKind, matched };
      });
      const output = json
        ? `${JSON.stringify({ verdict, results }, null, 2)}\n`
        : renderView(searchView(verdict, results), terminal.stdout);
      give({ text: output, exitCode: verdict === 'unknown' ? 1 : 0 });
    });
};

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1)
    throw new InvalidArgumentError('It must be a whole number from 1.');
  return value;
}
