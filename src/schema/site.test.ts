import { expect, test } from 'vitest';
import { site } from './site.ts';

const own = { name: 'Payments', base: '/kb/', url: 'https://example.org' };
const faults = (federated: readonly unknown[], given: object = own) =>
  (site.safeParse({ ...given, federated }).error?.issues ?? []).map(({ path, message }) => [
    path.join('.'),
    message,
  ]);

test('other sites are named by path or address', () => {
  const named = [
    { name: 'Data', url: '/data/' },
    { name: 'Network', url: 'https://kb.example.com/' },
    { name: 'Edge', url: 'https://kb.example.com:8443/edge/' },
  ];
  expect(faults(named)).toEqual([]);
  expect(faults([{ name: 'Local', url: 'http://127.0.0.1:4322/' }], { name: 'Local copy' })).toEqual([]);
});

test.each([
  'data/',
  '//example.com/',
  'https://example.com/kb',
  'https://example.com/?a=/',
  'https://example.com/#/',
  'https://user:secret@example.com/',
  'ftp://example.com/',
  'javascript:alert(1)/',
  'https://[::1]/',
  '/data\\/',
])('%s names no site', (url) => {
  expect(faults([{ name: 'Data', url }])).toEqual([
    ['federated.0.url', expect.stringContaining('must be a path such as /payments/')],
  ]);
});

test('a site is named once, and not by itself', () => {
  expect(
    faults([
      { name: 'Data', url: '/data/' },
      { name: 'Data', url: 'https://example.org/data/' },
      { name: 'Us', url: '/kb/' },
    ]),
  ).toEqual([
    ['federated.1.url', 'leads to Data; each site is named once'],
    ['federated.1.name', 'is the name of another site too: Data'],
    ['federated.2.url', 'leads to this site itself; each site is named once'],
  ]);
});

test('a site on https cannot read one on http', () => {
  expect(faults([{ name: 'Data', url: 'http://data.example.org/' }])).toEqual([
    ['federated.0.url', expect.stringContaining('must begin with https://')],
  ]);
});
