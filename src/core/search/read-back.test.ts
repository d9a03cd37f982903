import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plan } from './plan.ts';
import { readBack } from './read-back.ts';
import type { Answer } from './search.ts';
import { countWords, wordTable } from './words.ts';

const table = wordTable(countWords([['disk', 'full'], ['disk']]));
const answer = (text: string, number?: number): Pick<Answer, 'verdict' | 'plan' | 'found'> => ({
  verdict: 'known',
  plan: plan(text, table),
  found:
    number === undefined
      ? []
      : [
          {
            record: 'incident/A',
            verdict: 'known',
            confidence: 1,
            reason: '',
            matched: [],
            line: { number, pasted: 'disk full', known: 'disk full', place: 0, likeness: 1 },
          },
        ],
});

test('a single line is not read back', () => {
  expect(readBack('disk full', answer('disk full'))).toEqual([]);
  expect(readBack('\n\ndisk full\n', answer('disk full'))).toEqual([]);
});

test('marks the line that matched, wherever it stands, and counts what is not shown', () => {
  const lines = Array.from({ length: 60 }, (_, at) => (at === 40 ? 'disk full' : `line ${at + 1}`));
  const rows = readBack(lines.join('\n'), answer(lines.join('\n'), 41));
  const marked = rows.filter((row) => 'match' in row);
  expect(marked).toEqual([expect.objectContaining({ number: 41, text: 'disk full' })]);
  expect(rows.filter((row) => 'skipped' in row)).toEqual([{ skipped: 33 }, { skipped: 19 }]);
});

test('where nothing is known, the line that tells of a failure is among those shown', () => {
  const lines = Array.from({ length: 60 }, (_, at) => `2031-03-03T04:05:06Z INFO request ${at} served`);
  const text = lines.toSpliced(40, 0, '2031-03-03T04:05:07Z ERROR LedgerError: page is torn').join('\n');
  const rows = readBack(text, { ...answer(text), verdict: 'unknown' });
  expect(rows).toContainEqual(expect.objectContaining({ number: 41, telling: false }));
});

test('where no line is known, marks the lines that hold most of what was asked', () => {
  const text = 'hello\nthe disk is full\nbye';
  expect(readBack(text, answer(text))).toEqual([
    { number: 1, text: 'hello', telling: false },
    { number: 2, text: 'the disk is full', telling: true },
    { number: 3, text: 'bye', telling: false },
  ]);
});

test('every line that is not blank is shown or counted', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('disk full', 'x', ' ', ''), { maxLength: 40 }), (lines) => {
      const full = lines.filter((line) => line.trim() !== '').length;
      const rows = readBack(lines.join('\n'), answer(lines.join('\n')));
      const counted = rows.reduce((sum, row) => sum + ('skipped' in row ? row.skipped : 1), 0);
      expect(counted).toBe(full < 2 ? 0 : full);
    }),
  );
});
