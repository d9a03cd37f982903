import type { Answers } from '../core/write-up/answers.ts';
import type { NewKind } from '../core/write-up/kinds.ts';

/** What stands in the file that somebody without a script fills in: each text says what belongs in its place. */
export const saidOf = (kind: NewKind): Answers => SAID[kind];

const SAID: Readonly<Record<NewKind, Answers>> = {
  incident: {
    title: ['Say what is broken in one sentence'],
    symptom: ['Say what people see'],
    signature: ['Say what the machine prints, with <*> for the part that varies'],
    severity: ['unknown'],
    detected: ['unknown'],
    'next-step': ['Say what you will look at next'],
  },
  runbook: {
    name: ['my-runbook'],
    title: ['Say what the runbook is for'],
    summary: ['Say what it does in one sentence'],
    'when-to-use': ['Say what one sees when it is the right one'],
    do: ['Say what to do first'],
    command: ['put-the-command-here'],
    risk: ['read-only'],
    expect: ['Say what is seen when all is well'],
  },
  tree: {
    name: ['my-questions'],
    title: ['Say the complaint as people say it'],
    summary: ['Say what it helps to find'],
    question: ['Ask the one thing that one can see'],
    look: ['Say where to look for the answer'],
    answer: ['Say an answer'],
    to: ['write-up'],
  },
  code: {
    family: ['my-codes'],
    'family-title': ['Say what the family of codes is called'],
    'family-summary': ['Say what kind of code it is and where one meets it'],
    'family-word': ['code'],
    code: ['1'],
    name: ['Say its usual name'],
    meaning: ['Say what it says happened'],
    action: ['Say what to do when it is seen'],
  },
};
