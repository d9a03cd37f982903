import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plan } from './plan.ts';
import { readBack } from './read-back.ts';
import type { Answer } from './search.ts';
import { countWords, wordTable } from './words.ts';

const table = wordTable(countWords([['disk', 'full'], ['disk']]));
const answer = (text: string, number?: number): Answer => ({
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
