/** What is said of a text that had better be left to the parser. */
export const UNSURE: unique symbol = Symbol('unsure');

/** The lines of a text, with the next one to be read. */
export interface Lines {
  readonly all: string[];
  at: number;
  depth: number;
}

/** The indentation of the next line that says something; -1 at the end. */
export function indentAt(lines: Lines): number {
  for (; lines.at < lines.all.length; lines.at += 1) {
    const line = lines.all[lines.at] ?? '';
    const indent = indentOf(line);
    if (indent < line.length && line.charCodeAt(indent) !== HASH) return indent;
  }
  return -1;
}

/** How many spaces a line begins with. */
export function indentOf(line: string): number {
  let at = 0;
  while (line.charCodeAt(at) === SPACE) at += 1;
  return at;
}

export const SPACE = 0x20;
const HASH = 0x23;

/** Without spaces at the end; other white space is text. */
export function withoutEnd(text: string): string {
  let end = text.length;
  while (text.charCodeAt(end - 1) === SPACE) end -= 1;
  return text.slice(0, end);
}

/** How deep lists and groups may lie in each other. */
export const DEEPEST = 20;

/** Keys that the parser's reader refuses; another, __proto__, is no key here at all. */
export const FORBIDDEN: ReadonlySet<string> = new Set(['constructor', 'prototype']);
