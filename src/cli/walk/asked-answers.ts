import { quoted } from '../../core/printable.ts';
import { answersIn } from '../../core/tree/address.ts';
import { type Given, UNSURE } from '../../core/tree/given.ts';
import type { Outline } from '../../core/tree/outline.ts';
import type { Stray } from '../../core/tree/strays.ts';

/** Reads `node=answer,node=answer`; an address of the site does as well. */
export const askedAnswers = (text: string): readonly Given[] =>
  answersIn(text.slice(text.indexOf('?') + 1).replaceAll(',', '&'));

/** Which answers count for nothing, one line each; empty where all do. */
export const strayNote = (outline: Outline, strays: readonly Stray[]): string =>
  strays.map((stray) => `left out: ${strayText(outline, stray)}\n`).join('');

function strayText({ questions }: Outline, { given, reason }: Stray): string {
  const { node, answer } = given;
  const written = quoted(`${node}=${answer}${given.helped === false ? '.no' : ''}`);
  const question = questions.find(({ id }) => id === node);
  switch (reason) {
    case 'unknown-question':
      return `${written}, for the tree has no such question`;
    case 'unknown-answer':
      return `${written}, for the question has only ${[...(question?.answers ?? []).map(({ id }) => id), UNSURE].join(', ')}`;
    case 'no-end':
      return `${written}, for this answer is no end that could have helped`;
    case 'answered-again':
      return `${written}, for the question is answered again later`;
    case 'leads-back':
      return `${written}, for it leads back to a question that was asked before`;
    case 'off-the-way':
      return `${written}, for the other answers do not lead to this question`;
  }
}
