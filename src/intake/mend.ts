import { isScalar, type Scalar } from 'yaml';
import { foldedWord } from '../core/folded-word.ts';
import type { Vocabulary } from '../schema/vocabulary.ts';
import { fileText } from './file-text.ts';
import type { KnownPlace } from './known-place.ts';
import { partsOf } from './parts.ts';
import { readYaml } from './yaml-source.ts';

/** One piece of a text and what stands there instead; offsets count UTF-16 units. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The text of a file with what is sure to be meant otherwise put right: byte order mark, line ends, words of the
 * vocabulary by another name, days without their zeros. Undefined where there is nothing to do. Everything else stays as it is, comments included, and mending again changes nothing.
 */
export function mended(
  place: KnownPlace,
  bytes: Uint8Array,
  vocabulary: Vocabulary | undefined,
): string | undefined {
  const { text, faults } = fileText(bytes);
  // What is not text in UTF-8 would lose bytes on its way.
  if (text === undefined || faults.some(({ code }) => code === 'not-utf8')) return undefined;
  const edited = withEdits(text, editsOf(place, text, vocabulary));
  return edited !== text || faults.length > 0 ? edited : undefined;
}

function editsOf(place: KnownPlace, text: string, vocabulary: Vocabulary | undefined): Edit[] {
  const parts = partsOf(place.kind, text);
  if ('code' in parts) return [];
  const { document, faults } = readYaml(parts.yaml);
  // Where the YAML itself is at fault, nobody knows what is meant.
  if (document === undefined || faults.length > 0) return [];
  const start = text.indexOf(parts.yaml, parts.linesAbove === 0 ? 0 : text.indexOf('\n') + 1);
  const scalar = (...path: readonly (string | number)[]): Scalar<string> | undefined => {
    const node = document.getIn(path, true);
    return isScalar(node) && typeof node.value === 'string' && node.anchor === undefined
      ? (node as Scalar<string>)
      : undefined;
  };
  const edit = (node: Scalar<string> | undefined, right: (value: string) => string | undefined): Edit[] => {
    const value = node && right(node.value);
    if (node?.range === undefined || node.range === null || value === undefined || value === node.value)
      return [];
    if (node.type?.startsWith('BLOCK')) return [];
    const quote = node.type === 'QUOTE_SINGLE' ? "'" : node.type === 'QUOTE_DOUBLE' ? '"' : '';
    return [{ start: start + node.range[0], end: start + node.range[1], text: quote + value + quote }];
  };
  const words =
    vocabulary === undefined || !WITH_WORDS.has(place.kind)
      ? []
      : LISTS.flatMap((list) => {
          const meant = meantBy(vocabulary, list);
          const items = Array.from({ length: lengthOf(document.getIn([list], true)) }, (_, i) =>
            scalar(list, i),
          );
          return items.flatMap((item) => edit(item, (value) => meant(value)));
        });
  const days = place.kind === 'incident' ? DAYS.flatMap((key) => edit(scalar(key), padded)) : [];
  return [...words, ...days];
}

const WITH_WORDS: ReadonlySet<string> = new Set(['incident', 'runbook', 'tree']);
const LISTS = ['services', 'components', 'causes', 'tags'] as const;
const DAYS = ['detected', 'mitigated', 'resolved'] as const;

const lengthOf = (node: unknown): number =>
  typeof node === 'object' && node !== null && 'items' in node && Array.isArray(node.items)
    ? node.items.length
    : 0;

/** A word's id where it is written by its name or a synonym that no other word of the list has. */
function meantBy(vocabulary: Vocabulary, list: (typeof LISTS)[number]): (word: string) => string | undefined {
  const ids = new Set(vocabulary[list].map(({ id }) => id));
  const meant = new Map<string, string | undefined>();
  for (const { id, name, synonyms } of vocabulary[list]) {
    for (const other of [id, name, ...synonyms].map(foldedWord)) {
      meant.set(other, meant.has(other) && meant.get(other) !== id ? undefined : id);
    }
  }
  return (word) => (ids.has(word) ? undefined : meant.get(foldedWord(word.trim())));
}

/** `2025-6-1` and `2025/06/01` can mean one day only; `01/06/2025` may mean two. */
function padded(value: string): string | undefined {
  const [, year, month = '', day = ''] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/u.exec(value) ?? [];
  return year && `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function withEdits(text: string, edits: readonly Edit[]): string {
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((all, { start, end, text: right }) => all.slice(0, start) + right + all.slice(end), text);
}
