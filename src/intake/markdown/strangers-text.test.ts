import { expect, test } from 'vitest';
import { entryFaults, textFaults } from './strangers-text.ts';

const body = (text: string, isMdx = false) => textFaults(text, { part: 'body', images: 'body', isMdx });
const codes = (text: string, isMdx = false) => body(text, isMdx).faults.map(({ code }) => code);

test.each([
  '<script>alert(1)</script>',
  'a <ScRiPt\nsrc=x>b',
  '<iframe src=//x></iframe>',
  '<style>*{display:none}</style>',
  '<form action=//x>',
  '<svg onload=alert(1)>',
  '<math><a xlink:href=x>',
  '<meta http-equiv=refresh content=0>',
  'x <base href="//evil/">',
  '<link rel=stylesheet href=//x>',
  '<object data=x></object>',
  '<embed src=x>',
  'see <img src=x onerror=alert(1)>',
  '<b onclick="x">y</b>',
  '<details open ontoggle=alert(1)>',
  '<a title=">" onmouseover=x>y</a>',
  '<a href="javascript:alert(1)">x</a>',
  '<!-- x --><script>1</script>',
  '- > 1. <script>x</script>',
  '| a |\n| - |\n| <svg onload=x> |',
  '[x](<y> "t") <iframe>',
])('refused HTML: %j', (text) => {
  expect(new Set(codes(text))).toEqual(new Set(['html-not-allowed']));
});

test.each([
  'Give `<id>` or <id>, a vector<int> and Map<string, Link>',
  '`<script>alert(1)</script>`',
  '```html\n<iframe src=x onload=y></iframe>\n```',
  '    <script>x</script>',
  'Press <kbd>Ctrl</kbd>, H<sub>2</sub>O<br>',
  '<div>plain</div> <b>bold</b> <scripts> <formula> <metadata>',
  '<!-- <script> -->',
  // No HTML to a reader of Markdown (CommonMark 0.31.2, section 6.6), so text.
  '<svg/onload=alert(1)> <b/onclick="x">',
  'a < b and on = 3, \\<script> is text',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '[a](https://example.org/a?b=c:d) <https://example.org> <me@example.org> [b](../x#y:z) [c]: no',
  '[mail](mailto:a@example.org) [up](../) [top](#top) [q](?a=b)',
  '[https://example.org/a](https://example.org/a/b)',
  'https://de.wikipedia.org/wiki/Größe and [Größe](https://example.org/Größe) and [x](https://münchen.example/)',
  '[a *b* `c`](https://example.org) [socket.io](https://github.com/socketio) [src/a.io/b](https://example.org)',
  '[www.example.org](https://www.example.org/a) [github.com/a/b](https://github.com/a/b/issues)',
  'Привет — “quoted”, naïve – text: λόγος, 你好，世界',
  '```sh\necho "привет — мир" # don’t\ngit commit -m "it’s – fine"\n```',
  '> quoted\n\n- a\n  - b\n    - c',
])('well: %j', (text) => {
  expect(body(text)).toMatchObject({ faults: [], images: [] });
});

test.each([
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](java&#115;cript:alert(1))',
  '[x](javascript&colon;alert(1))',
  '[x](<java\tscript:alert(1)>)',
  '[x](java&Tab;script:alert(1))',
  '[x](java&NewLine;script:x)',
  '[x](javascript\\:alert(1))',
  '[x](\n  javascript:alert(1)\n)',
  '[x]: javascript:alert(1)\n\n[x]',
  '> [x]:\n> javascript:alert(1)\n\n[x]',
  '[x]: <data:text/html,x> "t"',
  '<javascript:alert(1)>',
  '[x](vbscript:x)',
  '[x](data:text/html;base64,PHNjcmlwdD4=)',
  '[x](file:///etc/passwd)',
  '[x](blob:https://x)',
  '[x](ssh://host)',
  '[x](&#1;javascript:x)',
  '[https://bank.example](https://evil.example)',
  '[https://bank.example][e]\n\n[e]: https://evil.example',
  '[x](https://github.com@evil.example/)',
  '[**https://bank.example**](https://evil.example)',
  '[`https://bank.example`](https://evil.example)',
  '[www.bank.example](https://evil.example)',
  '[bank.com/login](https://evil.example)',
])('refused link: %j', (text) => {
  expect(codes(text)).toEqual(['unsafe-link']);
});

test.each([
  ['[x](https://ex\u0430mple.org)', 'U+0430 (Cyrillic), which looks like "a"'],
  ['[x](https://xn--exmple-4nf.org)', 'U+0430'],
  ['<https://g\u03BFogle.com>', 'U+03BF (Greek)'],
  ['https://\u0440\u0430\u0443\u0440\u0430\u04CF.com is it', 'U+0440'],
  ['[x]: https://ex\uFF41mple.org\n\n[x]', 'U+FF41 (full width)'],
  ['```bash\ncurl ex\u0430mple.org\n```', 'U+0430'],
  ['```console\n$ rm \u2013rf x\n```', 'U+2013'],
  ['~~~ps1\nGet-Item\u00A0x\n~~~', 'U+00A0'],
  ['```sh\necho \u201Chi\u201D\n```', 'U+201C'],
  ['```sh\n\u{1D42B}\u{1D426} -rf x\n```', 'U+1D42B (mathematical), which looks like "r"'],
  ['```sh\nrm\u200D -rf x\n```', 'U+200D, which nobody sees'],
  ['[x](https://example.org\u2215a.example/)', 'U+2215, which is no letter'],
  ['[x](https://example\u3002org)', 'U+3002'],
  ['[x](https://exam\u200Dple.org)', 'U+200D'],
])('letters that look like others: %j', (text, message) => {
  const { faults } = body(text);
  expect(faults.map(({ code }) => code)).toEqual(['look-alike-letters']);
  expect(faults[0]?.message).toContain(message);
});

