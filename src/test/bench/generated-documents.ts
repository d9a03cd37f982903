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
