import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { frontMatter } from './front-matter.ts';
import { quickYaml } from './quick-yaml.ts';
import { readYaml } from './yaml-source.ts';

/** The data of the library that knows places, where it finds no fault. */
function parsed(source: string): { readonly data: unknown } | undefined {
  const { data, faults } = readYaml(source);
  return faults.length === 0 && data !== undefined ? { data } : undefined;
}

/** Whoever is not sure says nothing, and is never wrong; of keys that no schema has nothing is said. */
function expectSame(source: string): void {
  const quick = quickYaml(source);
  if (quick !== undefined && hasKeysOfOurs(quick.data)) expect(quick, source).toEqual(parsed(source));
}

function hasKeysOfOurs(data: unknown): boolean {
  if (typeof data !== 'object' || data === null) return true;
  const isNamed = Array.isArray(data) || Object.keys(data).every((key) => OURS.test(key));
  return isNamed && Object.values(data).every(hasKeysOfOurs);
}

const OURS = /^(?!(?:null|true|false)$)[a-z][\w-]*$/u;

const WRITTEN = `
# A comment first
id: WS-001
title: It's "open", 50% of 3 - and {not} a [list]   
count: 12
day: 2025-12-30
when: 2025-12-30T16:02:00+08:00
flag: true
none: Null
empty:
single: 'it''s: # here'
double: "a \\"b\\" \\\\ \\n c"   
services: [api-server, 'b, c', "d", 12, true, http://x/y:1, ]
none-of-it: []
list:
- outermost, as some write it
-   text: one
    where: { place: there, level: none, more: { of: it } }

    # between
    why: |
      a
        b

      c

    folded: >-
      a
      b

      c
      d
    over: lines that
      go on
        and on
- 'x'
deep:
  deeper:
    - a
    - b
      and more
`;

test('what nearly everybody writes is read by both alike', () => {
  expect(quickYaml(WRITTEN)).toEqual(parsed(WRITTEN));
  expect(quickYaml(WRITTEN)?.data).toMatchObject({
    list: [expect.anything(), { why: 'a\n  b\n\nc\n' }, 'x'],
  });
});

test.each([
  'a: &x b',
  'a: *x',
  'a: !!str b',
  'a: b\na: c',
  'constructor: a',
  'a:\tb',
  'a: b\r\n',
  'a: b: c',
  'a: b\n  - c: d',
  'a: |2\n   b',
  'a: |+\n  b\n\n',
  '? a\n: b',
  '<<: a',
  '---\na: b',
  'a: b\n...\n',
  'a: 1e999',
  'a:\n- "b" c',
  'a: [b',
  `a: ${'x'.repeat(20_000)}`,
])('is left to the library that knows places: %j', (source) => {
  expect(quickYaml(source)).toBeUndefined();
});

test.each([
  'a: "\\x41"',
  'a: "b\n  c"',
  'a: 1.5',
  'a: 0x1f',
  'a: 007',
  'a: 2025-12-30',
  'a: yes',
  'a: 1_000',
  'a: -1',
  'a: b # c',
  'a:\n  b',
  '  a: b',
  'a: >\n  b\n    c',
  'a: |\n\n  b',
  'a:\n  - - b',
  'a: [b\n  ]',
  'a: [b, {c: d}]',
  '"a": b',
])('is read by both alike: %j', (source) => {
  expect(quickYaml(source)).toBeDefined();
  expectSame(source);
});

test('every file of ours is read alike', () => {
  const root = join(import.meta.dirname, '../..');
  const files = globSync(['content/**/*.{md,mdx,yaml}', 'src/test/fixtures/**/*.{md,mdx,yaml}'], {
    cwd: root,
  });
  expect(files.length).toBeGreaterThan(50);
  for (const file of files) {
    const text = readFileSync(join(root, file), 'utf8');
    const parts = file.endsWith('.yaml') ? { yaml: text } : frontMatter(text);
    if ('yaml' in parts) expectSame(parts.yaml);
  }
});

const text = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.constantFrom(
    'true',
    'NULL',
    '~',
    '1e3',
    '0o7',
    '12',
    'a: b',
    'a #b',
    '- a',
    'a\nb',
    'a\n\nb\n',
    ' a',
    'a ',
    '|',
    '',
  ),
);
const key = fc.constantFrom('id', 'text', 'a-b', 'null', 'constructor', 'x');
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    text,
    fc.integer({ min: -5, max: 99 }),
    fc.constantFrom(true, null, 1.5),
    fc.array(tie('any'), { maxLength: 3 }),
    fc.dictionary(key, tie('any'), { maxKeys: 3 }),
  ),
})).any;

test('data that the library writes is read as it reads it', () => {
  const options = fc.record({
    lineWidth: fc.constantFrom(0, 20, 80),
    indent: fc.constantFrom(2, 4),
    indentSeq: fc.boolean(),
    collectionStyle: fc.constantFrom('any' as const, 'block' as const, 'flow' as const),
    defaultStringType: fc.constantFrom(
      'PLAIN' as const,
      'QUOTE_SINGLE' as const,
      'BLOCK_LITERAL' as const,
      'BLOCK_FOLDED' as const,
    ),
  });
  fc.assert(
    fc.property(fc.dictionary(key, value), options, (data, how) => expectSame(stringify(data, how))),
    { numRuns: 300 },
  );
});

test('whatever stands in the lines, both say the same, or it is left to the one that knows places', () => {
  const piece = fc.constantFrom(
    ...[
      'a',
      'b c',
      'x',
      ':',
      ': ',
      '- ',
      '-',
      ' ',
      '  ',
      '    ',
      '\n',
      '\n',
      '\n  ',
      '\n    ',
      '\n- ',
      '\n  - ',
      '\n\n',
      '#',
      ' # c',
    ],
    ...[
      '|',
      '>-',
      '>',
      '|-',
      "'",
      '"',
      "''",
      '\\',
      '\\n',
      '[',
      ']',
      '{',
      '}',
      ',',
      ', ',
      '&a',
      '*a',
      '!t',
      '%',
      '@',
      '`',
      '?',
      '~',
      '1',
    ],
    ...[
      'true',
      '...',
      '---',
      'é',
      '\u00A0',
      '\u3000',
      '12',
      '.5',
      '=',
      '<<',
      '\nkey: ',
      '\nkey:',
      '\n  key: ',
      '\n  other:\n    - ',
      'a: |\n  ',
    ],
  );
  const head = fc.constantFrom(
    '',
    'a: ',
    'a:\n  ',
    'a:\n  - ',
    'a:\n- ',
    'a: |\n  ',
    'a: >\n  ',
    'a: [',
    'a: {b: ',
    'a:\n  - b: ',
  );
  const source = fc
    .tuple(head, fc.array(piece, { maxLength: 9 }))
    .map(([first, rest]) => first + rest.join(''));
  fc.assert(fc.property(source, expectSame), { numRuns: 2_000 });
});
