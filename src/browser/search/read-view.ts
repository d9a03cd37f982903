import type { ReadLine, SkippedLines } from '../../core/search/read-back.ts';
import type { Shown } from '../../core/search/shown.ts';
import { make } from './make.ts';

/** In a sentence, which lines mattered. */
export function readSummary(rows: ReadonlyArray<ReadLine | SkippedLines>): string {
  const all = rows.reduce((sum, row) => sum + ('skipped' in row ? row.skipped : 1), 0);
  const marked = rows.filter((row) => 'number' in row && (row.match !== undefined || row.telling)).length;
  if (marked === 0) return `What was read: ${all} lines, of which none is known`;
  return `What was read: ${all} lines, of which ${marked} ${marked === 1 ? 'matters' : 'matter'}`;
}

/** The lines of a paste: those that mattered are marked and say what they matched, the rest is greyed. */
export function readView(
  rows: ReadonlyArray<ReadLine | SkippedLines>,
  shown: ReadonlyMap<string, Shown>,
): HTMLLIElement[] {
  return rows.map((row) => {
    if ('skipped' in row) {
      const lines = row.skipped === 1 ? '1 more line' : `${row.skipped.toLocaleString('en')} more lines`;
      return make('li', 'skipped', `… ${lines} …`);
    }
    const { number, text, match, telling } = row;
    const said = [make('span', 'number', String(number)), ' ', make('samp', '', text)];
    if (match === undefined) {
      if (!telling) return make('li', 'unmarked', ...said);
      return make(
        'li',
        'marked',
        ...said,
        ' ',
        make('span', 'matched', 'most of what was asked stands here'),
      );
    }
    const title = shown.get(match.record)?.title;
    const isKnown = match.verdict === 'known';
    return make(
      'li',
      'marked',
      ...said,
      ' ',
      make(
        'span',
        'matched',
        isKnown ? 'known: ' : 'like: ',
        make('samp', '', match.line?.known ?? ''),
        title === undefined || isKnown ? '' : ` (${title})`,
      ),
    );
  });
}
