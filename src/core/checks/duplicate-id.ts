import { type Collection, idKey } from '../collection.ts';
import type { Entry } from '../entry.ts';
import type { Finding } from '../problem.ts';
import type { TargetKind } from '../target.ts';
import { KIND_WORDS } from './kind-words.ts';

/** Two files of one kind with one id. Reported at the later file; the case of an incident's id does not count. */
export function duplicateIds({ incidents, runbooks, trees, families }: Collection): Finding[] {
  return [
    ...repeated('incident', incidents),
    ...repeated('runbook', runbooks),
    ...repeated('tree', trees),
    ...repeated('family', families),
  ];
}

function repeated(kind: TargetKind, entries: readonly Entry[]): Finding[] {
  const taken = new Map<string, Entry>();
  return entries.flatMap((entry): Finding[] => {
    const key = idKey(entry.kind, entry.id);
    const first = taken.get(key);
    if (first === undefined) {
      taken.set(key, entry);
      return [];
    }
    const written = kind === 'incident';
    return [
      {
        code: 'duplicate-id',
        file: entry.filePath,
        path: written ? ['id'] : [],
        beside: first.filePath,
        message: `${entry.filePath} has the ${KIND_WORDS[kind].one} id "${entry.id}", which ${first.filePath} has as "${first.id}"; expected one file for each id.`,
        remedy: written
          ? 'Give one of the two another id, and its folder the same beginning.'
          : 'Give one of the two another file name, or delete it.',
      },
    ];
  });
}
