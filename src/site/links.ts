import type { Ref } from '../core/target.ts';
import type { NewKind } from '../core/write-up/kinds.ts';

/**
 * The one place where an address is formed. Paths are relative to the site's base and have no leading slash;
 * `href` puts the base in front.
 */

/** Path of the page of whatever a reference leads to, such as `incidents/ws-001/`. */
export function pathOf({ kind, id }: Ref): string {
  switch (kind) {
    case 'incident':
      return `incidents/${id.toLowerCase()}/`;
    case 'runbook':
      return `runbooks/${id}/`;
    case 'tree':
    case 'node':
      return `trees/${id}/`;
    case 'family':
    case 'code':
      return `codes/${id}/`;
    case 'service':
      return `services/${id}/`;
  }
}

/** Path of the picture of a whole tree. No question can be named so: the schema keeps the word. */
export const mapPath = (tree: string): string => `trees/${tree}/map/`;

/** Path of what a walk through a tree needs to know of it, as JSON. */
export const outlinePath = (tree: string): string => `trees/${tree}/outline.json`;

/** Path of an image of an incident, by its file name. */
export const picturePath = (incident: string, file: string): string =>
  `${pathOf({ kind: 'incident', id: incident })}${file}`;

export type Facet = 'status' | 'severity' | 'service' | 'cause' | 'tag';

/** Path of the list of incidents that have one value of a facet. */
export const facetPath = (facet: Facet, value: string): string =>
  `incidents/${facet}/${value.toLowerCase()}/`;

/** Path of a page of the guide: `guidePath('errors/unknown-key')`. */
export const guidePath = (page = ''): string => (page ? `guide/${page}/` : 'guide/');

/** Path of the form on which something of a kind is written up; an incident's is the first. */
export const submitPath = (kind: NewKind): string =>
  kind === 'incident' ? PATHS.submit : `${PATHS.submit}${kind}/`;

/** Path of the ids that incidents have, as JSON. */
export const takenIdsPath = (): string => `${PATHS.submit}ids.json`;

/** Pages there is one of. */
export const PATHS = {
  home: '',
  search: 'search/',
  incidents: 'incidents/',
  runbooks: 'runbooks/',
  trees: 'trees/',
  codes: 'codes/',
  services: 'services/',
  runs: 'runs/',
  probe: 'probe/',
  submit: 'submit/',
  guide: guidePath(),
} as const;

/** The words that addresses of this site are built from, whatever page they lead to. */
export const ROUTES: readonly string[] = [
  ...Object.values(PATHS).map((path) => path.replace('/', '')),
  ...(['status', 'severity', 'service', 'cause', 'tag'] satisfies Facet[]),
  'errors',
  'reference',
].filter(Boolean);

/** The base path with its slashes: `/` or `/kb/`. */
export const BASE: string = withSlashes(import.meta.env?.BASE_URL ?? '/');

/** The address of a path of this site, ready for an `href`. */
export const href = (path: string): string => BASE + path;

/** The address of the page of a reference. */
export const hrefOf = (ref: Ref): string => href(pathOf(ref));

function withSlashes(base: string): string {
  return `/${base}/`.replace(/\/{2,}/gu, '/');
}
