import { knownLines } from '../../core/search/known-lines.ts';
import { type IndexedRecord, memoryIndex } from '../../core/search/memory-index.ts';
import type { Retriever } from '../../core/search/retriever.ts';
import { words } from '../../core/search/tokens.ts';
import type { PoolDocument } from './pool.ts';

/** A pool as an index: a document's error-like lines serve as its signatures. */
export const indexedPool = (documents: readonly PoolDocument[]): Retriever =>
  memoryIndex(documents.map(indexed));

/** A document in the shape in which a write-up is indexed. */
export const indexed = ({ id, title, body }: PoolDocument): IndexedRecord => ({
  id,
  fields: { title: words(title), seen: [], body: words(body) },
  lines: knownLines(body),
});
