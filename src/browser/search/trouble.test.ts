import { expect, test } from 'vitest';
import { IndexError, type IndexFault } from '../../core/search/files/index-error.ts';
import { troubleOf } from './trouble.ts';

const HERE = { isOnline: true, canUnpack: true };
const FAULTS: readonly IndexFault[] = ['missing', 'version', 'corrupt', 'too-large'];

test('every fault of an index has a message of its own', () => {
  const titles = FAULTS.map((fault) => troubleOf(new IndexError(fault, ''), HERE).title);
  expect(new Set(titles).size).toBe(FAULTS.length);
});

test.each([
  ['an old browser explains everything', new Error('x'), { isOnline: false, canUnpack: false }, 'too old'],
  [
    'a missing file is a missing network',
    new IndexError('missing', ''),
    { ...HERE, isOnline: false },
    'offline',
  ],
  ['so is a script that did not load', new TypeError('x'), { ...HERE, isOnline: false }, 'offline'],
  [
    'a damaged index is one without a network too',
    new IndexError('corrupt', ''),
    { ...HERE, isOnline: false },
    'damaged',
  ],
  ['anything else', 'x', HERE, 'could not be loaded'],
])('%s', (_, error, surroundings, said) => {
  expect(troubleOf(error, surroundings).title).toContain(said);
});
