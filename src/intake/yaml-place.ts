import { type Document, isMap, isSeq } from 'yaml';
import type { Path } from '../core/entry.ts';
import { keyName, offsetOf } from './yaml-data.ts';

/**
 * The offset of a value in the YAML: that of its key, or of the list item. Where the path goes on below what
 * is written, the nearest place above it; undefined for the document as a whole.
 */
export function offsetAt(document: Document, path: Path): number | undefined {
  let node: unknown = document.contents;
  let found: number | undefined;
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => keyName(item.key) === String(key));
      if (pair === undefined) return found;
      found = offsetOf(pair.key);
      node = pair.value;
    } else if (isSeq(node)) {
      const item = node.items[Number(key)];
      if (item === undefined) return found;
      found = offsetOf(item);
      node = item;
    } else return found;
  }
  return found;
}
