import type { Collection } from '../collection.ts';
import { LOST } from '../gaps.ts';
import type { Finding } from '../problem.ts';
import { codes } from '../search/codes.ts';
import { HOLE } from '../search/template.ts';

const START = String.raw`(?<![\p{L}\p{N}.:_-])`;
const END = String.raw`(?![\p{L}\p{N}_]|[.:-]\d)`;
const CLOCK = String.raw`[0-2]?\d:[0-5]\d(?::[0-5]\d(?:[.,]\d{1,9})?)?`;

/** What is another one the next time, by its name. Each repetition is bounded. */
const VARIES: ReadonlyArray<readonly [string, RegExp]> = [
  ['an id (UUID)', new RegExp(String.raw`${START}[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}${END}`, 'giu')],
  [
    'a date',
    new RegExp(
      String.raw`${START}\d{4}[-/]\d{2}[-/]\d{2}(?:[T ]${CLOCK}(?:Z|[+-]\d{2}:?\d{2})?)?${END}`,
      'gu',
    ),
  ],
  ['an address', new RegExp(String.raw`${START}(?:\d{1,3}\.){3}\d{1,3}(?::\d{1,5})?${END}`, 'gu')],
  ['a time', new RegExp(`${START}${CLOCK}${END}`, 'gu')],
  ['a memory address', new RegExp(String.raw`${START}0x[\da-f]{6,16}${END}`, 'giu')],
  ['a long number', new RegExp(String.raw`${START}\d{6,40}${END}`, 'gu')],
];

/** Addresses that are the same on every machine. */
const NOT_VARYING = /^(?:127\.0\.0\.1|0\.0\.0\.0)(?::\d+)?$/u;

/** Signatures with a part that will be another one the next time, so that they match only the line they are from. */
export function signaturesTooSpecial({ incidents }: Collection): Finding[] {
  return incidents.flatMap(({ filePath, data }) =>
    data.signatures.flatMap(({ text }, i): Finding[] => {
      const { masked, what } = mask(text);
      if (text === LOST || what.length === 0) return [];
      return [
        {
          code: 'signature-too-special',
          file: filePath,
          path: ['signatures', i, 'text'],
          message: `The signature holds ${what.join(' and ')}, so it may match only the line that it was taken from.`,
          remedy: `Mask what varies: ${JSON.stringify(masked)}.`,
        },
      ];
    }),
  );
}

/** Codes stay: they name the failure. */
function mask(text: string): { readonly masked: string; readonly what: readonly string[] } {
  const kept = codes(text);
  const what = new Set<string>();
  let masked = text;
  for (const [name, pattern] of VARIES) {
    masked = masked.replace(pattern, (found) => {
      if (NOT_VARYING.test(found) || kept.some((code) => code.text.includes(found))) return found;
      what.add(name);
      return HOLE;
    });
  }
  return { masked, what: [...what] };
}
