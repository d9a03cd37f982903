import { Command, CommanderError } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import { helpFor, programName } from './program.ts';
import type { AddCommand, Answer, Terminal } from './terminal.ts';

/**
 * Every command of the program, by its name. A new one is a file in commands/ and a line here. Half of the time that a
 * command takes would be reading what only others need.
 */
const COMMANDS: Readonly<Record<string, () => Promise<AddCommand>>> = {
  search: async () => (await import('./commands/search.ts')).addSearch,
  match: async () => (await import('./commands/match.ts')).addMatch,
  walk: async () => (await import('./commands/walk.ts')).addWalk,
  follow: async () => (await import('./commands/follow.ts')).addFollow,
  record: async () => (await import('./commands/record.ts')).addRecord,
  probe: async () => (await import('./commands/probe.ts')).addProbe,
  show: async () => (await import('./commands/show.ts')).addShow,
  new: async () => (await import('./commands/new.ts')).addNew,
  check: async () => (await import('./commands/check.ts')).addCheck,
  redact: async () => (await import('./commands/redact.ts')).addRedact,
  import: async () => (await import('./commands/import.ts')).addImport,
  schemas: async () => (await import('./commands/schemas.ts')).addSchemas,
  init: async () => (await import('./commands/init.ts')).addInit,
  dev: async () => (await import('./commands/dev.ts')).addDev,
  build: async () => (await import('./commands/build.ts')).addBuild,
  serve: async () => (await import('./commands/serve.ts')).addServe,
  lab: async () => (await import('./commands/lab.ts')).addLab,
};

const HELP = `
The content folder is CONTENT_DIR; without it the project's own content, or the nearest one above.
Exit codes: 0 fine, 1 problems found or nothing found, 2 wrong usage, or something was to be asked and nobody could be.

Examples:
  fixpoint search socket closes at once
  kubectl logs deploy/web | fixpoint match
  fixpoint walk
  fixpoint follow debug-websocket
  fixpoint probe wss://app.example/ws --watch 90
  fixpoint check
  fixpoint show WS-001
  fixpoint new incident --from-log crash.log
  fixpoint init our-incidents`;

/** What the program has to say to its arguments. Help, version and wrong usage are answers like any other. */
export async function answer(args: readonly string[], terminal: Terminal): Promise<Answer> {
  let given: Answer | undefined;
  let out = '';
  let err = '';
  const program = new Command(programName(terminal.env))
    .description('An incident knowledge base: from what you see to a fix that is known to work.')
    .version(packageJson.version)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => {
        out += text;
      },
      writeErr: (text) => {
        err += helpFor(terminal.env, text);
      },
    })
    .showHelpAfterError('Run the command with --help to see how it is used.')
    .addHelpText('after', helpFor(terminal.env, HELP));
  const [name = ''] = args;
  const one = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  const asked = one === undefined ? Object.values(COMMANDS) : [one];
  for (const add of await Promise.all(asked.map((load) => load()))) {
    add(program, terminal, (made) => {
      given = made;
    });
  }
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return { text: out, note: err, exitCode: error.exitCode === 0 ? 0 : 2 };
  }
  return given ?? { text: out, note: err, exitCode: 0 };
}
