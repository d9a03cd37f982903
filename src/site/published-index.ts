import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { INDEX_FOLDER, MANIFEST, readManifest } from '../core/search/files/manifest.ts';

/** Name of the folder in which a built site's search index lies; undefined where it has none that can be read. */
export function publishedIndex(built: string): string | undefined {
  try {
    return readManifest(readFileSync(join(built, INDEX_FOLDER, MANIFEST), 'utf8')).folder;
  } catch {
    return undefined;
  }
}
