import fc from 'fast-check';
import { expect, test } from 'vitest';
import { redact } from './redaction.ts';
import { hidingSensitive, sensitiveFaults, sensitiveIn } from './sensitive.ts';

/** Put together here, so that no file of this repository holds anything that looks like a secret. */
const joined = (...parts: readonly string[]) => parts.join('');
const GITHUB = joined('gh', 'p_', 'wWPw5k4aXcaT4fNP0UcnZwJUVFk6LO0pINUx');
const KEY_LINES = [
  joined('-----BEGIN RSA ', 'PRIVATE KEY-----'),
  'Proc-Type: 4',
  '',
  ...Array<string>(3).fill('MIIEpAIBAAKCAQEA7'.repeat(3)),
  'Zz3=',
].join('\n');
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
  [
    'sendgrid key',
    joined('S', 'G.', 'x7Kd0aLq3TzVb9Wm2RfYpQ', '.', 'aB3dE5fG7hJ9kL1mN3pQ5rS7tU9vW1xY3zA5bC7dE9f'),
  ],
  ['DigitalOcean token', joined('dop', '_v1_', '0f3a9c'.repeat(10), 'beef')],
  ['Telegram token', joined('482915', '370:A', 'Aq7Wd3Lz9Xk2Vb5Nm8Rt1Yp4Sc6Hf0JgUe')],
  [
    'web hook',
    joined(
      'https://',
      'discord.com/api/webhooks/',
      '482915370482915370/',
      'Wd3Lz9Xk2Vb5Nm8Rt1Yp4Sc6Hf0JgUe7',
    ),
  ],
  ['age key', joined('AGE-SECRET', '-KEY-1', 'QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7LQPZRY9X8GF2TVDW0S3JN54KHCE')],
];
/** Values behind a name that says what they are; only they are masked. */
const ASSIGNED: ReadonlyArray<readonly [string, string, string]> = [
  ['DB_PASSWORD=', joined('k3s', 'Zebra9q'), ''],
  ['      password: "', joined('k3s', 'Zebra9q'), '"'],
  ['spring.datasource.password=', joined('LWaYx', 'QpZkTuRb'), ''],
  ['"client_secret": "', joined('q7Wd3Lz9', 'Xk2Vb5Nm8Rt1'), '"'],
  ['Server=tcp:db,1433;User ID=sa;Password=', joined('k3s', 'Zebra9q'), ';'],
  ['jdbc:mysql://db:3306/x?user=app&password=', joined('k3s', 'Zebra9q'), '&ssl=1'],
  ['AccountName=a;AccountKey=', joined('q7Wd3Lz9Xk2', 'Vb5Nm8Rt1+Yp4/Sc6Hf0=='), ';'],
  ['deploy --token ', joined('q7Wd3Lz9', 'Xk2Vb5Nm8Rt1'), ' now'],
  ['X-Api-Key: ', joined('q7Wd3Lz9', 'Xk2Vb5Nm8Rt1'), ''],
  ['curl -sS -u admin:', joined('k3s', 'Zebra9q'), ' https://web-1.internal'],
  ['mysql -h db -u app -p', joined('k3s', 'Zebra9q'), ' shop'],
  ['Set-Cookie: session=', joined('q7Wd3Lz9Xk2V', 'b5Nm8Rt1Yp4Sc6Hf0'), '; HttpOnly'],
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

test.each(ASSIGNED)('the value alone is masked in: %s', async (before, value, behind) => {
  const { text } = await redact(`${before}${value}${behind}\n`);
  expect(text).toMatch(/redacted-(?:password|key|cookie)-1/u);
  expect(text.startsWith(before) && text.endsWith(`${behind}\n`)).toBe(true);
});

test.each([
  ['to its end', `${KEY_LINES}\n-----END RSA PRIVATE KEY-----`, 'redacted-private-key-1\nbehind it'],
  ['that was cut off', KEY_LINES, 'redacted-private-key-1\nbehind it'],
  ['in a quotation', KEY_LINES.replaceAll('\n', '\n> '), 'redacted-private-key-1\nbehind it'],
  ['with its line ends as escapes', KEY_LINES.replaceAll('\n', '\\n'), 'redacted-private-key-1\nbehind it'],
])('a private key is masked %s', async (_, key, masked) => {
  expect((await redact(`${key}\nbehind it`)).text).toBe(masked);
});

test.each([
  'user@example.org wrote to git@github.com:acme/shop.git from root@web-1.internal',
  'connect to 10.0.0.7, 192.168.1.20, 127.0.0.1, 203.0.113.9, [fd00::1] or [2001:db8::7]',
  'version 1.2.3.4 at 12:34:56, order 4111111111111112, id 1234567890123',
  'postgres://db-7.corp/prod and https://user:{{PASSWORD}}@host/ and https://user:***@host/',
  'Authorization: Bearer {{TOKEN}}',
  'sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  'password: {{PASSWORD}}, DB_PASSWORD=$DB_PASSWORD1, PASSWORD=changeme123, token: <your-token-1>',
  'PWD=/home/user1 OLDPWD=/var/lib/app2, password: required2, secret: my-app-tls-2024',
  'cancellationToken = await Token.create2(), access_token=%TOKEN_1_OF_2_OR_3%, next_token: page-2-of-14',
  'the password 12345678 was refused, Set-Cookie: theme=dark; path=/',
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
  ['its characters escaped for Markdown', `x ${GITHUB.replaceAll('_', '\\_')}\n`],
  ['its characters escaped for an address', `[x](https://example.org/?t=${GITHUB.replaceAll('_', '%5F')})\n`],
  ['been broken over four lines', `${GITHUB.match(/.{1,12}/gu)?.join('\n')}\n`],
  [
    'been broken at the end of a list of words',
    `${GITHUB.slice(0, 22)}\n${GITHUB.slice(22)}\nfollowing words\n`,
  ],
  ['a part that is bold', `**${GITHUB.slice(0, 22)}**${GITHUB.slice(22)}\n`],
  ['an element in it', `${GITHUB.slice(0, 22)}<wbr>${GITHUB.slice(22)}\n`],
  ['a comment in it', `${GITHUB.slice(0, 22)}<!-- -->${GITHUB.slice(22)}\n`],
  ['been put together by a program', `a = "${GITHUB.slice(0, 22)}" +\n  "${GITHUB.slice(22)}"\n`],
  ['been packed in base64', `token: ${Buffer.from(`x=${GITHUB}`).toString('base64')}\n`],
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

test('a secret that is written in several ways has one mark, and nothing of it is left', async () => {
  const ways = [GITHUB, GITHUB.replaceAll('_', '\\_'), `${GITHUB.slice(0, 20)}\n${GITHUB.slice(20)}`];
  expect((await redact(ways.join(' ; '))).text).toBe(Array(3).fill('redacted-github-token-1').join(' ; '));
  const [name = '', domain = ''] = (PERSONAL[0]?.[1] ?? '').split('@');
  const addresses = `mailto:${name}@${domain} ${name.toUpperCase()}@${domain} ?to=${name}%40${domain}`;
  const marked = 'mailto:redacted-e-mail-address-1 redacted-e-mail-address-1 ?to=redacted-e-mail-address-1';
  expect((await redact(addresses)).text).toBe(marked);
});

test('what is said about a text with a secret does not repeat it', async () => {
  const hide = await hidingSensitive(`tags: [${GITHUB}]\n`);
  expect(hide(`tags[0] is "${GITHUB}"`)).toBe('tags[0] is "ghp_… (40 characters)"');
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
