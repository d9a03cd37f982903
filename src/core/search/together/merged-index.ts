import type { Searchable } from '../files/search-files.ts';
import type { RecordFacts } from '../retriever.ts';
import { rarityOf, type WordTable } from '../words.ts';
import { mergedTable } from './merged-table.ts';
import { siteOf } from './record-name.ts';

/**
 * The indexes of several sites as one, by the number of the site; the names of their records say which they are from
 * (`record-name.ts`). Words and titles count by how rare they are in all sites together, so scores are comparable.
 * Pagefind's `mergeIndex` leaves each index its own statistics, and a word that is common in a large site and rare in
 * a small one lifts the small one's records.
 */
export function mergedIndex(sites: ReadonlyMap<number, Searchable>): Searchable {
  const all = [...sites.values()];
  const table = mergedTable(all.map((site) => site.table));
  return {
    table,
    synonyms: all.flatMap((site) => site.synonyms),
    settle: async () => (await Promise.all(all.map((site) => site.settle()))).some(Boolean),
    postings: async (words) => {
      const found = await Promise.all(all.map((site) => site.postings(words)));
      return new Map(words.map((word) => [word, found.flatMap((postings) => postings.get(word) ?? [])]));
    },
    lines: async (words) => (await Promise.all(all.map((site) => site.lines(words)))).flat(),
    facts: async (records) => {
      const found = await Promise.all(
        [...sites].map(async ([number, site]) => {
          const facts = await site.facts(records.filter((record) => siteOf(record) === number));
          return [...facts].map(([record, own]) => [record, inAll(own, site.table, table)] as const);
        }),
      );
      return new Map(found.flat());
    },
    everything: async () => (await Promise.all(all.map((site) => site.everything()))).flat(),
  };
}

/**
 * A title's rarities were added up by the words of its own site. Scaled by what the rarest word counts there and in
 * all sites, they are near enough to what the title's words count here.
 */
function inAll(facts: RecordFacts, own: WordTable, all: WordTable): RecordFacts {
  const scale = rarityOf(all.records, 1) / rarityOf(Math.max(1, own.records), 1);
  return { ...facts, titleMass: facts.titleMass * scale };
}
