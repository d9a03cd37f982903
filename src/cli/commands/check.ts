import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import { type Command, Option } from 'commander';
import { checkChanged } from '../../intake/check-changed.ts';
import { checkContent } from '../../intake/check-content.ts';
import { contentFolder } from '../../intake/content-folder.ts';
import { type Mend, proposedMends } from '../../intake/mend/proposed-mends.ts';
import { plural, seenFrom } from '../../intake/problem-text.ts';
import { writeWhole } from '../../intake/whole-file.ts';
import { existingFolder } from '../existing-folder.ts';
import { isInteractive } from '../interactive.ts';
import { painter } from '../paint.ts';
import { helpFor } from '../program.ts';
import { githubReport } from '../reporters/github.ts';
import { jsonReport } from '../reporters/json.ts';
import { countProblems, type Report } from '../reporters/report.ts';
import { textReport } from '../reporters/text.ts';
import type { AddCommand, Answer, Terminal } from '../terminal.ts';

const FORMATS = ['text', 'json', 'github'] as const;
type Format = (typeof FORMATS)[number];

interface Options {
  readonly format: Format;
  /** true where no base is named. */
  readonly changed?: string | true;
  readonly fix?: true;
  readonly yes?: true;
}

const HELP = `
Warnings alone are no reason to fail: the exit code is 1 only where there is an error.
--changed compares with the commit from which the branch left BASE: by default the main branch of upstream or origin.
What is not committed yet counts as changed. What names a file that is changed or gone is shown as well, and so is what
uses a word that the vocabulary gets or loses; where that is most of the content, it takes as long as the whole check.

Examples:
  fixpoint check
  fixpoint check content/incidents/ws-001-websocket-fails-on-every-page/index.md
  fixpoint check --changed
  fixpoint check --changed HEAD --format github
  fixpoint check --fix
  fixpoint check --changed --fix --yes
  fixpoint check --format json | jq .counts
  CONTENT_DIR=../our-content fixpoint check`;

/** `fixpoint check [files...]`: all problems of the content folder. */
export const addCheck: AddCommand = (program, terminal, give) => {
  program
    .command('check')
    .description('Check all content and say what is wrong, where, and what to do about it.')
    .argument('[files...]', 'show only the problems of these files or folders; all content is checked anyway')
    .option('--changed [base]', 'show only what a branch changes and what refers to that; needs git')
    .option(
      '--fix',
      'put right what is sure: key order, line ends, other names of words, clear dates, an id that its folder has',
    )
    .option('--yes', 'with --fix: write without asking')
    .addOption(new Option('--format <format>', 'how problems are written').choices(FORMATS).default('text'))
    .addHelpText('after', helpFor(terminal.env, HELP))
    .action(async (files: readonly string[], { format, changed, fix, yes }: Options, command: Command) => {
      const folder = existingFolder(contentFolder(terminal.env, terminal.cwd), command);
      const within = files.map((file) => pathInside(folder, file, terminal.cwd, command));
      const isAsked = (file: string) =>
        within.length === 0 ||
        within.some((path) => path === '' || file === path || file.startsWith(`${path}/`));
      const found =
        changed === undefined
          ? await checkContent(folder, { today: terminal.today })
          : await checkChanged(folder, {
              base: changed === true ? undefined : changed,
              today: terminal.today,
              env: terminal.env,
            });
      if ('failure' in found) command.error(`error: ${found.failure}`);
      const { problems, files: all } = found;
      if (fix) {
        const { library } = await checkContent(folder, { today: terminal.today });
        const mends = await proposedMends(folder, all.filter(isAsked), library.vocabulary);
        give(fixing(folder, mends, yes === true, terminal));
        return;
      }
      const report: Report = {
        problems: seenFrom(
          terminal.cwd,
          folder,
          problems.filter(({ file }) => isAsked(file)),
        ),
        files: all.filter(isAsked).length,
      };
      give(answerIn(format, report, terminal));
    });
};

/** Shows what would be changed; writes it where somebody says so. */
function fixing(folder: string, mends: readonly Mend[], yes: boolean, terminal: Terminal): Answer {
  if (mends.length === 0) return { text: 'Nothing to put right by itself.\n', exitCode: 0 };
  const diff = mends.map((mend) => mend.diff).join('\n');
  if (!yes && !isInteractive(terminal))
    return { text: diff, note: 'Nothing was written; --yes writes it.\n', exitCode: 1 };
  return {
    plain: false,
    async dialogue(console) {
      await console.show(diff);
      const question = `Change ${plural(mends.length, 'file')}?`;
      const choices = [
        { value: true, text: 'Yes' },
        { value: false, text: 'No' },
      ];
      if (!yes && !(await console.choose({ message: question, choices }))) return 1;
      for (const { file, before, text } of mends) {
        const path = resolve(folder, file);
        // Whatever was written meanwhile is somebody's work.
        if ((await readFile(path)).equals(before)) await writeWhole(path, text);
      }
      await console.show(`Changed: ${plural(mends.length, 'file')}\n`);
      return 0;
    },
  };
}

function answerIn(format: Format, report: Report, { stdout, env }: Terminal): Answer {
  const exitCode = countProblems(report.problems).errors > 0 ? 1 : 0;
  switch (format) {
    case 'text':
      return { text: textReport(toBeTyped(report, env), painter(stdout, env)), exitCode };
    case 'json':
      return { text: jsonReport(report), exitCode };
    case 'github': {
      const { text, summary } = githubReport(report, { hasSummary: Boolean(env.GITHUB_STEP_SUMMARY) });
      const path = env.GITHUB_STEP_SUMMARY;
      return path && summary ? { text, exitCode, append: { path, text: summary } } : { text, exitCode };
    }
  }
}

/** With commands as this person types them; what goes to other programs is the same everywhere. */
const toBeTyped = ({ problems, ...rest }: Report, env: NodeJS.ProcessEnv): Report => ({
  ...rest,
  problems: problems.map((problem) => ({ ...problem, remedy: helpFor(env, problem.remedy) })),
});

/** The path inside the content folder, with forward slashes; wrong usage where there is no such file in it. */
function pathInside(folder: string, file: string, cwd: string, command: Command): string {
  const path = resolve(cwd, file);
  if (!existsSync(path)) command.error(`error: there is no file ${JSON.stringify(file)}`);
  const inside = relative(folder, path).split(sep).join('/');
  if (inside.startsWith('..'))
    command.error(`error: ${JSON.stringify(file)} is not in the content folder ${folder}`);
  return inside;
}
