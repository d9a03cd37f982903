import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { contentFolder } from '../intake/content-folder.ts';
import { cacheFolder } from './cache-folder.ts';
import { guideLinks } from './guide-links.ts';
import { fixpoint } from './integration.ts';
import { leanPreload } from './lean-preload.ts';
import { ownPackages } from './own-packages.ts';
import { readSite } from './read-site.ts';
import { tableBoxes } from './table-boxes.ts';

const folder = contentFolder();

/** Where the packages are that we depend on. */
const packages = resolve(fileURLToPath(import.meta.resolve('astro/package.json')), '../..');

const { base, url } = await readSite(folder);

/**
 * What Astro builds with, wherever it is started: the sources stand beside this file, also where they came as a
 * package, and all that is written goes to the folder that it is started in.
 */
export default defineConfig({
  base,
  srcDir: resolve(import.meta.dirname, '..'),
  publicDir: resolve(import.meta.dirname, '../../public'),
  ...(url === undefined ? {} : { site: url }),
  trailingSlash: 'ignore',
  cacheDir: cacheFolder(folder),
  compressHTML: true,
  // A strict Content-Security-Policy forbids inline script and style, and Shiki writes styles on every token.
  markdown: {
    syntaxHighlight: 'prism',
    processor: satteri({ hastPlugins: [guideLinks(base), tableBoxes] }),
  },
  build: { inlineStylesheets: 'never' },
  vite: {
    build: { assetsInlineLimit: 0 },
    plugins: [ownPackages(), leanPreload(base)],
    server: { fs: { allow: [process.cwd(), resolve(import.meta.dirname, '../..'), packages] } },
    // Vite's own place for it is inside node_modules, which may be there for reading only.
    cacheDir: '.cache/vite',
  },
  integrations: [mdx(), fixpoint({ folder })],
  devToolbar: { enabled: false },
});
