import type { RunEvent, RunRecord } from '../../../core/runbook/event.ts';

/** What is kept of a run beside its events. */
export type RunHead = Omit<RunRecord, 'events'>;

export interface KeptRun {
  readonly head: RunHead;
  readonly events: readonly RunEvent[];
  /** Milliseconds since 1970: it was deleted then, and can still be taken back. */
  readonly deletedAt?: number;
}

/** A file that could not be imported, as it was. */
export interface RefusedFile {
  readonly id: string;
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** What is wrong with it, in plain words. */
  readonly reason: string;
  readonly content: Blob;
}

/** When something last happened in a run, in milliseconds since 1970. */
export const lastAt = ({ events }: KeptRun): number => events.reduce((last, { at }) => Math.max(last, at), 0);
