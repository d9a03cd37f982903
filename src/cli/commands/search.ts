import type { Command } from 'commander';
import { search } from '../../core/search/search.ts';
import { checkContent } from '../../intake/check-content.ts';
import { contentFolder } from '../../intake/content-folder.ts';
import { memorySearch } from '../../outlets/memory-search.ts';
import { searchSynonyms } from '../../outlets/search-synonyms.ts';
import { askedText } from '../asked-text.ts';
import { existingFolder } from '../existing-folder.ts';
import { helpFor, programName } from '../program.ts';
import { type SearchReport, searchReport } from '../search-report.ts';
import type { AddCommand } from '../terminal.ts';
import { unreadNote } from '../unread.ts';
import { renderView } from '../views/render.ts';
import { planSections, searchView, type Ways } from '../views/search-view.ts';
import type { View } from '../views/view.ts';
import { wholeNumber } from '../whole-number.ts';

const HELP = `
WORDS are what you see, in any order; a whole error may be pasted in quotes. With - the text is read from
standard input. Filters may stand among the words: service:payments, status:open, sev1, since 2031-02-01.
The exit code is 1 where nothing is known. Your own write-ups are searched; other teams' sites that site.yaml names are
searched by the pages only.

Examples:
  fixpoint search socket closes at once
  fixpoint search service:dashboard status:open
  fixpoint search "TypeError: state is not JSON serializable"
  fixpoint search --plan conection drops
  docker compose logs web | fixpoint search -`;

interface Options {
  readonly json?: true;
  readonly plan?: true;
  readonly limit: number;
  readonly without: readonly string[];
  readonly asWritten: readonly string[];
}

/** `fixpoint search WORDS… | -`: what is known about a symptom or a pasted error, best first. */
export const addSearch: AddCommand = (program, terminal, give) => {
  program
    .command('search')
    .description('Find what is known about a symptom or a pasted error.')
    .argument('<words...>', 'what you see, or - for standard input')
    .option('--limit <number>', 'how many results at most', wholeNumber, 10)
    .option('--plan', 'also show what was asked for, and how much each word counts')
    .option('--without <word>', 'leave a word out, as --plan shows it; may be given again', collect, [])
    .option('--as-written <word>', 'keep the spelling of a word; may be given again', collect, [])
    .option('--json', 'print the results as JSON')
    .addHelpText('after', helpFor(terminal.env, HELP))
    .action(async (words: string[], options: Options, command: Command) => {
      const folder = existingFolder(contentFolder(terminal.env, terminal.cwd), command);
      const text = await askedText(words, terminal, command);
      const content = await checkContent(folder, { today: terminal.today });
      const { library } = content;
      const index = memorySearch(library);
      const answer = await search(text, index, {
        limit: options.limit,
        without: options.without,
        asWritten: options.asWritten,
        synonyms: searchSynonyms(library),
        filters: true,
        today: terminal.today,
      });
      const report = searchReport(answer, index, library);
      const ways = { program: programName(terminal.env), trees: library.trees.map(({ id }) => id) };
      give({
        text: options.json ? jsonOf(report) : renderView(viewOf(report, ways, options), terminal),
        note: unreadNote(content, terminal.env),
        exitCode: report.verdict === 'unknown' ? 1 : 0,
      });
    });
};

const jsonOf = (report: SearchReport): string => `${JSON.stringify(report, null, 2)}\n`;

function viewOf(report: SearchReport, ways: Ways, { plan }: Options): View {
  const view = searchView(report, ways);
  return plan ? { ...view, sections: [...view.sections, ...planSections(report.plan)] } : view;
}

const collect = (word: string, before: readonly string[]): string[] => [...before, word];
