import { expect, test } from 'vitest';
import {
  countsOf,
  matches,
  type Row,
  readSelection,
  toggled,
  unknownOf,
  writeSelection,
} from './facet-match.ts';

const chat: Row = { status: ['resolved'], service: ['chat'], tag: ['python', 'chat'] };
const both: Row = { status: ['identified'], service: ['chat', 'redis'], tag: [] };
const other: Row = { status: ['resolved'], service: ['redis'], tag: ['python'] };
const rows = [chat, both, other];
const shown = (query: string) => rows.filter((row) => matches(row, readSelection(query)));

test('facets are joined by and, values of one facet by or', () => {
  expect(shown('')).toEqual(rows);
  expect(shown('?status=resolved')).toEqual([chat, other]);
  expect(shown('?status=resolved&service=redis')).toEqual([other]);
  expect(shown('?service=chat&service=redis')).toEqual(rows);
  expect(shown('?cause=none')).toEqual([]);
});

test('a count is of what would be shown, whatever else is chosen from its own facet', () => {
  const chosen = readSelection('?status=resolved&service=chat');
  const counts = (facet: string, choice = chosen) => Object.fromEntries(countsOf(rows, choice, facet));
  expect(counts('service')).toEqual({ chat: 1, redis: 1 });
  expect(counts('status')).toEqual({ resolved: 1, identified: 1 });
  expect(counts('tag')).toEqual({ python: 1, chat: 1 });
  expect(counts('service', {})).toEqual({ chat: 2, redis: 2 });
});

test('an address is read and written again; what is no facet is dropped', () => {
  expect(writeSelection(readSelection('?service=chat&utm=1&status=resolved&service=chat&tag='))).toBe(
    '?status=resolved&service=chat',
  );
  expect(writeSelection(readSelection('?__proto__=x'))).toBe('');
  expect(writeSelection({})).toBe('');
  expect(readSelection(writeSelection({ tag: ['a&b=c', 'é'] }))).toEqual({ tag: ['a&b=c', 'é'] });
});

test('choosing a value a second time takes it back', () => {
  const once = toggled({}, 'status', 'resolved');
  expect(once).toEqual({ status: ['resolved'] });
  expect(toggled(once, 'service', 'chat')).toEqual({ status: ['resolved'], service: ['chat'] });
  expect(toggled(once, 'status', 'resolved')).toEqual({});
});

test('a value in capitals is the same value, and one that is not there is told apart', () => {
  const chosen = readSelection('?severity=SEV1&tag=python&tag=Bogus&status=python');
  expect(chosen).toEqual({ severity: ['sev1'], tag: ['python', 'bogus'], status: ['python'] });
  const known = [
    { facet: 'severity', value: 'sev1' },
    { facet: 'tag', value: 'python' },
  ];
  expect(unknownOf(chosen, known)).toEqual([
    { facet: 'status', value: 'python' },
    { facet: 'tag', value: 'bogus' },
  ]);
  expect(unknownOf({}, known)).toEqual([]);
});
