import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readContent } from '../../intake/read-content.ts';
import { anIncident } from '../../test/builders.ts';
import { findings, found } from '../../test/findings.ts';
import { looksAlike } from './looks-alike.ts';

const twice = (id: string, detected: string, overrides: Parameters<typeof anIncident>[0] = {}) =>
  anIncident({
    id,
    detected,
    title: 'Orders are `charged` twice after a retry',
    symptoms: [{ text: 'Two charges stand in the ledger for one basket' }],
    ...overrides,
  });

test('the later one is told which it looks like, why, and how to answer', () => {
  expect(findings(looksAlike, [twice('A', '2025-03-01'), twice('B', '2025-02-01')])).toEqual([
    {
      code: 'looks-alike',
      file: 'incidents/a-write-up/index.md',
      path: ['title'],
      message: expect.stringMatching(
        /^A looks like B \(Orders are charged twice after a retry\): words in common: .+\.$/u,
      ),
      remedy: 'Name B under "related" if it is another problem, or write "duplicateOf: B" if it is the same.',
    },
  ]);
});

test('of the same day the later one is told by its id; an unknown day is the earliest', () => {
  expect(found(looksAlike, [twice('B', '2025-03-01'), twice('A', '2025-03-01')])).toEqual([
    'looks-alike incidents/b-write-up/index.md title',
  ]);
  expect(found(looksAlike, [twice('B', 'unknown'), twice('A', '2025-03-01')])).toEqual([
    'looks-alike incidents/a-write-up/index.md title',
  ]);
});

test.each([{ related: ['A'] }, { duplicateOf: 'A' }, { supersedes: ['A'] }])('%o answers it', (answer) => {
  const entries = [twice('A', '2025-03-01'), twice('B', '2025-03-02', answer)];
  expect(found(looksAlike, entries)).toEqual([]);
});

test('of many earlier ones only the most alike are told', () => {
  const entries = ['A', 'B', 'C', 'D', 'E'].map((id, at) => twice(id, `2025-03-0${at + 1}`));
  expect(found(looksAlike, entries).filter((line) => line.includes('/e-'))).toHaveLength(3);
});

test('different problems of one subject give no warning, even where none names another', async () => {
  const { entries } = await readContent(join(import.meta.dirname, '../../../content'));
  const silent = entries.flatMap((entry) =>
    entry.kind === 'incident' ? [{ ...entry, data: { ...entry.data, related: [], supersedes: [] } }] : [],
  );
  expect(silent.length).toBeGreaterThanOrEqual(5);
  expect(silent.every(({ data }) => data.duplicateOf === undefined)).toBe(true);
  expect(found(looksAlike, silent)).toEqual([]);
});
