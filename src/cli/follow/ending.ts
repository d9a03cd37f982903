import type { Ending } from '../../core/runbook/event.ts';
import { ENDING_WORDS, ENDINGS } from '../../core/runbook/export/words.ts';
import type { Choice, Console } from '../console.ts';
import type { OpenRun } from './open-run.ts';

/** Asks how the run ended; false where it has not. */
export async function endRun(open: OpenRun, console: Console): Promise<boolean> {
  const choices: Choice<Ending | undefined>[] = ENDINGS.map((as) => ({ value: as, text: ENDING_WORDS[as] }));
  const as = await console.choose({
    message: 'How did it end?',
    choices: [...choices, { value: undefined, text: 'It has not ended', aside: true }],
  });
  if (as === undefined) return false;
  const note = await console.ask({ message: 'Last words (Enter for nothing)' });
  await open.tell({ kind: 'ended', as, ...(note === '' ? {} : { note }) });
  return true;
}
