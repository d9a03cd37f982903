import type { z } from 'zod';
import type { FieldRule, RuleStep } from '../../core/write-up/field-rule.ts';
import { constantWords } from '../schema-rules.ts';
import { inner } from './field.ts';

/** The rules of a text field of the schema as data. Throws where it has one that cannot be said so. */
export function fieldRule(schema: z.core.$ZodType): FieldRule {
  const one = inner(schema);
  const { def } = one._zod;
  if (def.type === 'enum') {
    return { trims: false, steps: [{ kind: 'one-of', values: Object.values(def.entries).map(String) }] };
  }
  if (def.type === 'union') return { trims: false, steps: [unionStep(one)] };
  if (def.type !== 'string') throw new Error(`a form has no field for a ${def.type}`);
  const checks = (def.checks ?? []).map((check) => check._zod.def as CheckDef);
  return {
    trims: checks.some(({ check }) => check === 'overwrite'),
    steps: checks.flatMap((check) => stepOf(check) ?? []),
  };
}

/** What is read of zod's own checks and of ours. */
interface CheckDef {
  readonly check: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly format?: string;
  readonly pattern?: RegExp;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly error?: unknown;
}

function stepOf({ check, minimum, maximum, format, pattern, params, error }: CheckDef): RuleStep | undefined {
  const message = constantWords(error);
  const { never, always, problem } = params ?? {};
  if (check === 'overwrite') return undefined;
  if (check === 'min_length' && minimum !== undefined) return { kind: 'at-least', length: minimum };
  if (check === 'max_length' && maximum !== undefined) return { kind: 'at-most', length: maximum };
  if (pattern !== undefined && format !== undefined)
    return { kind: 'holds', pattern: pattern.source, message, format };
  const code = typeof problem === 'string' ? { problem } : {};
  if (never instanceof RegExp) return { kind: 'lacks', pattern: never.source, message, ...code };
  if (always instanceof RegExp) return { kind: 'holds', pattern: always.source, message, ...code };
  throw new Error(`a form cannot follow the rule "${message || check}": say it as a pattern in src/schema`);
}

/** Of several ways to write a value, the pattern of all and the words of the whole. */
function unionStep(schema: z.core.$ZodTypes): RuleStep {
  const { pattern, def } = schema._zod;
  if (pattern === undefined || def.error === undefined)
    throw new Error('the union has no pattern or no words');
  return { kind: 'holds', pattern: pattern.source, message: constantWords(def.error), format: 'date' };
}
