import { expect, test } from 'vitest';
import { plan } from '../../core/search/plan.ts';
import { countWords, wordTable } from '../../core/search/words.ts';
import { AS_IT_STANDS, question } from './asked.ts';
import { changeAsked } from './press.ts';

const table = wordTable(countWords([['disk', 'full'], ['disk']]));
const TEXT = 'disk full status:open';
const made = plan(TEXT, table, { filters: true });
const press = (asked = AS_IT_STANDS, data: DOMStringMap = {}) => changeAsked(asked, made, data);

test('a word is taken out and put back', () => {
  const without = press(AS_IT_STANDS, { word: 'full' });
  expect(question(TEXT, without ?? AS_IT_STANDS, '2026-01-05')[1].without).toEqual(['full']);
  expect(press(without, { word: 'full' })).toEqual(AS_IT_STANDS);
});

test('a filter that is not meant is taken out of the text, and put back', () => {
  const unmeant = press(AS_IT_STANDS, { filter: 'status:open' }) ?? AS_IT_STANDS;
  expect(question(TEXT, unmeant, '2026-01-05')[0].trim()).toBe('disk full');
  expect(press(unmeant, { filter: 'status:open' })).toEqual(AS_IT_STANDS);
});

test('a value narrows and widens again; spelling is kept and mended', () => {
  const chosen = press(AS_IT_STANDS, { facet: 'kind', value: 'code' });
  expect(chosen?.chosen).toEqual({ kind: ['code'] });
  expect(press(chosen, { facet: 'kind', value: 'code' })).toEqual(AS_IT_STANDS);
  const kept = press(AS_IT_STANDS, { spelling: 'dsik' });
  expect(kept?.asWritten).toEqual(['dsik']);
  expect(press(kept, { spelling: 'dsik' })).toEqual(AS_IT_STANDS);
});

test('clearing takes back what was chosen and what was typed', () => {
  const cleared = press({ ...AS_IT_STANDS, chosen: { kind: ['code'] } }, { clear: '' });
  expect(cleared?.chosen).toEqual({});
  expect(question(TEXT, cleared ?? AS_IT_STANDS, '2026-01-05')[0].trim()).toBe('disk full');
});

test('any other button, and a word that is not asked for, change nothing', () => {
  expect(press()).toBeUndefined();
  expect(press(AS_IT_STANDS, { word: 'constructor' })).toBeUndefined();
  expect(press(AS_IT_STANDS, { filter: 'x' })).toBeUndefined();
});
