import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import { whenOf } from '../../core/when-in-text.ts';
import type { Block, Fact } from './block.ts';
import { factField } from './fact-key.ts';
import { type FrontFormat, fenced, type Outline } from './outline.ts';
import type { WriteUp } from './write-up.ts';

/** The front matter of another tool as facts; what is no plain value stays as it stands. */
export interface Front {
  readonly facts: readonly Fact[];
  readonly keys: ReadonlySet<string>;
  readonly changelog: readonly ChangeNote[];
  /** Why it could not be read, and where in the source. */
  readonly broken: { readonly line: number; readonly message: string } | undefined;
}

export interface ChangeNote {
  readonly entry: Readonly<Record<string, string>>;
  readonly from: number;
  readonly to: number;
  readonly raw: string;
}

export const NO_FRONT: Front = { facts: [], keys: new Set(), changelog: [], broken: undefined };

/**
 * Front matter in JSON, as Hugo takes it: an object whose brackets stand on lines of their own, first of all. Its lines
 * are blank in what is left of the document.
 */
export function jsonFront(text: string): { readonly front: Outline['front']; readonly rest: string } {
  const found = /^\{[ \t]*\n([\s\S]{1,20000}?)\n\}[ \t]*(?=\n|$)/u.exec(text);
  if (found === null || !isObject(found[0])) return { front: undefined, rest: text };
  const lines = found[0].split('\n').length;
  // YAML reads JSON; the brackets go into the lines beside them, so that all keep their numbers.
  const front = { from: 1, to: lines, text: found[1] ?? '', format: 'json' } as const;
  return { front, rest: `${'\n'.repeat(lines - 1)}${text.slice(found[0].length)}` };
}

function isObject(json: string): boolean {
  try {
    return typeof JSON.parse(json) === 'object';
  } catch {
    return false;
  }
}

/** Reads front matter in YAML or JSON, or in TOML where it is no more than `key = "value"`. */
export function frontOf({ front }: Outline): Front {
  if (front === undefined) return NO_FRONT;
  return front.format === 'toml' ? tomlFacts(front) : yamlFacts(front);
}

interface Place {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly format: FrontFormat;
}

function yamlFacts({ from, to, text, format }: Place): Front {
  const counter = new LineCounter();
  const document = parseDocument(format === 'json' ? `{${text}}` : text, {
    lineCounter: counter,
    logLevel: 'silent',
    prettyErrors: false,
    uniqueKeys: false,
  });
  const [error] = document.errors;
  const map = document.contents;
  if (error !== undefined || !isMap(map)) {
    const line = error === undefined ? 0 : counter.linePos(error.pos[0]).line;
    const message = error?.message ?? 'it is no list of keys';
    return { ...NO_FRONT, broken: { line: from + line, message } };
  }
  const lines = text.split('\n');
  const starts = map.items.map(({ key }) =>
    isScalar(key) && key.range ? counter.linePos(key.range[0]).line : 1,
  );
  const facts: Fact[] = [];
  const changelog: ChangeNote[] = [];
  for (const [i, { key, value }] of map.items.entries()) {
    const start = starts[i] ?? 1;
    const end = (starts[i + 1] ?? lines.length + 1) - 1;
    const name = isScalar(key) ? String(key.value) : String(key);
    const place = { from: from + start, to: Math.min(from + Math.max(start, end), to - 1) };
    const raw = lines
      .slice(start - 1, Math.max(start, end))
      .join('\n')
      .trimEnd();
    if (factField(name) === 'changelog' && isSeq(value)) {
      const entries = value.toJSON() as readonly unknown[];
      changelog.push({ entry: { list: JSON.stringify(entries) }, ...place, raw });
    } else facts.push({ key: name, value: plainValue(value), ...place, raw, ...asideOf(value) });
  }
  return { facts, keys: new Set(facts.map(({ key }) => key)), changelog, broken: undefined };
}

/** A scalar, or a list of scalars on one line; empty for what is neither. */
function plainValue(value: unknown): string {
  if (isScalar(value)) return value.value === null ? '' : (value.source ?? String(value.value)).trim();
  const items = isSeq(value)
    ? value.items
    : isMap(value)
      ? value.items.flatMap((pair) => (isSeq(pair.value) ? pair.value.items : [pair.value]))
      : [];
  if (items.length === 0 || !items.every((item) => isScalar(item))) return '';
  return items.map((item) => String((item as { value: unknown }).value).replace(/[,;]/gu, ' ')).join(', ');
}

/** The keys inside a value. */
function asideOf(value: unknown): { readonly aside?: string } {
  return isMap(value) ? { aside: value.items.map(({ key }) => String(key)).join(', ') } : {};
}

function tomlFacts({ from, text }: Place): Front {
  const facts = text.split('\n').flatMap((line, at): Fact[] => {
    const [, key = '', value = ''] = /^\s*([\w-]+)\s*=\s*(.+?)\s*$/u.exec(line) ?? [];
    if (key === '') return [];
    const plain = value
      .replace(/^\[(.*)\]$/u, '$1')
      .replace(/["']/gu, '')
      .trim();
    return [{ key, value: plain, from: from + at + 1, to: from + at + 1, raw: line }];
  });
  return { facts, keys: new Set(facts.map(({ key }) => key)), changelog: [], broken: undefined };
}

/** Puts a foreign change log into the field, entry for entry; false where one does not fit. */
export function applyChangelog({ entry, from, to }: ChangeNote, up: WriteUp): boolean {
  const entries = JSON.parse(entry.list ?? '[]') as ReadonlyArray<Readonly<Record<string, unknown>>>;
  const items = entries.map((one) => {
    const date = whenOf(String(one.date ?? ''))?.when.slice(0, 10);
    const known = Object.keys(one).every((key) => ['version', 'date', 'changes', 'author'].includes(key));
    if (!known || (one.date !== undefined && date === undefined)) return undefined;
    return {
      version: String(one.version ?? ''),
      ...(date === undefined ? {} : { date }),
      changes: String(one.changes ?? ''),
      ...(one.author === undefined ? {} : { author: String(one.author) }),
    };
  });
  if (items.length === 0 || items.includes(undefined)) return false;
  return items.every((item) => up.add('changelog', item, { from, to }));
}

/** What of the front matter found no field, as text that keeps its lines together. */
export function keptFront(
  outline: Outline,
  parts: readonly { readonly from: number; readonly to: number; readonly raw: string }[],
): Block[] {
  const { front } = outline;
  if (front === undefined || parts.length === 0) return [];
  const text = parts.map(({ raw }) => raw).join('\n');
  const lines = { from: parts[0]?.from ?? front.from, to: parts.at(-1)?.to ?? front.to };
  const raw = fenced(text, front.format);
  return [{ kind: 'other', ...lines, text, raw, node: { type: 'code', value: text } }];
}
