import { META_OF_FIELD } from '../core/search/fields.ts';
import { otherWays } from '../core/search/filters.ts';
import { words } from '../core/search/tokens.ts';
import { type SearchRecord, shownOf } from './search-record.ts';

/** A record in the shape of Pagefind's `addCustomRecord`. */
export interface PagefindRecord {
  readonly url: string;
  readonly content: string;
  readonly language: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, string[]>>;
}

/**
 * Pagefind is given words that our tokenizer made, not prose: then both sides agree on what a word is, and an
 * identifier is found in any spelling. `language: 'unknown'` keeps Pagefind from stemming them again.
 */
export function pagefindRecord(record: SearchRecord, path: string): PagefindRecord {
  const fields = fieldWords(record);
  return {
    url: path,
    content: [...fields.title, ...fields.seen, ...fields.body].join(' '),
    language: 'unknown',
    meta: {
      title: record.title,
      [META_OF_FIELD.title]: fields.title.join(' '),
      [META_OF_FIELD.seen]: fields.seen.join(' '),
      shown: JSON.stringify(shownOf(record, path)),
    },
    filters: Object.fromEntries(
      [['sort', [record.sort]] as const, ...Object.entries(record.facets)]
        .filter(([facet, values]) => values.length > 0 && !facet.endsWith(otherWays('')))
        .map(([facet, values]) => [facet, [...values]]),
    ),
  };
}

/** The words of each field of a record, as every index takes them. */
export function fieldWords({ text }: SearchRecord): Record<keyof SearchRecord['text'], string[]> {
  return { title: words(text.title), seen: words(text.seen), body: words(text.body) };
}
