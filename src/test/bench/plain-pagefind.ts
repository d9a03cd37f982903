import { join } from 'node:path';
import { createIndex } from 'pagefind';
import type { Page } from 'playwright-core';
import type { PoolDocument } from '../eval/pool.ts';

/** Writes a Pagefind index of the documents as anybody would, into `<folder>/pagefind`. */
export async function writePlainPagefind(documents: readonly PoolDocument[], folder: string): Promise<void> {
  const { index, errors } = await createIndex({});
  if (index === undefined) throw new Error(errors.join('; '));
  try {
    for (const { id, title, body } of documents) {
      const content = `${title}\n${body}`;
      await index.addCustomRecord({ url: `/${id}/`, content, language: 'en', meta: { title } });
    }
    await index.writeFiles({ outputPath: join(folder, 'pagefind') });
  } finally {
    await index.deleteIndex();
  }
}

interface Pagefind {
  init(): Promise<void>;
  search(text: string): Promise<{
    readonly results: ReadonlyArray<{
      readonly id: string;
      readonly score: number;
      data(): Promise<unknown>;
    }>;
  }>;
}

/**
 * Asks each text of the list with Pagefind's own API, adds the scores, and fetches the ten best as its interface
 * does. One text is its plain search; the words of a text, one each, are the way that finds pasted text at all.
 * Gives the milliseconds from the first call on.
 */
export function askPagefind(page: Page, texts: readonly string[]): Promise<number> {
  return page.evaluate(async (asked) => {
    const started = performance.now();
    const address = new URL('pagefind/pagefind.js', location.href).href;
    const pagefind: Pagefind = await import(address);
    await pagefind.init();
    const sums = new Map<string, { score: number; data: () => Promise<unknown> }>();
    await Promise.all(
      asked.map(async (text) => {
        for (const result of (await pagefind.search(text)).results) {
          const score = (sums.get(result.id)?.score ?? 0) + result.score;
          sums.set(result.id, { score, data: () => result.data() });
        }
      }),
    );
    const best = [...sums.values()].sort((a, b) => b.score - a.score).slice(0, 10);
    await Promise.all(best.map(({ data }) => data()));
    return performance.now() - started;
  }, texts);
}
