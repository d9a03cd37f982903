import type { z } from 'zod';

/**
 * The rules of a schema in the words of its own messages, without their "must": `be one line`. JSON Schema drops the
 * rules that are code, and says those that are patterns in no words at all.
 */
export function rulesInWords(schema: z.core.$ZodType): string[] {
  const { error, checks } = (schema as z.core.$ZodTypes)._zod.def;
  return [error, ...(checks ?? []).map((check) => check._zod.def.error)].flatMap((message) => {
    const said = constantWords(message);
    return said.startsWith('must ') ? [said.slice('must '.length)] : [];
  });
}

/** Our own messages: constant texts, which zod keeps as functions of an issue. Empty where there is none. */
export function constantWords(error: unknown): string {
  const said = (error as z.core.$ZodErrorMap | undefined)?.({ code: 'custom', input: undefined, path: [] });
  return typeof said === 'string' ? said : '';
}
