import type { Answers } from './answers.ts';

/** What of the answers tells the problem, for a look at what is known. */
export function searchText(answers: Answers): string {
  const lines = answers.signature ?? [];
  const fenced =
    lines.length === 0 ? [] : ['```', ...lines.map((line) => line.replaceAll('<*>', ' ')), '```'];
  return [...(answers.title ?? []), ...(answers.symptom ?? []), ...fenced].join('\n');
}
