import { shellSlots } from '../../core/runbook/quoting/sh.ts';
import type { Slot } from '../../core/runbook/quoting/slot.ts';

/** A command and the places in it into which values go. */
export interface ScannedCommand {
  readonly run: string;
  readonly slots: readonly Slot[];
}

addEventListener('message', ({ data: run }: MessageEvent<string>) => {
  const scanned: ScannedCommand = { run, slots: shellSlots(run, () => 'text') };
  postMessage(scanned);
});
