import { readEntry } from '../intake/read-entry.ts';
import type { Site } from '../schema/site.ts';

/** The settings that must be known before anything is built or served, from site.yaml or their defaults. */
export async function readSite(
  folder: string,
): Promise<
  Pick<Site, 'base' | 'probes'> & { readonly url: string | undefined; readonly others: Site['federated'] }
> {
  const { entry } = await readEntry(folder, 'site.yaml');
  if (entry?.kind !== 'site') return { base: '/', url: undefined, others: [], probes: [] };
  const { base, url, federated, probes } = entry.data;
  return { base, url, others: federated, probes };
}
