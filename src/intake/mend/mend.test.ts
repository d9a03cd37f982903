import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aService, aVocabulary, aWord } from '../../test/builders.ts';
import { mended } from './mend.ts';

const { data: vocabulary } = aVocabulary({
  services: [
    aService('shop', { synonyms: ['web shop', 'store'] }),
    aService('mail', { synonyms: ['store'] }),
  ],
  environments: [aWord('production', { synonyms: ['live'] })],
  tags: [aWord('timeout', { synonyms: ['timed out'] })],
});
const place = { kind: 'incident', slug: 'a-1-x', filePath: 'incidents/a-1-x/index.md' } as const;
const mend = (text: string) => mended(place, Buffer.from(text), vocabulary);

test('other names of words become their ids, and days get their zeros; all else stays', () => {
  const text = `---
# The id "web shop" stays here
id: A-1
title:   web shop
detected: '2025/6/1'   # about noon
services: [ web shop, mail ]
tags:
  - "Timed out"  # slow
---

web shop
`;
  const right = text
    .replace("'2025/6/1'", "'2025-06-01'")
    .replace('[ web shop', '[ shop')
    .replace('"Timed out"', '"timeout"');
  expect(mend(text)).toBe(right);
  expect(mend(right)).toBeUndefined();
});

test('a synonym of two words, a day that may be another, and YAML with faults are left alone', () => {
  expect(mend('---\nid: A-1\ndetected: 01/06/2025\nservices: [store]\n---\n')).toBeUndefined();
  expect(mend('---\nservices: [web shop\n---\n')).toBeUndefined();
});

test.each([
  ['detected', '2025-6-1', '2025-06-01'],
  ['detected', '1 June 2025', '2025-06-01'],
  ['detected', 'Jun 1, 2025', '2025-06-01'],
  ['detected', '2025-06-01 9:05 UTC', '2025-06-01T09:05:00Z'],
  ['resolved', '2025-06-01 09:05:06 +0800', '2025-06-01T09:05:06+08:00'],
  ['resolved', '2025/06/01t09:05z', '2025-06-01T09:05:00Z'],
])('%s: %s is %s', (key, written, right) => {
  expect(mend(`---\nid: A-1\n${key}: ${written}\n---\n`)).toBe(`---\nid: A-1\n${key}: ${right}\n---\n`);
});

test.each([
  'detected: 06/01/2025',
  'detected: 1.6.2025',
  'detected: 2025-06-01 09:05',
  'detected: 2025-13-01',
  'detected: June 2025',
  'detected: 2025-06-01T09:05:06.789 Z',
  'owner: 2025/6/1',
  'rootCause: 2025/6/1',
])('is left alone: %s', (line) => {
  expect(mend(`---\nid: A-1\n${line}\n---\n`)).toBeUndefined();
});

test('dates in lists, and a word of one value', () => {
  const text = `---
id: A-1
environment: Live
actionItems:
  - what: Wait until 2025/6/1
    due: 2025/6/1
timeline: [{ at: 2025-06-01 09:05 Z, what: x }]
review: { every: yearly, last: 2025.06.01 }
---
`;
  expect(mend(text)).toBe(
    text
      .replace('Live', 'production')
      .replace('due: 2025/6/1', 'due: 2025-06-01')
      .replace('2025-06-01 09:05 Z', '2025-06-01T09:05:00Z')
      .replace('2025.06.01', '2025-06-01'),
  );
});

test('an id that the folder has and the file has not', () => {
  expect(mend('---\n# first\ntitle: x\n---\n')).toBe('---\n# first\nid: A-1\ntitle: x\n---\n');
  expect(mend('---\nid:   # to come\ntitle: x\n---\n')).toBe('---\nid: A-1   # to come\ntitle: x\n---\n');
  const other = { ...place, slug: 'orders-stay' };
  expect(mended(other, Buffer.from('---\ntitle: x\n---\n'), vocabulary)).toBeUndefined();
});

test('a byte order mark and carriage returns go, and nothing else', () => {
  expect(mend('\uFEFF---\r\nid: A-1\r\n---\r\n\r\na\tb  \r\n')).toBe('---\nid: A-1\n---\n\na\tb  \n');
  expect(mended(place, Buffer.from([0x2d, 0x0d, 0x0a, 0xff]), vocabulary)).toBeUndefined();
});

test('mending twice changes nothing, and only the value changes, whatever stands around it', () => {
  const around = fc.stringMatching(/^[ -~é🔴]{0,40}$/u).map((line) => `# ${line}\n`);
  fc.assert(
    fc.property(
      around,
      around,
      fc.constantFrom('web shop', 'Web-Shop', "'web_shop'", '"web shop"'),
      (above, below, word) => {
        const text = (value: string) => `---\n${above}id: A-1\nservices: [${value}]\n${below}---\n\n${below}`;
        const quote = /^['"]/u.exec(word)?.[0] ?? '';
        const right = text(`${quote}shop${quote}`);
        expect(mend(text(word))).toBe(right);
        expect(mend(right)).toBeUndefined();
      },
    ),
    { numRuns: 100 },
  );
});
