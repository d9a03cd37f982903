import type { NewKind } from '../../core/write-up/kinds.ts';

/** Answered by a pasted log as a whole. */
export const LOG = 'log';
/** Goes into the text below the front matter. */
export const ELSE = 'else';

/** What an answer is called over its box, in forms; the schema says the rest. */
export const LABELS: Readonly<Record<NewKind, Readonly<Record<string, string>>>> = {
  incident: {
    title: 'What is broken',
    symptom: 'What you see',
    [LOG]: 'What the machine printed',
    signature: 'What the machine printed',
    service: 'Where you see it',
    severity: 'How bad it is',
    detected: 'When you first saw it',
    'next-step': 'What is to be done next',
    id: 'Id',
    component: 'Components',
    environment: 'Environment',
    code: 'Error codes',
    runbook: 'Runbooks',
    reporter: 'Reporter',
    [ELSE]: 'What else you know',
  },
  runbook: {
    title: 'What it is for',
    summary: 'In one sentence',
    'when-to-use': 'When to use it',
    service: 'Services',
    do: 'The first step',
    command: 'Its command',
    risk: 'Its risk',
    expect: 'What is seen when all is well',
    undo: 'How it is taken back',
    name: 'Name of the file',
  },
  tree: {
    title: 'The complaint',
    summary: 'What it helps to find',
    question: 'The first question',
    look: 'How to find the answer',
    answer: 'The possible answers',
    to: 'Where each leads',
    service: 'Services',
    name: 'Name of the file',
  },
  code: {
    family: 'Family',
    code: 'Code',
    name: 'Name',
    meaning: 'What it says happened',
    action: 'What to do',
    'family-title': 'Name of the family',
    'family-summary': 'What the family is',
    'family-word': 'Words before such a code',
    source: 'Who defines it',
    sender: 'Who sends it',
    runbook: 'Runbooks',
  },
};
