import { type Document, isMap, isScalar, isSeq, type Scalar } from 'yaml';
import { safeParse } from 'zod/v4/core';
import type { Path } from '../../core/entry.ts';
import { foldedWord } from '../../core/folded-word.ts';
import { KINDS } from '../../schema/kinds.ts';
import type { Vocabulary } from '../../schema/vocabulary.ts';
import { fileText } from '../file-text.ts';
import type { KnownPlace } from '../known-place.ts';
import { partsOf } from '../parts.ts';
import { schemasAt } from '../schema-keys.ts';
import { keyName } from '../yaml-data.ts';
import { readYaml } from '../yaml-source.ts';
import { clearDate } from './clear-date.ts';
import { inKeyOrder } from './key-order.ts';
import { withId } from './missing-id.ts';

/** One piece of a text and what stands there instead; offsets count UTF-16 units. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The text of a file with what is sure to be meant otherwise put right: byte order mark, line ends, words of the
 * vocabulary by another name, dates in another clear form, an id that the folder has and the file has not, the order
 * of the keys. Undefined where there is nothing to do. Everything else stays as it is, comments included, and mending
 * again changes nothing.
 */
export function mended(
  place: KnownPlace,
  bytes: Uint8Array,
  vocabulary: Vocabulary | undefined,
): string | undefined {
  const { text, faults } = fileText(bytes);
  // What is not text in UTF-8 would lose bytes on its way.
  if (text === undefined || faults.some(({ code }) => code === 'not-utf8')) return undefined;
  const parts = partsOf(place.kind, text);
  if ('code' in parts) return faults.length > 0 ? text : undefined;
  const start = text.indexOf(parts.yaml, parts.linesAbove === 0 ? 0 : text.indexOf('\n') + 1);
  const edited = mendedYaml(place, parts.yaml, vocabulary);
  const whole = text.slice(0, start) + edited + text.slice(start + parts.yaml.length);
  return whole !== text || faults.length > 0 ? whole : undefined;
}

function mendedYaml(place: KnownPlace, yaml: string, vocabulary: Vocabulary | undefined): string {
  const { document, faults } = readYaml(yaml);
  // Where the YAML itself is at fault, nobody knows what is meant.
  if (document === undefined || faults.length > 0) return yaml;
  const edits = textsOf(document).flatMap(({ node, path }) => {
    const word = vocabulary && wordAt(place, path, node.value, vocabulary);
    return edit(node, word ?? dateAt(place, path, node.value));
  });
  const edited = withEdits(yaml, edits);
  return inKeyOrder(place.kind === 'incident' ? withId(edited, place.slug) : edited, KINDS[place.kind]);
}

interface Text {
  readonly node: Scalar<string>;
  readonly path: Path;
}

/** Every text of a document that is written where it is meant. */
function textsOf({ contents }: Document): Text[] {
  const found: Text[] = [];
  const walk = (node: unknown, path: Path): void => {
    if (isScalar(node) && typeof node.value === 'string' && node.anchor === undefined)
      found.push({ node: node as Scalar<string>, path });
    else if (isMap(node)) for (const { key, value } of node.items) walk(value, [...path, keyName(key)]);
    else if (isSeq(node)) for (const [i, item] of node.items.entries()) walk(item, [...path, i]);
  };
  walk(contents, []);
  return found;
}

function edit(node: Scalar<string>, right: string | undefined): Edit[] {
  if (!node.range || right === undefined || right === node.value || node.type?.startsWith('BLOCK')) return [];
  const quote = node.type === 'QUOTE_SINGLE' ? "'" : node.type === 'QUOTE_DOUBLE' ? '"' : '';
  return [{ start: node.range[0], end: node.range[1], text: quote + right + quote }];
}

const WITH_WORDS: ReadonlySet<string> = new Set(['incident', 'runbook', 'tree']);
const LISTS = ['services', 'components', 'causes', 'tags'] as const;

/** A word's id where it is written by its name or a synonym that no other word of the list has. */
function wordAt({ kind }: KnownPlace, path: Path, word: string, vocabulary: Vocabulary): string | undefined {
  const [key, ...below] = path;
  const list =
    kind === 'incident' && key === 'environment' && below.length === 0
      ? 'environments'
      : LISTS.find((one) => one === key && below.length === 1);
  if (list === undefined || !WITH_WORDS.has(kind)) return undefined;
  if (vocabulary[list].some(({ id }) => id === word)) return undefined;
  const wanted = foldedWord(word.trim());
  const meant = vocabulary[list].filter(({ id, name, synonyms }) =>
    [id, name, ...synonyms].some((other) => foldedWord(other) === wanted),
  );
  return meant.length === 1 ? meant[0]?.id : undefined;
}

/** A date in its right form, where the schema refuses it as it is written and takes it so. */
function dateAt({ kind }: KnownPlace, path: Path, written: string): string | undefined {
  if (!/^[\w ,./:+-]{6,40}$/u.test(written) || !/\d{4}/u.test(written)) return undefined;
  const right = clearDate(written);
  if (right === undefined || right === written) return undefined;
  const schemas = schemasAt(KINDS[kind], path);
  const takes = (value: string) => schemas.some((schema) => safeParse(schema, value).success);
  return schemas.length > 0 && takes(right) && !takes(written) ? right : undefined;
}

function withEdits(text: string, edits: readonly Edit[]): string {
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((all, { start, end, text: right }) => all.slice(0, start) + right + all.slice(end), text);
}
