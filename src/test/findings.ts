import { type Collection, type CollectOptions, collect } from '../core/collection.ts';
import type { Entry } from '../core/entry.ts';
import type { Finding } from '../core/problem.ts';

/** Runs one check over a few entries on 2026-01-15 and gives each finding as `code file path`. */
export function found(
  check: (collection: Collection) => Finding[],
  entries: readonly Entry[],
  options: Partial<CollectOptions> = {},
): string[] {
  return findings(check, entries, options).map(({ code, file, path }) =>
    `${code} ${file} ${path.join('.')}`.trimEnd(),
  );
}

/** The findings themselves, where a test is about their words. */
export function findings(
  check: (collection: Collection) => Finding[],
  entries: readonly Entry[],
  options: Partial<CollectOptions> = {},
): Finding[] {
  return check(collect(entries, { today: '2026-01-15', ...options }));
}
