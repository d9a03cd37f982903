import type { z } from 'zod';
import type { Path } from '../core/entry.ts';
import { LOST } from '../core/gaps.ts';

/** What of some data passed (see PartialEntry), and how a place in it is found in the data as it was written. */
export interface Salvage {
  readonly data: object;
  readonly gaps: readonly Path[];
  readonly origin: (path: Path) => Path;
}

/** Keeps what fits the schema in data that as a whole does not; undefined where nothing of it does. */
export function salvage(schema: z.core.$ZodType, data: unknown): Salvage | undefined {
  const work: Work = { gaps: [], kept: new Map() };
  const whole = rescue(schema as z.ZodType, data, [], work);
  if (typeof whole?.value !== 'object' || whole.value === null) return undefined;
  return { data: whole.value, gaps: work.gaps, origin: (path) => originOf(path, work.kept) };
}

interface Work {
  readonly gaps: Path[];
  /** For each list that lost items, the numbers that the others had; by its place in the salvaged data. */
  readonly kept: Map<string, readonly number[]>;
}

/** In a box, so that a value that is undefined differs from none. */
type Rescued = { readonly value: unknown } | undefined;

function rescue(schema: z.ZodType, value: unknown, path: Path, work: Work): Rescued {
  const checked = schema.safeParse(value);
  if (checked.success) return { value: checked.data };
  const { def } = (schema as unknown as z.core.$ZodTypes)._zod;
  if (def.type === 'default') return rescue(def.innerType as z.ZodType, value, path, work);
  const before = work.gaps.length;
  let rescued: Rescued;
  if (def.type === 'array' && Array.isArray(value)) {
    rescued = { value: rescueItems(def.element as z.ZodType, value, path, work) };
  } else if (def.type === 'object' && isGroup(value)) {
    rescued = { value: rescueKeys(def.shape, value, path, work) };
  }
  // Every part passed, so it is a rule between them that does not hold: of a list's size, or of several keys.
  if (rescued !== undefined && work.gaps.length === before) {
    for (const issue of checked.error.issues) work.gaps.push([...path, ...(issue.path as Path)]);
  }
  return rescued;
}

function rescueItems(
  element: z.ZodType,
  items: readonly unknown[],
  path: Path,
  work: Work,
): readonly unknown[] {
  const rescued: unknown[] = [];
  const numbers: number[] = [];
  for (const [i, item] of items.entries()) {
    const here = [...path, rescued.length];
    const kept = rescue(element, item, here, work);
    if (kept === undefined) {
      work.gaps.push(here);
      continue;
    }
    rescued.push(kept.value);
    numbers.push(i);
  }
  if (numbers.length < items.length) work.kept.set(path.join('.'), numbers);
  return rescued;
}

type Shape = Readonly<Record<string, z.core.$ZodType>>;
type Group = Readonly<Record<string, unknown>>;

function rescueKeys(shape: Shape, group: Group, path: Path, work: Work): Group {
  // A key that is not known may be a misspelt one of those that are not there.
  const hasUnknown = Object.keys(group).some((key) => !Object.hasOwn(shape, key));
  const rescued: Record<string, unknown> = {};
  for (const [key, type] of Object.entries(shape)) {
    const schema = type as z.ZodType;
    const here = [...path, key];
    const isGiven = Object.hasOwn(group, key);
    const kept = isGiven ? rescue(schema, group[key], here, work) : undefined;
    if (kept === undefined && (isGiven || hasUnknown || isRequired(schema))) work.gaps.push(here);
    const value = kept === undefined ? neutral(schema) : kept.value;
    if (value !== undefined) rescued[key] = value;
  }
  return rescued;
}

const isRequired = (schema: z.ZodType): boolean => !schema.safeParse(undefined).success;

/** What stands for a value that is gone: nothing where it may be left out, and otherwise the least of its type. */
function neutral(schema: z.ZodType): unknown {
  const absent = schema.safeParse(undefined);
  if (absent.success) return absent.data;
  const { def } = (schema as unknown as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'array':
      return [];
    case 'object':
      return Object.fromEntries(
        Object.entries(def.shape).flatMap(([key, type]) => {
          const value = neutral(type as z.ZodType);
          return value === undefined ? [] : [[key, value]];
        }),
      );
    case 'enum':
      return Object.values(def.entries)[0];
    case 'literal':
      return def.values[0];
    case 'number':
      return 0;
    case 'boolean':
      return false;
    default:
      return LOST;
  }
}

const isGroup = (value: unknown): value is Group =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function originOf(path: Path, kept: Work['kept']): Path {
  return path.map((key, i) =>
    typeof key === 'number' ? (kept.get(path.slice(0, i).join('.'))?.[key] ?? key) : key,
  );
}
