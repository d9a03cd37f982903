import { appendFile } from 'node:fs/promises';
import { answer } from './answer.ts';
import type { Terminal } from './terminal.ts';

const terminal: Terminal = {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  cwd: process.cwd(),
  today: new Date().toISOString().slice(0, 10),
};

for (const stream of [terminal.stdout, terminal.stderr]) stream.on('error', endQuietly);

const { text, note, append, exitCode } = await answer(process.argv.slice(2), terminal);
process.exitCode = exitCode;
if (note) terminal.stderr.write(note);
terminal.stdout.write(text);
if (append !== undefined) await appendFile(append.path, append.text);

/** Whoever reads us (`| head`) may stop reading; that is no fault of theirs or ours. */
function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
}
