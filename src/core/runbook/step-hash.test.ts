import { expect, test } from 'vitest';
import { aStep } from '../../test/builders.ts';
import { contentHash } from './content-hash.ts';
import { sameOutcomes, stepHash } from './step-hash.ts';

test('FNV-1a of 64 bits, as its authors give it', () => {
  expect(contentHash('')).toBe('cbf29ce484222325');
  expect(contentHash('a')).toBe('af63dc4c8601ec8c');
  expect(contentHash('foobar')).toBe('85944171f73967e8');
});

const step = aStep('a', { commands: [{ run: 'ls', shell: 'sh' }], expect: 'a file' });

test.each<[string, Partial<typeof step>]>([
  ['title', { title: 'x' }],
  ['do', { do: 'x' }],
  ['a command', { commands: [{ run: 'ls -a', shell: 'sh' }] }],
  ['its shell', { commands: [{ run: 'ls', shell: 'powershell' }] }],
  ['its note', { commands: [{ run: 'ls', shell: 'sh', note: 'x' }] }],
  ['expect', { expect: 'two files' }],
  ['risk', { risk: 'mutating' }],
  ['target', { target: 'prod' }],
  ['undo', { undo: 'x' }],
  ['last', { last: true }],
  ['probe', { probe: { kind: 'http', url: 'http://x/', subprotocols: [], watch: 10 } }],
  ['outcomes', { outcomes: [{ when: 'x', to: { end: true } }] }],
])('another %s is another hash', (name, change) => {
  const changed = stepHash({ ...step, ...change });
  expect(changed).not.toBe(stepHash(step));
  expect(sameOutcomes(changed, stepHash(step))).toBe(name !== 'outcomes');
});

test('what nobody acts on changes nothing', () => {
  expect(stepHash({ ...step, minutes: 5 })).toBe(stepHash({ ...step, id: 'b' }));
});
