import { Document, isMap, isPair, isScalar } from 'yaml';
import { HIDDEN } from '../../schema/fields.ts';

/** A file as it is written: front matter with the source's own wording as comments, and a body. */
export function renderFile(
  data: Readonly<Record<string, unknown>>,
  body: string,
  {
    wordings,
    top,
  }: { readonly wordings: ReadonlyMap<string, readonly string[]>; readonly top: readonly string[] },
): string {
  const yaml = renderYaml(data, wordings, top);
  return `---\n${yaml}---\n${body === '' ? '' : `\n${body.trimEnd()}\n`}`;
}

/** Data as YAML; comments stand above the key they belong to. */
export function renderYaml(
  data: Readonly<Record<string, unknown>>,
  wordings: ReadonlyMap<string, readonly string[]>,
  top: readonly string[],
): string {
  const document = new Document(data, { version: '1.2' });
  const said = new Set(strings(data));
  if (isMap(document.contents)) {
    const rest = [...wordings].filter(([key]) => !(key in data)).flatMap(([, texts]) => texts);
    for (const pair of document.contents.items) {
      if (!isPair(pair) || !isScalar(pair.key)) continue;
      const texts = wordings.get(String(pair.key.value)) ?? [];
      const first = document.contents.items[0] === pair ? [...top, ...rest] : [];
      const all = [...first, ...texts].filter((text) => !said.has(text));
      if (all.length > 0) pair.key.commentBefore = all.flatMap((text) => commentLines(text)).join('\n');
    }
  }
  return document.toString({ lineWidth: 0 });
}

/** All texts in a value. */
export function strings(value: unknown): readonly string[] {
  if (typeof value === 'string' || typeof value === 'number') return [String(value)];
  if (Array.isArray(value)) return value.flatMap(strings);
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(strings);
}

const UNSEEN = new RegExp(HIDDEN.source, 'gu');

const commentLines = (text: string): readonly string[] =>
  text
    .replace(UNSEEN, '')
    .split('\n')
    .map((line) => ` ${line.trim()}`);
