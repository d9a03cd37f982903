import type { Outline, OutlineAnswer, OutlineQuestion } from './outline.ts';

/** A question with its answers, each with the question it leads to; a question that stands elsewhere is not repeated. */
export interface Unfolded {
  readonly question: OutlineQuestion;
  readonly answers: ReadonlyArray<{
    readonly answer: OutlineAnswer;
    /** The question it leads to, where it is not said elsewhere in the list. */
    readonly next: Unfolded | undefined;
  }>;
}

/**
 * A tree as a list in a list. Each question stands once, where its shortest way leads, so a tree in which ways
 * meet does not grow, and one that goes round ends. Undefined for a tree without questions.
 */
export function unfold({ questions }: Outline): Unfolded | undefined {
  const byId = new Map(questions.map((question) => [question.id, question]));
  const places = placesOf(questions, byId);
  const open = (question: OutlineQuestion): Unfolded => ({
    question,
    answers: question.answers.map((answer) => {
      const next = answer.to.kind === 'node' ? byId.get(answer.to.id) : undefined;
      return { answer, next: next && places.get(next.id) === answer ? open(next) : undefined };
    }),
  });
  return questions[0] && open(questions[0]);
}

/** The answer under which each question stands: the first that leads to it, level by level. */
function placesOf(
  questions: readonly OutlineQuestion[],
  byId: ReadonlyMap<string, OutlineQuestion>,
): ReadonlyMap<string, OutlineAnswer | undefined> {
  const places = new Map<string, OutlineAnswer | undefined>(
    questions.slice(0, 1).map(({ id }) => [id, undefined]),
  );
  // A map's iterator also visits what is added while it runs, which makes it the queue.
  for (const [id] of places) {
    for (const answer of byId.get(id)?.answers ?? []) {
      if (answer.to.kind === 'node' && !places.has(answer.to.id)) places.set(answer.to.id, answer);
    }
  }
  return places;
}
