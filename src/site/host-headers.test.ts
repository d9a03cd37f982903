import { expect, test } from 'vitest';
import { headerRules, headersFile, headersFor } from './host-headers.ts';

const rules = headerRules({
  base: '/kb/',
  others: [{ url: 'https://other.example/' }],
  probes: ['wss://app.example'],
  index: 'f00d',
});

test('the file names every rule with its headers', () => {
  expect(headersFile(rules)).toMatch(
    /^\/kb\/\*\n {2}Content-Security-Policy: default-src .+connect-src 'self' https:\/\/other\.example wss:\/\/app\.example;.+\n(?: {2}.+\n)+\n\/kb\/_astro\/\*\n {2}Cache-Control: .+immutable\n\n\/kb\/search-index\/f00d\/\*\n {2}Cache-Control: .+\n$/u,
  );
});

test.each([
  ['/kb/', 'no-cache'],
  ['/kb/404.html', 'no-cache'],
  ['/kb/search-index/manifest.json', 'no-cache'],
  ['/kb/_astro/a.css', 'public, max-age=31536000, immutable'],
  ['/kb/search-index/f00d/words.bin', 'public, max-age=31536000, immutable'],
])('how long %s is kept', (path, kept) => {
  const headers = headersFor(rules, path);
  expect(headers['Cache-Control']).toBe(kept);
  expect(headers['X-Content-Type-Options']).toBe('nosniff');
});

test('no header stands in two rules that meet, which hosts would join or drop', () => {
  const [all, ...kept] = rules.map(({ headers }) => Object.keys(headers));
  expect(kept.flat().filter((name) => all?.includes(name))).toEqual([]);
});

test('a site without a search index has no rule for it', () => {
  const paths = headerRules({ base: '/', others: [], probes: [], index: undefined }).map(
    ({ below }) => below,
  );
  expect(paths).toEqual(['/', '/_astro/']);
});
