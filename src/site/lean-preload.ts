/**
 * A plugin for Vite. Parts of a page that come later are asked for with all that they import, at once. Vite's own code
 * for that weighs 900 bytes on each page, mostly for style sheets and nonces, which no script of ours brings.
 */
export function leanPreload(base: string) {
  return {
    name: 'fixpoint:lean-preload',
    apply: 'build' as const,
    // Astro has settings of its own for this, which only a plugin may add to.
    config: () => ({ build: { modulePreload: { polyfill: false, resolveDependencies: askedAlong } } }),
    transform: {
      filter: { id: /^\0vite\/preload-helper\.js$/u },
      handler: () => ({ code: helper(base), map: null }),
    },
  };
}

/**
 * What is asked for along with a part, as files: nothing where the part comes before it is needed, as those of a run do,
 * for the list of it weighs more than the moment is worth.
 */
const askedAlong = (part: string, imports: string[]): string[] =>
  /\/(?:extras|exports)\.[^/]*$/u.test(part) ? [] : imports;

const helper = (base: string): string => `
export const __vitePreload = (load, parts = []) => {
  for (const part of parts) {
    const link = document.createElement('link');
    link.rel = 'modulepreload';
    link.href = ${JSON.stringify(base)} + part;
    document.head.append(link);
  }
  return load();
};
`;
