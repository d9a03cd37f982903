// biome-ignore-all lint/suspicious/noTemplateCurlyInString: commands hold such places of their own
import fc from 'fast-check';
import { expect } from 'vitest';
import { fill } from '../core/runbook/fill.ts';
import type { Command } from '../schema/action.ts';
import type { Parameter } from '../schema/runbook.ts';
import { aParameter } from './builders.ts';

/** A command with `{{V}}` in it, filled with a value. */
export const filled = (shell: Command['shell'], run: string, V: string, type: Parameter['type'] = 'text') =>
  fill({ run, shell }, [aParameter('V', { type })], { V });

/** The command that comes of it. */
export const filledText = (...given: Parameters<typeof filled>) => filled(...given).text;

/** Why the value is not put in; empty where it is. */
export const refusal = (...given: Parameters<typeof filled>) => filled(...given).refused[0]?.reason ?? '';

/** A value that wants to be more than one, in every language at once. */
export const EVIL = '"; rm -rf ~ \'$(x)`y`\\';

/** Texts that a command may hold: no control characters but tab and line feed, no halves of characters. */
export const anyValue = fc
  .oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }),
    fc
      .array(fc.constantFrom(...'\'"\\$`!{}()/*#-;\n\t ‘’“”a', '${', '"""', "'''", '--', '\u2028'), {
        minLength: 1,
        maxLength: 15,
      })
      .map((parts) => parts.join('')),
  )
  .map((drawn) => drawn.replace(/(?![\t\n])\p{Cc}|\p{Cs}/gu, ''))
  .filter((drawn) => drawn !== '');

/** For every value: a language reads back the very value from the text that it was put into. */
export const readsBack = (
  shell: Command['shell'],
  run: string,
  read: (text: string) => unknown,
  fits = (_: string) => true,
) =>
  fc.assert(
    fc.property(anyValue.filter(fits), (V) => {
      const result = filled(shell, run, V);
      expect(result).toMatchObject({ refused: [], missing: [] });
      expect(read(result.text)).toBe(V);
    }),
  );
