import type { Entry } from './entry.ts';
import { LOST } from './gaps.ts';
import type { Ref, Target, TargetKind } from './target.ts';

/** Every target by kind and id. Maps, not objects: `__proto__` and `constructor` are ids like any other. */
export type TargetIndex = ReadonlyMap<TargetKind, ReadonlyMap<string, Target>>;

/** Indexes what the entries offer as targets; of two with one id the earlier entry is kept. */
export function indexTargets(entries: readonly Entry[]): TargetIndex {
  const index = new Map<TargetKind, Map<string, Target>>();
  for (const target of entries.flatMap(targetsOf)) {
    const ofKind = index.get(target.kind) ?? new Map<string, Target>();
    index.set(target.kind, ofKind);
    if (!ofKind.has(target.id) && !target.id.endsWith(LOST)) ofKind.set(target.id, target);
  }
  return index;
}

export function targetOf(index: TargetIndex, { kind, id }: Ref): Target | undefined {
  return index.get(kind)?.get(id);
}

/** What an entry offers: itself and its parts, each with the title that a link to it shows. */
export function targetsOf(entry: Entry): Target[] {
  const { id } = entry;
  switch (entry.kind) {
    case 'incident':
    case 'runbook':
      return [{ kind: entry.kind, id, title: entry.data.title }];
    case 'tree':
      return [
        { kind: 'tree', id, title: entry.data.title },
        ...entry.data.nodes.map(
          (node): Target => ({ kind: 'node', id: `${id}/${node.id}`, title: node.question }),
        ),
      ];
    case 'codes':
      return [
        { kind: 'family', id, title: entry.data.title },
        ...entry.data.codes.map(
          ({ code, name }): Target => ({ kind: 'code', id: `${id}/${code}`, title: `${code} ${name}` }),
        ),
      ];
    case 'vocabulary':
      return entry.data.services.map((service) => ({
        kind: 'service',
        id: service.id,
        title: service.name,
      }));
    case 'site':
      return [];
  }
}
