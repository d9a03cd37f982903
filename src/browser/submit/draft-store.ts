import type { Values } from '../../core/write-up/filled-form.ts';
import type { NewKind } from '../../core/write-up/kinds.ts';

/** What was typed, and when. */
export interface Draft {
  /** Tells it from those of other pages that are open on the same device. */
  readonly id: string;
  /** RFC 3339, UTC. */
  readonly savedAt: string;
  readonly values: Values;
}

/** Those in hand, and others that nobody has decided about. */
const KEPT_MOST = 3;

/** The drafts of a kind that this device keeps, what was kept last first. What is not ours, or not whole, is none. */
export function keptDrafts(kind: NewKind): readonly Draft[] {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(keyOf(kind)) ?? '[]');
    return Array.isArray(read) ? read.flatMap((one) => draftOf(one) ?? []).slice(0, KEPT_MOST) : [];
  } catch {
    return [];
  }
}

/**
 * Keeps drafts, and forgets those with the ids; what other pages have put there meanwhile stays. False where the browser
 * refuses, because its storage is full or forbidden.
 */
export function keepDrafts(kind: NewKind, own: readonly Draft[], forgotten: ReadonlySet<string>): boolean {
  try {
    const ids = new Set([...forgotten, ...own.map(({ id }) => id)]);
    const drafts = [...own, ...keptDrafts(kind).filter(({ id }) => !ids.has(id))].slice(0, KEPT_MOST);
    if (drafts.length === 0) localStorage.removeItem(keyOf(kind));
    else localStorage.setItem(keyOf(kind), JSON.stringify(drafts));
    return true;
  } catch {
    return false;
  }
}

const keyOf = (kind: NewKind): string =>
  kind === 'incident' ? 'fixpoint.write-up' : `fixpoint.write-up.${kind}`;

function draftOf(one: unknown): Draft | undefined {
  const { id, savedAt, values } = (one ?? {}) as { readonly [Key in keyof Draft]?: unknown };
  if (typeof savedAt !== 'string' || Number.isNaN(Date.parse(savedAt))) return undefined;
  if (typeof values !== 'object' || values === null) return undefined;
  const entries = Object.entries(values).flatMap(([flag, texts]) =>
    Array.isArray(texts) ? [[flag, texts.filter((text) => typeof text === 'string')] as const] : [],
  );
  return { id: typeof id === 'string' ? id : savedAt, savedAt, values: Object.fromEntries(entries) };
}
