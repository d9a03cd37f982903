import type { Ref, TargetKind } from './target.ts';

/**
 * Something whose file is there but did not pass its own check. An incident whose id could not be read may be
 * given by its folder name (`ws-001-socket-never-opens`).
 */
export interface Unread {
  readonly kind: TargetKind | 'vocabulary';
  readonly id: string;
}

/** A test whether a reference leads to something unread: the thing itself, or the file that it would be part of. */
export function unreadTest(unread: readonly Unread[]): (ref: Ref) => boolean {
  const files = new Set(unread.flatMap(keysOf));
  return ({ kind, id }) => {
    const owner = PART_OF[kind];
    const whole = id.split('/')[0] ?? id;
    return (
      files.has(keyOf(kind, id)) ||
      (owner !== undefined && files.has(keyOf(owner, whole))) ||
      (kind === 'service' && unread.some((file) => file.kind === 'vocabulary'))
    );
  };
}

const PART_OF: Readonly<Partial<Record<TargetKind, TargetKind>>> = { node: 'tree', code: 'family' };

const keyOf = (kind: Unread['kind'], id: string): string => `${kind} ${id.toLowerCase()}`;

/** A folder name begins with the id, so every beginning of it that ends at a hyphen may be the id. */
function keysOf({ kind, id }: Unread): string[] {
  if (kind !== 'incident') return [keyOf(kind, id)];
  const pieces = id.split('-');
  return pieces.map((_, i) => keyOf(kind, pieces.slice(0, i + 1).join('-')));
}
