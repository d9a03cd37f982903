import type { Facets } from '../../core/search/files/record-files.ts';
import type { Answer } from '../../core/search/search.ts';
import type { Shown } from '../../core/search/shown.ts';

/** An answer with what its first records show, and what all of them can be narrowed by. */
export interface Searched {
  readonly answer: Answer;
  readonly shown: ReadonlyMap<string, Shown>;
  readonly facets: ReadonlyMap<string, Facets>;
  /** What became of the other sites, where they were asked too. */
  readonly others?: OthersSaid;
}

/** What became of the other sites in one search. Sites are numbered from 1, in the order of site.yaml. */
export interface OthersSaid {
  /** Those that the answer is without, and why. */
  readonly left: ReadonlyArray<{ readonly site: number; readonly reason: string }>;
  /** Sites that have the very same write-up as a result, by the result's name. */
  readonly alsoIn: ReadonlyMap<string, readonly number[]>;
  /** Filters that a site has no words for, as written, by its number. */
  readonly foreignWords: ReadonlyMap<number, readonly string[]>;
}
