import { type Command, Option } from 'commander';
import { buildLibrary } from '../../core/build-library.ts';
import type { Answers } from '../../core/write-up/answers.ts';
import { NEW_KINDS, type NewKind } from '../../core/write-up/kinds.ts';
import { contentFolder } from '../../intake/content-folder.ts';
import { fieldOf } from '../../intake/new/field.ts';
import type { Question } from '../../intake/new/question.ts';
import { QUESTIONS } from '../../intake/new/questions.ts';
import { readContent } from '../../intake/read-content.ts';
import { existingFolder } from '../existing-folder.ts';
import { isInteractive } from '../interactive.ts';
import type { NewJob } from '../new/job.ts';
import { newDialogue } from '../new/new-dialogue.ts';
import { settleFlags } from '../new/settled.ts';
import { similarIncidents } from '../new/similar.ts';
import { readSource, type SourceOptions } from '../new/sources.ts';
import { unattended } from '../new/unattended.ts';
import { helpFor, programName } from '../program.ts';
import type { AddCommand, Answer, Terminal } from '../terminal.ts';

const HELP = `
Asks at most eight questions, and writes a file that check accepts; what is needed later stands in it as a comment.
What flags, a log, a run or an issue tell is not asked again, or stands there beforehand. Secrets and personal data are
masked. Write-ups that a log or your words are like are shown first. Without a terminal nothing is asked.
Exit codes: 0 written, 1 it is known already or check would refuse it, 2 something is missing or wrong, 130 left by
Ctrl-C, with nothing written.

Examples:
  fixpoint new incident
  fixpoint new incident --from-log crash.log
  kubectl logs deploy/web | fixpoint new incident --from-log - --service web --next-step "Read the proxy's log" --dry-run
  fixpoint new incident --from-run run.json
  fixpoint new runbook
  fixpoint new tree
  fixpoint new code --family orders-exit --code 3`;

const ABOUT: Readonly<Record<NewKind, string>> = {
  incident: 'Begin the write-up of something that happened.',
  runbook: 'Begin a runbook.',
  tree: 'Begin a tree of questions.',
  code: 'Add a code to a family of error codes, or begin a family.',
};

interface Options extends SourceOptions {
  readonly newAnyway?: true;
  readonly yes?: true;
  readonly dryRun?: true;
  readonly json?: true;
  readonly plain?: true;
}

/** `fixpoint new incident|runbook|tree|code`: a write-up begun in a few answers. */
export const addNew: AddCommand = (program, terminal, give) => {
  const group = program
    .command('new')
    .description('Begin a write-up: an incident, a runbook, a tree or a code.')
    .addHelpText('after', helpFor(terminal.env, HELP));
  for (const kind of NEW_KINDS) addKind(group, kind, terminal, give);
};

function addKind(group: Command, kind: NewKind, terminal: Terminal, give: (answer: Answer) => void): void {
  const command = group.command(kind).description(ABOUT[kind]);
  for (const question of QUESTIONS[kind]) command.addOption(optionOf(kind, question));
  if (kind === 'incident') {
    command
      .option('--from-log <file>', 'take what a log tells; - for standard input')
      .option('--from-run <file>', 'take what the record of a run tells; - for standard input')
      .option(
        '--from-issue <file>',
        'take what an issue of the form "I saw this" tells; - for standard input',
      )
      .option('--new-anyway', 'write it up although it looks like one that is known');
  }
  command
    .option('--yes', 'ask nothing, and take what is proposed')
    .option('--dry-run', 'print the file, and write nothing')
    .option('--json', 'print what was done as JSON, and ask nothing')
    .option('--plain', 'numbered lists instead of arrow keys')
    .action(async (options: Options) => give(await begin(kind, options, terminal, command)));
}

function optionOf(kind: NewKind, question: Question): Option {
  const { description, choices } = fieldOf(kind, question);
  const more = choices.length > 0 ? ` (${choices.join(', ')})` : question.many ? '; may be given again' : '';
  const option = new Option(`--${question.flag} <${question.flag}>`, description + more);
  return option.argParser((text: string, before: readonly string[] = []) =>
    question.many ? [...before, text] : [text],
  );
}

async function begin(kind: NewKind, options: Options, terminal: Terminal, command: Command): Promise<Answer> {
  const folder = existingFolder(contentFolder(terminal.env, terminal.cwd), command);
  const { today } = terminal;
  const reading = await readContent(folder);
  const { library } = buildLibrary(reading.entries, { today });
  const base = { folder, reading, library, today };
  const given = await settleFlags(kind, flagsIn(kind, command), base);
  if (given.faults.length > 0) command.error(`error: ${given.faults.join('\nerror: ')}`);
  const source = await readSource(options, library, terminal, command);
  const masked =
    given.masked.length > 0 ? `Masked in ${given.masked.join(', ')}: what must not be published.\n` : '';
  const job: NewJob = {
    kind,
    base,
    given: given.answers,
    ...source,
    dryRun: options.dryRun ?? false,
    newAnyway: options.newAnyway ?? false,
    program: programName(terminal.env),
    cwd: terminal.cwd,
    similar: (text) => similarIncidents(text, library),
  };
  if (options.json || options.yes || !isInteractive(terminal)) {
    const found = Object.entries(source.proposal.masked).map(([what, count]) => `${count} × ${what}`);
    const note = masked + (found.length > 0 ? `Masked: ${found.join(', ')}\n` : '');
    return unattended(job, note, options.json ?? false);
  }
  if (kind === 'incident' && library.vocabulary.services.length === 0)
    command.error(
      'error: vocabulary.yaml names no service yet, and an incident needs one; write there: services: [{ id: web, name: Web }]',
    );
  return { plain: options.plain ?? false, dialogue: (console) => newDialogue(job, masked, console) };
}

/** The answers among the options, by their flag. */
function flagsIn(kind: NewKind, command: Command): Answers {
  const values: Readonly<Record<string, unknown>> = command.opts();
  return Object.fromEntries(
    QUESTIONS[kind].flatMap(({ flag }) => {
      const value = values[flag.replace(/-(\w)/gu, (_, letter: string) => letter.toUpperCase())];
      return Array.isArray(value) ? [[flag, value.map(String)]] : [];
    }),
  );
}
