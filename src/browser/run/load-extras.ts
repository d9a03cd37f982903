/** The part of a runbook's page that is large and loaded apart, so that a runbook is soon there to be read. */
export type Extras = typeof import('./extras.ts');

/** Rejects with a NetworkError where it cannot be had; then it is tried again the next time it is wanted. */
export function loadExtras(): Promise<Extras> {
  return import('./extras.ts').catch(failed);
}

/**
 * The forms of a run for people, from the moment there is a run: by its end the network may be gone. Rejects as
 * `loadExtras` does.
 */
export function loadExports(): Promise<typeof import('./exports.ts')> {
  return import('./exports.ts').catch(failed);
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

function failed(): never {
  throw new DOMException('A part of the page could not be loaded', 'NetworkError');
}
