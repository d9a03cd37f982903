import { type Collection, idKey } from './collection.ts';
import type { Entry, EntryOf } from './entry.ts';
import type { Library, Link, LinkedService } from './library.ts';
import { byName, newestFirst } from './order.ts';
import type { Backlink, Ref, Target } from './target.ts';
import { targetOf } from './target-index.ts';

/** Resolves every reference of a collection, in both directions. */
export function linkCollection(collection: Collection): Library {
  const incidents = unique(collection.incidents).sort(newestFirst);
  const runbooks = unique(collection.runbooks).sort(byTitle);
  const trees = unique(collection.trees).sort(byTitle);
  const families = unique(collection.families).sort(byTitle);
  const vocabulary = collection.vocabulary?.data ?? NO_WORDS;
  const leading = backlinksOf([...incidents, ...runbooks, ...trees, ...families], collection);
  const to = (ref: Ref): readonly Backlink[] => leading.get(keyOf(ref)) ?? [];
  const linksOf = (entry: Entry) => resolvedLinks(entry, collection);
  const parts = (kind: 'node' | 'code', owner: string, ids: readonly string[]) =>
    [...new Set(ids)].map((id) => [id, to({ kind, id: `${owner}/${id}` })] as const);

  return {
    site: collection.site?.data ?? NAMELESS,
    vocabulary,
    incidents: incidents.map((entry) => ({ ...entry, links: linksOf(entry), backlinks: to(entry) })),
    runbooks: runbooks.map((entry) => ({ ...entry, links: linksOf(entry), backlinks: to(entry) })),
    trees: trees.map((entry) => {
      const nodes = parts(
        'node',
        entry.id,
        entry.data.nodes.map(({ id }) => id),
      );
      return {
        ...entry,
        links: linksOf(entry),
        ...together(nodes),
        nodeBacklinks: Object.fromEntries(nodes),
      };
    }),
    families: families.map((entry) => {
      const codes = parts(
        'code',
        entry.id,
        entry.data.codes.map(({ code }) => code),
      );
      return {
        ...entry,
        links: linksOf(entry),
        ...together(codes),
        codeBacklinks: Object.fromEntries(codes),
      };
    }),
    services: linkedServices(collection, to),
  };
}

const NO_WORDS: Library['vocabulary'] = {
  services: [],
  components: [],
  environments: [],
  causes: [],
  tags: [],
};
const NAMELESS: Library['site'] = { name: 'Fixpoint', base: '/', probes: [], federated: [] };

const keyOf = ({ kind, id }: Ref): string => `${kind} ${id}`;

const byTitle = <E extends EntryOf<'runbook' | 'tree' | 'codes'>>(a: E, b: E): number =>
  byName({ id: a.id, name: a.data.title }, { id: b.id, name: b.data.title });

function unique<E extends Entry>(entries: readonly E[]): E[] {
  const kept = new Map<string, E>();
  for (const entry of entries) {
    const key = idKey(entry.kind, entry.id);
    if (!kept.has(key)) kept.set(key, entry);
  }
  return [...kept.values()];
}

function resolvedLinks(entry: Entry, { references, targets }: Collection): Link[] {
  return (references.get(entry) ?? []).flatMap(({ path, ref }) => {
    const target = targetOf(targets, ref);
    return target ? [{ path, target }] : [];
  });
}

function backlinksOf(entries: readonly Entry[], { references, targets }: Collection) {
  const leading = new Map<string, Backlink[]>();
  for (const entry of entries) {
    for (const { from, ref, as } of references.get(entry) ?? []) {
      const source = targetOf(targets, from);
      if (source === undefined || targetOf(targets, ref) === undefined) continue;
      const rows = leading.get(keyOf(ref)) ?? [];
      leading.set(keyOf(ref), rows);
      rows.push({ from: source, as });
    }
  }
  return leading;
}

function together(parts: ReadonlyArray<readonly [string, readonly Backlink[]]>) {
  return { backlinks: parts.flatMap(([, rows]) => rows) };
}

function linkedServices(
  { vocabulary, targets }: Collection,
  to: (ref: Ref) => readonly Backlink[],
): LinkedService[] {
  const services = new Map(vocabulary?.data.services.toReversed().map((service) => [service.id, service]));
  const target = (id: string): Target | undefined => targetOf(targets, { kind: 'service', id });
  const neededBy = new Map<string, Target[]>();
  const sorted = [...services.values()].sort(byName);
  for (const { id, dependsOn } of sorted) {
    const needing = target(id);
    for (const needed of new Set(dependsOn)) {
      const rows = neededBy.get(needed) ?? [];
      neededBy.set(needed, rows);
      if (needing) rows.push(needing);
    }
  }
  return sorted.map((data) => ({
    data,
    dependsOn: data.dependsOn.flatMap((id) => target(id) ?? []),
    neededBy: neededBy.get(data.id) ?? [],
    backlinks: to({ kind: 'service', id: data.id }),
  }));
}
