import { type Document, isAlias, isMap, isScalar, isSeq, type YAMLMap } from 'yaml';
import { quoted } from '../core/printable.ts';
import type { Fault } from './fault.ts';

/** The most aliases (*name) that one file may use. */
export const ALIAS_LIMIT = 10;

/** Keys that would reach into every object of the program. */
const FORBIDDEN: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * The document as plain data, and the faults that make it unsafe or unclear. An alias gives the very value of
 * its anchor, never a copy, so a few aliases cannot grow into many values.
 */
export function dataOf(document: Document): { readonly data: unknown; readonly faults: readonly Fault[] } {
  const reader: Reader = { faults: [], anchors: new Map(), aliases: 0 };
  return { data: dataOfNode(document.contents, reader), faults: reader.faults };
}

interface Reader {
  readonly faults: Fault[];
  readonly anchors: Map<string, unknown>;
  aliases: number;
}

function dataOfNode(node: unknown, reader: Reader): unknown {
  if (isAlias(node)) return dataOfAlias(node.source, node.range?.[0] ?? 0, reader);
  let value: unknown = null;
  if (isScalar(node)) value = node.value;
  else if (isSeq(node)) value = node.items.map((item) => dataOfNode(item, reader));
  else if (isMap(node)) value = dataOfMap(node, reader);
  else return null;
  if (node.anchor !== undefined) reader.anchors.set(node.anchor, value);
  return value;
}

function dataOfMap(map: YAMLMap, reader: Reader): Readonly<Record<string, unknown>> {
  const value: Record<string, unknown> = {};
  for (const { key, value: item } of map.items) {
    const name = keyName(key);
    const offset = offsetOf(key);
    if (FORBIDDEN.has(name)) reader.faults.push(forbidden(name, offset));
    else if (Object.hasOwn(value, name)) reader.faults.push(duplicate(name, offset));
    else value[name] = dataOfNode(item, reader);
  }
  return value;
}

function dataOfAlias(name: string, offset: number, reader: Reader): unknown {
  reader.aliases += 1;
  if (reader.aliases === ALIAS_LIMIT + 1) reader.faults.push(bomb(offset));
  if (reader.aliases > ALIAS_LIMIT) return null;
  if (!reader.anchors.has(name)) reader.faults.push(unresolved(name, offset));
  return reader.anchors.get(name) ?? null;
}

/** The name of a key as data has it: `1:` is the key "1". */
export function keyName(key: unknown): string {
  return isScalar(key) ? String(key.value ?? '') : '';
}

/** Where a node begins, counted from the beginning of the YAML. */
export function offsetOf(node: unknown): number {
  return isScalar(node) || isMap(node) || isSeq(node) || isAlias(node) ? (node.range?.[0] ?? 0) : 0;
}

const forbidden = (name: string, offset: number): Fault => ({
  code: 'forbidden-key',
  offset,
  message: `The key ${name} has a meaning inside programs and is refused everywhere.`,
  remedy: 'Delete the key.',
});

const duplicate = (name: string, offset: number): Fault => ({
  code: 'duplicate-key',
  offset,
  message: `The key ${quoted(name)} is already given above at the same level, expected once.`,
  remedy: 'Put both values under one key, or delete one of the two.',
});

const bomb = (offset: number): Fault => ({
  code: 'alias-bomb',
  offset,
  message: `More than ${ALIAS_LIMIT} aliases (*name) are used; this is the first one too many.`,
  remedy: 'Write the values out instead of repeating them by alias.',
});

const unresolved = (name: string, offset: number): Fault => ({
  code: 'yaml-syntax',
  offset,
  message: `The alias *${quoted(name).slice(1, -1)} names an anchor that does not stand before it.`,
  remedy: 'Write the value itself; text that begins with * needs quotes.',
});
