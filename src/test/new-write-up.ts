import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { checkContent } from '../intake/check-content.ts';
import type { NewBase } from './new-base.ts';
import { wholeAnswer } from './whole-answer.ts';

/** The day on which it is asked. */
export const TODAY = '2031-04-02';

/** `fixpoint new` in a base, without a terminal. */
export function newIn(base: NewBase, ...args: readonly string[]) {
  const { stdin, stdout, stderr } = process;
  const env = { CONTENT_DIR: base.folder };
  return wholeAnswer(['new', ...args], { stdin, stdout, stderr, env, cwd: base.folder, today: TODAY });
}

/** The text of a file of it. */
export const readIn = (base: NewBase, path: string): string => readFileSync(join(base.folder, path), 'utf8');

/** The errors that its check finds. */
export async function errorsIn(base: NewBase) {
  const { problems } = await checkContent(base.folder, { today: TODAY });
  return problems.filter(({ level }) => level === 'error');
}

/** The front matter of a write-up. */
export const frontOf = (text: string) => parse(text.split('---\n')[1] ?? '');

/** What is enough for an incident. */
export const INCIDENT = [
  'incident',
  ...['--title', 'Mails: late & "lost" #1'],
  ...['--symptom', '- Mails come hours later'],
  ...['--service', 'Mail'],
  ...['--next-step', 'Look at the queue'],
] as const;
