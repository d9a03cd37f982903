import { type Command, Option } from 'commander';
import { quoted } from '../../core/printable.ts';
import { checkContent } from '../../intake/check-content.ts';
import { contentFolder } from '../../intake/content-folder.ts';
import { problemText } from '../../intake/problem-text.ts';
import { existingFolder } from '../existing-folder.ts';
import { findShown, type Lookup, SHOWN_KINDS, type Shown, type ShownKind } from '../find-shown.ts';
import { painter } from '../paint.ts';
import { helpFor, programName } from '../program.ts';
import type { AddCommand } from '../terminal.ts';
import { problemsOfUnread, unreadNote } from '../unread.ts';
import { renderView } from '../views/render.ts';

const HELP = `
ID is the id of an incident, the name of a runbook, tree or code family, family/code, or a code alone.

Examples:
  fixpoint show WS-001
  fixpoint show websocket-app-close/4003
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
    .addHelpText('after', helpFor(terminal.env, HELP))
    .action(async (id: string, { json, kind }: Options, command: Command) => {
      const { env, stderr } = terminal;
      const folder = existingFolder(contentFolder(env, terminal.cwd), command);
      const content = await checkContent(folder, { today: terminal.today });
      const lookup = findShown(content.library, id, kind);
      if (lookup.result === 'one') {
        const { shown, also } = lookup;
        const text = json ? `${JSON.stringify(shown.entry, null, 2)}\n` : renderView(shown.view(), terminal);
        const others = also.map((one) => `Also: ${one.kind} ${one.id} (--kind ${one.kind})\n`).join('');
        give({ text, note: others + unreadNote(content, env), exitCode: 0 });
        return;
      }
      const problems = problemsOfUnread(content, id);
      const note =
        problems.length > 0
          ? `${quoted(id)} could not be read:\n${problems.map((one) => `${problemText(one, painter(stderr, env))}\n`).join('')}`
          : missing(id, lookup, programName(env)) + unreadNote(content, env);
      give({ text: '', note, exitCode: 1 });
    });
};

/** Why a name leads to nothing, and what to type instead. */
function missing(id: string, lookup: Exclude<Lookup, { readonly result: 'one' }>, program: string): string {
  if (lookup.result === 'several') {
    const choices = lookup.choices.map((one) => `  ${program} show ${one.id}\n`).join('');
    return `${quoted(id)} may be any of these:\n${choices}`;
  }
  const { otherKinds, near } = lookup;
  if (otherKinds.length > 0) return `${otherKinds.map(whatItIs).join('; ')}. Leave out --kind.\n`;
  const hint = near === undefined ? `Run ${program} search to look for a symptom.` : `Did you mean ${near}?`;
  return `Nothing has the id ${quoted(id)}. ${hint}\n`;
}

const whatItIs = ({ id, kind }: Shown): string => `${id} is ${NOUNS[kind]}`;

const NOUNS: Readonly<Record<ShownKind, string>> = {
  incident: 'an incident',
  runbook: 'a runbook',
  tree: 'a tree',
  family: 'a family of codes',
  code: 'a code',
};
