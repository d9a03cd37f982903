import { block } from './block.ts';
import { bracketed } from './brackets.ts';
import { DEEPEST, FORBIDDEN, indentAt, indentOf, type Lines, SPACE, UNSURE } from './lines.ts';
import { plain } from './plain-text.ts';

/**
 * Reads YAML as nearly everybody writes it: keys and lists by indentation, texts on one line, over lines or in blocks,
 * and short groups in brackets. It is many times faster than the parser. Where it is not sure that the parser would
 * give the same data and no fault, it gives undefined: with anchors, tags, odd indentation, keys in quotes or twice.
 */
export function plainYaml(source: string): { readonly data: unknown } | undefined {
  if (source.length > LONGEST || UNUSUAL.test(source)) return undefined;
  const lines: Lines = { all: source.split('\n'), at: 0, depth: 0 };
  const data = indentAt(lines) === 0 ? mapAt(lines, 0) : UNSURE;
  return data === UNSURE || lines.at < lines.all.length ? undefined : { data };
}

/** So short that it cannot hold more keys than a file may. */
const LONGEST = 16_000;
/** Tabs, and what else some reader may take for the end of a line, or for nothing. */
const UNUSUAL = /[^\P{Cc}\n]|[\u2028\u2029\uFEFF]/u;

const HYPHEN = 0x2d;

const KEY = /([A-Za-z][\w-]{0,60}):(?: +|$)/uy;

function mapAt(lines: Lines, indent: number): unknown {
  lines.depth += 1;
  if (lines.depth > DEEPEST) return UNSURE;
  const map: Record<string, unknown> = {};
  for (let here = indentAt(lines); here >= indent; here = indentAt(lines)) {
    const line = lines.all[lines.at] ?? '';
    KEY.lastIndex = indent;
    const key = here === indent ? KEY.exec(line)?.[1] : undefined;
    if (key === undefined || FORBIDDEN.has(key) || Object.hasOwn(map, key)) return UNSURE;
    const rest = line.slice(KEY.lastIndex);
    lines.at += 1;
    const value = rest === '' ? below(lines, indent) : scalar(lines, rest, indent);
    if (value === UNSURE) return UNSURE;
    map[key] = value;
  }
  lines.depth -= 1;
  return map;
}

/** The value of a key that has none on its line. */
function below(lines: Lines, indent: number): unknown {
  const here = indentAt(lines);
  if (here < indent) return null;
  if (isItem(lines, here)) return listAt(lines, here);
  return here === indent ? null : mapAt(lines, here);
}

function isItem(lines: Lines, indent: number): boolean {
  const line = lines.all[lines.at] ?? '';
  return line.charCodeAt(indent) === HYPHEN && line.charCodeAt(indent + 1) === SPACE;
}

function listAt(lines: Lines, indent: number): unknown {
  const list: unknown[] = [];
  for (let here = indentAt(lines); here >= indent; here = indentAt(lines)) {
    if (here > indent) return UNSURE;
    // A list may stand as far out as its key; the next key ends it.
    if (!isItem(lines, here)) return list;
    const line = lines.all[lines.at] ?? '';
    const inside = `${line.slice(0, indent)} ${line.slice(indent + 1)}`;
    const start = indentOf(inside);
    if (start === inside.length) return UNSURE;
    KEY.lastIndex = start;
    let value: unknown;
    if (KEY.test(inside)) {
      lines.all[lines.at] = inside;
      value = mapAt(lines, start);
    } else {
      lines.at += 1;
      value = scalar(lines, inside.slice(start), indent);
    }
    if (value === UNSURE) return UNSURE;
    list.push(value);
  }
  return list;
}

/** A text, number or group in brackets; `indent` is that of the key or hyphen before it. */
function scalar(lines: Lines, written: string, indent: number): unknown {
  switch (written.charAt(0)) {
    case '|':
    case '>':
      return block(lines, written, indent);
    case "'":
      return SINGLE.test(written) ? written.slice(1, written.lastIndexOf("'")).replaceAll("''", "'") : UNSURE;
    case '"':
      return DOUBLE.test(written) ? (JSON.parse(written) as unknown) : UNSURE;
    case '[':
    case '{':
      return bracketed(written);
    default:
      return plain(lines, written, indent);
  }
}

const SINGLE = /^'(?:[^']|'')*' *$/u;
/** With no escapes but those that JSON has too. */
const DOUBLE = /^"(?:[^"\\]|\\["\\/bfnrt])*" *$/u;
