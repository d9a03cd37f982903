import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { INDEX_FOLDER, MANIFEST } from '../core/search/files/manifest.ts';
import { checkToday } from './content-report.ts';
import { writeSearchIndex } from './search-index.ts';

interface Options {
  /** Absolute path of the content folder. */
  readonly content: string;
  /** Folder that the index may be written to. */
  readonly cache: string;
  /** Base path with its slashes. */
  readonly base: string;
}

type Handler = (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => void;

/**
 * Search while one writes: a development server has no built index, so one is made afresh each time that a page
 * opens it (the first file it asks for is the manifest).
 */
export function devSearch({ content, cache, base }: Options): Handler {
  const files = sirv(join(cache, INDEX_FOLDER), { dev: true });
  let made: Promise<unknown> = Promise.resolve();
  return (request, response, next) => {
    const url = request.url ?? '';
    // Vite has taken the base away where it is not only a slash.
    const path = url.slice(url.startsWith(base) ? base.length : 1);
    if (!path.startsWith(INDEX_FOLDER)) {
      next();
      return;
    }
    if (path.startsWith(INDEX_FOLDER + MANIFEST)) {
      made = checkToday(content).then(({ library }) => writeSearchIndex(library, cache));
    }
    made.then(() => {
      request.url = `/${path.slice(INDEX_FOLDER.length)}`;
      files(request, response, () => next());
    }, next);
  };
}
