import { isMap, isSeq } from 'yaml';
import { yamlText } from '../../core/write-up/yaml-text.ts';
import { readYaml } from '../yaml-source.ts';

/**
 * A YAML text with one more item at the end of the list `key`; all that is there stays to the letter. Undefined where
 * the list is not written one item to a line, or the text cannot be read.
 */
export function withItem(text: string, key: string, item: unknown): string | undefined {
  const { document, data } = readYaml(text);
  if (document === undefined || !isMap(document.contents)) return undefined;
  const list = document.contents.get(key);
  if (!isSeq(list) || list.flow || list.items.length === 0 || !list.range) return undefined;
  const [start, end] = list.range;
  const indent = start - (text.lastIndexOf('\n', start - 1) + 1);
  const written = yamlText([item])
    .trimEnd()
    .split('\n')
    .map((line) => (line === '' ? '' : ' '.repeat(indent) + line))
    .join('\n');
  const head = text.slice(0, end).trimEnd();
  // What follows the last item in its line is its comment.
  const rest = text.slice(head.length);
  const at = rest.indexOf('\n');
  const [comment, after] = at === -1 ? [rest, ''] : [rest.slice(0, at), rest.slice(at + 1)];
  const made = `${head}${comment.trimEnd()}\n${written}\n${after}`;
  const before = (data as Readonly<Record<string, readonly unknown[]>>)[key] ?? [];
  const now = (readYaml(made).data as Readonly<Record<string, readonly unknown[]>> | undefined)?.[key];
  return JSON.stringify(now) === JSON.stringify([...before, item]) ? made : undefined;
}
