import type { Service } from '../schema/vocabulary.ts';
import type { EntryOf, Path } from './entry.ts';
import type { Backlink, Target } from './target.ts';

/** A link out of an entry, resolved. `path` is where in its data it stands. */
export interface Link {
  readonly path: Path;
  readonly target: Target;
}

interface Linked {
  /** Links out of it, in the order in which they are written. */
  readonly links: readonly Link[];
  /** What leads here, one row for each place that does. */
  readonly backlinks: readonly Backlink[];
}

export interface LinkedIncident extends EntryOf<'incident'>, Linked {}
export interface LinkedRunbook extends EntryOf<'runbook'>, Linked {}
export interface LinkedTree extends EntryOf<'tree'>, Linked {
  /** What leads to each single node, by node id. */
  readonly nodeBacklinks: Readonly<Record<string, readonly Backlink[]>>;
}
export interface LinkedFamily extends EntryOf<'codes'>, Linked {
  /** What leads to each single code, by code. */
  readonly codeBacklinks: Readonly<Record<string, readonly Backlink[]>>;
}
export interface LinkedService {
  readonly data: Service;
  readonly dependsOn: readonly Target[];
  readonly neededBy: readonly Target[];
  /** Incidents, runbooks and trees that name it. */
  readonly backlinks: readonly Backlink[];
}

/** The linked whole: what pages, outlets, the browser and the terminal read. Incidents come newest first. */
export interface Library {
  readonly site: EntryOf<'site'>['data'];
  readonly vocabulary: EntryOf<'vocabulary'>['data'];
  readonly incidents: readonly LinkedIncident[];
  readonly runbooks: readonly LinkedRunbook[];
  readonly trees: readonly LinkedTree[];
  readonly families: readonly LinkedFamily[];
  readonly services: readonly LinkedService[];
}
