import { appendFile } from 'node:fs/promises';
import { Command, CommanderError } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import { addCheck } from './commands/check.ts';
import { addSearch } from './commands/search.ts';
import { addShow } from './commands/show.ts';
import type { AddCommand, Answer, Terminal } from './terminal.ts';

const COMMANDS: readonly AddCommand[] = [addSearch, addShow, addCheck];

const WRONG_USAGE = 2;

const HELP = `
The content folder is CONTENT_DIR, or the project's own content.
Exit codes: 0 fine, 1 problems found or nothing found, 2 wrong usage.

Examples:
  fixpoint search connection drops after a minute
  fixpoint check
  fixpoint show WS-001`;

const terminal: Terminal = {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  cwd: process.cwd(),
  today: new Date().toISOString().slice(0, 10),
};

for (const stream of [terminal.stdout, terminal.stderr]) stream.on('error', endQuietly);
process.exitCode = await run(process.argv.slice(2));

async function run(args: readonly string[]): Promise<number> {
  const answers: Answer[] = [];
  const program = new Command('fixpoint')
    .description('An incident knowledge base: from what you see to a fix that is known to work.')
    .version(packageJson.version)
    .exitOverride()
    .showHelpAfterError('Run the command with --help to see how it is used.')
    .addHelpText('after', HELP);
  for (const add of COMMANDS) add(program, terminal, (answer) => answers.push(answer));
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? 0 : WRONG_USAGE;
  }
  for (const { text, note, append } of answers) {
    terminal.stdout.write(text);
    if (note !== undefined) terminal.stderr.write(note);
    if (append !== undefined) await appendFile(append.path, append.text);
  }
  return Math.max(0, ...answers.map(({ exitCode }) => exitCode));
}

/** Whoever reads us (`| head`) may stop reading; that is no fault of theirs or ours. */
function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit(process.exitCode ?? 0);
}
