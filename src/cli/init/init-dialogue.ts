import { type BaseAnswers, type Settled, settleName, settleServices } from '../../intake/init/answers.ts';
import { type Repository, settleRepository } from '../../intake/init/repository.ts';
import type { Console } from '../console.ts';
import type { ExitCode } from '../terminal.ts';
import type { InitJob } from './job.ts';
import { making } from './making.ts';

/** Asks for what flags do not say, and makes the base. Until then nothing is on the disk. */
export async function initDialogue(job: InitJob, console: Console): Promise<ExitCode> {
  const { given, proposed, folder } = job;
  await console.show(`A base will be made in ${folder.path}. Ctrl-C leaves, and nothing is written.\n`);
  const answers: BaseAnswers = {
    name: given.name ?? (await asked('Name of the base', proposed.name, settleName, console)),
    repository:
      'repository' in given
        ? given.repository
        : await asked(
            'Address of its repository (Enter leaves it out)',
            proposed.repository,
            settleOptional,
            console,
          ),
    services:
      given.services ??
      (await asked(
        'Services that you run, with commas between them',
        undefined,
        (text) => settleServices([text]),
        console,
      )),
  };
  return console.interruptible(async (stop) => {
    const parts = making(job, answers, stop);
    let said = job.now();
    for (;;) {
      const { done, value } = await parts.next();
      if (done) return value;
      if ('status' in value) {
        if (job.now() - said < PATIENCE) continue;
        said = job.now();
        await console.show(`${value.status}\n`);
      } else if ('text' in value) await console.show(`\n${value.text}`);
      else if ('note' in value) await console.show(`\n${value.note}`);
    }
  });
}

/** A line that says how far it is comes no more often, in milliseconds. */
const PATIENCE = 2_000;

/** Asks until the answer will do. */
async function asked<T>(
  message: string,
  initial: string | undefined,
  settle: (text: string) => Settled<T>,
  console: Console,
): Promise<T> {
  const problem = (text: string) => {
    const settled = settle(text);
    return 'problem' in settled ? settled.problem : undefined;
  };
  for (;;) {
    const settled = settle(await console.ask({ message, initial, problem }));
    if ('value' in settled) return settled.value;
    await console.show(`${settled.problem}\n`);
  }
}

const settleOptional = (text: string): Settled<Repository | undefined> =>
  text.trim() === '' ? { value: undefined } : settleRepository(text);
