import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { defineHastPlugin } from 'satteri';
import { guidePath } from './links.ts';

/**
 * Pages of the guide link to one another relative to their own address, `../reference/incident/`. Such a link
 * goes astray where a host serves the address without its last slash, so it is made whole when it is rendered.
 * `base` is the base path with its slashes.
 */
export function guideLinks(base: string) {
  return defineHastPlugin({
    name: 'guide-links',
    element: {
      filter: ['a'],
      visit(node, context) {
        const link = String(node.properties?.href ?? '');
        const page = pageOf(context.fileURL);
        if (page === undefined || !link.startsWith('.')) return;
        const { pathname, search, hash } = new URL(link, `http://site.invalid${base}${guidePath(page)}`);
        context.setProperty(node, 'href', pathname + search + hash);
      },
    },
  });
}

const GUIDE = `${pathToFileURL(resolve(import.meta.dirname, '../guide')).pathname}/`;

/** The name of a page of the guide; undefined for every other file. */
function pageOf(file: URL | undefined): string | undefined {
  const path = file?.pathname ?? '';
  return path.startsWith(GUIDE) ? path.slice(GUIDE.length).replace(/\.mdx?$/u, '') : undefined;
}
