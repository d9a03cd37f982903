import { body, front, incident, incidentPath, type Make, runbook } from './contribution.ts';

/** Put together here, so that no file of this repository holds anything that looks like a secret. */
const TOKEN = ['gh', 'p_', 'wWPw5k4aXcaT4fNP0UcnZwJUVFk6LO0pINUx'].join('');
const ADDRESS = ['postgres', '://bob:', 's3cr3tpw8', '@db-7.corp/prod'].join('');
const KEY = ['-----BEGIN RSA ', 'PRIVATE KEY-----'].join('');
/** Pieces of them that no page, no message and no index may hold. */
export const PLANTED: readonly string[] = [TOKEN.slice(8), 's3cr3tpw8', 'zoe.quill'];

/** YAML that means more than it says, what must not be published, characters that mislead, and what is slow. */
export const DATA: readonly Make[] = [
  front('a tag that runs', 'owner: !!js/function "alert(1)"', 'yaml-syntax'),
  front('a tag of Python', 'owner: !!python/object/apply:os.system ["id"]', 'yaml-syntax'),
  front('an alias bomb', bomb(), 'alias-bomb'),
  front('an alias of itself', 'tags: &a [*a]', 'yaml-syntax', 'wrong-type'),
  front('a merge key', '<<: { status: resolved }', 'unknown-key'),
  front('a prototype', '__proto__: { polluted: true }', 'forbidden-key'),
  front('a constructor', 'impact: { constructor: { prototype: { polluted: true } } }', 'forbidden-key'),
  front('a key twice', 'owner: a\nowner: b', 'duplicate-key'),
  front('a second document', '...\nowner: b', 'yaml-syntax'),
  front('names of methods as values', 'owner: constructor\nreporter: __proto__\nversion: toString'),
  front(
    'HTML in an escape of YAML',
    'owner: "\\x3cscript\\x3ealert(1)\\x3c/script\\x3e"',
    'html-not-allowed',
  ),
  front(
    'a link in a block of YAML',
    'rootCause: >-\n  [x](java&#115;cript:\n  alert(1)) [y](javascript:alert(1))',
    'unsafe-link',
  ),
  body('a secret in a fence', `\`\`\`sh\ncurl -H "x: ${TOKEN}"\n\`\`\``, 'secret'),
  front('a secret in front matter', `owner: ${TOKEN}`, 'secret'),
  front(
    'a secret in an address',
    `sources: [{ title: x, url: "https://example.org/?token=${TOKEN}" }]`,
    'secret',
  ),
  body('a password in an address', `See ${ADDRESS} for it.`, 'secret'),
  body('a secret split over lines', `${TOKEN.slice(0, 20)}\\\n${TOKEN.slice(20)}`, 'secret'),
  body(
    'a secret in entities',
    `${TOKEN.slice(0, 8)}&#x${TOKEN.charCodeAt(8).toString(16)};${TOKEN.slice(9)}`,
    'secret',
  ),
  body('a secret in a comment', `<!-- ${TOKEN} -->`, 'secret'),
  body('a private key', `${KEY}\nMIIEpAIBAAKCAQEA7\n`, 'secret'),
  body(
    'a secret that is allowed without a reason',
    `<!-- fixpoint-allow secret: -->\n${TOKEN}`,
    'allow-without-reason',
    'secret',
  ),
  body('a person', `Ask ${['zoe.quill', '@acme', '.io'].join('')}.`, 'personal-data'),
  front(
    'a direction override in a command',
    'mitigation: { what: Do it, commands: [{ run: "rm \\u202E/pmt/ fr-" }] }',
    'hidden-characters',
  ),
  body('a direction override in a fence', '```sh\nrm \u2066/tmp\u2069 x\n```', 'hidden-characters'),
  body('letters that only a model reads', 'See \u{E0072}\u{E006D} there.', 'hidden-characters'),
  body('bytes in variation selectors', 'See \u{1F600}\uFE00\u{E0112}\u{E0113} there.', 'hidden-characters'),
  body('a letter that is empty', 'See \u3164 there.', 'hidden-characters'),
  body('a zero width in a link', '[x](https://exam\u200Bple.org)', 'hidden-characters'),
  front(
    'another script in a command',
    'mitigation: { what: Do it, commands: [{ run: "curl ex\u0430mple.org" }] }',
    'look-alike-letters',
  ),
  front(
    'a long dash in a command',
    'mitigation: { what: Do it, commands: [{ run: "rm \u2013rf /tmp/x" }] }',
    'look-alike-letters',
  ),
  (n) => ({
    name: '90 files that nobody needs',
    files: {
      [incidentPath(n)]: incident(n, 'Text.'),
      ...Object.fromEntries(
        Array.from({ length: 90 }, (_, i) => [`incidents/h-${n}-hostile/x${i}.bin`, `${i}`] as const),
      ),
    },
    refused: [],
  }),
  body('quotes of a word processor in a fence', '```bash\necho \u201C$(id)\u201D\n```', 'look-alike-letters'),
  front('an escape of a terminal', 'owner: "\\e[31mred"', 'hidden-characters'),
  (n) => ({
    name: 'a runbook step with full-width letters',
    files: { [`runbooks/h-${n}.md`]: runbook('', '', "    commands: [{ run: 'sudo \uFF52\uFF4D x' }]") },
    refused: ['look-alike-letters'],
  }),
  (n) => ({ name: 'a NUL', files: { [incidentPath(n)]: incident(n, 'a\0b') }, refused: ['nul-byte'] }),
  (n) => ({
    name: 'UTF-16',
    files: { [incidentPath(n)]: Buffer.from(incident(n, 'a'), 'utf16le') },
    refused: ['nul-byte'],
  }),
  (n) => ({
    name: 'two megabytes',
    files: { [incidentPath(n)]: incident(n, 'x'.repeat(2_000_000)) },
    refused: ['file-too-large'],
  }),
  front('100,000 lists in lists', `tags: ${'['.repeat(100_000)}`, 'too-many-keys'),
  front('10,000 keys', Array.from({ length: 10_000 }, (_, i) => `k${i}: 1`).join('\n'), 'too-many-keys'),
  body('10,000 quotes in quotes', `${'>'.repeat(10_000)}x`, 'too-intricate'),
  body('10,000 lists in lists', `${'- '.repeat(10_000)}x`, 'too-intricate'),
  body('10,000 headings', '# h\n'.repeat(10_000), 'too-intricate'),
  body('a table of 10,000 columns', `${'|a'.repeat(10_000)}|\n${'|-'.repeat(10_000)}|`, 'too-intricate'),
  body(
    'rows that are filled up',
    `${'|a'.repeat(99)}|\n${'|-'.repeat(99)}|\n${'b\n'.repeat(20_000)}`,
    'too-intricate',
  ),
  body('50,000 footnotes', `${'[^a] '.repeat(50_000)}\n\n[^a]: x`, 'too-intricate'),
  body('100,000 letters written as numbers', '&#x41;'.repeat(100_000), 'too-intricate'),
  body('100,000 comments that are never closed', '<!-- '.repeat(100_000)),
  body(
    '20,000 secrets',
    numbered(20_000, (i) => `${TOKEN.slice(0, -5)}${10_000 + i}`),
    'secret',
  ),
  body(
    '10,000 secrets that are allowed without a reason',
    numbered(10_000, (i) => `<!-- fixpoint-allow secret: a demo -->${TOKEN.slice(0, -5)}${10_000 + i}`),
    'allow-without-reason',
    'secret',
  ),
  body('10,000 brackets', '['.repeat(10_000)),
  body('10,000 stars', `${'**a '.repeat(5_000)}${'*'.repeat(5_000)}`),
  body('10,000 definitions that are all used', definitions(10_000)),
  body('a line of 900,000 spaces', `a${' '.repeat(900_000)}b`),
  front('a value with 3,000 spaces in it, over and over', `rootCause: "${`a${' '.repeat(190)}`.repeat(20)}"`),
  body('one word of 100,000 letters', 'x'.repeat(100_000)),
];

/** Nine levels, each nine times the one before. */
function bomb(): string {
  const levels = Array.from(
    { length: 9 },
    (_, i) => `l${i + 1}: &l${i + 1} [${Array(9).fill(`*l${i}`).join(', ')}]`,
  );
  return ['l0: &l0 boom', ...levels].join('\n');
}

function definitions(count: number): string {
  const names = Array.from({ length: count }, (_, i) => `a${i}`);
  return `${names.map((name) => `[${name}]: https://example.org/u`).join('\n')}\n\n${names.map((name) => `[${name}]`).join(' ')}`;
}

function numbered(count: number, line: (i: number) => string): string {
  return Array.from({ length: count }, (_, i) => line(i)).join('\n');
}
