import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import type { Library, LinkedRunbook } from '../../core/library.ts';
import { nearest } from '../../core/nearest.ts';
import { quoted } from '../../core/printable.ts';
import type { RunRecord } from '../../core/runbook/event.ts';
import { belongsTo } from '../../core/runbook/record-file.ts';
import { checkContent } from '../../intake/check-content.ts';
import { contentFolder } from '../../intake/content-folder.ts';
import { existingFolder } from '../existing-folder.ts';
import { followDialogue } from '../follow/follow-dialogue.ts';
import { type FollowOptions, NOTHING_GIVEN } from '../follow/follow-options.ts';
import { type GivenAnswers, givenAnswers, givenPairs } from '../follow/given-answers.ts';
import { recordAt } from '../follow/kept-record.ts';
import { startRun } from '../follow/start-run.ts';
import { unattended } from '../follow/unattended.ts';
import { isInteractive } from '../interactive.ts';
import { helpFor, programName } from '../program.ts';
import type { AddCommand, Terminal } from '../terminal.ts';
import { unreadNote } from '../unread.ts';

const HELP = `
Leads through a runbook: asks for its values once, shows each step with what it does to the system, and writes down
what became of it. Values are quoted for the language that a command is typed into. Secret values are never kept.

With --run the commands of a step can be run from here, each after asking: the exact text is shown, a destructive one
wants its target typed. A command gets no input; Ctrl-C stops it, not the run. Of a long output 32 KB from its
beginning and from its end are kept. What is typed into SQL, a browser or a page is shown, never run.

The run is kept after each answer, in --record FILE or else among your programs' state; the browser opens the same
file, and an existing one is gone on with. Ctrl-C at a question leaves. Without a terminal nothing is asked: the run
goes as far as --answers lead, and what is missing is told. There the secret TOKEN is read from FIXPOINT_VALUE_TOKEN.
Exit codes: 0 fine, 2 something is missing or wrong, 130 left by Ctrl-C.

Examples:
  fixpoint follow debug-websocket
  fixpoint follow debug-websocket --run --yes-read-only --record run.json
  fixpoint follow --record run.json
  fixpoint follow debug-websocket --record run.json --answers BASE_URL=ws://localhost:8000,check-connection=6`;

interface Options {
  readonly record?: string;
  readonly answers?: string;
  readonly run?: true;
  readonly yesReadOnly?: true;
  readonly timeout: number;
  readonly plain?: true;
}

/** `fixpoint follow RUNBOOK`: a runbook step by step, with a record of the run. */
export const addFollow: AddCommand = (program, terminal, give) => {
  program
    .command('follow')
    .description('Follow a runbook step by step, and keep a record of the run.')
    .argument('[runbook]', 'which runbook; needed only where there is no record yet')
    .option('--record <file>', 'keep the run in this file, or go on with the run in it')
    .option('--answers <list or file>', 'values and marks: NAME=value,step=done; JSON or lines in a file')
    .option('--run', 'offer to run commands, each after asking')
    .option('--yes-read-only', 'run the commands of read-only steps without asking')
    .option('--timeout <seconds>', 'how long a command may take', seconds, 60)
    .option('--plain', 'numbered lists instead of arrow keys')
    .addHelpText('after', helpFor(terminal.env, HELP))
    .action(async (name: string | undefined, options: Options, command: Command) => {
      const asks = isInteractive(terminal);
      const folder = existingFolder(contentFolder(terminal.env, terminal.cwd), command);
      const content = await checkContent(folder, { today: terminal.today });
      const file = options.record === undefined ? undefined : resolve(terminal.cwd, options.record);
      const before = file === undefined ? undefined : await readBefore(file, command);
      const known = { ...content.library, unread: unreadNote(content, terminal.env) };
      const runbook = runbookFor(known, name, before, command);
      if (before !== undefined && !belongsTo(before, runbook.id)) {
        command.error(
          `error: ${options.record} is a run of the runbook ${quoted(before.runbook.id)}, not of ${runbook.id}; give another file`,
        );
      }
      const answers = answersFor(runbook, options.answers, terminal, command);
      const open = startRun(runbook, { before, file, isKept: asks }, terminal);
      const follow: FollowOptions = {
        answers,
        mayRun: options.run ?? false,
        runsReadOnly: options.yesReadOnly ?? false,
        limit: options.timeout * 1_000,
        families: content.library.families,
        program: programName(terminal.env),
      };
      if (!asks) {
        give({ parts: unattended(open, follow, terminal) });
        return;
      }
      const note = unreadNote(content, terminal.env);
      give({
        plain: options.plain ?? false,
        dialogue: async (console) => {
          await console.show(note);
          return followDialogue(open, follow, console, terminal);
        },
      });
    });
};

/** The record that is gone on with; undefined where there is none yet. */
async function readBefore(file: string, command: Command): Promise<RunRecord | undefined> {
  if (!existsSync(dirname(file)))
    command.error(`error: there is no folder ${dirname(file)} to keep the run in`);
  const read = await recordAt(file).catch((error: Error) =>
    command.error(`error: ${file}: ${error.message}`),
  );
  if (read !== undefined && 'fault' in read) {
    command.error(`error: ${file} cannot be gone on with, and stays as it is. ${read.message}`);
  }
  return read?.record;
}

function runbookFor(
  { runbooks, unread }: Pick<Library, 'runbooks'> & { readonly unread: string },
  name: string | undefined,
  before: RunRecord | undefined,
  command: Command,
): LinkedRunbook {
  const ids = runbooks.map(({ id }) => id);
  const wanted = name?.toLowerCase() ?? before?.runbook.id;
  if (wanted === undefined) command.error(`error: which runbook? ${ids.join(', ') || 'There is none yet.'}`);
  const found = runbooks.find(({ id }) => id === wanted);
  if (found !== undefined) return found;
  const near = nearest(wanted, ids);
  const hint = near === undefined ? `There are ${ids.join(', ') || 'none'}.` : `Did you mean ${near}?`;
  command.error(`error: there is no runbook ${quoted(wanted)}. ${hint}\n${unread}`.trimEnd());
}

function answersFor(
  runbook: LinkedRunbook,
  text: string | undefined,
  { cwd }: Terminal,
  command: Command,
): GivenAnswers {
  if (text === undefined) return NOTHING_GIVEN.answers;
  try {
    const { answers, faults } = givenAnswers(givenPairs(text, cwd), runbook);
    if (faults.length === 0) return answers;
    command.error(`error: --answers do not fit:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
  } catch (error) {
    if (!(error instanceof Error) || error.name === 'CommanderError') throw error;
    command.error(`error: --answers cannot be read: ${error.message}`);
  }
}

function seconds(text: string): number {
  const value = Number(text);
  if (!(value > 0 && value <= 86_400)) {
    throw new InvalidArgumentError('It must be a number of seconds, up to 86400.');
  }
  return value;
}
