import { printable } from '../../core/printable.ts';
import { doingLabel } from '../../core/search/doing-label.ts';
import type { Help, ReportedPlan, SearchReport, SearchResult } from '../search-report.ts';
import { details, type Item, type Section, section, type View } from './view.ts';

/** Where one can go on: the program as it was started, and the trees that there are. */
export interface Ways {
  readonly program: string;
  readonly trees: readonly string[];
}

/** Results as one reads them on call: what to do about each, how to open it, and why it was found. */
export function searchView({ verdict, spelling, results, plan }: SearchReport, ways: Ways): View {
  const facts = [
    ...spelling.map(
      ({ written, asked }) => `${printable(written)} read as ${asked.join(', ')} (--as-written keeps it)`,
    ),
    ...plan.filters.map(({ written }) => `only ${printable(written.trim())}`),
    ...(plan.leftOut === 0
      ? []
      : [
          `${plan.leftOut.toLocaleString('en')} characters of the middle not read, mostly lines like others (${ways.program} match reads all)`,
        ]),
  ];
  if (verdict === 'unknown') return unknownView(facts, results, plan, ways);
  return {
    title: verdict === 'known' ? 'This is known.' : plural(results.length, 'likely result', ', best first'),
    facts,
    sections: results
      .filter((result) => result.verdict !== 'unknown')
      .flatMap((result, place) => resultSections(result, place, ways)),
  };
}

/** What was asked for, for those who wonder why something was found or was not. */
export function planSections({ words, lines, unknown, filters }: ReportedPlan): readonly Section[] {
  return [
    ...section(
      'Asked for, most telling first (--without leaves one out)',
      words.map(({ word, written, telling, instead }) => ({
        text: `${word} ${telling.toFixed(1)}${instead === undefined ? '' : ` (${instead} of ${printable(written)})`}`,
      })),
    ),
    ...section(
      'Lines compared with known ones',
      lines.map(({ number, message }) => ({ text: `line ${number}`, code: [printable(message)] })),
    ),
    ...section(
      'Filters',
      filters.map(({ written }) => printable(written.trim())),
    ),
    ...section('Words that no write-up holds', unknown.map(printable)),
  ];
}

function unknownView(
  facts: readonly string[],
  results: readonly SearchResult[],
  plan: ReportedPlan,
  { program, trees }: Ways,
): View {
  if (plan.filters.length > 0 && results.length === 0) return filteredAway(plan, facts);
  const why =
    plan.unknown.length === 0
      ? []
      : [`no write-up holds ${plan.unknown.slice(0, 5).map(printable).join(', ')}`];
  return {
    title: 'Nothing is known about this.',
    facts: [...facts, ...why],
    sections: [
      ...section('What you can do', [
        ...(trees.length === 0
          ? []
          : [
              {
                text: 'Answer questions about what you see:',
                code: trees.map((tree) => `${program} show ${tree}`),
              },
            ]),
        { text: 'Write it up, so that the next one finds it:', code: [`${program} new incident`] },
      ]),
      ...section(
        'Nearest, though probably something else',
        results.slice(0, 3).map(({ ref, title }) => ({ text: title, code: [`${program} show ${ref.id}`] })),
      ),
    ],
  };
}

/** Nothing is said about what is known: the filters let no write-up through. */
function filteredAway({ emptyFilters }: ReportedPlan, facts: readonly string[]): View {
  return {
    title: 'No write-up passes the filters.',
    facts,
    sections: section('What you can do', [
      ...emptyFilters.map(printable),
      'Search again without the filters.',
    ]),
  };
}

function resultSections(result: SearchResult, place: number, { program }: Ways): readonly Section[] {
  const { ref, title, sort, status, severity, doing, doingKind, reason, line, help } = result;
  const items: readonly Item[] = [
    ...(doing === '' ? [] : [{ text: doingLabel(doingKind) + doing }]),
    ...(help === undefined ? [] : helpItems(help, doing)),
    { text: [sort, status, severity].filter((fact) => fact && fact !== 'unknown').join(' · ') },
    {
      text: printable(reason),
      code: line === undefined ? [] : linePair(line),
    },
    { text: 'Open it:', code: [`${program} show ${ref.id}`] },
  ];
  return [{ heading: `${place + 1}. ${title}`, items }];
}

/** The line that was pasted, and the known one where it is another. */
function linePair({ pasted, known }: NonNullable<SearchResult['line']>): string[] {
  return pasted === known ? [printable(pasted)] : [printable(pasted), `known: ${known}`];
}

function helpItems({ actions, verification }: Help, doing: string): readonly Item[] {
  return [
    ...actions
      .filter(({ what, commands }) => commands.length > 0 || what !== doing)
      .map(({ what, commands }) => ({
        text: what === doing ? 'Run:' : what,
        code: commands.map(({ run }) => run),
      })),
    ...verification.map(({ do: what, command, expect, before }) => ({
      text: `See that it is fixed: ${what}`,
      code: command === undefined ? [] : [command.run],
      details: details({ expect, 'while it was broken': before }),
    })),
  ];
}

const plural = (count: number, noun: string, rest: string): string =>
  count === 1 ? `1 ${noun}` : `${count} ${noun}s${rest}`;
