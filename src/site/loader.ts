import type { Loader } from 'astro/loaders';
import { z } from 'zod';
import type { Entry } from '../core/entry.ts';
import { contentFolder } from '../intake/content-folder.ts';
import { readContent } from '../intake/read-content.ts';

/**
 * Astro's door: every checked entry of the content folder as one row of one collection. Intake does the
 * reading and checking, so that the site and the terminal cannot disagree; a row is set only where its digest
 * changed, which is what lets Astro keep what it has.
 */
export function entriesLoader(): Loader {
  return {
    name: 'fixpoint-entries',
    schema: z.custom<Entry>(),
    load: async ({ store, logger, watcher, generateDigest }) => {
      const folder = contentFolder();
      const load = async () => {
        const { entries, problems } = await readContent(folder);
        const seen = new Set<string>();
        for (const entry of entries) {
          const id = `${entry.kind}/${entry.id}`;
          seen.add(id);
          const data = { ...entry };
          store.set({ id, data, digest: generateDigest(data) });
        }
        for (const id of store.keys()) if (!seen.has(id)) store.delete(id);
        for (const { file, line, column, message, remedy } of problems) {
          logger.warn(`${file}:${line}:${column} ${message} ${remedy}`);
        }
      };
      await load();
      watcher?.add(folder);
      watcher?.on('all', async (_, path) => {
        if (path.startsWith(folder)) await load();
      });
    },
  };
}
