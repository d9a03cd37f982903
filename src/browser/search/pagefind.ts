import { FIELD_WEIGHTS, META_OF_FIELD } from '../../core/search/fields.ts';
import type { Hit, Retriever } from '../../core/search/search.ts';
import type { Shown } from '../../core/search/shown.ts';
import { type StoredWords, wordTable } from '../../core/search/words.ts';

interface PagefindResult {
  readonly id: string;
  readonly score: number;
  data(): Promise<{ readonly meta: Readonly<Record<string, string>> }>;
}

/** The part of Pagefind's API that is used here. */
interface Pagefind {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  search(words: string): Promise<{ readonly results: readonly PagefindResult[] }>;
}

export interface BrowserIndex extends Retriever {
  /** What to show of a record that `holders` named. */
  shown(record: string): Promise<Shown>;
}

/**
 * Opens the index that lies under `base`. Rejects where a file of it is missing or cannot run; the caller says
 * so and offers the lists instead. A browser never loads a module again that it failed to load, so a further
 * attempt (1, 2, …) asks for it under another address.
 */
export async function openIndex(base: string, attempt = 0): Promise<BrowserIndex> {
  const folder = `${base}pagefind/`;
  const again = attempt > 0 ? `?attempt=${attempt}` : '';
  const [pagefind, stored] = await Promise.all([
    import(/* @vite-ignore */ `${folder}pagefind.js${again}`) as Promise<Pagefind>,
    getJson<StoredWords>(`${folder}words.json`),
  ]);
  // Pagefind calls an index without records an error; no word is ever looked up in one.
  if (stored.records > 0) await begin(pagefind);
  const results = new Map<string, PagefindResult>();
  return {
    table: wordTable(stored),
    holders: async (word) => {
      const answer = await pagefind.search(word);
      return answer.results.map((result): Hit => {
        results.set(result.id, result);
        return { record: result.id, score: result.score };
      });
    },
    shown: async (record) => {
      const data = await results.get(record)?.data();
      return JSON.parse(data?.meta.shown ?? '') as Shown;
    },
  };
}

async function begin(pagefind: Pagefind): Promise<void> {
  await pagefind.options({
    ranking: {
      metaWeights: {
        title: 0,
        shown: 0,
        [META_OF_FIELD.title]: FIELD_WEIGHTS.title,
        [META_OF_FIELD.seen]: FIELD_WEIGHTS.seen,
      },
    },
  });
  await pagefind.init();
}

async function getJson<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return (await response.json()) as T;
}
