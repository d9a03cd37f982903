import type { Library } from '../../core/library.ts';
import { codeBook } from '../../core/write-up/code-book.ts';
import { knownWords } from '../../core/write-up/known-words.ts';
import { IMPORTED_WITH } from './code-families.ts';
import type { Surroundings } from './import-batch.ts';

/** What of a library matters to documents that come to it. */
export function surroundingsOf({ incidents, families, vocabulary }: Library): Surroundings {
  return {
    words: knownWords(vocabulary),
    codes: codeBook(
      families.filter(isOwn).map(({ id, data }) => ({ id, codes: data.codes.map(({ code }) => code) })),
    ),
    incidents: new Map(incidents.map(({ id, filePath }) => [id.toLowerCase(), filePath])),
    signatures: new Map(
      incidents.flatMap(({ data, filePath }) =>
        data.signatures.map(({ text }) => [text.trim().replace(/\s+/gu, ' '), filePath] as const),
      ),
    ),
  };
}

/** Families that an import made do not count: a second import must find what the first one found. */
const isOwn = ({ data }: Library['families'][number]): boolean =>
  !data.sources.some(({ note }) => note?.startsWith(IMPORTED_WITH));
