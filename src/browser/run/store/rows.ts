import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { RunEvent } from '../../../core/runbook/event.ts';
import type { RefusedFile, RunHead } from './kept-run.ts';

interface RunRows extends DBSchema {
  heads: { key: string; value: { readonly head: RunHead; readonly id: string; readonly deletedAt?: number } };
  /** Each event is a row of its own, so that two tabs on one run never overwrite each other. */
  events: {
    key: [string, string];
    value: { readonly run: string; readonly id: string; readonly event: RunEvent };
  };
  refused: { key: string; value: RefusedFile };
}

/**
 * The runs that this browser keeps, in IndexedDB. Everything that is done with them may reject: storage may be
 * forbidden, full or gone; `troubleOf` says which.
 */
export type Rows = IDBPDatabase<RunRows>;

/** `base` is the site's base path: two sites of one host keep their runs apart. */
export const openRows = (base: string): Promise<Rows> =>
  openDB<RunRows>(`fixpoint-runs:${base}`, 1, {
    upgrade(fresh) {
      fresh.createObjectStore('heads', { keyPath: 'id' });
      fresh.createObjectStore('events', { keyPath: ['run', 'id'] });
      fresh.createObjectStore('refused', { keyPath: 'id' });
    },
    // A newer version of the site waits in another tab; what this tab writes afterwards fails and is said.
    blocking: (_now, _wanted, { target }) => target instanceof IDBDatabase && target.close(),
  });

/** Written to the disk before it counts as done: a crash comes when it comes. */
export const SAFE: IDBTransactionOptions = { durability: 'strict' };

/** All event rows of a run: an array sorts after every text. */
export const ofRun = (id: string): IDBKeyRange => IDBKeyRange.bound([id], [id, []]);
