import type { Found } from '../../core/search/search.ts';
import { addressOf } from '../../core/tree/address.ts';
import { codesIn, type FromPaste, fromPaste, type TreeWays } from '../../core/tree/from-paste.ts';
import { make } from './make.ts';

/**
 * What the trees of the site can take from a text that search is not sure about. The ways are fetched only where
 * the text holds something to look for; without them nothing is offered. Nothing of the text is sent.
 */
export async function treeOffer(
  text: string,
  found: readonly Found[],
  base: string,
): Promise<FromPaste | undefined> {
  const incidents = found.flatMap(({ record, line, verdict }) =>
    line !== undefined && verdict !== 'unknown' && record.startsWith('incident/')
      ? [record.slice('incident/'.length)]
      : [],
  );
  const codes = codesIn(text);
  if (incidents.length + codes.length === 0) return undefined;
  try {
    const response = await fetch(`${base}trees/ways.json`);
    const trees: readonly TreeWays[] = response.ok ? await response.json() : [];
    return fromPaste(trees, { incidents, codes });
  } catch {
    return undefined;
  }
}

/** A link into a tree with the answers filled in: its address holds ids alone. */
export function treeOfferView({ tree, title, answers }: FromPaste, base: string): Array<Node | string> {
  const link = make('a', '', `Go on in the tree “${title}”`);
  link.href = `${base}trees/${tree}/?${addressOf(answers)}`;
  const count = answers.length === 1 ? '1 answer is' : `${answers.length} answers are`;
  return [link, `: ${count} filled in from your text, and can be changed.`];
}
