import type { Library } from '../../core/library.ts';
import type { Answers } from '../../core/write-up/answers.ts';
import { type AskedWhen, isAsked } from '../../core/write-up/asked.ts';
import type { NewKind } from '../../core/write-up/kinds.ts';
import type { Question } from './question.ts';

const NEW_FAMILY: AskedWhen = { flag: 'family', isNewFamily: true };

/** What is asked for each kind, in this order; at most eight of them are asked of a person. */
export const QUESTIONS: Readonly<Record<NewKind, readonly Question[]>> = {
  incident: [
    { flag: 'title', path: 'title', needed: true },
    { flag: 'symptom', path: 'symptoms.*.text', needed: true, many: true },
    { flag: 'signature', path: 'signatures.*.text', many: true },
    { flag: 'service', path: 'services.*', needed: true, many: true, names: 'service' },
    { flag: 'severity', path: 'severity', fallback: 'unknown' },
    { flag: 'detected', path: 'detected' },
    { flag: 'next-step', path: 'nextSteps.*', needed: true, many: true },
    { flag: 'id', path: 'id', quiet: true },
    { flag: 'component', path: 'components.*', many: true, names: 'component', quiet: true },
    { flag: 'environment', path: 'environment', names: 'environment', quiet: true },
    { flag: 'code', path: 'codes.*', many: true, names: 'code', quiet: true },
    { flag: 'runbook', path: 'runbooks.*', many: true, names: 'runbook', quiet: true },
    { flag: 'reporter', path: 'reporter', quiet: true },
  ],
  runbook: [
    { flag: 'title', path: 'title', needed: true },
    { flag: 'summary', path: 'summary', needed: true },
    { flag: 'when-to-use', path: 'whenToUse.*', needed: true, many: true, noun: 'sign' },
    { flag: 'service', path: 'services.*', many: true, names: 'service' },
    { flag: 'do', path: 'steps.*.do', needed: true, ask: 'The first step: what to do', noun: 'instruction' },
    {
      flag: 'command',
      path: 'steps.*.commands.*.run',
      ask: 'The command of this step, exactly as it is typed',
    },
    { flag: 'risk', path: 'steps.*.risk', fallback: 'read-only' },
    {
      flag: 'expect',
      path: 'steps.*.expect',
      noun: 'expectation',
      when: { flag: 'risk', isNot: 'destructive' },
    },
    {
      flag: 'undo',
      path: 'steps.*.undo',
      noun: 'way back',
      needed: true,
      when: { flag: 'risk', is: 'destructive' },
    },
    { flag: 'name', path: 'services.*', ask: 'Name of the file, in lower case with hyphens', quiet: true },
  ],
  tree: [
    { flag: 'title', path: 'title', needed: true },
    { flag: 'summary', path: 'summary', needed: true },
    { flag: 'question', path: 'nodes.*.question', needed: true, ask: 'The first question' },
    { flag: 'look', path: 'nodes.*.look.*.do', ask: 'Where to look for the answer', noun: 'place to look' },
    { flag: 'answer', path: 'nodes.*.answers.*.text', needed: true, many: true },
    {
      flag: 'to',
      path: 'nodes.*.answers.*.to',
      needed: true,
      many: true,
      pairs: 'answer',
      names: 'target',
      ask: 'Where that answer leads: an incident, a runbook, a code as family/code, or write-up',
    },
    { flag: 'service', path: 'services.*', many: true, names: 'service', quiet: true },
    { flag: 'name', path: 'services.*', ask: 'Name of the file, in lower case with hyphens', quiet: true },
  ],
  code: [
    {
      flag: 'family',
      path: 'codes.*.runbooks.*',
      needed: true,
      names: 'family',
      ask: 'Which family of codes it belongs to; another name begins a new one',
    },
    {
      flag: 'code',
      path: 'codes.*.code',
      needed: true,
      ask: 'The code as it is printed; a range is written 3000-3999',
    },
    { flag: 'name', path: 'codes.*.name', needed: true },
    { flag: 'meaning', path: 'codes.*.meaning', needed: true },
    { flag: 'action', path: 'codes.*.action', needed: true },
    { flag: 'family-title', path: 'title', needed: true, when: NEW_FAMILY },
    { flag: 'family-summary', path: 'summary', needed: true, when: NEW_FAMILY },
    // A new family is chosen and then named, so that it comes to eight without its words.
    { flag: 'family-word', path: 'words.*', many: true, when: NEW_FAMILY, quiet: true },
    { flag: 'source', path: 'codes.*.source', quiet: true },
    { flag: 'sender', path: 'codes.*.sender', quiet: true },
    { flag: 'runbook', path: 'codes.*.runbooks.*', many: true, names: 'runbook', quiet: true },
  ],
};

/** The questions that these answers make sense of. */
export const questionsFor = (kind: NewKind, answers: Answers, library: Library): readonly Question[] =>
  QUESTIONS[kind].filter(({ when }) => isAsked(when, answers, library));
