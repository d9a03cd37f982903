import type { Store } from './store/open-store.ts';

/** Loads the store, which comes apart from the page, and opens it. */
export async function loadStore(base: string): Promise<Store> {
  const { openStore } = await import('./store/open-store.ts').catch(() => {
    throw new DOMException('The store could not be loaded', 'NetworkError');
  });
  return openStore(base);
}

/** Whether this browser has kept runs of this site before; a browser that cannot tell is taken to have. */
export async function mayHaveRuns(base: string): Promise<boolean> {
  try {
    const databases = await indexedDB.databases();
    return databases.some(({ name }) => name === `fixpoint-runs:${base}`);
  } catch {
    return true;
  }
}
