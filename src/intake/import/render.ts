import { Document, isMap, isPair, isScalar } from 'yaml';
import { EVERY_HIDDEN } from '../../schema/fields.ts';
import { wordsOf } from './words.ts';

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
  if (isMap(document.contents)) {
    const rest = [...wordings].filter(([key]) => !(key in data)).flatMap(([, texts]) => texts);
    for (const pair of document.contents.items) {
      if (!isPair(pair) || !isScalar(pair.key)) continue;
      const texts = wordings.get(String(pair.key.value)) ?? [];
      const first = document.contents.items[0] === pair ? [...top, ...rest] : [];
      const all = [...first, ...unsaid(texts, data[String(pair.key.value)])];
      if (all.length > 0) pair.key.commentBefore = all.flatMap((text) => commentLines(text)).join('\n');
    }
  }
  return document.toString({ lineWidth: 0 });
}

/** The wordings that say a word which neither the value nor a shorter wording says. */
function unsaid(texts: readonly string[], value: unknown): readonly string[] {
  const own = strings(value).flatMap(wordsOf);
  return texts.filter((text, at) => {
    const others = texts.filter((other, i) => i !== at && other.length < text.length);
    const words = new Set([...own, ...others.flatMap(wordsOf)]);
    return !wordsOf(text).every((word) => words.has(word));
  });
}

/** All texts in a value. */
export function strings(value: unknown): readonly string[] {
  if (typeof value === 'string' || typeof value === 'number') return [String(value)];
  if (Array.isArray(value)) return value.flatMap(strings);
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(strings);
}

const commentLines = (text: string): readonly string[] =>
  text
    .replace(EVERY_HIDDEN, '')
    .split('\n')
    .map((line) => ` ${line.trim()}`);
