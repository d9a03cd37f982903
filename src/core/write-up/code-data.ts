import { type Answers, firstOf } from './answers.ts';
import { withoutEmpty } from './without-empty.ts';

/** A code as an item of its family, from settled answers. */
export const codeItem = (answers: Answers): Readonly<Record<string, unknown>> =>
  withoutEmpty({
    code: firstOf(answers, 'code'),
    name: firstOf(answers, 'name'),
    meaning: firstOf(answers, 'meaning'),
    sender: firstOf(answers, 'sender'),
    action: firstOf(answers, 'action'),
    runbooks: answers.runbook,
    source: firstOf(answers, 'source'),
  });

/** The data of a new family with its first code. */
export const familyData = (answers: Answers): Readonly<Record<string, unknown>> =>
  withoutEmpty({
    title: firstOf(answers, 'family-title'),
    summary: firstOf(answers, 'family-summary'),
    words: answers['family-word'],
    codes: [codeItem(answers)],
  });
