import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PoolDocument } from '../eval/pool.ts';
import { sentences } from './generated-content.ts';

/** Documents like bug reports, for measuring: a title, prose, and a few log lines. The same seed gives the same. */
export function generatedDocuments(count: number, seed = 1): PoolDocument[] {
  const sentence = sentences(seed);
  return Array.from({ length: count }, (_, number) => ({
    id: `gen-${number}`,
    title: sentence(8),
    body: [
      `${sentence(60)}.`,
      '',
      `2031-04-05 06:07:08,901 ERROR worker-${number % 7}: ${sentence(9)}`,
      `2031-04-05 06:07:09,112 WARN worker-${number % 7}: ${sentence(7)}`,
      '',
      `${sentence(40)}.`,
    ].join('\n'),
  }));
}

/** Writes old documents of about 8 KB each, Markdown with the usual headings, for measuring an import. */
export async function writeOldDocuments(folder: string, count: number, seed = 1): Promise<void> {
  const sentence = sentences(seed);
  await mkdir(folder, { recursive: true });
  for (let number = 1; number <= count; number += 1) {
    await writeFile(join(folder, `report-${number}.md`), oldDocument(number, sentence));
  }
}

function oldDocument(number: number, sentence: (length: number) => string): string {
  const items = (count: number, mark = '-') =>
    Array.from({ length: count }, () => `${mark} ${sentence(9)}`).join('\n');
  const prose = Array.from({ length: 8 }, () => `${sentence(60)}.`).join('\n\n');
  return `# OLD-${number}: ${sentence(7)}

**Status:** Fixed
**Severity:** High
**Date:** 2031-04-05
**Service:** ${sentence(1)}

## Symptoms

${items(4)}

## Error

\`\`\`
2031-04-05 06:07:08 ERROR worker-${number % 7}: ${sentence(9)} ${number}
\`\`\`

## Root Cause

${sentence(50)}.

## Attempted Fixes

${items(3, '- ❌')}

## Fix

${sentence(14)}.

\`\`\`python
value = ${number}
\`\`\`

## Verification

${items(3, '1.')}

## Impact

| Feature | Status | Impact |
|---|---|---|
| ${sentence(2)} | Broken | High |
| ${sentence(2)} | Working | Low |

## Notes

${prose}
`;
}
