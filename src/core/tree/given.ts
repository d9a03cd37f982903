import type { Leaf, OutlineAnswer, OutlineQuestion, Sureness } from './outline.ts';

/** The answer "I don't know". No answer of a tree can be named so: an answer's id is a slug. */
export const UNSURE = '-';

/** Something that was said: an answer to a question, or that the end an answer leads to did not help. */
export interface Given {
  /** Id of the question. */
  readonly node: string;
  /** Id of one of its answers, or `UNSURE`. */
  readonly answer: string;
  /** `false`: the end that this answer leads to was tried, and did not help. */
  readonly helped?: false;
  /** Who gave it, where it was not the reader: the text they pasted, or a probe. */
  readonly from?: GivenBy;
}

export type GivenBy = 'paste' | 'probe';

/** A question of the way so far. */
export interface Step {
  readonly question: OutlineQuestion;
  readonly given: Given;
  /** The answer that is followed: the given one or, after "I don't know", the one that is tried. */
  readonly answer: OutlineAnswer;
}

/** Where a walk is. */
export type Place =
  | {
      readonly kind: 'question';
      readonly question: OutlineQuestion;
      /** What is left to try here, most incidents of the last year first. */
      readonly untried: readonly OutlineAnswer[];
    }
  | { readonly kind: 'leaf'; readonly leaf: Leaf; readonly sure: Sureness }
  /** Nothing is left to try at the last question: what remains is a write-up. */
  | { readonly kind: 'spent'; readonly question: OutlineQuestion | undefined };
