import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { incident } from '../../schema/incident.ts';
import { inKeyOrder } from './key-order.ts';

const ordered = (yaml: string) => inKeyOrder(yaml, incident);

test('keys come in the order of the schema, and comments and blank lines go with the key below them', () => {
  expect(
    ordered(`# yaml-language-server: $schema=x
# about the file
title: A   # beside it

# why so grave
severity: SEV2

status: resolved
id: A-1
`),
  ).toBe(`# yaml-language-server: $schema=x
# about the file
id: A-1
title: A   # beside it

status: resolved

# why so grave
severity: SEV2
`);
});

test('groups in lists and groups are put in order too, values to the letter', () => {
  expect(
    ordered(`fixes:
  - commands:
      - note: "looks"
        run: |
          # no comment
          ls
    what: Look
  - state: proposed   # later
    what: 'Wait'
impact:
  workaround: None
  # for all
  summary: Bad
# end
`),
  ).toBe(`impact:
  # for all
  summary: Bad
  workaround: None
fixes:
  - what: Look
    commands:
      - run: |
          # no comment
          ls
        note: "looks"
  - what: 'Wait'
    state: proposed   # later
# end
`);
});

test('a key that is unknown stays behind the one above it, and what is indented stays with its list', () => {
  expect(ordered('tags:\n  - a\n  # - b\nodd: 1\ntitle: x\n')).toBe(
    'title: x\ntags:\n  - a\n  # - b\nodd: 1\n',
  );
});

test.each([
  ['groups in braces', 'id: A-1\nimpact: { workaround: x, summary: y }\n'],
  ['anchors', 'title: &a x\nid: *a\n'],
  ['a comment inside an item', 'fixes:\n  - commands: []\n    # why\n    what: x\n'],
  ['a key by question mark', '? title\n: x\n? id\n: A-1\n'],
  ['two keys on one line', '{title: x, id: A-1}\n'],
])('is left alone: %s', (_, yaml) => {
  expect(ordered(yaml)).toBe(yaml);
});

const comment = fc.constantFrom('', '# one\n', '\n', '\n# two: 2\n\n# three\n', '# - four\n');
const value = fc.constantFrom(
  ...[
    'x',
    '"a: b # c"',
    "'it''s'",
    'x # beside',
    '|\n  # no comment\n\n    deep',
    '>-\n  folded\n  text',
    '',
    '[a, b] # list',
  ],
  ...[
    '\n  - a\n  # - b\n  - c',
    '\n- a\n- b',
    '{ b: 1, a: 2 }',
    '\n  summary: x\n  # about\n  b: |+\n    kept\n',
    '"two\n\n  lines"',
  ],
  ...[
    '\n  - state: applied\n    what: x # y\n  - { what: z }',
    '\n  - what: |\n      text\n    do: x\n\n    # c\n    state: x',
  ],
);
const key = fc.constantFrom(
  ...[
    'id',
    'title',
    'status',
    'severity',
    'detected',
    'services',
    'impact',
    'fixes',
    'tags',
    'odd',
    '"quoted"',
    'owner',
  ],
);
const document = fc
  .tuple(
    fc.uniqueArray(fc.tuple(comment, key, value), { selector: ([, name]) => name, maxLength: 8 }),
    comment,
  )
  .map(([rows, end]) => rows.map(([above, name, said]) => `${above}${name}: ${said}\n`).join('') + end);

test('the data is the same, no line is lost, and ordering again changes nothing', () => {
  fc.assert(
    fc.property(document, (yaml) => {
      const now = ordered(yaml);
      expect(parse(now, { uniqueKeys: false })).toEqual(parse(yaml, { uniqueKeys: false }));
      expect(
        now
          .replace(/^( *)- /gmu, '$1  ')
          .split('\n')
          .toSorted(),
      ).toEqual(
        yaml
          .replace(/^( *)- /gmu, '$1  ')
          .split('\n')
          .toSorted(),
      );
      expect(ordered(now)).toBe(now);
    }),
    { numRuns: 400 },
  );
});
