import { statSync } from 'node:fs';
import { cp, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, ViteUserConfig } from 'astro';
import { checkToday, refusal, withoutStack } from './content-report.ts';
import { devSearch } from './dev-search.ts';
import { keepFrontMatterHelp } from './front-matter-help.ts';
import { headerRules, headersFile } from './host-headers.ts';
import { publishedIndex } from './published-index.ts';
import { readSite } from './read-site.ts';
import { writeSearchIndex } from './search-index.ts';

type VitePlugin = NonNullable<ViteUserConfig['plugins']>[number];

interface Options {
  /** Absolute path of the content folder. */
  readonly folder: string;
}

/**
 * What a build does beside its pages: it refuses content with errors before anything is written, and indexes
 * the library for search.
 */
export function fixpoint({ folder }: Options): AstroIntegration {
  let index: string | undefined;
  let count = 0;
  return {
    name: 'fixpoint',
    hooks: {
      'astro:config:setup': async ({ command, config, updateConfig }) => {
        if (command === 'build' || command === 'dev') refuseMissing(folder);
        if (command === 'dev') {
          const search = devSearch({
            content: folder,
            cache: fileURLToPath(config.cacheDir),
            base: config.base,
          });
          updateConfig({ vite: { plugins: [middleware(search)] } });
        }
        if (command !== 'build') return;
        const checked = await checkToday(folder);
        if (checked.problems.some(({ level }) => level === 'error')) throw refusal(checked);
        // Before the pages, while little memory is taken: afterwards the two would add up.
        index = join(fileURLToPath(config.cacheDir), 'search');
        count = await writeSearchIndex(checked.library, index);
      },
      'astro:server:setup': ({ server, logger }) => {
        void keepFrontMatterHelp(folder, resolve(server.config.root), server.watcher, logger);
      },
      'astro:build:done': async ({ dir, logger }) => {
        if (index === undefined) return;
        await cp(index, fileURLToPath(dir), { recursive: true });
        await proposeHeaders(folder, fileURLToPath(dir));
        logger.info(`${count} records can be searched`);
      },
    },
  };
}

/** What hosts that read `_headers` shall send with the site in `built`. */
async function proposeHeaders(content: string, built: string): Promise<void> {
  const { base, others, probes } = await readSite(content);
  const rules = headerRules({ base, others, probes, index: publishedIndex(built) });
  await writeFile(join(built, '_headers'), headersFile(rules));
}

/** A misspelt CONTENT_DIR must not give an empty site; an empty folder may. */
function refuseMissing(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  throw withoutStack(`The content folder ${folder} does not exist; set CONTENT_DIR to one that does.`);
}

/** Before Vite's own handlers, which would answer that there is no such file. */
function middleware(handler: ReturnType<typeof devSearch>): VitePlugin {
  return {
    name: 'fixpoint-dev-search',
    configureServer: (server) => {
      server.middlewares.use(handler);
    },
  };
}
