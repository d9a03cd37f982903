import type { OutcomeTarget } from '../schema/target.ts';
import type { Entry, EntryOf, Path } from './entry.ts';
import type { Ref } from './target.ts';

/**
 * One place in an entry that names something else. `from` is the smallest thing that does so (a question rather
 * than its tree, a code rather than its family); `as` is how the reader of the target is told.
 */
export interface Reference {
  readonly from: Ref;
  readonly path: Path;
  readonly ref: Ref;
  readonly as: string;
}

/** Every reference that an entry makes beyond itself, in the order of its fields; known targets or not. */
export function referencesOf(entry: Entry): Reference[] {
  switch (entry.kind) {
    case 'incident':
      return incidentReferences(entry);
    case 'runbook':
      return runbookReferences(entry);
    case 'tree':
      return treeReferences(entry);
    case 'codes':
      return familyReferences(entry);
    case 'vocabulary':
      return entry.data.services.flatMap((service, i) =>
        named(
          { kind: 'service', id: service.id },
          ['services', i, 'dependsOn'],
          'service',
          service.dependsOn,
          'depends on it',
        ),
      );
    case 'site':
      return [];
  }
}

function incidentReferences({ id, data }: EntryOf<'incident'>): Reference[] {
  const from: Ref = { kind: 'incident', id };
  const repeats: Ref | undefined =
    data.duplicateOf === undefined ? undefined : { kind: 'incident', id: data.duplicateOf };
  return [
    ...named(from, ['services'], 'service', data.services, 'was seen in it'),
    ...named(from, ['codes'], 'code', data.codes, 'shows this code'),
    ...named(from, ['related'], 'incident', data.related, 'names it as related'),
    ...named(from, ['runbooks'], 'runbook', data.runbooks, 'says that it helps'),
    ...(repeats ? [{ from, path: ['duplicateOf'], ref: repeats, as: 'repeats this' }] : []),
    ...named(from, ['supersedes'], 'incident', data.supersedes, 'replaces this'),
  ];
}

function runbookReferences({ id, data }: EntryOf<'runbook'>): Reference[] {
  const from: Ref = { kind: 'runbook', id };
  return [
    ...named(from, ['services'], 'service', data.services, 'is for it'),
    ...named(from, ['codes'], 'code', data.codes, 'deals with this code'),
    ...data.steps.flatMap((step, i) =>
      step.outcomes.flatMap(({ when, to }, j) =>
        leading(from, ['steps', i, 'outcomes', j, 'to'], to, `outcome "${when}"`),
      ),
    ),
    ...named(from, ['incidents'], 'incident', data.incidents, 'helps with it'),
  ];
}

function treeReferences({ id, data }: EntryOf<'tree'>): Reference[] {
  return [
    ...named({ kind: 'tree', id }, ['services'], 'service', data.services, 'is for it'),
    ...data.nodes.flatMap((node, i) =>
      node.answers.flatMap(({ text, to }, j) =>
        leading(
          { kind: 'node', id: `${id}/${node.id}` },
          ['nodes', i, 'answers', j, 'to'],
          // A question named by an answer is one of the same tree: a part of this entry, not another target.
          { incident: to.incident, runbook: to.runbook, code: to.code },
          `answer "${text}"`,
        ),
      ),
    ),
  ];
}

function familyReferences({ id, data }: EntryOf<'codes'>): Reference[] {
  return data.codes.flatMap((code, i) => {
    const from: Ref = { kind: 'code', id: `${id}/${code.code}` };
    return [
      ...named(from, ['codes', i, 'runbooks'], 'runbook', code.runbooks, 'says that it helps'),
      ...named(from, ['codes', i, 'incidents'], 'incident', code.incidents, 'was seen in it'),
    ];
  });
}

function named(from: Ref, path: Path, kind: Ref['kind'], ids: readonly string[], as: string): Reference[] {
  return ids.map((id, i) => ({ from, path: [...path, i], ref: { kind, id }, as }));
}

function leading(from: Ref, path: Path, to: OutcomeTarget, as: string): Reference[] {
  return (['incident', 'runbook', 'code', 'node'] as const).flatMap((kind) => {
    const id = to[kind];
    return id === undefined ? [] : [{ from, path: [...path, kind], ref: { kind, id }, as }];
  });
}
