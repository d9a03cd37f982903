import type { RefusedFile } from '../store/kept-run.ts';
import { ofRun, type Rows, SAFE } from '../store/rows.ts';

/** Puts a run away (`at`, milliseconds since 1970), or takes it back (undefined). */
export async function putAway(rows: Rows, id: string, at: number | undefined): Promise<void> {
  const writing = rows.transaction('heads', 'readwrite', SAFE);
  const kept = await writing.store.get(id);
  if (kept) {
    const { deletedAt: _, ...rest } = kept;
    await writing.store.put(at === undefined ? rest : { ...rest, deletedAt: at });
  }
  await writing.done;
}

/** Takes a run away for good. */
export async function forgetRun(rows: Rows, id: string): Promise<void> {
  const writing = rows.transaction(['heads', 'events'], 'readwrite', SAFE);
  await Promise.all([
    writing.objectStore('heads').delete(id),
    writing.objectStore('events').delete(ofRun(id)),
    writing.done,
  ]);
}

/** Files that were not taken in, newest first; those of one moment by name. */
export async function refusedFiles(rows: Rows): Promise<readonly RefusedFile[]> {
  const files = await rows.getAll('refused');
  return files.sort((a, b) => b.at - a.at || a.name.localeCompare(b.name, 'en'));
}

export async function keepRefused(rows: Rows, file: RefusedFile): Promise<void> {
  await rows.put('refused', file);
}

export async function forgetRefused(rows: Rows, id: string): Promise<void> {
  await rows.delete('refused', id);
}
