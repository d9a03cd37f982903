import { expect, test } from 'vitest';
import { exceptFrom, leadingPages, waysFrom } from './leading-pages.ts';

const debug = { kind: 'runbook', id: 'debug', title: 'Debug' } as const;
const service = { kind: 'service', id: 'debug', title: 'Debug service' } as const;
const backlinks = [
  { from: debug, as: 'outcome "It closes"' },
  { from: service, as: 'depends on it' },
  { from: debug, as: 'helps with it' },
  { from: debug, as: 'outcome "It closes"' },
];

test('a page stands once, with every way once; pages of other kinds with the same id are others', () => {
  expect(leadingPages(backlinks)).toEqual([
    { from: debug, ways: ['outcome "It closes"', 'helps with it'] },
    { from: service, ways: ['depends on it'] },
  ]);
});

test('tells how one page leads here, and what else does', () => {
  expect(waysFrom(backlinks, debug)).toEqual(['outcome "It closes"', 'helps with it']);
  expect(waysFrom(backlinks, { kind: 'tree', id: 'debug' })).toEqual([]);
  expect(exceptFrom(backlinks, [debug])).toEqual([{ from: service, as: 'depends on it' }]);
});