test.each([
  ["import x from 'y'\n\ntext", true],
  ['text\n\nexport const a = 1', true],
  ['<Tabs>x</Tabs>', true],
  ['a {process.env.HOME} b', true],
  ['{fetch("//x")}', true],
  ['import the file from the old host', false],
  ['Give {id} and {{HOST}}', false],
  ['`{a.b}` and\n\n```js\nimport x from "y"\n```', false],
])('code of MDX that is not run: %j, %s', (text, isRefused) => {
  expect([...new Set(codes(text, true))]).toEqual(isRefused ? ['mdx-not-run'] : []);
  expect(codes(text)).toEqual([]);
});

test.each([
  ['quotes', '> '.repeat(10_000)],
  ['quotes without spaces', `${'>'.repeat(10_000)}x`],
  ['lists', `${'- '.repeat(10_000)}x`],
  ['numbered lists', `${'1. '.repeat(10_000)}x`],
  ['indented lists', Array.from({ length: 200 }, (_, i) => `${' '.repeat(2 * i)}- x`).join('\n')],
  ['columns', `${'|a'.repeat(10_000)}|\n${'|-'.repeat(10_000)}|\n`],
  ['rows that are filled up', `${'|a'.repeat(90)}|\n${'|-'.repeat(90)}|\n${'b\n'.repeat(10_000)}`],
  ['headings', '# h\n'.repeat(10_000)],
  ['underlined headings', 'h\n---\n\n'.repeat(10_000)],
  ['footnotes', `${'[^a] '.repeat(10_000)}\n\n[^a]: x`],
  ['marks', '*a_ '.repeat(100_000)],
  ['addresses', 'a@b.'.repeat(100_000)],
])('slow to show: %s', (_, text) => {
  expect(codes(text)).toEqual(['too-intricate']);
});

test.each([
  ['brackets', '['.repeat(100_000)],
  ['links', '[a](b'.repeat(50_000)],
  ['definitions', Array.from({ length: 10_000 }, (_, i) => `[a${i}]: /u`).join('\n')],
  ['emphasis', '**a '.repeat(12_000)],
  ['backticks', Array.from({ length: 1_000 }, (_, i) => '`'.repeat(i)).join(' ')],
  ['angles', '<a '.repeat(100_000)],
  ['comments', '<!--'.repeat(100_000)],
  ['entities', '&a'.repeat(100_000)],
  ['braces', '{a'.repeat(100_000)],
  ['handlers', `<${'on'.repeat(100_000)}`],
  ['spaces after a link', `](${' '.repeat(200_000)}`],
  ['protocols', '](a'.repeat(100_000)],
  ['a rule', '- '.repeat(1_000)],
])('read in a bounded time: %s', (_, text) => {
  const before = process.cpuUsage();
  body(text, true);
  const { user } = process.cpuUsage(before);
  expect(user / 1e6).toBeLessThan(5);
});

test('an image has a name beside the write-up and words', () => {
  expect(
    body('![Queue](queue.png) ![Other](<a b.webp>) ![R][r]\n\n[r]: ./c.gif').images.map(({ name }) => name),
  ).toEqual(['queue.png', 'a b.webp', 'c.gif']);
  expect(codes('![](queue.png)')).toEqual(['image-without-alt']);
  for (const address of [
    'https://images.example.org/a.png',
    '//images.example.org/a.png',
    '/etc/a.png',
    '../a.png',
    '..%2Fa.png',
    'proof/a.png',
    'C:\\a.png',
    '.hidden.png',
    'a.png%00.svg',
    'data:image/png;base64,AAAA',
  ]) {
    expect(codes(`![x](${address})`), address).toEqual(['image-elsewhere']);
  }
});

test('values are looked at by what they are: Markdown, a command, an address or text to the letter', () => {
  const data = {
    title: 'See <script>',
    signatures: [{ text: 'Refused to load <script src=x onload=y>' }],
    fixes: [{ detail: '[x](javascript:1)', changes: [{ before: '<iframe>', note: '<iframe>' }] }],
    verification: [{ before: '<iframe>', command: { run: 'curl ex\u0430mple.org' } }],
    sources: [{ title: 'x', url: 'https://ex\u0430mple.org/' }],
  };
  const found = entryFaults(data, { kind: 'incident', file: 'x' });
  expect(found.map(({ code, path }) => `${path.join('.')} ${code}`)).toEqual([
    'title html-not-allowed',
    'fixes.0.detail unsafe-link',
    'fixes.0.changes.0.note html-not-allowed',
    'verification.0.before html-not-allowed',
    'verification.0.command.run look-alike-letters',
    'sources.0.url look-alike-letters',
  ]);
});

test('a paragraph with more in it than a call takes as arguments is read', () => {
  expect(body('http://a.b '.repeat(70_000))).toEqual({ faults: [], images: [], links: [] });
});
