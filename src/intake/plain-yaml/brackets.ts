import { DEEPEST, FORBIDDEN, SPACE, UNSURE, withoutEnd } from './lines.ts';
import { INDICATOR, resolved } from './plain-text.ts';

/** A list or group in brackets, all on one line. */
export function bracketed(written: string): unknown {
  const reader: Brackets = { text: withoutEnd(written), at: 0 };
  const value = inBrackets(reader, 0);
  return reader.at === reader.text.length ? value : UNSURE;
}

interface Brackets {
  readonly text: string;
  at: number;
}

function inBrackets(reader: Brackets, depth: number): unknown {
  const isMap = reader.text.charAt(reader.at) === '{';
  const close = isMap ? '}' : ']';
  const list: unknown[] = [];
  const map: Record<string, unknown> = {};
  reader.at += 1;
  if (depth > DEEPEST) return UNSURE;
  for (skip(reader); reader.text.charAt(reader.at) !== close; skip(reader)) {
    if (isMap) {
      const key = taken(reader, FLOW_KEY);
      if (key === undefined || FORBIDDEN.has(key) || Object.hasOwn(map, key)) return UNSURE;
      const value = inside(reader, depth);
      if (value === UNSURE) return UNSURE;
      map[key] = value;
    } else {
      const value = inside(reader, depth);
      if (value === UNSURE) return UNSURE;
      list.push(value);
    }
    skip(reader);
    const end = reader.text.charAt(reader.at);
    if (end === ',') reader.at += 1;
    else if (end !== close) return UNSURE;
  }
  reader.at += 1;
  return isMap ? map : list;
}

function inside(reader: Brackets, depth: number): unknown {
  switch (reader.text.charAt(reader.at)) {
    case '[':
    case '{':
      return inBrackets(reader, depth + 1);
    case "'": {
      const quoted = taken(reader, FLOW_SINGLE);
      return quoted === undefined ? UNSURE : quoted.replaceAll("''", "'");
    }
    case '"': {
      const quoted = taken(reader, FLOW_DOUBLE);
      return quoted === undefined ? UNSURE : (JSON.parse(`"${quoted}"`) as unknown);
    }
    default: {
      const text = taken(reader, FLOW_PLAIN);
      return text === undefined || INDICATOR.test(text) ? UNSURE : resolved(withoutEnd(text));
    }
  }
}

const FLOW_KEY = /([A-Za-z][\w-]{0,60}): +/uy;
const FLOW_SINGLE = /'((?:[^']|'')*)'/uy;
const FLOW_DOUBLE = /"((?:[^"\\]|\\["\\/bfnrt])*)"/uy;
const FLOW_PLAIN = /((?:[^,[\]{}:#]|:(?=[^\s,[\]{}]))+)(?=[,\]}])/uy;

function taken(reader: Brackets, pattern: RegExp): string | undefined {
  pattern.lastIndex = reader.at;
  const found = pattern.exec(reader.text)?.[1];
  if (found !== undefined) reader.at = pattern.lastIndex;
  return found;
}

function skip(reader: Brackets): void {
  while (reader.text.charCodeAt(reader.at) === SPACE) reader.at += 1;
}
