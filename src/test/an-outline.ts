import type { Leaf, Next, Outline, OutlineAnswer } from '../core/tree/outline.ts';

/**
 * An outline for tests, each answer written as `id: target incidents ever`. A target in capitals is an incident, `!`
 * a write-up, any other a question.
 */
export const anOutline = (questions: Readonly<Record<string, readonly string[]>>): Outline => ({
  id: 'socket',
  title: 'Title of socket',
  questions: Object.entries(questions).map(([id, answers]) => ({
    id,
    question: `Question ${id}?`,
    answers: answers.map((text): OutlineAnswer => {
      const [answer = '', target = ''] = text.split(': ');
      const [to = '', behind, ever] = target.split(' ');
      return {
        id: answer,
        text: `Answer ${answer}`,
        to: targetOf(to),
        sure: 'likely',
        behind: Number(behind ?? 0),
        ever: Number(ever ?? behind ?? 0),
      };
    }),
  })),
});

function targetOf(to: string): Next | Leaf {
  if (to === '!') return { kind: 'write-up' };
  return /^[A-Z]/u.test(to)
    ? { kind: 'incident', id: to, title: `Title of ${to}` }
    : { kind: 'node', id: to };
}
