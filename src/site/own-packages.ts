import { isAbsolute } from 'node:path';
import type { ViteUserConfig } from 'astro';

type VitePlugin = Extract<NonNullable<ViteUserConfig['plugins']>[number], { readonly name: string }>;

/** Its native part is found from its own place only, so it is not moved into what Astro makes of the pages. */
const NATIVE = 'satteri';

/**
 * Finds the packages that Astro's virtual modules import beside this file, where Vite would look in the folder that is
 * built. That is a team's, and only npm happens to put them there: other package managers, and npm for what is installed
 * for a whole machine, keep them with Fixpoint.
 */
export function ownPackages(): VitePlugin {
  return {
    name: 'fixpoint-own-packages',
    enforce: 'pre',
    configResolved({ environments: { client } }) {
      // Vite looks for them in the folder too, and warns; they are for a toolbar that is off.
      if (client) client.optimizeDeps.include = [];
    },
    resolveId: {
      filter: { id: /^(?:@[\w.-]+\/)?[\w.-]+(?:\/[^?]*)?$/u },
      handler(source, importer, options) {
        const isBuilt = this.environment.mode === 'build' && this.environment.name !== 'client';
        if (source === NATIVE && isBuilt) return { id: import.meta.resolve(NATIVE), external: 'absolute' };
        if (importer !== undefined && isAbsolute(importer)) return null;
        return this.resolve(source, import.meta.filename, { ...options, skipSelf: true });
      },
    },
  };
}
