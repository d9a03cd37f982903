import { readEntry } from '../intake/read-entry.ts';

/** The two settings that must be known before anything is built, from site.yaml or their defaults. */
export async function readSite(
  folder: string,
): Promise<{ readonly base: string; readonly url: string | undefined }> {
  const { entry } = await readEntry(folder, 'site.yaml');
  if (entry?.kind !== 'site') return { base: '/', url: undefined };
  return { base: entry.data.base, url: entry.data.url };
}
