import type { Collection } from '../collection.ts';
import type { Finding } from '../problem.ts';
import type { Reference } from '../references.ts';
import type { TargetKind } from '../target.ts';
import { danglingReferences } from './dangling.ts';
import { KIND_WORDS } from './kind-words.ts';

/** References to an id that something has, though nothing of the kind that is asked for. */
export function wrongKindReferences(collection: Collection): Finding[] {
  return danglingReferences(collection).flatMap(({ file, reference, elsewhere }): Finding[] => {
    const { path, ref } = reference;
    const [found] = elsewhere;
    if (found === undefined) return [];
    return [
      {
        code: 'wrong-kind-reference',
        file,
        path,
        message: `"${ref.id}" is ${KIND_WORDS[found].a}; expected the id of ${KIND_WORDS[ref.kind].a}.`,
        remedy: remedy(reference, found),
      },
    ];
  });
}

function remedy({ from, path, ref }: Reference, found: TargetKind): string {
  // Answers and outcomes name the kind as a key, so there the key is what to change.
  const isLeaf = path.at(-1) === ref.kind;
  if (isLeaf && LEAVES.has(found)) return `Write "${found}: ${ref.id}" instead.`;
  const here = `Write the id of ${KIND_WORDS[ref.kind].a} here`;
  const field = found === 'incident' && from.kind === 'incident' ? 'related' : FIELDS[found];
  return isLeaf || field === undefined
    ? `${here}.`
    : `${here}; ${KIND_WORDS[found].a} is named under "${field}".`;
}

const LEAVES: ReadonlySet<TargetKind> = new Set(['incident', 'runbook', 'code']);

const FIELDS: Readonly<Partial<Record<TargetKind, string>>> = {
  incident: 'incidents',
  runbook: 'runbooks',
  code: 'codes',
  service: 'services',
};
