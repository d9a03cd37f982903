import { z } from 'zod';
import { rulesInWords } from '../intake/schema-rules.ts';
import { KINDS, type Kind } from '../schema/kinds.ts';
import { REQUIRED_BY_STATUS } from '../schema/status.ts';
import { type Shape, typeInWords } from './type-words.ts';

/** One key that an author may write. */
export interface ReferenceKey {
  readonly name: string;
  readonly type: string;
  readonly description: string;
  readonly required: boolean;
  /** Statuses of an incident that make it required; empty for every other kind. */
  readonly statuses: readonly string[];
  /** What stands for it where it is left out. */
  readonly fallback?: string;
  /** The only values it takes; empty where any value of the type will do. */
  readonly values: readonly string[];
  /** Anchor of the table of its own keys, where it has some. */
  readonly nested?: string;
}

/** The keys of a kind of file (path empty), or of a value in it: `fixes.changes`. */
export interface ReferenceTable {
  readonly path: string;
  readonly anchor: string;
  /** Whether these are the keys of each item of a list. */
  readonly each: boolean;
  readonly keys: readonly ReferenceKey[];
}

/** Everything that may be written in a file of a kind: its own keys first, then those of the values in it. */
export function referenceOf(kind: Kind): ReferenceTable[] {
  const whole = shapeOf(KINDS[kind]);
  const tables = tablesOf(whole, '', false);
  return kind === 'incident' ? tables.map(withStatuses) : tables;
}

/** Each shape carries the rules that JSON Schema drops, in words. */
function shapeOf(schema: z.ZodType): Shape {
  return z.toJSONSchema(schema, {
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      const rules = rulesInWords(zodSchema);
      if (rules.length > 0) jsonSchema.rules = rules;
    },
  }) as Shape;
}

function tablesOf(shape: Shape, path: string, each: boolean): ReferenceTable[] {
  const keys: ReferenceKey[] = [];
  const below: ReferenceTable[] = [];
  for (const [name, value] of Object.entries(shape.properties ?? {})) {
    const inner = value.items ?? value;
    const nested = path === '' ? name : `${path}.${name}`;
    if (inner.properties) below.push(...tablesOf(inner, nested, value.items !== undefined));
    keys.push({
      name,
      type: typeInWords(value),
      description: value.description ?? inner.description ?? '',
      required: shape.required?.includes(name) ?? false,
      statuses: [],
      values: (inner.enum ?? []).map(String),
      ...(isWorthSaying(value.default) ? { fallback: String(value.default) } : {}),
      ...(inner.properties ? { nested: anchorOf(nested) } : {}),
    });
  }
  return [{ path, anchor: anchorOf(path), each, keys }, ...below];
}

const anchorOf = (path: string): string => path.replaceAll('.', '-');

const isWorthSaying = (value: unknown): boolean => value !== undefined && !Array.isArray(value);

function withStatuses(table: ReferenceTable): ReferenceTable {
  if (table.path !== '') return table;
  const statusesOf = (name: string) =>
    Object.entries(REQUIRED_BY_STATUS).flatMap(([status, names]) => (names.includes(name) ? [status] : []));
  return { ...table, keys: table.keys.map((key) => ({ ...key, statuses: statusesOf(key.name) })) };
}
