import { yamlText } from './yaml-text.ts';

/** How the file of a kind is written. */
export interface FileShape {
  /** Its keys, in the order in which they are written. */
  readonly order: readonly string[];
  /** Comments below the keys: what may come later. */
  readonly later: string;
}

/** A write-up in Markdown: its data as front matter, and its text below. */
export function writeUpText(
  data: Readonly<Record<string, unknown>>,
  body: string,
  { order, later }: FileShape,
): string {
  const text = body.trim();
  return `---\n${yamlText(inOrder(data, order))}${later}---\n${text === '' ? '' : `\n${text}\n`}`;
}

/** The same data with its keys in this order; others are left out. */
export const inOrder = (
  data: Readonly<Record<string, unknown>>,
  order: readonly string[],
): Readonly<Record<string, unknown>> =>
  Object.fromEntries(order.flatMap((key) => (key in data ? [[key, data[key]]] : [])));
