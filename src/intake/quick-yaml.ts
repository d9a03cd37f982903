import { CORE_SCHEMA, load } from 'js-yaml';

/**
 * The data of YAML as nearly everybody writes it, by a library that knows no places and is ten times as fast as the one
 * that does. Undefined where that one might find other data, or a fault: it is the one to ask then. Keys that no
 * schema has may be read in another way.
 */
export function quickYaml(source: string): { readonly data: unknown } | undefined {
  if (source.length > LONGEST || UNUSUAL.test(source)) return undefined;
  try {
    return { data: load(source, { schema: CORE_SCHEMA }) };
  } catch {
    return undefined;
  }
}

/** So short that it cannot hold more keys than a file may. */
const LONGEST = 16_000;

/**
 * Where the two are not sure to agree, or ours forbids something: white space but space and line feed; anchors, aliases,
 * tags; merge keys, explicit and empty ones; blocks that say how far in they stand, or keep the empty lines at their end; several documents; names that reach
 * into every object; numbers beyond all numbers; something behind what is closed.
 */
const UNUSUAL = new RegExp(
  [
    String.raw`[^\P{Cc}\n]|[\u2028\u2029\uFEFF]`,
    String.raw`(?:^|[\s[{,:-])[&*!]`,
    String.raw`<<|(?:^|[\s[{,])[?:](?=\s|$)`,
    String.raw`[|>](?:\+|-?\d)`,
    String.raw`^ *(?:---|\.\.\.|%)`,
    '__proto__|constructor|prototype',
    String.raw`\d[eE][-+]?\d{3}`,
    String.raw`^[ -]*- +(?:'(?:[^'\n]|'')*'|"(?:[^"\\\n]|\\.)*"|[[{][^\n]*[\]}]) *[^\s,\]}:#]`,
  ].join('|'),
  'mu',
);
