import { sep } from 'node:path';
import type { AstroIntegrationLogger } from 'astro';
import type { Loader, LoaderContext } from 'astro/loaders';
import { z } from 'zod';
import type { Entry } from '../core/entry.ts';
import type { Problem } from '../core/problem.ts';
import { contentFolder } from '../intake/content-folder.ts';
import { problemText } from '../intake/problem-text.ts';
import { checkToday } from './content-report.ts';

/**
 * Astro's door: every checked entry of the content folder as one row of one collection. Intake does the
 * reading and checking, so that the site and the terminal cannot disagree; a row is set only where its digest
 * changed, which is what lets Astro keep what it has. All problems are logged, anew after each change.
 */
export function entriesLoader(): Loader {
  return {
    name: 'fixpoint-entries',
    schema: z.custom<Entry>(),
    load: async (context) => {
      const { logger, watcher } = context;
      const folder = contentFolder();
      let hadProblems = false;
      const load = async () => {
        const { entries, problems } = await checkToday(folder);
        setRows(entries, context);
        tell(problems, logger);
        if (hadProblems && problems.length === 0) logger.info('All content is well again.');
        hadProblems = problems.length > 0;
      };
      await load();
      // One after the other, for an older reading must not overwrite a newer one.
      let loading = Promise.resolve();
      watcher?.add(folder);
      watcher?.on('all', (_, path) => {
        if (!path.startsWith(folder + sep)) return;
        loading = loading.then(load).catch((error: unknown) => logger.error(String(error)));
      });
    },
  };
}

function setRows(entries: readonly Entry[], { store, generateDigest }: LoaderContext): void {
  const seen = new Set<string>();
  for (const entry of entries) {
    const id = `${entry.kind}/${entry.id}`;
    seen.add(id);
    const data = { ...entry };
    store.set({ id, data, digest: generateDigest(data) });
  }
  for (const id of store.keys()) if (!seen.has(id)) store.delete(id);
}

function tell(problems: readonly Problem[], logger: AstroIntegrationLogger): void {
  for (const problem of problems) {
    if (problem.level === 'error') logger.error(problemText(problem));
    else logger.warn(problemText(problem));
  }
}
