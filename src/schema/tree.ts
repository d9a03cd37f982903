import { z } from 'zod';
import { command } from './action.ts';
import { documentFields } from './document.ts';
import { as, line, list, prose, slug } from './fields.ts';
import { seenClasses } from './probe.ts';
import { answerTarget } from './target.ts';

export const answer = z.strictObject({
  id: slug().meta({ description: 'Name of the answer inside its question; shared addresses hold it' }),
  text: line(200).meta({ description: 'The answer, as the reader would say it' }),
  note: line(400).optional().meta({ description: 'How to tell that this is the right answer' }),
  to: answerTarget,
  seen: seenClasses(),
  sure: z
    .enum(['certain', 'likely', 'worth-a-look'])
    .optional()
    .meta({ description: 'How sure it is that the target is the right one' }),
});

export const node = z.strictObject({
  id: slug()
    .refine(
      (id) => id !== 'map',
      as('wrong-format', "is the address of the tree's picture: any other name will do"),
    )
    .meta({ description: 'Name of the question inside the tree; any but map' }),
  question: line(200).meta({ description: 'The one question' }),
  help: prose(2_000).optional().meta({ description: 'Why it is asked, as Markdown' }),
  look: list(
    z.strictObject({
      do: line(400).meta({ description: 'Where to look' }),
      command: command.optional().meta({ description: 'The command, where there is one' }),
    }),
    10,
  ).meta({ description: 'How to find the answer' }),
  answers: z.array(answer).min(1).max(20).meta({ description: 'The possible answers' }),
});

/** Questions that lead from a symptom to an incident, a runbook or a code. The first node is the start. */
export const tree = z.strictObject({
  title: line(140).meta({
    description: 'The complaint it begins with, in the words of the person who has it',
  }),
  summary: line(400).meta({ description: 'What it helps to find, in one sentence' }),
  services: list(slug(), 30).meta({ description: 'Services it is for, from the vocabulary' }),
  ...documentFields,
  nodes: z.array(node).min(1).max(300).meta({ description: 'The questions; the first one is asked first' }),
});

export type Tree = z.infer<typeof tree>;
export type TreeNode = z.infer<typeof node>;
export type Answer = z.infer<typeof answer>;
