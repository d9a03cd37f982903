import { placeholders } from '../../core/runbook/placeholder.ts';
import type { Scan, Slot } from '../../core/runbook/quoting/slot.ts';
import type { ScannedCommand } from './shell-worker.ts';

/**
 * Finds the places for values in shell commands. What reads a shell is a worker's, so that it comes only where a command has
 * such places, and shares no part with the pages on which commands are filled in. Until it has answered, and where it cannot
 * run, a command has none; `onFound` is called when it has.
 */
export function shellScan(onFound: () => void, signal: AbortSignal): Scan {
  let worker: Worker | undefined;
  let asked = '';
  let last: ScannedCommand = { run: '', slots: [] };
  const start = (): Worker => {
    const started = new Worker(new URL('./shell-worker.ts', import.meta.url), { type: 'module' });
    started.addEventListener('message', ({ data }: MessageEvent<ScannedCommand>) => {
      last = data;
      if (data.run === asked) onFound();
    });
    signal.addEventListener('abort', () => started.terminate());
    return started;
  };
  return (run): readonly Slot[] => {
    if (placeholders(run).length === 0) return [];
    if (asked !== run) {
      asked = run;
      try {
        worker ??= start();
        worker.postMessage(run);
      } catch {
        // A browser that starts no worker; check looks again.
      }
    }
    return last.run === run ? last.slots : [];
  };
}
