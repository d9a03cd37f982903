import type { Answer, Tree } from '../../schema/tree.ts';
import { answerLeading, type Leading } from '../leading.ts';
import type { LinkedTree } from '../library.ts';
import { plainText } from '../plain-text.ts';
import type { TargetKind } from '../target.ts';
import type { Behind } from './behind.ts';

/**
 * What a walk needs to know of a tree: plain JSON with plain texts, without help and commands. The first question
 * is the start.
 */
export interface Outline {
  /** The tree's slug. */
  readonly id: string;
  readonly title: string;
  readonly questions: readonly OutlineQuestion[];
}

export interface OutlineQuestion {
  readonly id: string;
  readonly question: string;
  readonly answers: readonly OutlineAnswer[];
}

export interface OutlineAnswer {
  readonly id: string;
  readonly text: string;
  readonly to: Next | Leaf;
  readonly sure: Sureness;
  /** How many incidents of the last year stand behind it. */
  readonly behind: number;
  /** How many incidents ever, those of an unknown day included. */
  readonly ever: number;
}

/** The answer leads to another question of the tree, by its id. */
export interface Next {
  readonly kind: 'node';
  readonly id: string;
}

/** Where a walk ends. `id` is that of a reference (`family/code` for a code), `title` what a link to it shows. */
export type Leaf =
  | { readonly kind: LeafKind; readonly id: string; readonly title: string }
  | { readonly kind: 'write-up' };

export type LeafKind = Extract<TargetKind, 'incident' | 'runbook' | 'code'>;

/** How sure it is that a leaf is the right one. */
export type Sureness = NonNullable<Answer['sure']>;

/** An answer without a word on how sure it is promises the least. */
export const surenessOf = ({ sure }: Pick<Answer, 'sure'>): Sureness => sure ?? 'worth-a-look';

/** The outline of a tree. Answers whose target is missing, which is a problem of its own, are left out. */
export function outlineOf(tree: LinkedTree, behind: Behind): Outline {
  return {
    id: tree.id,
    title: plainText(tree.data.title),
    questions: tree.data.nodes.map(({ id, question, answers }, i) => ({
      id,
      question: plainText(question),
      answers: answers.flatMap((answer, j): OutlineAnswer[] => {
        const to = placeOf(answerLeading(tree, i, j), answer.to);
        if (to === undefined) return [];
        return [
          {
            id: answer.id,
            text: plainText(answer.text),
            to,
            sure: surenessOf(answer),
            behind: behind.get(answer)?.year ?? 0,
            ever: behind.get(answer)?.ever ?? 0,
          },
        ];
      }),
    })),
  };
}

type AnswerTarget = Tree['nodes'][number]['answers'][number]['to'];

function placeOf(leading: Leading | undefined, to: AnswerTarget): Next | Leaf | undefined {
  if (leading?.to === 'writeUp') return { kind: 'write-up' };
  if (leading?.to !== 'target') return undefined;
  const { kind, id, title } = leading.target;
  if (to.node !== undefined) return { kind: 'node', id: to.node };
  return kind === 'incident' || kind === 'runbook' || kind === 'code'
    ? { kind, id, title: plainText(title) }
    : undefined;
}
