import { slugOf } from '../slug.ts';
import { type Answers, firstOf } from './answers.ts';
import { type NameBase, WRITE_UP } from './named.ts';
import { withoutEmpty } from './without-empty.ts';

/**
 * The data of a tree with its first question from settled answers. The answers and where each leads are two lists in
 * the same order. A reader for whom none of them is right is led to a write-up.
 */
export function treeData(
  answers: Answers,
  { runbooks }: Pick<NameBase, 'runbooks'>,
): Readonly<Record<string, unknown>> {
  const ids = new Set<string>();
  const targetOf = (to: string): Readonly<Record<string, unknown>> => {
    if (to === WRITE_UP) return { writeUp: true };
    if (to.includes('/')) return { code: to };
    return runbooks.some(({ id }) => id === to) ? { runbook: to } : { incident: to };
  };
  return withoutEmpty({
    title: firstOf(answers, 'title'),
    summary: firstOf(answers, 'summary'),
    services: answers.service,
    nodes: [
      withoutEmpty({
        id: 'start',
        question: firstOf(answers, 'question'),
        look: answers.look?.map((text) => ({ do: text })),
        answers: pairsOf(answers).map(({ text, to }) => ({ id: freeId(text, ids), text, to: targetOf(to) })),
      }),
    ],
  });
}

/** Each answer with where it leads; the last one, where no other does, to a write-up. */
export function pairsOf(answers: Answers): ReadonlyArray<{ readonly text: string; readonly to: string }> {
  const targets = answers.to ?? [];
  const given = (answers.answer ?? []).map((text, i) => ({ text, to: targets[i] ?? WRITE_UP }));
  if (given.some(({ to }) => to === WRITE_UP)) return given;
  return [...given, { text: 'Something else', to: WRITE_UP }];
}

function freeId(text: string, ids: Set<string>): string {
  const base = slugOf(text, 40) || 'answer';
  let id = base;
  for (let next = 2; ids.has(id); next += 1) id = `${base}-${next}`;
  ids.add(id);
  return id;
}
