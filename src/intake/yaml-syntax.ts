import { type Document, type ErrorCode, isScalar, visit } from 'yaml';
import type { ProblemCode } from '../core/problem.ts';
import { type Fault, placesOf } from './fault.ts';

const SHOWN = 5;

/** The numbers (from 0) of the lines that tabs indent. Tabs inside a block of text are not indentation. */
export function tabLines(document: Document, source: string): number[] {
  const placeAt = placesOf(source);
  const lines = document.errors
    .filter((error) => error.code === 'TAB_AS_INDENT')
    .map((error) => placeAt(error.pos[0]).line - 1);
  return [...new Set(lines)];
}

/** One fault for each of the lines. */
export function tabFaults(lines: readonly number[], source: string): Fault[] {
  const starts = [0, ...Array.from(source.matchAll(/\n/gu), ({ index }) => index + 1)];
  return lines.map((line) => ({
    code: 'tab-indent',
    offset: starts[line] ?? 0,
    message: 'A tab indents this line, expected spaces.',
    remedy: 'Replace each leading tab with two spaces.',
  }));
}

/**
 * What the parser complains of, in our words. One mistake upsets it more than once, so only the first few are
 * said, and one of each line.
 */
export function syntaxFaults(document: Document, source: string): Fault[] {
  const placeAt = placesOf(source);
  const faults = new Map<number, Fault>();
  const errors = [...document.errors, ...document.warnings].toSorted((a, b) => a.pos[0] - b.pos[0]);
  for (const { code, message, pos } of errors) {
    if (faults.size === SHOWN) break;
    const offset = openQuote(document, pos[0], message) ?? pos[0];
    const { line } = placeAt(offset);
    if (faults.has(line)) continue;
    const [said, remedy] = WORDS[code] ?? [
      `The YAML cannot be read here: ${message}.`,
      'Compare the line and the one above it with an example of the guide.',
    ];
    faults.set(line, { code: CODES[code] ?? 'yaml-syntax', offset, message: said, remedy });
  }
  return [...faults.values()];
}

/** Parser codes that are no mistake of syntax. */
const CODES: Readonly<Partial<Record<ErrorCode, ProblemCode>>> = { RESOURCE_EXHAUSTION: 'too-many-keys' };

/** Where a quote that is never closed was opened: the parser notices it only at the end. */
function openQuote(document: Document, end: number, message: string): number | undefined {
  if (!message.startsWith('Missing closing')) return undefined;
  let opened: number | undefined;
  visit(document, {
    Scalar: (_, node) => {
      const start = isScalar(node) ? node.range?.[0] : undefined;
      if (start !== undefined && start < end && node.type?.startsWith('QUOTE_')) opened = start;
    },
  });
  return opened;
}

/** Message and remedy for nesting that the parser, or we ourselves, could not follow. */
export const TOO_DEEP = [
  'Lists and keys are nested too deeply to be read.',
  'Write the values in the few levels that the guide shows.',
] as const;

const QUOTE = 'Put the whole text in quotes.';

/** Message and remedy by the parser's own code. */
const WORDS: Readonly<Partial<Record<ErrorCode, readonly [string, string]>>> = {
  BAD_ALIAS: ['An alias (*name) is not written as one.', 'Text that begins with * needs quotes.'],
  BAD_DIRECTIVE: ['A line that begins with % is a directive, expected keys.', 'Delete the line.'],
  BAD_DQ_ESCAPE: [
    'A backslash in double quotes begins an escape that does not exist.',
    'Use single quotes, or write the backslash twice.',
  ],
  BAD_INDENT: [
    'The indentation does not fit the lines above, or a bracket is not closed.',
    'Give all keys of one group the same number of leading spaces, and close every bracket.',
  ],
  BAD_SCALAR_START: ['A text cannot begin with this character unless it is quoted.', QUOTE],
  BLOCK_AS_IMPLICIT_KEY: ['A second key or list begins on the line of a key, expected one value.', QUOTE],
  KEY_OVER_1024_CHARS: ['A key is longer than 1,024 characters, expected a field name.', QUOTE],
  MISSING_CHAR: [
    'A quote or bracket opened here is not closed, or a colon or space is missing.',
    'Close what was opened; after a colon or a hyphen leave one space.',
  ],
  MULTILINE_IMPLICIT_KEY: [
    'A line has no colon, so it cannot be a key.',
    'Write `key: value`, or indent the line further so that it belongs to the text above.',
  ],
  MULTIPLE_DOCS: [
    'A second document begins at the line ---, expected one in a file.',
    'Delete the line --- and keep all keys together.',
  ],
  NON_STRING_KEY: ['A list or a group stands where a key is expected.', 'Use a field name as the key.'],
  MULTIPLE_ANCHORS: [
    'More than one anchor (&name) stands before a value.',
    'Text that begins with & needs quotes.',
  ],
  MULTIPLE_TAGS: [
    'More than one tag (!name) stands before a value.',
    'Text that begins with ! needs quotes.',
  ],
  RESOURCE_EXHAUSTION: TOO_DEEP,
  TAB_AS_INDENT: ['A tab indents this line, expected spaces.', 'Replace each leading tab with spaces.'],
  TAG_RESOLVE_FAILED: [
    'A tag (a word that begins with !) stands before the value, and tags are not read.',
    'Delete the tag, or put text that begins with ! in quotes.',
  ],
  UNEXPECTED_TOKEN: [
    'Something stands here that does not fit the lines above.',
    'Check the indentation of this line and the quotes and brackets before it.',
  ],
};
