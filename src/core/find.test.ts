import { expect, test } from 'vitest';
import { aFamily, anIncident, aRunbook, aTree, aVocabulary } from '../test/builders.ts';
import { buildLibrary } from './build-library.ts';
import { findTarget } from './find.ts';

const { library } = buildLibrary([anIncident(), aRunbook(), aTree(), aFamily(), aVocabulary()], {
  today: '2026-01-15',
});

test.each([
  ['incident', 'WS-001', 'Title of WS-001'],
  ['runbook', 'debug-socket', 'Title of debug-socket'],
  ['tree', 'socket', 'Title of socket'],
  ['node', 'socket/start', 'Question start?'],
  ['family', 'close', 'Title of close'],
  ['code', 'close/4003', '4003 Name of 4003'],
  ['service', 'chat', 'Name of chat'],
] as const)('finds the %s %s', (kind, id, title) => {
  expect(findTarget(library, { kind, id })).toEqual({ kind, id, title });
});

test.each([
  ['incident', 'debug-socket'],
  ['node', 'socket'],
  ['tree', 'socket/start'],
  ['code', 'close/4004'],
  ['service', 'constructor'],
] as const)('has no %s %s', (kind, id) => {
  expect(findTarget(library, { kind, id })).toBeUndefined();
});
