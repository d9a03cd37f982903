import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maskAddress } from './mask-address.ts';

test.each([
  ['ws://localhost:8000/ws/chat/1/', 'ws://localhost:8000/ws/chat/1/'],
  ['wss://ada:geheim@host.example/ws?token=abc&v=2#part', 'wss://host.example/ws?token=[masked]&v=[masked]'],
  ['http://host/?abcdef', 'http://host/?[masked]'],
  ['wss://host/ws/eyJhbGciOiJIUzI1NiJ9.e30.abc/x', 'wss://host/ws/[token]/x'],
  ['not an address?token=abc', 'not an address'],
  ['HTTPS://[::1]:8443/a', 'HTTPS://[::1]:8443/a'],
])('%s', (address, masked) => {
  expect(maskAddress(address)).toBe(masked);
});

test('no value of a query, no password and no fragment is ever left', () => {
  const secret = fc.stringMatching(/^zq[a-z0-9]{6,12}$/u);
  fc.assert(
    fc.property(secret, fc.constantFrom('ws', 'wss', 'http', 'https'), (value, scheme) => {
      const masked = maskAddress(`${scheme}://u:${value}@h/p?a=${value}&${value}&b=${value}#${value}`);
      expect(masked).not.toContain(value);
      expect(masked).toContain(`${scheme}://h/p`);
    }),
    { numRuns: 50 },
  );
});
