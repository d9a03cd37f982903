import { complaint, type SchemaIssue } from '../complaint.ts';

/** What the schema says of a text, as data: a form follows it without the schema and finds the same faults. */
export interface FieldRule {
  /** Space around the text does not count. */
  readonly trims: boolean;
  /** Looked at in this order; the first that is broken is told. */
  readonly steps: readonly RuleStep[];
}

export type RuleStep =
  | { readonly kind: 'at-least' | 'at-most'; readonly length: number }
  | { readonly kind: 'one-of'; readonly values: readonly string[] }
  /** `pattern` is the source of a regular expression with the flag `u`; without `format`, it is a rule of our own. */
  | {
      readonly kind: 'holds' | 'lacks';
      readonly pattern: string;
      readonly message: string;
      readonly format?: string;
      readonly problem?: string;
    };

/** What is wrong with a value by a rule, in the words of `check`; undefined where it will do. `name` is the field's. */
export function ruleProblem({ trims, steps }: FieldRule, value: string, name: string): string | undefined {
  const text = trims ? value.trim() : value;
  for (const step of steps) {
    const issue = issueOf(step, text);
    if (issue !== undefined) return complaint(issue, { path: [name], name, value, keys: () => [] }).message;
  }
  return undefined;
}

function issueOf(step: RuleStep, text: string): SchemaIssue | undefined {
  const message = '';
  switch (step.kind) {
    case 'at-least':
      return text.length < step.length ? { code: 'too_small', minimum: step.length, message } : undefined;
    case 'at-most':
      return text.length > step.length ? { code: 'too_big', maximum: step.length, message } : undefined;
    case 'one-of':
      return step.values.includes(text) ? undefined : { code: 'invalid_value', values: step.values, message };
    case 'holds':
    case 'lacks':
      return patternIssue(step, text);
  }
}

function patternIssue(
  { kind, pattern, message, format, problem }: Extract<RuleStep, { kind: 'holds' | 'lacks' }>,
  text: string,
): SchemaIssue | undefined {
  const found = new RegExp(pattern, 'u');
  if (found.test(text) === (kind === 'holds')) return undefined;
  if (format !== undefined) return { code: 'invalid_format', format, message };
  return { code: 'custom', message, params: { problem, ...(kind === 'lacks' ? { never: found } : {}) } };
}
