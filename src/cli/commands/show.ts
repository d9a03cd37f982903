import { type Command, Option } from 'commander';
import { checkContent } from '../../intake/check-content.ts';
import { contentFolder } from '../../intake/content-folder.ts';
import { quoted } from '../../intake/printable.ts';
import { existingFolder } from '../existing-folder.ts';
import { findShown, nearestName, SHOWN_KINDS, type ShownKind } from '../find-shown.ts';
import type { AddCommand, Answer } from '../terminal.ts';
import { renderView } from '../views/render.ts';

const HELP = `
ID is the id of an incident, the name of a runbook, tree or code family, or family/code.

Examples:
  fixpoint show WS-001
  fixpoint show websocket-close/4003
  fixpoint show WS-001 --json | jq .data.fixes`;

interface Options {
  readonly json?: true;
  readonly kind?: ShownKind;
}

/** `fixpoint show ID`: one thing of the library, the fix first. */
export const addShow: AddCommand = (program, terminal, give) => {
  program
    .command('show')
    .description('Show one incident, runbook, tree or code.')
    .argument('<id>', 'what to show')
    .addOption(new Option('--kind <kind>', 'what it is, where several have the name').choices(SHOWN_KINDS))
    .option('--json', 'print the entry as JSON')
    .addHelpText('after', HELP)
    .action(async (id: string, { json, kind }: Options, command: Command) => {
      const folder = existingFolder(contentFolder(terminal.env, terminal.cwd), command);
      const { library } = await checkContent(folder, { today: terminal.today });
      const [first, ...others] = findShown(library, id).filter(
        (one) => kind === undefined || one.kind === kind,
      );
      if (first === undefined) {
        give(notFound(id, nearestName(library, id)));
        return;
      }
      const text = json
        ? `${JSON.stringify(first.entry, null, 2)}\n`
        : renderView(first.view(), terminal.stdout);
      const also = others.map((one) => `Also: ${one.kind} ${one.id} (--kind ${one.kind})\n`).join('');
      give({ text, exitCode: 0, ...(also === '' ? {} : { note: also }) });
    });
};

function notFound(id: string, near: string | undefined): Answer {
  const hint = near === undefined ? 'Run fixpoint search to look for a symptom.' : `Did you mean ${near}?`;
  return { text: '', note: `Nothing has the id ${quoted(id)}. ${hint}\n`, exitCode: 1 };
}
