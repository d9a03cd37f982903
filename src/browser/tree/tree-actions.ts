import type { Given } from '../../core/tree/given.ts';
import type { Outline } from '../../core/tree/outline.ts';
import { answered, askAgain, didNotHelp } from '../../core/tree/reply.ts';
import type { Walk } from '../../core/tree/walk.ts';

/** A walk, with the answers that led to it. */
export interface Position {
  readonly outline: Outline;
  /** Those that count; strays are left out, so the next step forgets them. */
  readonly answers: readonly Given[];
  readonly state: Walk;
}

/** The question that a position is about: the open one, or the one whose answer is the end. */
export function questionAt({ outline, state: { path, place } }: Position): string {
  const question = place.kind === 'leaf' ? path.at(-1)?.question : place.question;
  return (question ?? outline.questions[0])?.id ?? '';
}

/** What the answers become when a link is followed; `data-do` says what it does. Undefined for any other link. */
export function answersAfter(link: HTMLElement, position: Position): readonly Given[] | undefined {
  const { outline, answers, state } = position;
  const { do: doing, answer = '', node = questionAt(position) } = link.dataset;
  switch (doing) {
    case 'give':
      return answered(answers, { node, answer });
    case 'no':
      return didNotHelp(outline, answers);
    case 'again':
      return askAgain(outline, answers, node);
    case 'back':
      return askAgain(outline, answers, state.path.at(-1)?.question.id ?? node);
    case 'start':
      return [];
    default:
      return undefined;
  }
}
