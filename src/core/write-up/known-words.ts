import type { Vocabulary } from '../../schema/vocabulary.ts';
import { slugOf } from '../slug.ts';

export type WordList = keyof Vocabulary;

/** The vocabulary by what people write: ids, names and synonyms, in any spelling. */
export interface KnownWords {
  /** The id that the word stands for; undefined where the list has none such. */
  idOf(list: WordList, word: string): string | undefined;
  /** The ids of words that stand in a text, whole. */
  named(list: WordList, text: string): readonly string[];
}

/** A word of the vocabulary, as far as it is needed to know it. */
export interface KnownWord {
  readonly id: string;
  readonly name: string;
  readonly synonyms: readonly string[];
}

export function knownWords(
  vocabulary: { readonly [List in WordList]?: readonly KnownWord[] } | undefined,
): KnownWords {
  const books = new Map<WordList, ReadonlyMap<string, string>>();
  for (const list of ['services', 'components', 'environments', 'causes', 'tags'] as const) {
    const words = (vocabulary?.[list] ?? []).flatMap(({ id, name, synonyms }) =>
      [...synonyms, name, id].map((word) => [slugOf(word), id] as const),
    );
    books.set(list, new Map(words.filter(([word]) => word !== '')));
  }
  return {
    idOf: (list, word) => books.get(list)?.get(slugOf(word)),
    named(list, text) {
      const said = `-${slugOf(text)}-`;
      const found = [...(books.get(list) ?? [])].filter(([word]) => said.includes(`-${word}-`));
      return [...new Set(found.map(([, id]) => id))];
    },
  };
}
