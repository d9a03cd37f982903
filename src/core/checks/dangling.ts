import type { Collection } from '../collection.ts';
import type { Reference } from '../references.ts';
import type { TargetKind } from '../target.ts';
import { targetOf } from '../target-index.ts';
import { unreadTest } from '../unread.ts';

/** A reference that found nothing of its kind, with the kinds of which something does have that id. */
export interface Dangling {
  readonly file: string;
  readonly reference: Reference;
  readonly elsewhere: readonly TargetKind[];
}

/** References that lead nowhere. Services are left to the check of words, unread files to their own problems. */
export function danglingReferences({ references, targets, unread }: Collection): Dangling[] {
  const isUnread = unreadTest(unread);
  return [...references].flatMap(([{ filePath }, made]) =>
    made
      .filter(({ ref }) => ref.kind !== 'service' && !targetOf(targets, ref) && !isUnread(ref))
      .map((reference) => ({
        file: filePath,
        reference,
        elsewhere: [...targets].filter(([, ids]) => ids.has(reference.ref.id)).map(([kind]) => kind),
      })),
  );
}
