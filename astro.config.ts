import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { contentFolder } from './src/intake/content-folder.ts';
import { cacheFolder } from './src/site/cache-folder.ts';
import { guideLinks } from './src/site/guide-links.ts';
import { fixpoint } from './src/site/integration.ts';
import { readSite } from './src/site/read-site.ts';
import { tableBoxes } from './src/site/table-boxes.ts';

const folder = contentFolder();
const { base, url } = await readSite(folder);

export default defineConfig({
  base,
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
  vite: { build: { assetsInlineLimit: 0 } },
  integrations: [mdx(), fixpoint({ folder })],
  devToolbar: { enabled: false },
});
