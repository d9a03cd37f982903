import type { Kind } from '../schema/kinds.ts';

/** A file of the content folder that holds an entry. `slug` is what its name says: a folder's or file's name. */
export interface KnownPlace {
  readonly kind: Kind;
  readonly slug: string;
  /** Relative to the content folder, with forward slashes. */
  readonly filePath: string;
}

/** A name in an address: lower-case letters and digits joined by single hyphens. */
const NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;
const NAME_LIMIT = 150;

/** What a path of the content folder holds, or undefined where no entry has its place. */
export function knownPlace(filePath: string): KnownPlace | undefined {
  for (const { kind, pattern } of PLACES) {
    const slug = pattern.exec(filePath)?.[1];
    if (slug !== undefined && isName(slug)) return { kind, slug, filePath };
  }
  return undefined;
}

/** Whether a file or folder may have the name (without its ending). */
export const isName = (name: string): boolean => name.length <= NAME_LIMIT && NAME.test(name);

const PLACES: ReadonlyArray<{ readonly kind: Kind; readonly pattern: RegExp }> = [
  { kind: 'incident', pattern: /^incidents\/([^/]+)\/index\.md$/u },
  { kind: 'runbook', pattern: /^runbooks\/([^/]+)\.mdx?$/u },
  { kind: 'tree', pattern: /^trees\/([^/]+)\.yaml$/u },
  { kind: 'codes', pattern: /^codes\/([^/]+)\.yaml$/u },
  { kind: 'vocabulary', pattern: /^(vocabulary)\.yaml$/u },
  { kind: 'site', pattern: /^(site)\.yaml$/u },
];
