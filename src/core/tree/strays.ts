import { type Given, type Place, type Step, UNSURE } from './given.ts';
import type { Outline } from './outline.ts';

/** An answer that does not fit the tree as it is now, or the other answers. */
export interface Stray {
  readonly given: Given;
  readonly reason: StrayReason;
}

export type StrayReason =
  /** The tree has no such question. */
  | 'unknown-question'
  /** The question has no such answer. */
  | 'unknown-answer'
  /** It says that something did not help, and names an answer that is no end. */
  | 'no-end'
  /** A later answer to the same question holds. */
  | 'answered-again'
  /** It leads to a question that was asked before, or to none. */
  | 'leads-back'
  /** The other answers do not lead to its question. */
  | 'off-the-way';

/** The answers that count for nothing, in their order. `path` and `place` are what the answers gave. */
export function straysOf(
  { questions }: Outline,
  answers: readonly Given[],
  { path, place }: { readonly path: readonly Step[]; readonly place: Place },
): Stray[] {
  const last = place.kind === 'leaf' ? undefined : place.question?.id;
  const onTheWay = new Set<Given>(path.map(({ given }) => given));
  const asked = new Set(path.map(({ question }) => question.id));
  const reasonOf = (given: Given): StrayReason | undefined => {
    const question = questions.find(({ id }) => id === given.node);
    if (question === undefined) return 'unknown-question';
    const answer = question.answers.find(({ id }) => id === given.answer);
    if (answer === undefined && given.answer !== UNSURE) return 'unknown-answer';
    if (given.helped === false) {
      return answer === undefined || answer.to.kind === 'node' || answer.to.kind === 'write-up'
        ? 'no-end'
        : undefined;
    }
    if (onTheWay.has(given)) return undefined;
    if (asked.has(given.node)) return 'answered-again';
    if (given.node !== last) return 'off-the-way';
    return given.answer === UNSURE ? undefined : 'leads-back';
  };
  return answers.flatMap((given) => {
    const reason = reasonOf(given);
    return reason ? [{ given, reason }] : [];
  });
}
