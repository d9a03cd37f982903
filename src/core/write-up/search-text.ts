import type { Answers } from './answers.ts';
import type { NewKind } from './kinds.ts';

/** The questions whose answers tell what a write-up is about. */
const TELLING: Readonly<Record<NewKind, readonly string[]>> = {
  incident: ['title', 'symptom'],
  runbook: ['title', 'summary', 'when-to-use'],
  tree: ['title', 'summary', 'question'],
  code: ['code', 'name', 'meaning'],
};

/** What of the answers tells the problem, for a look at what is known. */
export function searchText(answers: Answers, kind: NewKind = 'incident'): string {
  const lines = answers.signature ?? [];
  const fenced =
    lines.length === 0 ? [] : ['```', ...lines.map((line) => line.replaceAll('<*>', ' ')), '```'];
  return [...TELLING[kind].flatMap((flag) => answers[flag] ?? []), ...fenced].join('\n');
}
