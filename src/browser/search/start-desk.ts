import type { Desk } from './desk.ts';
import { remoteDesk, WorkerError } from './remote-desk.ts';

/**
 * The desk of the site at `base`: in a worker, so that no paste blocks the page; where no worker may run, in the
 * page itself. Nothing is fetched before the first call.
 */
export function startDesk(base: string): Desk {
  let desk = remoteDesk(base, () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }));
  const tried = async <Value>(call: (desk: Desk) => Promise<Value>): Promise<Value> => {
    try {
      return await call(desk);
    } catch (error) {
      if (!(error instanceof WorkerError)) throw error;
      const { localDesk } = await import('./desk.ts');
      desk = localDesk(base);
      return call(desk);
    }
  };
  return {
    open: () => tried((one) => one.open()),
    search: (text, options) => tried((one) => one.search(text, options)),
    shown: (records) => tried((one) => one.shown(records)),
    answer: (record) => tried((one) => one.answer(record)),
  };
}
