import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import type { LinkedRunbook } from '../../core/library.ts';
import { quoted } from '../../core/printable.ts';
import type { RunRecord } from '../../core/runbook/event.ts';
import { draftFromRun } from '../../core/runbook/export/draft.ts';
import { handoverText } from '../../core/runbook/export/handover.ts';
import { timelineMarkdown } from '../../core/runbook/export/markdown.ts';
import { maskRun } from '../../core/runbook/export/masked.ts';
import { fill } from '../../core/runbook/fill.ts';
import { checkContent } from '../../intake/check-content.ts';
import { contentFolder } from '../../intake/content-folder.ts';
import { existingFolder } from '../existing-folder.ts';
import { recordAt } from '../follow/kept-record.ts';
import { helpFor } from '../program.ts';
import type { AddCommand } from '../terminal.ts';

const FORMS = ['markdown', 'draft', 'handover', 'json'] as const;
type Form = (typeof FORMS)[number];

const HELP = `
FILE is the record of a run, as follow --record keeps it or the browser exports it. Secrets are masked.
  markdown  all of the run: values, steps, commands with their results, timeline
  draft     a write-up to be finished, which check accepts but for its id
  handover  where it stands in a few lines, for a chat
  json      where it stands, for a program: step by step, values, what has changed

Examples:
  fixpoint record run.json
  fixpoint record run.json --as handover
  fixpoint record run.json --as draft --out draft.md
  fixpoint record run.json --as json | jq .next`;

interface Options {
  readonly as: Form;
  readonly out?: string;
}

interface Exported {
  readonly text: string;
  readonly note?: string;
}

/** `fixpoint record FILE`: a run for others to read. */
export const addRecord: AddCommand = (program, terminal, give) => {
  program
    .command('record')
    .description('Turn the record of a run into a timeline, a draft write-up or a hand-over.')
    .argument('<file>', 'the record')
    .addOption(new Option('--as <form>', 'what it becomes').choices(FORMS).default('markdown'))
    .option('--out <file>', 'write it into this file, which must not exist yet')
    .addHelpText('after', helpFor(terminal.env, HELP))
    .action(async (name: string, { as, out }: Options, command: Command) => {
      const read = await recordAt(resolve(terminal.cwd, name)).catch((error: Error) =>
        command.error(`error: ${name} cannot be read: ${error.message}`),
      );
      if (read === undefined) command.error(`error: there is no file ${quoted(name)}`);
      if ('fault' in read) command.error(`error: ${name} cannot be used. ${read.message}`);
      const path = out === undefined ? undefined : resolve(terminal.cwd, out);
      if (path !== undefined && existsSync(path)) {
        command.error(`error: ${out} exists already, and stays as it is; give another name`);
      }
      const { record } = read;
      const folder = existingFolder(contentFolder(terminal.env, terminal.cwd), command);
      const { library } = await checkContent(folder, { today: terminal.today });
      const runbook = library.runbooks.find(({ id }) => id === record.runbook.id);
      if (runbook === undefined) {
        command.error(
          `error: ${name} is a run of the runbook ${quoted(record.runbook.id)}, which the content folder has not; set CONTENT_DIR to its own`,
        );
      }
      const { text, note } = exported(as, runbook, record);
      give({
        ...(path === undefined ? { text } : { text: '', write: { path, text } }),
        ...(note === undefined ? {} : { note }),
        exitCode: 0,
      });
    });
};

function exported(as: Form, { id, data }: LinkedRunbook, record: RunRecord): Exported {
  const runbook = { id, ...data };
  switch (as) {
    case 'markdown':
      return { text: timelineMarkdown(runbook, record, fill) };
    case 'handover':
      return { text: withLineFeed(handoverText(runbook, record)) };
    case 'json': {
      const { state } = maskRun(runbook, record);
      return { text: `${JSON.stringify(state, null, 2)}\n` };
    }
    case 'draft': {
      const { text, path } = draftFromRun(runbook, record);
      return { text: withLineFeed(text), note: `Its place in the project: ${path}\n` };
    }
  }
}

const withLineFeed = (text: string): string => (text.endsWith('\n') ? text : `${text}\n`);
