import type { Desk } from './desk.ts';
import { remoteDesk, WorkerError } from './remote-desk.ts';

/**
 * The desk of the site at `base` and of the other sites that are searched with it: in a worker, so that no paste
 * blocks the page; where no worker may run, in the page itself. Nothing is fetched before the first call.
 */
export function startDesk(base: string, others: readonly string[] = []): Desk {
  // A worker's own address is that of its script: a relative one would mean another place there.
  const absolute = (address: string): string => new URL(address, location.href).href;
  const sites = { own: absolute(base), others: others.map(absolute) };
  let desk = remoteDesk(sites, () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }));
  const tried = async <Value>(call: (desk: Desk) => Promise<Value>): Promise<Value> => {
    try {
      return await call(desk);
    } catch (error) {
      if (!(error instanceof WorkerError)) throw error;
      const { localDesk } = await import('./desk.ts');
      desk = localDesk(sites);
      return call(desk);
    }
  };
  return {
    open: () => tried((one) => one.open()),
    search: (text, options) => tried((one) => one.search(text, options)),
    searchTogether: (text, options) => tried((one) => one.searchTogether(text, options)),
    askAgain: () => tried((one) => one.askAgain()),
    shown: (records) => tried((one) => one.shown(records)),
    answer: (record) => tried((one) => one.answer(record)),
  };
}
