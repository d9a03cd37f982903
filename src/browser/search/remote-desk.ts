import { IndexError } from '../../core/search/files/index-error.ts';
import type { Desk, DeskSites } from './desk.ts';
import type { Call, Reply } from './desk-messages.ts';
import type { Searched } from './searched.ts';

/** The worker itself cannot run: forbidden by the host's policy, or its script did not come. */
export class WorkerError extends Error {
  override readonly name = 'WorkerError';
}

/**
 * A desk whose work is done by a worker (`worker.ts`), which is started by the first call. Rejects with an
 * IndexError where the index is at fault and with a WorkerError where the worker is.
 */
export function remoteDesk(sites: DeskSites, start: () => Worker): Desk {
  const waiting = new Map<number, { resolve(value: never): void; reject(error: Error): void }>();
  let worker: Worker | undefined;
  let calls = 0;

  const fail = () => {
    const error = new WorkerError('The search could not be started beside the page.');
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
    worker?.terminate();
    worker = undefined;
  };
  const running = () => {
    if (worker !== undefined) return worker;
    worker = start();
    worker.addEventListener('error', fail);
    worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
      const call = waiting.get(data.number);
      waiting.delete(data.number);
      if ('value' in data) call?.resolve(data.value as never);
      else call?.reject(errorOf(data));
    });
    return worker;
  };
  const call = <Value>(made: Pick<Call, 'method' | 'given'>) =>
    new Promise<Value>((resolve, reject) => {
      calls += 1;
      waiting.set(calls, { resolve, reject });
      try {
        running().postMessage({ ...made, sites, number: calls });
      } catch {
        fail();
      }
    });
  return {
    open: () => call<number>({ method: 'open', given: [] }),
    search: (text, options) => call<Searched>({ method: 'search', given: [text, options] }),
    searchTogether: (text, options) => call<Searched>({ method: 'searchTogether', given: [text, options] }),
    askAgain: () => call<void>({ method: 'askAgain', given: [] }),
    shown: (records) => call({ method: 'shown', given: [records] }),
    answer: (record) => call({ method: 'answer', given: [record] }),
  };
}

const errorOf = ({ message, fault }: Exclude<Reply, { value: unknown }>): Error =>
  fault === undefined ? new Error(message) : new IndexError(fault, message);
