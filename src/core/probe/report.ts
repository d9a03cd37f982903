import { shareMask } from '../search/share-mask.ts';
import { wordsFor } from './class-words.ts';
import { classOf } from './seen.ts';
import type { Verdict } from './verdict.ts';

/**
 * A verdict as Markdown, to be pasted into a ticket or a chat. The address is masked already; of everything that
 * the other end said, what looks like a secret is taken out.
 */
export function reportText(verdict: Verdict): string {
  const { name, meaning } = wordsFor(verdict);
  const lines = [
    `**${name}** (${classOf(verdict)}): ${verdict.url}`,
    '',
    meaning,
    '',
    ...verdict.evidence.map((sentence) => `- ${shared(sentence)}`),
    ...(verdict.unsure.length === 0 ? [] : ['', 'What this cannot tell:', '']),
    ...verdict.unsure.map((sentence) => `- ${sentence}`),
    '',
    `Seen from the ${verdict.observer}.`,
  ];
  return `${lines.join('\n')}\n`;
}

/** The host of a drill is an address of this machine, which gives nobody away. */
const shared = (sentence: string): string =>
  sentence
    .split(/(\b127\.0\.0\.1\b)/u)
    .map((part, at) => (at % 2 === 1 ? part : shareMask(part).text))
    .join('');
