import { Command, CommanderError } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import { addBuild } from './commands/build.ts';
import { addCheck } from './commands/check.ts';
import { addDev } from './commands/dev.ts';
import { addFollow } from './commands/follow.ts';
import { addImport } from './commands/import.ts';
import { addInit } from './commands/init.ts';
import { addLab } from './commands/lab.ts';
import { addMatch } from './commands/match.ts';
import { addNew } from './commands/new.ts';
import { addProbe } from './commands/probe.ts';
import { addRecord } from './commands/record.ts';
import { addRedact } from './commands/redact.ts';
import { addSchemas } from './commands/schemas.ts';
import { addSearch } from './commands/search.ts';
import { addServe } from './commands/serve.ts';
import { addShow } from './commands/show.ts';
import { addWalk } from './commands/walk.ts';
import { helpFor, programName } from './program.ts';
import type { AddCommand, Answer, Terminal } from './terminal.ts';

/** Every command of the program. A new one is a file in commands/ and a word here. */
const COMMANDS: readonly AddCommand[] = [
  addSearch,
  addMatch,
  addWalk,
  addFollow,
  addRecord,
  addProbe,
  addShow,
  addNew,
  addCheck,
  addRedact,
  addImport,
  addSchemas,
  addInit,
  addDev,
  addBuild,
  addServe,
  addLab,
];

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
        err += text;
      },
    })
    .showHelpAfterError('Run the command with --help to see how it is used.')
    .addHelpText('after', helpFor(terminal.env, HELP));
  for (const add of COMMANDS) {
    add(program, terminal, (one) => {
      given = one;
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
