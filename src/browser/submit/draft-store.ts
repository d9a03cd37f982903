import type { Values } from '../../core/write-up/filled-form.ts';
import type { NewKind } from '../../core/write-up/kinds.ts';

/** What was typed, and when. */
export interface Draft {
  /** RFC 3339, UTC. */
  readonly savedAt: string;
  readonly values: Values;
}

/** The draft in hand, and others that nobody has decided about. */
const KEPT_MOST = 3;

/** The drafts of a kind that this device keeps, the one in hand first. What is not ours, or not whole, is none. */
export function keptDrafts(kind: NewKind): readonly Draft[] {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(keyOf(kind)) ?? '[]');
    return Array.isArray(read) ? read.flatMap((one) => draftOf(one) ?? []).slice(0, KEPT_MOST) : [];
  } catch {
    return [];
  }
}

/** Keeps them; false where the browser refuses, because its storage is full or forbidden. */
export function keepDrafts(kind: NewKind, drafts: readonly Draft[]): boolean {
  try {
    if (drafts.length === 0) localStorage.removeItem(keyOf(kind));
    else localStorage.setItem(keyOf(kind), JSON.stringify(drafts.slice(0, KEPT_MOST)));
    return true;
  } catch {
    return false;
  }
}

const keyOf = (kind: NewKind): string =>
  kind === 'incident' ? 'fixpoint.write-up' : `fixpoint.write-up.${kind}`;

function draftOf(one: unknown): Draft | undefined {
  const { savedAt, values } = (one ?? {}) as { readonly savedAt?: unknown; readonly values?: unknown };
  if (typeof savedAt !== 'string' || typeof values !== 'object' || values === null) return undefined;
  const entries = Object.entries(values).flatMap(([flag, texts]) =>
    Array.isArray(texts) ? [[flag, texts.filter((text) => typeof text === 'string')] as const] : [],
  );
  return { savedAt, values: Object.fromEntries(entries) };
}
