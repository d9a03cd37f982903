import { make, makeButton } from './make.ts';
import type { OtherSite } from './named-sites.ts';
import type { SearchParts } from './search-parts.ts';
import type { OthersSaid } from './searched.ts';

export interface OthersShown {
  readonly sites: readonly OtherSite[];
  /** The own answer stands there, and the others are awaited. */
  readonly isAsking: boolean;
  readonly said: OthersSaid | undefined;
}

/** More names than this are only counted beside the results; all stand below. */
const NAMED_AT_MOST = 2;

/** Says below the results what became of the other sites, and beside the count that they are asked or left out. */
export function showOthers(
  box: HTMLElement,
  parts: SearchParts,
  { sites, isAsking, said }: OthersShown,
): void {
  if (sites.length === 0) return;
  box.dataset.others = isAsking ? 'asking' : 'done';
  const nameOf = (site: number): string => sites[site - 1]?.name ?? `site ${site}`;
  const left = said?.left ?? [];
  const names = left.map(({ site }) => nameOf(site));
  const without =
    names.length <= NAMED_AT_MOST ? names.join(', ') : `${names.length} of ${sites.length} sites`;
  if (isAsking)
    parts.said.append(` Asking ${sites.length === 1 ? nameOf(1) : `${sites.length} other sites`} …`);
  else if (left.length > 0) parts.said.append(` Without ${without}.`);
  const rows = [
    ...left.map(({ site, reason }) => [make('b', '', nameOf(site)), ` ${reason}.`]),
    ...[...(said?.foreignWords ?? [])].map(([site, filters]) => [
      make('b', '', nameOf(site)),
      ' has nothing under ',
      make('code', '', filters.join(', ')),
      '.',
    ]),
  ];
  parts.others.hidden = rows.length === 0;
  parts.others.replaceChildren(
    ...(left.length === 0 ? [] : [make('p', '', 'Left out of these results:')]),
    make('ul', '', ...rows.map((row) => make('li', '', ...row))),
    ...(left.length === 0 ? [] : [make('p', '', makeButton('Ask again', { askAgain: '' }))]),
  );
}
