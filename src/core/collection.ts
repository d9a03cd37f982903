import type { Entry, EntryOf, Kind } from './entry.ts';
import { type Gaps, mayLack, type PartialEntry } from './gaps.ts';
import { compare } from './order.ts';
import { type Reference, referencesOf } from './references.ts';
import { indexTargets, type TargetIndex } from './target-index.ts';
import type { Unread } from './unread.ts';

/**
 * All entries put in order, with what they offer and what they name: what linking and every check work from.
 * Each list is by file, so that nothing depends on the order in which the files were read; it holds every
 * entry, also those whose id is taken.
 */
export interface Collection {
  readonly today: string;
  readonly incidents: readonly EntryOf<'incident'>[];
  readonly runbooks: readonly EntryOf<'runbook'>[];
  readonly trees: readonly EntryOf<'tree'>[];
  readonly families: readonly EntryOf<'codes'>[];
  readonly vocabulary: EntryOf<'vocabulary'> | undefined;
  readonly site: EntryOf<'site'> | undefined;
  readonly references: ReadonlyMap<Entry, readonly Reference[]>;
  readonly targets: TargetIndex;
  readonly unread: readonly Unread[];
  readonly gaps: Gaps;
  /** The files that changed; undefined for all. Of two that look alike it is told there. */
  readonly changed?: ReadonlySet<string>;
  /** The files whose findings are told; undefined for all. Checks may spare themselves the others, or not. */
  readonly told?: ReadonlySet<string>;
}

export interface CollectOptions {
  /** The day on which overdue work is judged, `YYYY-MM-DD`. */
  readonly today: string;
  /** Targets whose file is there but did not pass its own check: a reference to one is no fault of its own. */
  readonly unread?: readonly Unread[];
  /** What could be kept of files that did not pass; only checks may see it. */
  readonly partial?: readonly PartialEntry[];
}

/** Gathers the entries. Throws a RangeError where `today` is not a day. */
export function collect(
  entries: readonly Entry[],
  { today, unread = [], partial = [] }: CollectOptions,
): Collection {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(today) || Number.isNaN(Date.parse(today))) {
    throw new RangeError(`today is "${today}"; expected a day written YYYY-MM-DD`);
  }
  const gaps: Gaps = new Map(partial.map(({ entry, gaps }) => [entry, gaps]));
  const sorted = [...entries, ...gaps.keys()].sort(
    (a, b) => compare(a.filePath, b.filePath) || compare(a.id, b.id),
  );
  return {
    today,
    incidents: ofKind(sorted, 'incident'),
    runbooks: ofKind(sorted, 'runbook'),
    trees: ofKind(sorted, 'tree'),
    families: ofKind(sorted, 'codes'),
    vocabulary: ofKind(sorted, 'vocabulary')[0],
    site: ofKind(sorted, 'site')[0],
    references: new Map(sorted.map((entry) => [entry, referencesOf(entry)])),
    targets: indexTargets(sorted),
    unread: [...unread, ...sorted.flatMap((entry) => namelessOf(entry, gaps))],
    gaps,
  };
}

/** An entry of which the ids are not all known: what names it, or a part of it, may be right. */
function namelessOf(entry: Entry, gaps: Gaps): Unread[] {
  const { kind, id } = entry;
  if (kind === 'incident' && mayLack(gaps, entry, 'id')) return [{ kind, id }];
  if (kind === 'tree' && mayLack(gaps, entry, 'nodes.*.id')) return [{ kind, id }];
  if (kind === 'codes' && mayLack(gaps, entry, 'codes.*.code')) return [{ kind: 'family', id }];
  return [];
}

/** What an id is told apart by: incidents' addresses are in lower case, so their case does not count. */
export function idKey(kind: Kind, id: string): string {
  return kind === 'incident' ? id.toLowerCase() : id;
}

function ofKind<K extends Kind>(entries: readonly Entry[], kind: K): EntryOf<K>[] {
  return entries.filter((entry): entry is Extract<Entry, EntryOf<K>> => entry.kind === kind);
}
