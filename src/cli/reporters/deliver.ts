import { appendFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Answer, ExitCode, RunningAnswer, Terminal } from '../terminal.ts';
import { converse } from './converse.ts';
import { handOver } from './hand-over.ts';
import { progressBar } from './progress.ts';
import { write } from './write.ts';

/** Gives an answer: writes it, a running one as fast as it is read, talks, or lets another program talk. What comes back is the exit code. */
export async function deliver(answer: Answer, terminal: Terminal): Promise<ExitCode> {
  if ('dialogue' in answer) return converse(answer, terminal);
  if ('program' in answer) return handOver(answer, terminal);
  if ('parts' in answer) return deliverParts(answer, terminal);
  const { text, note, append, write: file, exitCode } = answer;
  await write(terminal.stdout, text);
  if (note !== undefined) await write(terminal.stderr, note);
  if (append !== undefined) await appendFile(append.path, append.text);
  if (file !== undefined) {
    await mkdir(dirname(file.path), { recursive: true });
    await writeFile(file.path, file.text, { flag: 'wx' });
  }
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
    else if ('status' in value) await write(stderr, bar.say(value.status));
    else {
      await write(stderr, bar.clear());
      if ('text' in value) await write(stdout, value.text);
      else await write(stderr, value.note);
    }
  }
}
