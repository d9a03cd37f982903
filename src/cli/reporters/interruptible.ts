import type { Terminal } from '../terminal.ts';

/** Does a work that is told to stop by Ctrl-C, or when the program has to end. */
export async function interruptible<T>(
  { onInterrupt, stopped }: Pick<Terminal, 'onInterrupt' | 'stopped'>,
  work: (stop: AbortSignal) => Promise<T>,
): Promise<T> {
  const stopping = new AbortController();
  const release = onInterrupt(() => stopping.abort());
  try {
    return await work(AbortSignal.any([stopping.signal, stopped]));
  } finally {
    release();
  }
}
