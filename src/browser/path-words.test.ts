import { expect, test } from 'vitest';
import { ROUTES } from '../site/links.ts';
import { wordsOfPath } from './path-words.ts';

test('takes the words of the path without the base', () => {
  expect(wordsOfPath('/kb/incidents/ws-001-socket_closes/', '/kb/', [])).toBe(
    'incidents ws 001 socket closes',
  );
  expect(wordsOfPath('/readyState-3/index.html', '/', [])).toBe('readyState 3');
});

test('leaves out the words that the site itself puts into addresses, as whole segments', () => {
  expect(wordsOfPath('/kb/incidents/ws-001-tag-lost/', '/kb/', ROUTES)).toBe('ws 001 tag lost');
  expect(wordsOfPath('/Incidents/tag/redis', '/', ROUTES)).toBe('redis');
  expect(wordsOfPath('/guide/errors/unknown-key/', '/', ROUTES)).toBe('unknown key');
  expect(wordsOfPath('/runbooks/', '/', ROUTES)).toBe('');
  expect(wordsOfPath('/services-down/', '/', ROUTES)).toBe('services down');
});

test('decodes what is encoded, and leaves a broken encoding as it stands', () => {
  expect(wordsOfPath('/caf%C3%A9%20closes', '/', [])).toBe('café closes');
  expect(wordsOfPath('/100%/%E0%A4%A/x', '/', [])).toBe('100 E0 A4 A x');
});

test('lets no markup and no hidden character through, and not more than 200 characters', () => {
  expect(wordsOfPath('/%3Cimg%20src%3Dx%3E%E2%80%AE%00', '/', [])).toBe('img src x');
  expect(wordsOfPath(`/${'a'.repeat(5_000)}`, '/', [])).toHaveLength(200);
});

test('has nothing to ask where the path is only the base or punctuation', () => {
  expect(wordsOfPath('/kb/', '/kb/', [])).toBe('');
  expect(wordsOfPath('/---/', '/', [])).toBe('');
});
