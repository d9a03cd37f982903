import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aService, aVocabulary, aWord } from '../test/builders.ts';
import { mended } from './mend.ts';

const { data: vocabulary } = aVocabulary({
  services: [
    aService('shop', { synonyms: ['web shop', 'store'] }),
    aService('mail', { synonyms: ['store'] }),
  ],
  tags: [aWord('timeout', { synonyms: ['timed out'] })],
});
const place = { kind: 'incident', slug: 'a-1-x', filePath: 'incidents/a-1-x/index.md' } as const;
const mend = (text: string) => mended(place, Buffer.from(text), vocabulary);

test('other names of words become their ids, and days get their zeros; all else stays', () => {
  const text = `---
# The id "web shop" stays here
id: A-1
detected: '2025/6/1'   # about noon
services: [ web shop, mail ]
tags:
  - "Timed out"  # slow
title:   web shop
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
  expect(mend('---\nservices: [store]\ndetected: 01/06/2025\n---\n')).toBeUndefined();
  expect(mend('---\nservices: [web shop\n---\n')).toBeUndefined();
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
        const text = (value: string) => `---\n${above}services: [${value}]\n${below}---\n\n${below}`;
        const quote = /^['"]/u.exec(word)?.[0] ?? '';
        const right = text(`${quote}shop${quote}`);
        expect(mend(text(word))).toBe(right);
        expect(mend(right)).toBeUndefined();
      },
    ),
    { numRuns: 100 },
  );
});
