import { CST, type Document, Lexer, parseDocument } from 'yaml';
import type { Fault } from './fault.ts';
import { dataOf } from './yaml-data.ts';
import { syntaxFaults, TOO_DEEP, tabFaults, tabLines } from './yaml-syntax.ts';

/** The most keys and list items that one file may hold. */
export const KEY_LIMIT = 8_000;

/**
 * YAML as data. `data` is undefined where the faults leave none that could be checked further; `document` is
 * what places are looked up in. Offsets count from the beginning of `text`: the YAML as it was read, line for
 * line that of the file, with spaces where tabs were indentation.
 */
export interface YamlReading {
  readonly data: unknown;
  readonly document: Document | undefined;
  readonly text: string;
  readonly faults: readonly Fault[];
}

/** Reads YAML 1.2 (core schema): no merge keys, no tags, no key twice. Never throws. */
export function readYaml(source: string): YamlReading {
  const excess = keyOverLimit(source);
  if (excess !== undefined) return { ...UNREAD, text: source, faults: [tooMany(excess)] };
  try {
    return readBounded(source);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { ...UNREAD, text: source, faults: [tooDeep] };
  }
}

/** Parses YAML that `readYaml` has let through before: without the count, and without looking for faults. */
export function parseYaml(source: string): Document {
  return parseDocument(source, {
    version: '1.2',
    schema: 'core',
    merge: false,
    resolveKnownTags: false,
    stringKeys: true,
    // The library compares every key with every other; ours (yaml-data.ts) looks each up once.
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'error',
  });
}

/** The YAML with tabs as indentation turned into spaces, so that the rest of the file can be checked. */
function withoutTabs(source: string): string {
  return source.replace(/^[ \t]*\t[ \t]*/gmu, (indent) => indent.replaceAll('\t', '  '));
}

function readBounded(source: string): YamlReading {
  const first = parseYaml(source);
  const lines = tabLines(first, source);
  const text = lines.length > 0 ? withoutTabs(source) : source;
  const document = lines.length > 0 ? parseYaml(text) : first;
  const tabs = tabFaults(lines, text);
  const syntax = syntaxFaults(document, text);
  if (syntax.length > 0) return { ...UNREAD, text, faults: [...tabs, ...syntax] };
  const { data, faults } = dataOf(document);
  const all = [...tabs, ...faults];
  // The schema would look at a value once for every alias of it.
  if (faults.some(({ code }) => code === 'alias-bomb')) return { ...UNREAD, text, faults: all };
  return { data, document, text, faults: all };
}

const UNREAD = { data: undefined, document: undefined };

/**
 * The offset of the first key or item over the limit. Counting marks in the text is cheap and never too low;
 * only where it is over the limit are the tokens themselves counted, without building anything.
 */
function keyOverLimit(source: string): number | undefined {
  let marks = 0;
  for (const _ of source.matchAll(/[:?-](?=\s)|[[{,"']/gu)) marks += 1;
  if (marks <= KEY_LIMIT) return undefined;
  let keys = 0;
  let offset = 0;
  for (const token of new Lexer().lex(source)) {
    const type = CST.tokenType(token);
    if (type !== null && COUNTED.has(type)) {
      keys += 1;
      if (keys > KEY_LIMIT) return offset;
    }
    if (!WITHOUT_WIDTH.has(type)) offset += token.length;
  }
  return undefined;
}

const COUNTED: ReadonlySet<string> = new Set([
  'map-value-ind',
  'explicit-key-ind',
  'seq-item-ind',
  'flow-seq-start',
  'flow-map-start',
  'comma',
  'double-quoted-scalar',
  'single-quoted-scalar',
  'anchor',
  'tag',
]);

const WITHOUT_WIDTH: ReadonlySet<string | null> = new Set(['doc-mode', 'flow-error-end', 'scalar']);

const tooMany = (offset: number): Fault => ({
  code: 'too-many-keys',
  offset,
  message: `The file has more than ${KEY_LIMIT} keys and list items; this is the first one too many.`,
  remedy: 'Keep one problem to a file, and move long output into the text below the front matter.',
});

const tooDeep: Fault = { code: 'too-many-keys', offset: 0, message: TOO_DEEP[0], remedy: TOO_DEEP[1] };
