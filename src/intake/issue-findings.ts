import type { z } from 'zod';
import { complaint, type IssuePlace, unknownKey } from '../core/complaint.ts';
import { type Finding, isProblemCode } from '../core/problem.ts';
import { pathText, valueAt } from '../core/value-words.ts';
import { keysAt } from './schema-keys.ts';
import { unionIssues } from './union-issues.ts';

/** What the schema complains of, in an author's words. `data` is what was checked, `file` what it was read from. */
export function issueFindings(
  issues: readonly z.core.$ZodIssue[],
  { schema, data, file }: { readonly schema: z.core.$ZodType; readonly data: unknown; readonly file: string },
): Finding[] {
  return issues
    .flatMap((issue) => unionIssues(issue))
    .flatMap((issue) => {
      const path = issue.path.map((key) => (typeof key === 'number' ? key : String(key)));
      const place: IssuePlace = {
        path,
        name: pathText(path),
        value: valueAt(data, path),
        keys: () => keysAt(schema, path),
      };
      if (issue.code === 'unrecognized_keys') {
        return issue.keys.map((key) => ({ file, path: [...path, key], ...unknownKey(key, place) }));
      }
      const { code, ...said } = complaint(issue, place);
      return [{ file, path, code: isProblemCode(code) ? code : 'wrong-format', ...said }];
    });
}
