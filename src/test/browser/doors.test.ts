import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unflatten } from 'devalue';
import { expect, inject, test } from 'vitest';
import { buildLibrary } from '../../core/build-library.ts';
import type { Entry } from '../../core/entry.ts';
import { checkContent } from '../../intake/check-content.ts';
import { cacheFolder } from '../../site/cache-folder.ts';
import { PROJECT } from './build-site.ts';

/** The rows that a build left in Astro's own store: collections of rows by id, written with devalue. */
async function storedEntries(content: string): Promise<Entry[]> {
  const file = join(PROJECT, cacheFolder(content), 'data-store.json');
  const collections = unflatten(JSON.parse(await readFile(file, 'utf8'))) as ReadonlyMap<
    string,
    ReadonlyMap<string, { readonly data: Entry }>
  >;
  return [...(collections.get('entries')?.values() ?? [])].map(({ data }) => data);
}

test.each(['real', 'added'] as const)(
  'the library from Astro’s store is the one that intake alone gives, for the site "%s"',
  async (name) => {
    const { content } = inject('sites')[name];
    const today = '2026-01-01';
    const entries = await storedEntries(content);
    const { library, problems } = await checkContent(content, { today });
    expect(library.incidents.length).toBeGreaterThan(0);
    expect(entries.length).toBeGreaterThan(library.incidents.length);

    const fromStore = buildLibrary(entries, { today });
    expect(fromStore.library).toStrictEqual(library);
    expect(fromStore.problems.map(({ code }) => code).sort()).toEqual(
      problems.map(({ code }) => code).sort(),
    );
  },
);
