import { knownLines } from '../../core/search/known-lines.ts';
import { type IndexedRecord, memoryIndex } from '../../core/search/memory-index.ts';
import type { Retriever } from '../../core/search/retriever.ts';
import { mergedIndex } from '../../core/search/together/merged-index.ts';
import { nameIn } from '../../core/search/together/record-name.ts';
import { words } from '../../core/search/tokens.ts';
import type { PoolDocument } from './pool.ts';

/** A pool as an index: a document's error-like lines serve as its signatures. */
export const indexedPool = (documents: readonly PoolDocument[]): Retriever =>
  memoryIndex(documents.map(indexed));

/** A pool dealt out to so many sites that are searched together, as pages do it; what is found is named as before. */
export function splitPool(documents: readonly PoolDocument[], sites: number): Retriever {
  const dealt = Array.from({ length: sites }, (_, site) =>
    documents
      .filter((_, at) => at % sites === site)
      .map((document) => ({ ...indexed(document), id: nameIn(site, document.id) })),
  );
  return mergedIndex(
    new Map(
      dealt.map((records, site) => [
        site,
        { ...memoryIndex(records), settle: async () => false, synonyms: [] },
      ]),
    ),
  );
}

/** A document in the shape in which a write-up is indexed. */
export const indexed = ({ id, title, body }: PoolDocument): IndexedRecord => ({
  id,
  fields: { title: words(title), seen: [], body: words(body) },
  lines: knownLines(body),
});
