import { relative, resolve } from 'node:path';
import { forgeOf } from '../../core/forge/forge.ts';
import { pullRequestPage } from '../../core/forge/pull-request.ts';
import type { Problem } from '../../core/problem.ts';
import type { Plan } from '../../intake/new/plan.ts';
import { problemText, seenFrom } from '../../intake/problem-text.ts';
import { withProgram } from '../program.ts';
import type { NewJob } from './job.ts';

/** The file as somebody in the working directory would name it. */
export const fileOf = ({ base, cwd }: NewJob, { path }: Plan): string =>
  relative(cwd, resolve(base.folder, path));

/** What comes after the file is written, one command a line. */
export function nextCommands(job: NewJob, plan: Plan): readonly string[] {
  const file = fileOf(job, plan);
  const name = shellWord(file);
  return [
    `${job.program} check ${name}`,
    `git switch -c ${branchOf(plan)}`,
    `git add ${name}`,
    `git commit -m ${shellWord(`${plan.before === undefined ? 'Add' : 'Extend'} ${nameOf(plan)}`)}`,
    `git push -u origin ${branchOf(plan)}`,
  ];
}

/** What is said when the file is there. */
export function endingText(job: NewJob, plan: Plan): string {
  const warnings = problemLines(job, plan.problems);
  const next = nextCommands(job, plan).map((command) => `  ${command}\n`);
  const done = plan.before === undefined ? 'Written' : 'Added to';
  return `\n${done}: ${fileOf(job, plan)}\n${warnings}\nRead it once, then:\n${next.join('')}and open a pull request${whereOf(job, plan)}`;
}

/** Where the forge makes a pull request of the branch, as far as site.yaml names the repository. */
function whereOf({ base }: NewJob, plan: Plan): string {
  const { repository } = base.library.site;
  const forge = repository && forgeOf(repository);
  return forge === undefined ? '.\n' : `:\n  ${pullRequestPage(forge, branchOf(plan))}\n`;
}

/** Problems as `check` tells them. */
export const problemLines = ({ base, cwd, program }: NewJob, problems: readonly Problem[]): string =>
  seenFrom(cwd, base.folder, problems)
    .map((problem) => `${withProgram(program, problemText(problem))}\n`)
    .join('');

const branchOf = (plan: Plan): string => `write-up/${nameOf(plan)}`;

/** The folder of an incident, or the file without its ending. */
const nameOf = ({ path }: Plan): string => (path.split('/')[1] ?? 'new').replace(/\.[a-z]+$/u, '');

/** As a shell takes it for one word. */
const shellWord = (text: string): string =>
  /^[\w./@%+-]+$/u.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
