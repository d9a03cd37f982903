import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'vite';
import type { FiledRecord } from '../../core/search/files/encode.ts';
import { packedIndex } from '../../outlets/search-files.ts';
import { NODE_PACKING } from '../../site/packing.ts';
import { preview } from '../../site/preview.ts';

/** A page that has nothing but the search, over an index of any records. */
export interface SearchPage {
  readonly address: string;
  /** The folder that is served. */
  readonly folder: string;
  close(): Promise<void>;
}

/** Builds the page as the site's pages are built, writes the index beside it and serves both with the strict policy. */
export async function serveSearchPage(records: readonly FiledRecord[]): Promise<SearchPage> {
  const folder = await mkdtemp(join(tmpdir(), 'fixpoint-search-'));
  try {
    await build({
      root: import.meta.dirname,
      base: '/',
      configFile: false,
      logLevel: 'error',
      build: { outDir: folder, emptyOutDir: true, assetsInlineLimit: 0 },
    });
    for (const { name, bytes } of packedIndex(records, NODE_PACKING)) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), bytes);
    }
    const { address, close } = await preview({ folder, base: '/', port: 0 });
    const remove = () => rm(folder, { recursive: true, force: true });
    return { address, folder, close: () => close().finally(remove) };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}
