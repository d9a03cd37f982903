import fc from 'fast-check';
import { expect, test } from 'vitest';
import { redact } from './redaction.ts';
import { sensitiveFaults, sensitiveIn } from './sensitive.ts';

/** Put together here, so that no file of this repository holds anything that looks like a secret. */
const joined = (...parts: readonly string[]) => parts.join('');
const GITHUB = joined('gh', 'p_', 'wWPw5k4aXcaT4fNP0UcnZwJUVFk6LO0pINUx');
const SECRETS: ReadonlyArray<readonly [string, string]> = [
  ['github token', GITHUB],
  ['slack token', joined('xox', 'b-', '1234567890-abcdefghijklmnopqrstuvwx')],
  ['stripe secret key live', joined('sk_', 'live_', '4eC39HqLyjWDarjtT1zdp7dc')],
  ['aws access key id', joined('AKI', 'AZZ7Q3TBDOZ5V2XYZ')],
  ['Google API key', joined('AIz', 'aSyDaGmWKa4JsXZ-HjGw7ISLn_3namBGewQe')],
  [
    'JSON Web Token',
    joined('ey', 'JhbGciOiJIUzI1NiJ9', '.ey', 'JzdWIiOiIxMjM0NTY3ODkwIn0', '.dozjgNryP4J3jVmNHl0'),
  ],
  ['postgre sql connection', joined('postgres', '://bob:', 's3cr3tpw', '@db-7.corp/prod')],
  ['password in an address', joined('amqp', '://bob:', 's3cr3tpw', '@queue-2.corp/jobs')],
  ['private key', joined('-----BEGIN RSA ', 'PRIVATE KEY-----')],
  ['authorization header', joined('Authorization: ', 'Bearer ', 'a8Kq2mZp0Lr7Tq9WxY3b')],
];
const PERSONAL: ReadonlyArray<readonly [string, string]> = [
  ['e-mail address', joined('jane.doe', '@acme', '.io')],
  ['telephone number', joined('+49 30', ' 901820')],
  ['payment card number', joined('4111 1111', ' 1111 1111')],
  ['public network address', joined('93.184', '.216.34')],
  ['public network address', joined('2606:47', '00::1111')],
];

test.each([...SECRETS, ...PERSONAL])('%s is found in a sentence, with its place', async (what, value) => {
  const text = `It was sent\nwith ${value} in it.\n`;
  const found = await sensitiveIn(text);
  expect(found.map((one) => one.what)).toEqual([what]);
  expect(text.slice(found[0]?.start, found[0]?.end)).toContain(value.slice(0, 12));
});

test.each([
  'user@example.org wrote to git@github.com:acme/shop.git from root@web-1.internal',
  'connect to 10.0.0.7, 192.168.1.20, 127.0.0.1, 203.0.113.9, [fd00::1] or [2001:db8::7]',
  'version 1.2.3.4 at 12:34:56, order 4111111111111112, id 1234567890123',
  'postgres://db-7.corp/prod and https://user:{{PASSWORD}}@host/ and https://user:***@host/',
  'Authorization: Bearer {{TOKEN}}',
  'sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  'icon@2x.png, @scope/package@1.2.3, call +1 for details',
])('nothing is found in: %s', async (text) => {
  expect(await sensitiveIn(text)).toEqual([]);
});

test('a fault shows the beginning of a secret and not the secret', async () => {
  const [fault] = await sensitiveFaults(`token: ${GITHUB}\n`);
  expect(fault).toMatchObject({ code: 'secret', offset: 7 });
  expect(fault?.message).not.toContain(GITHUB.slice(0, 8));
});

test.each([
  ['broken over two lines', `a: >-\n  ${GITHUB.slice(0, 20)}\n  ${GITHUB.slice(20)}\n`],
  [
    'a character written as an escape',
    `a: "${GITHUB.slice(0, 10)}\\x${hex(GITHUB[10])}${GITHUB.slice(11)}"\n`,
  ],
  ['a character written as an entity', `x ${GITHUB.slice(0, 10)}&#x${hex(GITHUB[10])};${GITHUB.slice(11)}\n`],
  ['a comment that would switch the rules off', `<!-- secretlint-disable -->\n${GITHUB}\n`],
])('a secret is found that has %s', async (_, text) => {
  expect((await sensitiveFaults(text)).map(({ code }) => code)).toEqual(['secret']);
});

test('a comment with a reason allows one line, one without a reason is a fault itself', async () => {
  const allowed = `# fixpoint-allow secret: the key of the public demo\nkey: ${GITHUB}\n`;
  expect(await sensitiveFaults(allowed)).toEqual([]);
  expect((await sensitiveFaults(`${allowed}\nother: ${GITHUB}\n`)).map(({ code }) => code)).toEqual([
    'secret',
  ]);
  const bare = `# fixpoint-allow secret\nkey: ${GITHUB}\n`;
  expect((await sensitiveFaults(bare)).map(({ code }) => code)).toEqual(['secret', 'allow-without-reason']);
  const other = allowed.replace('allow secret', 'allow personal-data');
  expect((await sensitiveFaults(other)).map(({ code }) => code)).toEqual(['secret']);
});

test('the same value gets the same mark, another one another', async () => {
  const { text, masked } = await redact(
    `${PERSONAL[0]?.[1]} asked, ${joined('joe', '@acme', '.io')} answered ${PERSONAL[0]?.[1]}\n`,
  );
  expect(text).toBe(
    'redacted-e-mail-address-1 asked, redacted-e-mail-address-2 answered redacted-e-mail-address-1\n',
  );
  expect(masked).toEqual([{ what: 'e-mail address', places: 3, values: 2 }]);
});

test('masking twice changes nothing, and no value is left', async () => {
  const values = [...SECRETS, ...PERSONAL].map(([, value]) => value);
  const piece = fc.oneof(
    fc.constantFrom(...values),
    fc.constantFrom('key:', '=', '"', "'", '\n', 'the host', '(', ')'),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 8 }), async (pieces) => {
      const once = await redact(pieces.join('; '));
      for (const value of values) expect(once.text).not.toContain(value);
      expect((await redact(once.text)).text).toBe(once.text);
    }),
    { numRuns: 60 },
  );
});

function hex(character = ''): string {
  return character.charCodeAt(0).toString(16);
}
