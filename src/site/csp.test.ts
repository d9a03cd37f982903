import { expect, test } from 'vitest';
import { cspHeader, cspMeta } from './csp.ts';

test('pages connect to their own host alone where no other site is named', () => {
  expect(cspMeta([])).toContain("; connect-src 'self';");
});

test('exactly the hosts of the named sites are added, each once; a path is on the own host', () => {
  const policy = cspHeader([
    { url: '/payments/' },
    { url: 'https://kb.example.org/data/' },
    { url: 'https://kb.example.org/network/' },
    { url: 'http://127.0.0.1:4500/' },
  ]);
  expect(policy).toContain("; connect-src 'self' https://kb.example.org http://127.0.0.1:4500; ");
  expect(policy.match(/https?:/gu)).toHaveLength(2);
});

test('nothing is evaluated and nothing inline runs', () => {
  expect(cspHeader([])).not.toMatch(/unsafe|blob:|\*/u);
});
