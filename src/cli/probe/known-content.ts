import type { EntryOf } from '../../core/entry.ts';
import { walkContent } from '../../intake/content-walk.ts';
import { readEntry } from '../../intake/read-entry.ts';

/** What a probe needs of the content: the trees that a verdict branches in, and the codes that it may show. */
export interface KnownContent {
  readonly trees: ReadonlyArray<EntryOf<'tree'>>;
  readonly families: ReadonlyArray<EntryOf<'codes'>>;
}

/**
 * Reads only these two kinds, so that a library of any size does not keep a verdict waiting. A probe also works
 * where the content is missing or has faults: what cannot be read is left out.
 */
export async function knownContent(folder: string): Promise<KnownContent> {
  const { places } = await walkContent(folder);
  const wanted = places.filter(({ kind }) => kind === 'tree' || kind === 'codes');
  const read = await Promise.all(wanted.map(({ filePath }) => readEntry(folder, filePath)));
  const entries = read.flatMap(({ entry }) => entry ?? []);
  return {
    trees: entries.filter((entry) => entry.kind === 'tree'),
    families: entries.filter((entry) => entry.kind === 'codes'),
  };
}
