import type { Library } from './library.ts';
import type { Ref, Target } from './target.ts';
import { targetsOf } from './target-index.ts';

/** The target that a reference names, or undefined where the library has none. Looks through one list. */
export function findTarget(library: Library, { kind, id }: Ref): Target | undefined {
  return ownerEntries(library, kind, id)
    .flatMap(targetsOf)
    .find((target) => target.kind === kind && target.id === id);
}

/** The entries that could offer such a target: the one with the id, or the one that the id begins with. */
function ownerEntries(library: Library, kind: Ref['kind'], id: string) {
  const [whole] = id.split('/');
  switch (kind) {
    case 'incident':
      return library.incidents.filter((entry) => entry.id === id);
    case 'runbook':
      return library.runbooks.filter((entry) => entry.id === id);
    case 'tree':
    case 'node':
      return library.trees.filter((entry) => entry.id === whole);
    case 'family':
    case 'code':
      return library.families.filter((entry) => entry.id === whole);
    case 'service': {
      const { vocabulary: data } = library;
      return [{ kind: 'vocabulary', id: 'vocabulary', data, body: '', filePath: '' } as const];
    }
  }
}
