import type { z } from 'zod';

/**
 * The most useful complaints of a union. Where the schema words its own message, that one; otherwise those of
 * the alternative that fits best: the one whose faults lie deepest, and among equals the one with the fewest.
 */
export function unionIssues(issue: z.core.$ZodIssue): readonly z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union' || issue.message !== UNWORDED) return [issue];
  const [best] = issue.errors
    .filter((alternative) => alternative.length > 0)
    .toSorted((a, b) => depth(b) - depth(a) || a.length - b.length);
  if (best === undefined) return [issue];
  return best.flatMap((inner) => unionIssues({ ...inner, path: [...issue.path, ...inner.path] }));
}

/** What zod says where a schema gives no message. */
const UNWORDED = 'Invalid input';

const depth = (issues: readonly z.core.$ZodIssue[]): number =>
  Math.max(...issues.map((issue) => issue.path.length + (issue.code === 'unrecognized_keys' ? 1 : 0)));
