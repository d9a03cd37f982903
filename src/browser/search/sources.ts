import { siteOf } from '../../core/search/together/record-name.ts';
import { namedSites } from './named-sites.ts';
import type { OthersSaid } from './searched.ts';

/** Where a result is from. */
export interface Source {
  /** What its path is put behind. */
  readonly base: string;
  /** Name of the site where it is not this one. */
  readonly site: string | undefined;
  /** Names of sites that have the same. */
  readonly also: readonly string[];
}

/** A function that says where a result is from, for the sites that a search box names. */
export function sources(box: HTMLElement, others?: OthersSaid): (record: string) => Source {
  const sites = namedSites(box.dataset.sites);
  return (record) => {
    const site = sites[siteOf(record) - 1];
    const also = others?.alsoIn.get(record) ?? [];
    return {
      base: site?.url ?? box.dataset.base ?? '/',
      site: site?.name,
      also: also.flatMap((number) => sites[number - 1]?.name ?? []),
    };
  };
}
