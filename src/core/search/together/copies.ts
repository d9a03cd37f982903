import type { FilesIndex } from '../files/open-index.ts';
import type { Found } from '../search.ts';
import { idOf, siteOf } from './record-name.ts';

export interface WithoutCopies {
  readonly kept: readonly Found[];
  /** Sites of the copies that were left out, by the name of the one that stayed. */
  readonly alsoIn: ReadonlyMap<string, readonly number[]>;
}

/**
 * Leaves out what another site has to the letter: the same name, title and advice, as with a reference of codes
 * that ten teams copied. The own one stays, else the first; same names with another title are another matter.
 */
export async function withoutCopies(
  found: readonly Found[],
  sites: ReadonlyMap<number, FilesIndex>,
): Promise<WithoutCopies> {
  const contents = await contentsOf(namesakes(found), sites);
  const copies = new Map<string, string[]>();
  for (const [record, content] of contents) copies.set(content, [...(copies.get(content) ?? []), record]);
  const alsoIn = new Map<string, number[]>();
  const stays = new Map<string, string>();
  for (const list of copies.values()) {
    const [first = '', ...others] = list.toSorted((a, b) => siteOf(a) - siteOf(b));
    if (others.length > 0) alsoIn.set(first, others.map(siteOf));
    for (const record of list) stays.set(record, first);
  }
  const own = new Map(found.map((one) => [one.record, one]));
  // The one that stays takes the place of the best of its copies.
  const kept = new Set(found.map((one) => own.get(stays.get(one.record) ?? one.record) ?? one));
  return { kept: [...kept], alsoIn };
}

/** The records whose name another one has in its own site. */
function namesakes(found: readonly Found[]): string[] {
  const counts = new Map<string, number>();
  for (const { record } of found) counts.set(idOf(record), (counts.get(idOf(record)) ?? 0) + 1);
  return found.map(({ record }) => record).filter((record) => (counts.get(idOf(record)) ?? 0) > 1);
}

/** What results show of these records, as one text each. */
async function contentsOf(
  records: readonly string[],
  sites: ReadonlyMap<number, FilesIndex>,
): Promise<ReadonlyMap<string, string>> {
  const rows = await Promise.all(
    [...sites].map(async ([number, site]) => {
      const own = records.filter((record) => siteOf(record) === number);
      return own.length === 0 ? [] : [...(await site.shown(own))];
    }),
  );
  return new Map(
    rows
      .flat()
      .map(([record, { title, doing }]) => [record, JSON.stringify([idOf(record), title, doing])] as const),
  );
}
