import { expect, test } from 'vitest';
import { z } from 'zod';
import { KINDS, type Kind } from '../schema/kinds.ts';
import { referenceOf } from './reference.ts';

const kinds = Object.keys(KINDS) as Kind[];

const key = (kind: Kind, path: string, name: string) =>
  referenceOf(kind)
    .find((table) => table.path === path)
    ?.keys.find((row) => row.name === name);

test.each(kinds)('every key of a %s has a description and a type in words', (kind) => {
  const keys = referenceOf(kind).flatMap(({ path, keys }) => keys.map((row) => ({ path, ...row })));
  expect(keys.filter(({ description, type }) => description === '' || type.includes('any value'))).toEqual(
    [],
  );
});

test.each(kinds)('every key that the schema of a %s names appears, at every depth', (kind) => {
  const shown = referenceOf(kind).flatMap(({ keys }) => keys.map(({ name }) => name));
  expect(shown.toSorted()).toEqual(keysIn(z.toJSONSchema(KINDS[kind], { io: 'input' })).toSorted());
});

/** Names of all properties in a JSON schema, wherever they stand. */
function keysIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'properties' in value && typeof value.properties === 'object' ? value.properties : null;
  if (own === null) return Object.values(value).flatMap(keysIn);
  const { properties: _, ...rest } = value as Readonly<Record<string, unknown>>;
  return [...Object.keys(own), ...Object.values(own).flatMap(keysIn), ...keysIn(rest)];
}

test('nested keys have tables of their own, and lists say so', () => {
  expect(key('incident', 'fixes', 'changes')?.nested).toBe('fixes-changes');
  expect(key('incident', 'fixes.changes', 'before')).toBeDefined();
  expect(referenceOf('incident').find(({ path }) => path === 'fixes')?.each).toBe(true);
  expect(referenceOf('incident').find(({ path }) => path === 'review')?.each).toBe(false);
});

test('says what is required, by default and by status', () => {
  expect(key('incident', '', 'title')).toMatchObject({ required: true, statuses: [] });
  expect(key('incident', '', 'rootCause')).toMatchObject({
    required: false,
    statuses: ['identified', 'mitigated', 'resolved'],
  });
  expect(key('site', '', 'base')).toMatchObject({ required: false, fallback: '/' });
});

test('says the values and the limits', () => {
  expect(key('runbook', 'steps', 'risk')?.values).toEqual(['read-only', 'mutating', 'destructive']);
  expect(key('incident', '', 'title')?.type).toBe('one line of text, at most 140 characters');
  expect(key('incident', 'fixes', 'priority')?.type).toBe('whole number from 1 to 9');
  expect(key('runbook', 'steps', 'minutes')?.type).toBe('number above 0 to 1440');
  expect(key('incident', '', 'resolved')?.type).toContain('a day (2025-12-30)');
  expect(key('incident', '', 'related')?.type).toBe(
    'list of at most 30: letters and digits joined by single hyphens',
  );
});
