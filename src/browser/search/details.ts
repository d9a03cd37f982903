import type { FilesIndex } from '../../core/search/files/open-index.ts';
import type { Facets } from '../../core/search/files/record-files.ts';
import type { Found } from '../../core/search/search.ts';
import type { Shown } from '../../core/search/shown.ts';
import { siteOf } from '../../core/search/together/record-name.ts';
import { SHOWN_AT_ONCE } from './shown-at-once.ts';

export interface Details {
  readonly shown: ReadonlyMap<string, Shown>;
  readonly facets: ReadonlyMap<string, Facets>;
}

/** What the first of these results show, and what all of them can be narrowed by, from the sites they are of. */
export async function detailsOf(
  found: readonly Found[],
  sites: ReadonlyMap<number, FilesIndex>,
): Promise<Details> {
  const records = found.map(({ record }) => record);
  const [shown, facts] = await Promise.all([
    bySite(records.slice(0, SHOWN_AT_ONCE), sites, (site, own) => site.shown(own)),
    bySite(records, sites, (site, own) => site.facts(own)),
  ]);
  return { shown, facets: new Map(records.map((record) => [record, facts.get(record)?.facets ?? {}])) };
}

/** Asks each site about its own records, side by side. */
export async function bySite<Value>(
  records: readonly string[],
  sites: ReadonlyMap<number, FilesIndex>,
  ask: (site: FilesIndex, records: readonly string[]) => Promise<ReadonlyMap<string, Value>>,
): Promise<ReadonlyMap<string, Value>> {
  const answers = await Promise.all(
    [...sites].map(async ([number, site]) => {
      const own = records.filter((record) => siteOf(record) === number);
      return own.length === 0 ? [] : [...(await ask(site, own))];
    }),
  );
  return new Map(answers.flat());
}
