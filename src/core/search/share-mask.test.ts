import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isShareable, shareMask } from './share-mask.ts';

test.each([
  ['mail to jo.doe+x@example.co.uk failed', 'mail to [e-mail] failed'],
  ['connect 10.0.3.17:5432 refused', 'connect [address]:5432 refused'],
  ['from fe80::1ff:fe23:4567:890a to [::1]:80', 'from [address] to [::1]:80'],
  ['from ::ffff:10.0.3.17 to ::2', 'from [address] to [address]'],
  ['from 10.127.0.1 to 127.0.0.1', 'from [address] to 127.0.0.1'],
  ['peer 2001:0db8:0000:0000:0000:ff00:0042:8329 gone', 'peer [address] gone'],
  ['Authorization: Bearer abc.def-123', 'Authorization: Bearer [token]'],
  ['password=hunter2 user=jo', 'password=[secret] user=jo'],
  ['login --db-password hunter2x --user jo', 'login --db-password [secret] --user jo'],
  ['{"api_key": "q w e", "n": 1}', '{"api_key": [secret], "n": 1}'],
  ['postgres://app:s3cret@db/main', 'postgres://[secret]@db/main'],
  ['key ghp_abcdefghijklmnop1234 used', 'key [token] used'],
  ['sum d41d8cd98f00b204e9800998ecf8427e', 'sum [token]'],
  ['aws wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEY1z9 x', 'aws [token] x'],
])('%s', (text, shared) => {
  expect(shareMask(text).text).toBe(shared);
});

test.each([
  '12:34:56 ERROR std::vector<int>::at: out of range',
  'at /usr/lib/node_modules/some-package/dist/Reader2.js:10:5',
  'login --password "$PASSWORD" --token $TOKEN --api-key {{API_KEY}} --secret <secret>',
  "AgentContext.__init__() got an unexpected keyword argument 'user_id'",
  'readyState: 3, closed with 4003 after 2000 ms',
  'bind 0.0.0.0:8080, [::]:8080: in use; connect 127.0.0.53:53 and ::ffff:127.0.0.1 and 0:0:0:0:0:0:0:1 refused',
  'io.netty.channel.AbstractChannel$AnnotatedConnectException: Connection refused',
])('leaves what is no secret: %s', (text) => {
  expect(isShareable(text)).toBe(true);
});

test('says how many of which were taken out', () => {
  expect(shareMask('a@b.de, c@d.de from 1.2.3.4').masked).toEqual({ 'e-mail': 2, address: 1 });
});

const TEXT = fc.string({ unit: 'binary', maxLength: 40 });
const SEPARATOR = fc.constantFrom(' ', '\n', ', ', '="', '(', ': ');
const BASE64URL = fc.string({
  unit: fc.constantFrom(...'ABCxyz0189-_'),
  minLength: 8,
  maxLength: 60,
});
const SECRET = fc.oneof(
  fc.emailAddress(),
  fc.ipV4().filter((address) => !/^(?:127|0)\./u.test(address)),
  fc.ipV6().filter((address) => !/^[0:]*(?:1|ffff:.*)?$/u.test(address)),
  fc.tuple(BASE64URL, BASE64URL, BASE64URL).map((parts) => `eyJ${parts.join('.')}`),
  BASE64URL.map((token) => `Bearer ${token}`),
);

test('no e-mail, address, web token or bearer token remains', () => {
  fc.assert(
    fc.property(
      TEXT,
      SEPARATOR,
      SECRET,
      fc.constantFrom(' ', '\n', ', ', ''),
      (before, gap, secret, after) => {
        const bare = secret.replace(/^Bearer /u, '');
        expect(shareMask(`${before}${gap}${secret}${after}`).text).not.toContain(bare);
      },
    ),
  );
});

test('masking twice changes nothing', () => {
  const part = fc.oneof(
    SECRET,
    TEXT,
    SEPARATOR,
    fc.constantFrom('bearer', 'password=', '[token]', '@', '::'),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
      const once = shareMask(parts.join('')).text;
      expect(shareMask(once).text).toBe(once);
    }),
  );
});

test('takes time that grows with the text only', () => {
  for (const unit of ['a@', ':', 'a1A', '1.', 'password=', 'eyJ.', 'bearer ']) {
    expect(shareMask(unit.repeat(200_000 / unit.length)).text.length).toBeGreaterThan(0);
  }
}, 5_000);
