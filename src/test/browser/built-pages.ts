import { readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { PROJECT } from './build-site.ts';

/** Paths of all pages of a built folder, relative to its home page: ``, `incidents/`, `404.html`. Sorted. */
export async function builtPages(folder: string): Promise<string[]> {
  const files = await readdir(folder, { recursive: true });
  return files
    .filter((file) => file.endsWith('.html'))
    .map((file) =>
      file
        .split(sep)
        .join('/')
        .replace(/(^|\/)index\.html$/u, '$1'),
    )
    .sort();
}

/** The file of a page in its built folder. */
export const fileOf = (folder: string, page: string): string =>
  join(folder, page === '' || page.endsWith('/') ? `${page}index.html` : page);

/** One template under `src/pages`, and the pages that were made from it. */
export interface PageType {
  /** As in `incidents/[facet]/[value]`. */
  readonly template: string;
  readonly pages: readonly string[];
}

/**
 * Sorts pages by the template each was made from, so that a new template is a new type by itself. Of two that
 * fit, the one that fixes more of the address wins, as in Astro's own routing.
 */
export async function pageTypes(pages: readonly string[]): Promise<PageType[]> {
  const files = await readdir(join(PROJECT, 'src/pages'), { recursive: true });
  const templates = files
    .filter((file) => file.endsWith('.astro'))
    .map((file) => file.slice(0, -'.astro'.length).split(sep).join('/'))
    .sort((a, b) => specificity(b).localeCompare(specificity(a)));
  const patterns = templates.map((template) => ({ template, pattern: patternOf(template) }));
  const owner = (page: string) => patterns.find(({ pattern }) => pattern.test(page))?.template;
  return templates.map((template) => ({
    template,
    pages: pages.filter((page) => owner(page) === template),
  }));
}

function patternOf(template: string): RegExp {
  const segments = template.replace(/(^|\/)index$/u, '').split('/');
  const source = segments
    .map((segment, i) => {
      const slash = i === 0 ? '' : '/';
      // What takes the rest of an address also takes none.
      if (segment.startsWith('[...')) return `(?:${slash}.+)?`;
      return slash + (segment.startsWith('[') ? '[^/]+' : segment);
    })
    .join('');
  return new RegExp(`^${source}(?:/|\\.html)?$`, 'u');
}

/** Sorts after the other where a segment is fixed and the other's is not. */
function specificity(template: string): string {
  return template
    .split('/')
    .map((segment) => (segment.startsWith('[...') ? '0' : segment.startsWith('[') ? '1' : '2'))
    .join('');
}
