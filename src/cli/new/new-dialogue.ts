import { printable } from '../../core/printable.ts';
import type { Answers } from '../../core/write-up/answers.ts';
import { searchText } from '../../core/write-up/search-text.ts';
import { createFile, NotWritten } from '../../intake/new/create-file.ts';
import { type Plan, planNew } from '../../intake/new/plan.ts';
import type { Question } from '../../intake/new/question.ts';
import { QUESTIONS, questionsFor } from '../../intake/new/questions.ts';
import type { Console } from '../console.ts';
import { withProgram } from '../program.ts';
import type { ExitCode } from '../terminal.ts';
import { askAnswer } from './ask-answer.ts';
import { endingText, fileOf, problemLines } from './ending.ts';
import type { NewJob } from './job.ts';
import { settleProposal } from './settled.ts';
import { similarLine } from './similar.ts';

/** Asks for what flags and sources do not tell, and writes the file. Until then nothing is on the disk. */
export async function newDialogue(job: NewJob, note: string, console: Console): Promise<ExitCode> {
  const { kind, base, given } = job;
  const proposed = settleProposal(kind, job.proposal.answers, base);
  await console.show(note + takenText(job, proposed));
  let compares = kind === 'incident' && !job.newAnyway;
  if (compares && job.text !== '') {
    compares = false;
    if (await isKnown(job, job.text, console)) return 0;
  }
  let answers: Answers = given;
  for (const question of [...QUESTIONS[kind], ...(kind === 'tree' ? SECOND_ANSWER : [])]) {
    const isMeant = questionsFor(kind, answers, base.library).some(({ flag }) => flag === question.flag);
    const isGiven = given[question.flag] !== undefined;
    if (question.quiet || isGiven || !isMeant || isTaken(question, job)) continue;
    // An end is asked for where there is an answer that leads to it.
    if (question.flag === 'to' && (answers.to?.length ?? 0) >= (answers.answer?.length ?? 0)) continue;
    answers = withAnswer(answers, question, await askAnswer(job, question, proposed, console), proposed);
    if (compares && question.flag === 'signature') {
      compares = false;
      if (await isKnown(job, searchText(answers), console)) return 0;
    }
  }
  return finish(job, { ...proposed, ...answers }, proposed, console);
}

/** A tree's answers come in pairs of a text and where it leads; two of them are asked for. */
const SECOND_ANSWER: readonly Question[] = [
  { flag: 'answer', path: 'nodes.*.answers.*.text', many: true, ask: 'Another answer' },
  {
    flag: 'to',
    path: 'nodes.*.answers.*.to',
    many: true,
    pairs: 'answer',
    needed: true,
    names: 'target',
    ask: 'Where that answer leads',
  },
];

/** What a machine printed is taken from the log as it was proposed. */
const isTaken = ({ flag }: Question, { proposal }: NewJob): boolean =>
  flag === 'signature' && (proposal.answers.signature?.length ?? 0) > 0;

/** The first of many is what was answered; the others that were proposed stay. */
function withAnswer(
  answers: Answers,
  { flag, many, pairs, names }: Question,
  text: string,
  proposed: Answers,
): Answers {
  if (text === '') return { ...answers, [flag]: answers[flag] ?? [] };
  const before = answers[flag] ?? [];
  const [, ...others] = many && before.length === 0 && flag !== 'service' ? (proposed[flag] ?? []) : [];
  const texts = names === undefined ? [text] : text.split('\n');
  const all = [...before, ...texts, ...others];
  return { ...answers, [flag]: pairs === undefined ? [...new Set(all)] : all };
}

async function isKnown(job: NewJob, text: string, console: Console): Promise<boolean> {
  const similar = await job.similar(text);
  if (similar.length === 0) return false;
  const chosen = await console.choose({
    message: 'Is it one of these?',
    choices: [
      ...(similar[0]?.verdict === 'known' ? [] : [NEW]),
      ...similar.map((one) => ({ value: one.ref.id, text: similarLine(one), note: printable(one.doing) })),
      ...(similar[0]?.verdict === 'known' ? [NEW] : []),
    ],
  });
  if (chosen === undefined) return false;
  const incident = job.base.library.incidents.find(({ id }) => id === chosen);
  await console.show(
    `\nNothing was written. Read it: ${job.program} show ${chosen}\nAdd what is new to it: ${incident?.filePath ?? ''}\n`,
  );
  return true;
}

const NEW = { value: undefined, text: 'No, it is new', note: 'Go on and write it up.' };

async function finish(job: NewJob, given: Answers, proposed: Answers, console: Console): Promise<ExitCode> {
  let answers = given;
  for (;;) {
    const plan = await planNew(job.kind, answers, job.base, job.proposal.extra);
    const fault =
      'refused' in plan ? withProgram(job.program, plan.refused) : await written(job, plan, console);
    if (fault === undefined) return 0;
    await console.show(`\n${fault}\n`);
    const again = await console.choose<Question | undefined>({
      message: 'Nothing was written. Which answer shall change?',
      choices: [
        ...questionsFor(job.kind, answers, job.base.library)
          .filter(({ flag, quiet }) => !quiet || flag === 'id' || flag === 'name')
          .map((question) => ({ value: question, text: question.flag })),
        { value: undefined, text: 'Leave', aside: true },
      ],
    });
    if (again === undefined) return 1;
    const text = await askAnswer(job, again, { ...proposed, ...answers }, console);
    answers = {
      ...answers,
      [again.flag]: text === '' ? [] : [text, ...(answers[again.flag] ?? []).slice(1)],
    };
  }
}

/** Writes the file, or says why not. */
async function written(job: NewJob, plan: Plan, console: Console): Promise<string | undefined> {
  if (plan.problems.some(({ level }) => level === 'error')) return problemLines(job, plan.problems).trimEnd();
  if (job.dryRun) {
    await console.show(`\n${plan.text}\nNot written: ${fileOf(job, plan)}\n`);
    return undefined;
  }
  try {
    await createFile(job.base.folder, plan);
  } catch (error) {
    if (error instanceof NotWritten) return error.message;
    throw error;
  }
  await console.show(endingText(job, plan));
  return undefined;
}

function takenText({ kind, proposal, given }: NewJob, proposed: Answers): string {
  if (kind !== 'incident') return '';
  const masked = Object.entries(proposal.masked).map(([what, count]) => `${count} × ${what}`);
  const lines = [
    ...(masked.length > 0 ? [`Masked: ${masked.join(', ')}`] : []),
    ...(given.signature ?? proposal.answers.signature ?? []).map((text) => `It prints: ${printable(text)}`),
    ...(proposed.code ?? []).map((code) => `It has the code ${code}`),
  ];
  const [id] = given.id ?? proposed.id ?? [];
  return `${lines.map((line) => `${line}\n`).join('')}It will be ${id}. Ctrl-C leaves, and nothing is written.\n`;
}
