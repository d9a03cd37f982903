import { once } from 'node:events';
import { appendFile } from 'node:fs/promises';
import type { Answer, ExitCode, RunningAnswer, Terminal } from '../terminal.ts';
import { progressBar } from './progress.ts';

/** Writes an answer, a running one as fast as it is read and no faster; gives its exit code. */
export async function deliver(answer: Answer, terminal: Terminal): Promise<ExitCode> {
  if ('parts' in answer) return deliverParts(answer, terminal);
  const { text, note, append, exitCode } = answer;
  await write(terminal.stdout, text);
  if (note !== undefined) await write(terminal.stderr, note);
  if (append !== undefined) await appendFile(append.path, append.text);
  return exitCode;
}

async function deliverParts({ parts }: RunningAnswer, { stdout, stderr }: Terminal): Promise<ExitCode> {
  const bar = progressBar(stderr);
  for (;;) {
    const { done, value } = await parts.next();
    if (done) {
      await write(stderr, bar.clear());
      return value;
    }
    if ('progress' in value) await write(stderr, bar.draw(value.progress));
    else {
      await write(stderr, bar.clear());
      if ('text' in value) await write(stdout, value.text);
      else await write(stderr, value.note);
    }
  }
}

async function write(stream: NodeJS.WriteStream, text: string): Promise<void> {
  if (text !== '' && !stream.write(text)) await once(stream, 'drain');
}
