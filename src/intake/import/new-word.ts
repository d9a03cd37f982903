import type { WordList } from '../../core/write-up/known-words.ts';

/** A word that a document uses and the vocabulary does not have. */
export interface NewWord {
  readonly list: WordList;
  readonly id: string;
  readonly name: string;
  readonly line: number;
}
