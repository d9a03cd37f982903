import { getCollection } from 'astro:content';
import { buildLibrary } from '../core/build-library.ts';
import type { Library } from '../core/library.ts';

/** The linked whole, from Astro's door. Pages call it; what they get is read-only. */
export function loadLibrary(): Promise<Library> {
  if (!import.meta.env.PROD) return build();
  built ??= build();
  return built;
}

// A build asks once for every page template, and the content cannot change under it. In development it does
// change, so nothing is kept there.
let built: Promise<Library> | undefined;

async function build(): Promise<Library> {
  const entries = (await getCollection('entries')).map((row) => row.data);
  return buildLibrary(entries, { today: today() }).library;
}

/** The day of the build, UTC: what "overdue" and "last year" are counted from. */
export const today = (): string => new Date().toISOString().slice(0, 10);
