import type { Answers } from '../../core/write-up/answers.ts';
import type { NewKind } from '../../core/write-up/kinds.ts';
import { searchText } from '../../core/write-up/search-text.ts';
import { createFile, NotWritten } from '../../intake/new/create-file.ts';
import { fieldOf } from '../../intake/new/field.ts';
import { planNew } from '../../intake/new/plan.ts';
import type { Question } from '../../intake/new/question.ts';
import { withProgram } from '../program.ts';
import type { WholeAnswer } from '../terminal.ts';
import { endingText, fileOf, nextCommands, problemLines } from './ending.ts';
import type { NewJob } from './job.ts';
import { missingOf, settleProposal } from './settled.ts';
import { similarLine } from './similar.ts';

/** Begins a write-up without asking anybody: from flags and from what a log, a run or an issue tells. */
export async function unattended(job: NewJob, note: string, json: boolean): Promise<WholeAnswer> {
  const { kind, base, proposal, given } = job;
  const answers: Answers = { ...settleProposal(kind, proposal.answers, base), ...given };
  const missing = missingOf(kind, answers, base);
  if (missing.length > 0) return { text: '', note: note + missingText(kind, missing), exitCode: 2 };
  const similar = kind === 'incident' ? await job.similar(job.text || searchText(answers)) : [];
  const told = similar.map((one) => `Like this: ${similarLine(one)}\n`).join('');
  const known = similar.find(({ verdict }) => verdict === 'known');
  if (known !== undefined && !job.newAnyway) {
    const how = `Nothing was written: ${known.ref.id} is this problem. Read it with ${job.program} show ${known.ref.id}; --new-anyway writes it up as another one.\n`;
    return { text: json ? jsonOf({ written: false, similar }) : '', note: note + told + how, exitCode: 1 };
  }
  const plan = await planNew(kind, answers, base, proposal.extra);
  if ('refused' in plan)
    return { text: '', note: `${note}error: ${withProgram(job.program, plan.refused)}\n`, exitCode: 2 };
  if (plan.problems.some(({ level }) => level === 'error')) {
    return {
      text: '',
      note: `${note}${told}${problemLines(job, plan.problems)}Nothing was written: check would refuse it.\n`,
      exitCode: 1,
    };
  }
  const result = { file: fileOf(job, plan), kind, id: answers.id?.[0], similar };
  if (job.dryRun) {
    const text = json ? jsonOf({ ...result, written: false, text: plan.text }) : plan.text;
    return { text, note: `${note}${told}Not written: ${fileOf(job, plan)}\n`, exitCode: 0 };
  }
  try {
    await createFile(base.folder, plan);
  } catch (error) {
    if (!(error instanceof NotWritten)) throw error;
    return { text: '', note: `${note}error: ${error.message}\n`, exitCode: 2 };
  }
  const text = json
    ? jsonOf({ ...result, written: true, next: nextCommands(job, plan) })
    : endingText(job, plan).trimStart();
  return { text, note: note + told, exitCode: 0 };
}

function missingText(kind: NewKind, missing: readonly Question[]): string {
  const rows = missing.map(
    (question) => `  --${question.flag} <${question.flag}>  ${fieldOf(kind, question).description}\n`,
  );
  return `error: missing, and nobody can be asked here:\n${rows.join('')}`;
}

const jsonOf = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;
