import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Library } from '../core/library.ts';
import { checkContent } from '../intake/check-content.ts';
import { writeSearchIndex } from './search-index.ts';

interface Options {
  /** Absolute path of the content folder. */
  readonly folder: string;
}

/**
 * What a build does beside its pages: it refuses content with errors before anything is written, and indexes
 * the library for search after everything is.
 */
export function fixpoint({ folder }: Options): AstroIntegration {
  let library: Library | undefined;
  return {
    name: 'fixpoint',
    hooks: {
      'astro:config:setup': async ({ command, logger }) => {
        if (command !== 'build') return;
        const checked = await checkContent(folder, { today: new Date().toISOString().slice(0, 10) });
        library = checked.library;
        const errors = checked.problems.filter((problem) => problem.level === 'error');
        for (const { file, line, column, code, message, remedy } of errors) {
          logger.error(`${file}:${line}:${column} ${code} ${message} ${remedy}`);
        }
        if (errors.length > 0) {
          throw new Error(`The content in ${folder} has ${errors.length} errors; nothing was built.`);
        }
      },
      'astro:build:done': async ({ dir, logger }) => {
        if (library === undefined) return;
        const count = await writeSearchIndex(library, fileURLToPath(dir));
        logger.info(`${count} records can be searched`);
      },
    },
  };
}
