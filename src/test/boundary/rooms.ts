/**
 * The table of design: which room may import which. `types` may be imported as `import type` only. `packages`
 * are npm packages by name; `node` allows Node's own modules, `astro` Astro's virtual ones.
 */
export interface Room {
  readonly rooms?: readonly string[];
  readonly types?: readonly string[];
  readonly packages?: readonly string[];
  readonly node?: true;
  readonly astro?: true;
  /** May use `document` and `window`. */
  readonly dom?: true;
}

export const ROOMS: Readonly<Record<string, Room>> = {
  schema: { packages: ['zod'] },
  core: { types: ['schema'] },
  intake: {
    rooms: ['schema', 'core'],
    packages: [
      'zod',
      'yaml',
      // The same without places, ten times as fast.
      'js-yaml',
      '@secretlint/core',
      '@secretlint/profiler',
      '@secretlint/secretlint-rule-preset-recommend',
      'libphonenumber-js',
      // Markdown, by the parser that pages are made with.
      'satteri',
      // Reading old documents.
      'mdast',
      'mdast-util-from-markdown',
      'mdast-util-frontmatter',
      'mdast-util-gfm',
      'mdast-util-to-markdown',
      'micromark-extension-frontmatter',
      'micromark-extension-gfm',
      'hast',
      'hast-util-from-html',
      'hast-util-to-mdast',
    ],
    node: true,
  },
  outlets: { rooms: ['core'] },
  cli: {
    rooms: ['intake', 'outlets', 'core'],
    // What the lab is to do; it is a program of its own, which the terminal starts.
    types: ['lab'],
    packages: ['commander', '@inquirer/prompts', 'ws'],
    node: true,
  },
  browser: {
    rooms: ['core'],
    types: ['schema'],
    packages: ['idb', 'mdast-util-from-markdown', 'mdast-util-gfm', 'micromark-extension-gfm'],
    dom: true,
  },
  site: {
    rooms: ['schema', 'core', 'intake', 'outlets'],
    packages: [
      'astro',
      '@astrojs/mdx',
      '@astrojs/markdown-satteri',
      'zod',
      'pagefind',
      'satteri',
      'sirv',
      '@dagrejs/dagre',
    ],
    node: true,
    astro: true,
  },
  lab: { rooms: ['core'], types: ['schema'], packages: ['selfsigned', 'ws'], node: true },
  // What becomes of our sources in a package; nothing of it is in there.
  pack: { packages: ['typescript'], node: true },
  // Of site, components and layouts may take only what forms an address or shows Markdown (see PARTS).
  components: {
    rooms: ['core', 'site/links', 'site/markdown', 'site/inline-json', 'components', 'browser'],
    types: ['schema'],
  },
  layouts: { rooms: ['core', 'site/links', 'site/csp', 'components', 'styles', 'browser'] },
  pages: {
    rooms: ['site', 'outlets', 'core', 'components', 'layouts', 'browser'],
    types: ['schema'],
    astro: true,
  },
  scripts: { rooms: ['site', 'intake', 'outlets', 'core', 'cli', 'pack', 'test'], node: true },
};

/** Files at the top that belong to a room although they stand outside its folder. */
export const ROOM_OF_FILE: Readonly<Record<string, string>> = {
  'src/content.config.ts': 'site',
  'astro.config.ts': 'site',
};

/** Rooms that nothing but themselves may import. */
export const CLOSED = ['pages', 'scripts'] as const;
