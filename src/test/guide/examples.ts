import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Fence, fencesIn, markOf, TEXTS } from './fences.ts';

/** A whole file of content that the guide shows, good or bad. */
export interface Example {
  readonly fence: Fence;
  /** Path inside the content folder. */
  readonly path: string;
  readonly text: string;
}

const marked = (mark: string): Example[] =>
  TEXTS.flatMap(fencesIn).flatMap((fence) => {
    const path = markOf(fence, mark);
    return path === undefined ? [] : [{ fence, path, text: `${fence.text}\n` }];
  });

/** Files to be imitated; together they are one content folder. */
export const goodExamples = (): Example[] => marked('file');

/** Files to be warned of; each would stand in the place of a good one. */
export const badExamples = (): Example[] => marked('bad');

/** Puts files into a content folder. */
export function putExamples(folder: string, examples: readonly Example[]): void {
  for (const { path, text } of examples) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
