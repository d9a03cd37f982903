import type { z } from 'zod';
import type { Path } from '../core/entry.ts';

/** The keys that may be written at a place of the data; empty where no group of keys is expected there. */
export function keysAt(schema: z.core.$ZodType, path: Path): string[] {
  return [
    ...new Set(
      schemasAt(schema, path)
        .flatMap(objects)
        .flatMap((shape) => Object.keys(shape)),
    ),
  ];
}

/** The schemas that a value at a place of the data may follow. */
export function schemasAt(schema: z.core.$ZodType, path: Path): readonly z.core.$ZodType[] {
  return path.reduce<readonly z.core.$ZodType[]>(
    (here, key) => here.flatMap((one) => below(one, key)),
    [schema],
  );
}

type Shape = Readonly<Record<string, z.core.$ZodType>>;

function below(schema: z.core.$ZodType, key: string | number): readonly z.core.$ZodType[] {
  return unwrapped(schema).flatMap((one) => {
    const { def } = (one as z.core.$ZodTypes)._zod;
    if (def.type === 'array') return [def.element];
    const field = def.type === 'object' && Object.hasOwn(def.shape, key) ? def.shape[key] : undefined;
    return field === undefined ? [] : [field];
  });
}

function objects(schema: z.core.$ZodType): readonly Shape[] {
  return unwrapped(schema).flatMap((one) => {
    const { def } = (one as z.core.$ZodTypes)._zod;
    return def.type === 'object' ? [def.shape] : [];
  });
}

/** The schemas that stand behind `.optional()`, `.default()`, a pipe or a union. */
function unwrapped(schema: z.core.$ZodType): readonly z.core.$ZodType[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === 'union') return def.options.flatMap(unwrapped);
  if (def.type === 'pipe') return unwrapped(def.in);
  if (
    def.type === 'optional' ||
    def.type === 'nullable' ||
    def.type === 'default' ||
    def.type === 'prefault'
  ) {
    return unwrapped(def.innerType);
  }
  return [schema];
}
