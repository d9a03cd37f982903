import { expect, test } from 'vitest';
import { anIncident, aVocabulary } from '../../test/builders.ts';
import { found } from '../../test/findings.ts';
import { noContent } from './no-content.ts';

test('a folder without incidents', () => {
  expect(found(noContent, [])).toEqual(['no-content incidents']);
  expect(found(noContent, [aVocabulary()])).toEqual(['no-content incidents']);
});

test('one incident is enough, even one that cannot be read', () => {
  expect(found(noContent, [anIncident()])).toEqual([]);
  expect(found(noContent, [], { unread: [{ kind: 'incident', id: 'ws-001-x' }] })).toEqual([]);
});
