import { expect, test } from 'vitest';
import { wordsOfPath } from './path-words.ts';

test('takes the words of the path without the base', () => {
  expect(wordsOfPath('/kb/incidents/ws-001-socket_closes/', '/kb/')).toBe('incidents ws 001 socket closes');
  expect(wordsOfPath('/readyState-3/index.html', '/')).toBe('readyState 3');
});

test('decodes what is encoded, and leaves a broken encoding as it stands', () => {
  expect(wordsOfPath('/caf%C3%A9%20closes', '/')).toBe('café closes');
  expect(wordsOfPath('/100%/%E0%A4%A/x', '/')).toBe('100 E0 A4 A x');
});

test('lets no markup and no hidden character through, and not more than 200 characters', () => {
  expect(wordsOfPath('/%3Cimg%20src%3Dx%3E%E2%80%AE%00', '/')).toBe('img src x');
  expect(wordsOfPath(`/${'a'.repeat(5_000)}`, '/')).toHaveLength(200);
});

test('has nothing to ask where the path is only the base or punctuation', () => {
  expect(wordsOfPath('/kb/', '/kb/')).toBe('');
  expect(wordsOfPath('/---/', '/')).toBe('');
});
