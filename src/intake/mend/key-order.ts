import { isDeepStrictEqual } from 'node:util';
import { type Document, isAlias, isMap, isPair, isScalar, isSeq, visit, type YAMLMap } from 'yaml';
import type { z } from 'zod';
import type { Path } from '../../core/entry.ts';
import { keysAt } from '../schema-keys.ts';
import { dataOf, keyName } from '../yaml-data.ts';
import { parseYaml } from '../yaml-source.ts';

/** Deeper than any schema. */
const PASSES = 40;

/**
 * YAML with the keys of every group in the order of the schema. A key takes along the comments and blank lines above
 * it, a comment at the very top stays there, and a key that the schema does not know stays behind the one above it.
 * Whatever cannot be moved line by line is left: groups in braces, anchors, and what would not say the same after it.
 */
export function inKeyOrder(yaml: string, schema: z.core.$ZodType): string {
  let text = yaml;
  for (let pass = 0; pass < PASSES; pass += 1) {
    const document = parseYaml(text);
    if (document.errors.length > 0 || hasAnchors(document)) return text;
    const next = innermostMoved(text, document, schema);
    if (next === undefined) return text;
    text = next;
  }
  return text;
}

/** The text with one group put in order, or undefined where all are that can be. */
function innermostMoved(text: string, document: Document, schema: z.core.$ZodType): string | undefined {
  const groups: Array<{ readonly map: YAMLMap; readonly path: Path }> = [];
  gather(document.contents, [], groups);
  for (const { map, path } of groups.toReversed()) {
    const order = orderOf(map, keysAt(schema, path));
    if (order.every((from, to) => from === to)) continue;
    const moved = withOrder(text, map, order, path.length === 0);
    if (moved !== undefined && saysTheSame(text, document, moved)) return moved;
  }
  return undefined;
}

function gather(
  node: unknown,
  path: Path,
  into: Array<{ readonly map: YAMLMap; readonly path: Path }>,
): void {
  if (isMap(node)) {
    if (!node.flow) into.push({ map: node, path });
    for (const { key, value } of node.items) gather(value, [...path, keyName(key)], into);
  } else if (isSeq(node)) for (const [i, item] of node.items.entries()) gather(item, [...path, i], into);
}

/** Places of the items as the schema orders them. */
function orderOf(map: YAMLMap, keys: readonly string[]): number[] {
  let rank = -1;
  const ranks = map.items.map(({ key }) => {
    const own = keys.indexOf(keyName(key));
    if (own !== -1) rank = own;
    return rank;
  });
  return map.items.map((_, i) => i).toSorted((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0) || a - b);
}

function withOrder(text: string, map: YAMLMap, order: readonly number[], isTop: boolean): string | undefined {
  const lines = text.split('\n');
  const starts = lineStarts(lines);
  const lineOf = (offset: number) => starts.findLastIndex((start) => start <= offset);
  const offsets = map.items.map(({ key }) => (isScalar(key) ? key.range?.[0] : undefined));
  const ends = map.items.map(({ key, value }) => endOf(text, value) ?? endOf(text, key) ?? 0);
  if (offsets.some((offset) => offset === undefined)) return undefined;
  const rows = offsets.map((offset) => lineOf(offset ?? 0));
  const [first = 0] = rows;
  const prefix = text.slice(starts[first], offsets[0]);
  const isItem = /^\s*- +$/u.test(prefix);
  if (!isItem && prefix.trim() !== '') return undefined;
  const indent = prefix.length;
  const isOwnRow = (i: number) => text.slice(starts[rows[i] ?? 0], offsets[i]) === ' '.repeat(indent);
  if (!rows.every((_, i) => (i === 0 && isItem) || isOwnRow(i))) return undefined;
  const above = (i: number): number => {
    let row = rows[i] ?? 0;
    const lowest = i === 0 ? 0 : lineOf(Math.max(0, (ends[i - 1] ?? 0) - 1)) + 1;
    while (row > lowest && isLoose(lines[row - 1] ?? '', indent)) row -= 1;
    return row;
  };
  const begins = rows.map((row, i) =>
    i === 0 ? (isItem ? row : firstBegin(lines, row, indent, isTop)) : above(i),
  );
  if (isItem && begins.some((begin, i) => begin !== rows[i])) return undefined;
  const end = lineOf(Math.max(0, (ends.at(-1) ?? 0) - 1)) + 1;
  const chunks = begins.map((begin, i) => lines.slice(begin, begins[i + 1] ?? end));
  if (isItem) for (const chunk of chunks) chunk[0] = ' '.repeat(indent) + (chunk[0] ?? '').slice(indent);
  const moved = order.flatMap((i) => chunks[i] ?? []);
  if (isItem) moved[0] = prefix + (moved[0] ?? '').slice(indent);
  return [...lines.slice(0, begins[0]), ...moved, ...lines.slice(end)].join('\n');
}

/** Where what belongs to the first key begins: a comment at the very top of a file is about all of it. */
function firstBegin(lines: readonly string[], row: number, indent: number, isTop: boolean): number {
  let begin = row;
  while (begin > 0 && (lines[begin - 1] ?? '').trim() !== '' && isLoose(lines[begin - 1] ?? '', indent))
    begin -= 1;
  return isTop && begin === 0 ? row : begin;
}

/** A blank line, or a comment that is not indented like something below another key. */
const isLoose = (line: string, indent: number): boolean =>
  line.trim() === '' || (/^ *#/u.test(line) && line.search(/\S/u) <= indent);

/** Behind the last character of a node that is no space. */
function endOf(text: string, node: unknown): number | undefined {
  if (!(isScalar(node) || isMap(node) || isSeq(node) || isAlias(node)) || !node.range) return undefined;
  const [from, to] = node.range;
  return to <= from ? undefined : from + text.slice(from, to).trimEnd().length;
}

function lineStarts(lines: readonly string[]): number[] {
  let at = 0;
  return lines.map((line) => {
    const start = at;
    at += line.length + 1;
    return start;
  });
}

/** The same values, key order aside, and the same comments. */
function saysTheSame(before: string, document: Document, after: string): boolean {
  const now = parseYaml(after);
  return (
    now.errors.length === 0 &&
    isDeepStrictEqual(dataOf(document).data, dataOf(now).data) &&
    isDeepStrictEqual(comments(before), comments(after)) &&
    before.length === after.length
  );
}

/** Lines that may hold a comment, whatever stands before their first key. */
const comments = (yaml: string): string[] =>
  yaml
    .split('\n')
    .filter((line) => line.includes('#'))
    .map((line) => line.replace(/^ *(?:- +)?/u, ''))
    .toSorted();

function hasAnchors(document: Document): boolean {
  let found = false;
  visit(document, {
    Node: (_, node) => {
      if (isAlias(node) || ('anchor' in node && node.anchor !== undefined) || isPair(node)) found = true;
    },
  });
  return found;
}
