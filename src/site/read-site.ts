import { readEntry } from '../intake/read-entry.ts';
import type { Site } from '../schema/site.ts';

/** The settings that must be known before anything is built or served, from site.yaml or their defaults. */
export async function readSite(
  folder: string,
): Promise<{ readonly base: string; readonly url: string | undefined; readonly others: Site['federated'] }> {
  const { entry } = await readEntry(folder, 'site.yaml');
  if (entry?.kind !== 'site') return { base: '/', url: undefined, others: [] };
  return { base: entry.data.base, url: entry.data.url, others: entry.data.federated };
}
