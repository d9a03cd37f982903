import type { Collection } from '../collection.ts';
import type { Finding } from '../problem.ts';
import type { TargetKind } from '../target.ts';
import { danglingReferences } from './dangling.ts';
import { KIND_WORDS } from './kind-words.ts';
import { orNearest, suggester, writeOr } from './suggestion.ts';

/** References to an id that nothing has. */
export function unknownReferences(collection: Collection): Finding[] {
  const suggest = suggester();
  const known = new Map([...collection.targets].map(([kind, ids]) => [kind, [...ids.keys()]]));
  const near = (kind: TargetKind, id: string) => suggest(id, known.get(kind) ?? []);
  return danglingReferences(collection)
    .filter(({ elsewhere }) => elsewhere.length === 0)
    .map(({ file, reference: { ref, path } }) => {
      const { one, place } = KIND_WORDS[ref.kind];
      const found = near(ref.kind, ref.id);
      return {
        code: 'unknown-reference',
        file,
        path,
        message: `There is no ${one} "${ref.id}"${orNearest(found)}.`,
        remedy: writeOr(found, `add the ${one} to ${place}, or take the reference out`),
      };
    });
}
