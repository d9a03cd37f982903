import { idKey } from './collection.ts';
import type { EntryOf } from './entry.ts';

/**
 * A function from an incident's id to one id that stands for all incidents of the same problem: those that repeat
 * or replace each other, also through a third one (union-find). Case does not count.
 */
export function sameProblem(incidents: readonly EntryOf<'incident'>[]): (id: string) => string {
  const parents = new Map<string, string>();
  const root = (key: string): string => {
    const up = parents.get(key);
    if (up === undefined) return key;
    const above = parents.get(up);
    if (above === undefined) return up;
    parents.set(key, above);
    return root(above);
  };
  for (const { id, data } of incidents) {
    for (const other of [...data.supersedes, ...(data.duplicateOf === undefined ? [] : [data.duplicateOf])]) {
      const [a, b] = [root(idKey('incident', id)), root(idKey('incident', other))];
      if (a !== b) parents.set(a, b);
    }
  }
  return (id) => root(idKey('incident', id));
}
