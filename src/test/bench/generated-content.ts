import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Writes a content folder with `count` incidents of about 4 KB, for measuring. The same seed gives the same
 * files. Words are made up from syllables with a few common and many rare ones, as in real text (Zipf's law),
 * so that an index of them has a realistic shape.
 */
export async function writeGeneratedContent(folder: string, count: number, seed = 1): Promise<void> {
  const sentence = sentences(seed);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'site.yaml'), 'name: Generated\n');
  await writeFile(join(folder, 'vocabulary.yaml'), vocabulary());
  for (let number = 1; number <= count; number += 1) {
    const id = `GEN-${number}`;
    const place = join(folder, 'incidents', `gen-${number}-generated`);
    await mkdir(place, { recursive: true });
    await writeFile(join(place, 'index.md'), incident(id, number, count, sentence));
  }
}

const SERVICES = 20;

function vocabulary(): string {
  const services = Array.from({ length: SERVICES }, (_, i) => `  - { id: service-${i}, name: Service ${i} }`);
  return `services:\n${services.join('\n')}\ncauses:\n  - { id: change, name: A change }\n`;
}

function incident(id: string, number: number, count: number, sentence: (length: number) => string): string {
  const day = `2031-${String(1 + (number % 12)).padStart(2, '0')}-${String(1 + (number % 28)).padStart(2, '0')}`;
  const paragraphs = Array.from({ length: 6 }, () => `${sentence(60)}.`).join('\n\n');
  return `---
id: ${id}
title: ${sentence(7)}
status: resolved
severity: SEV${1 + (number % 4)}
detected: ${day}T08:00:00+00:00
resolved: ${day}T10:00:00+00:00
services: [service-${number % SERVICES}]
causes: [change]
symptoms:
  - text: ${sentence(12)}
    where: browser
  - text: ${sentence(12)}
signatures:
  - text: "ERROR ${sentence(6)} <*> ${sentence(3)} ${number}"
    printed: backend log
rootCause: ${sentence(40)}
fixes:
  - what: ${sentence(14)}
    changes:
      - file: src/${number}.py
        language: python
        before: |
          value = ${number}
        after: |
          value = ${number + 1}
verification:
  - do: ${sentence(8)}
    expect: ${sentence(8)}
related: [GEN-${(number % count) + 1}]
---

## ${sentence(4)}

${paragraphs}
`;
}

const SYLLABLES = [
  'ka',
  'lo',
  'mi',
  'ren',
  'tus',
  'vor',
  'shi',
  'pel',
  'dan',
  'qu',
  'zor',
  'fen',
  'gri',
  'hal',
];
const WORDS = SYLLABLES.flatMap((a) => SYLLABLES.flatMap((b) => SYLLABLES.map((c) => a + b + c)));

/** A maker of sentences of so many words, without a full stop. */
export function sentences(seed: number): (length: number) => string {
  const random = generator(seed);
  const word = () => WORDS[Math.floor(WORDS.length * random() ** 3)] ?? 'word';
  return (length) => Array.from({ length }, word).join(' ');
}

/** A linear congruential generator (Numerical Recipes' constants): small, and the same everywhere. */
export function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
