import { z } from 'zod';
import type { NewKind } from '../../core/write-up/kinds.ts';
import { KINDS, type Kind } from '../../schema/kinds.ts';
import { issueFindings } from '../issue-findings.ts';
import type { Question } from './question.ts';

/** The kind of file that a new write-up is, or is part of. */
export const kindOf = (kind: NewKind): Kind => (kind === 'code' ? 'codes' : kind);

/** What the schema says of the field that a question is about. */
export interface Field {
  readonly description: string;
  /** The only values that it takes; empty where it takes any. */
  readonly choices: readonly string[];
  readonly schema: z.core.$ZodType;
  /** What is wrong with a value, in a sentence; undefined where it will do. */
  readonly problem: (value: unknown) => string | undefined;
}

/** Looks a field up. Throws where the schema has none at this path. */
export function fieldOf(
  kind: NewKind,
  { path, ask, flag, noun }: Pick<Question, 'path' | 'ask' | 'flag' | 'noun'>,
): Field {
  let here: z.core.$ZodType = KINDS[kindOf(kind)];
  let description = '';
  for (const key of path.split('.')) {
    here = below(here, key, path);
    description = descriptionOf(here) ?? description;
  }
  const schema = here;
  const name = noun ?? flag.replaceAll('-', ' ');
  return {
    description: ask ?? description,
    choices: choicesOf(schema),
    schema,
    problem: (value) => {
      const whole = z.strictObject({ [name]: schema });
      const data = { [name]: value };
      const [first] = issueFindings(whole.safeParse(data).error?.issues ?? [], {
        schema: whole,
        data,
        file: '',
      });
      return first && `The ${first.message}`;
    },
  };
}

export function below(schema: z.core.$ZodType, key: string, path: string): z.core.$ZodType {
  const { def } = inner(schema)._zod;
  const found =
    def.type === 'array'
      ? def.element
      : def.type === 'object'
        ? (def.shape[key] as z.core.$ZodType)
        : undefined;
  if (found === undefined) throw new Error(`the schema has no ${path}`);
  return found;
}

/** The schema behind `.optional()` and `.default()`. */
export function inner(schema: z.core.$ZodType): z.core.$ZodTypes {
  const one = schema as z.core.$ZodTypes;
  const { def } = one._zod;
  return def.type === 'optional' || def.type === 'default' ? inner(def.innerType) : one;
}

const descriptionOf = (schema: z.core.$ZodType): string | undefined =>
  z.globalRegistry.get(schema)?.description ?? z.globalRegistry.get(inner(schema))?.description;

function choicesOf(schema: z.core.$ZodType): readonly string[] {
  const { def } = inner(schema)._zod;
  return def.type === 'enum' ? Object.values(def.entries).map(String) : [];
}
