import type { Vocabulary } from '../../schema/vocabulary.ts';
import type { Collection } from '../collection.ts';
import { foldedWord } from '../folded-word.ts';
import { mayLack } from '../gaps.ts';
import type { Finding } from '../problem.ts';
import { orNearest, type Suggest, suggester, writeOr } from './suggestion.ts';
import { type WordList, type WordUse, wordUses } from './word-uses.ts';

/** Words that the vocabulary does not have; with no vocabulary at all each missing word is reported once. */
export function unknownWords(collection: Collection): Finding[] {
  if (collection.unread.some(({ kind }) => kind === 'vocabulary')) return [];
  const uses = wordUses(collection);
  const { vocabulary, gaps } = collection;
  if (vocabulary === undefined) return firstUses(uses).map(withoutVocabulary);
  const book = read(vocabulary.data);
  const suggest = suggester();
  return uses
    .filter(({ list, id }) => !book[list].ids.has(id) && !mayLack(gaps, vocabulary, `${list}.*.id`))
    .map((use) => ({ code: 'unknown-word', file: use.file, path: use.path, ...explain(use, book, suggest) }));
}

type Book = Readonly<Record<WordList, { ids: ReadonlySet<string>; meant: ReadonlyMap<string, string> }>>;

const WORD: Readonly<Record<WordList, string>> = {
  services: 'service',
  components: 'component',
  environments: 'environment',
  causes: 'cause',
  tags: 'tag',
};
const LISTS = Object.keys(WORD) as WordList[];

function explain({ list, id }: WordUse, book: Book, suggest: Suggest): Pick<Finding, 'message' | 'remedy'> {
  const meant = book[list].meant.get(foldedWord(id));
  if (meant !== undefined) {
    return {
      message: `"${id}" is another word for the ${WORD[list]} "${meant}".`,
      remedy: `Write "${meant}".`,
    };
  }
  const other = LISTS.find((name) => book[name].ids.has(id));
  if (other !== undefined) {
    return {
      message: `The vocabulary has "${id}" as a word for ${other}, not for ${list}.`,
      remedy: `Write a ${WORD[list]} from the vocabulary here, or add "${id}" to "${list}" in vocabulary.yaml.`,
    };
  }
  const near = suggest(id, [...book[list].ids]);
  return {
    message: `The vocabulary has no ${WORD[list]} "${id}"${orNearest(near)}.`,
    remedy: writeOr(near, `add "${id}" to "${list}" in vocabulary.yaml`),
  };
}

function withoutVocabulary({ file, path, list, id }: WordUse): Finding {
  return {
    code: 'unknown-word',
    file,
    path,
    message: `There is no vocabulary, so the ${WORD[list]} "${id}" is not known.`,
    remedy: `Create vocabulary.yaml at the top of the content folder, with "${id}" (id and name) under "${list}".`,
  };
}

function firstUses(uses: readonly WordUse[]): WordUse[] {
  return [...new Map(uses.map((use) => [`${use.list} ${use.id}`, use] as const).toReversed()).values()];
}

function read(vocabulary: Vocabulary): Book {
  const page = (list: WordList) => ({
    ids: new Set(vocabulary[list].map(({ id }) => id)),
    meant: new Map(
      vocabulary[list].flatMap(({ id, name, synonyms }) =>
        [name, ...synonyms].map((other) => [foldedWord(other), id] as const),
      ),
    ),
  });
  return {
    services: page('services'),
    components: page('components'),
    environments: page('environments'),
    causes: page('causes'),
    tags: page('tags'),
  };
}
