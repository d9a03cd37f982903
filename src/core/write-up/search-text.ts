import type { Answers } from './answers.ts';

/** Of whatever kind the write-up is; the words of a kind that are asked for nowhere else stand last. */
const TELLING = ['title', 'symptom', 'summary', 'when-to-use', 'question', 'meaning'];

/** What of the answers tells the problem, for a look at what is known. */
export function searchText(answers: Answers): string {
  const lines = answers.signature ?? [];
  const fenced =
    lines.length === 0 ? [] : ['```', ...lines.map((line) => line.replaceAll('<*>', ' ')), '```'];
  return [...TELLING.flatMap((flag) => answers[flag] ?? []), ...fenced].join('\n');
}
