import type { Collection } from '../collection.ts';
import type { Finding } from '../problem.ts';
import { KIND_WORDS } from './kind-words.ts';

/** Entries that name themselves. */
export function selfReferences({ references }: Collection): Finding[] {
  return [...references].flatMap(([{ filePath }, made]) =>
    made
      .filter(({ from, ref }) => from.kind === ref.kind && from.id === ref.id)
      .map(({ ref, path }) => ({
        code: 'self-reference',
        file: filePath,
        path,
        message: `The ${KIND_WORDS[ref.kind].one} "${ref.id}" names itself; expected another one.`,
        remedy:
          ref.kind === 'runbook'
            ? 'Lead to one of its steps with "step:", or to another runbook.'
            : 'Take the reference out, or name the one that is meant.',
      })),
  );
}
