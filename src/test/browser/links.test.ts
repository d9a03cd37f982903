import { readdir } from 'node:fs/promises';
import { sep } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { builtDocuments, valuesOf } from './built-document.ts';
import { builtPages } from './built-pages.ts';

describe.each(['real', 'based', 'empty'] as const)('the built site "%s"', (name) => {
  const { folder, base } = inject('sites')[name];

  test('has no dead link and no dead anchor, and every link keeps to the base path', async () => {
    const documents = await builtDocuments(folder, await builtPages(folder));
    const files = await readdir(folder, { recursive: true });
    const anchors = new Map<string, ReadonlySet<string>>([
      ...files.map((file) => [base + file.split(sep).join('/'), new Set<string>()] as const),
      ...documents.map(({ path, root }) => [base + path, new Set(valuesOf(root, 'id'))] as const),
    ]);
    const links = documents.flatMap(({ path, root }) =>
      ['href', 'src'].flatMap((attribute) =>
        valuesOf(root, attribute).map((link) => ({ page: base + path, link })),
      ),
    );
    const isDead = ({ page, link }: { readonly page: string; readonly link: string }) => {
      const { origin, pathname, hash } = new URL(link, `http://site.invalid${page}`);
      if (origin !== 'http://site.invalid') return false;
      const ids = anchors.get(decodeURI(pathname));
      return ids === undefined || (hash !== '' && !ids.has(decodeURIComponent(hash.slice(1))));
    };
    expect(links.filter(isDead)).toEqual([]);
    expect(links.filter(({ link }) => link.startsWith('/') && !link.startsWith(base))).toEqual([]);
    // A relative link goes astray where a host serves a folder's address without its last slash.
    expect(links.filter(({ link }) => !/^(?:\/|#|[a-z]+:)/iu.test(link))).toEqual([]);
    // Every page stands in some menu, so fewer links than pages would mean that nothing was looked at.
    expect(links.length).toBeGreaterThan(documents.length);
  });

  test('has every page linked from another', async () => {
    const pages = await builtPages(folder);
    const linked = new Set<string>();
    for (const { path, root } of await builtDocuments(folder, pages)) {
      for (const link of valuesOf(root, 'href')) {
        const { pathname } = new URL(link, `http://site.invalid${base}${path}`);
        if (pathname !== base + path) linked.add(pathname);
      }
    }
    expect(pages.filter((page) => page !== '404.html' && !linked.has(base + page))).toEqual([]);
  });

  test('has nothing inline and nothing from another host, as the strict policy asks', async () => {
    const found = (await builtDocuments(folder, await builtPages(folder))).flatMap(({ path, root }) => {
      // A data block is not run (HTML, section 4.12.1), so a policy has nothing to say of it.
      const scripts = root
        .querySelectorAll('script')
        .filter((script) => !script.hasAttribute('src'))
        .filter((script) => script.getAttributeValue('type') !== 'application/json');
      const elements = [...scripts, ...root.querySelectorAll('style'), ...root.querySelectorAll('[style]')];
      const handlers = root
        .querySelectorAll('*')
        .filter(({ attributes }) => attributes.some(({ key }) => key.startsWith('on')));
      const resources = root
        .querySelectorAll('script, link, img, iframe, source, object, embed, video, audio')
        .flatMap((element) => ['src', 'href', 'srcset', 'data'].map((key) => element.getAttributeValue(key)))
        .filter((address) => address !== null && /^(?:[a-z]+:)?\/\//iu.test(address));
      return [...elements, ...handlers]
        .map(({ tagName }) => `${path} <${tagName}>`)
        .concat(resources.map((address) => `${path} ${address}`));
    });
    expect(found).toEqual([]);
  });
});
