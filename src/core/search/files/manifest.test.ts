import { expect, test } from 'vitest';
import { FORMAT, readManifest } from './manifest.ts';

const whole = { format: FORMAT, records: 3, folder: 'abcd1234' };
const fault = (text: string): unknown => {
  try {
    return readManifest(text);
  } catch (error) {
    return error;
  }
};

test('a manifest is read', () => {
  expect(readManifest(JSON.stringify(whole))).toEqual(whole);
});

test('a manifest of another format is told apart from what is none', () => {
  expect(fault(JSON.stringify({ ...whole, format: FORMAT + 1 }))).toMatchObject({ fault: 'version' });
  for (const text of [
    '',
    '<!doctype html><title>Not found</title>',
    JSON.stringify(whole).slice(0, -4),
    '[]',
    'null',
    JSON.stringify({ ...whole, format: 'new' }),
    JSON.stringify({ ...whole, records: -1 }),
    JSON.stringify({ ...whole, folder: '../../elsewhere' }),
    JSON.stringify({ ...whole, folder: '//example.org' }),
  ]) {
    const cut = JSON.stringify(whole).slice(0, -4);
    expect(fault(text), text).toMatchObject({ fault: text === cut ? 'corrupt' : 'wrong-type' });
  }
});
