import type { FilesIndex } from '../../core/search/files/open-index.ts';
import type { SearchOptions } from '../../core/search/search.ts';
import type { Shown } from '../../core/search/shown.ts';
import type { ShownAnswer } from '../../core/search/shown-answer.ts';
import { patientIndex, SlowError, type TimeUp } from '../../core/search/together/patient-index.ts';
import { siteOf } from '../../core/search/together/record-name.ts';
import { searchTogether } from '../../core/search/together/search-together.ts';
import { bySite, detailsOf } from './details.ts';
import { leftOutReason } from './left-out.ts';
import { OtherSites } from './other-sites.ts';
import type { Searched } from './searched.ts';
import { SHOWN_AT_ONCE } from './shown-at-once.ts';

/**
 * An answer waits so many milliseconds for other sites, and so many of them for those that are opened first: one that
 * hangs must not take the others' time too.
 */
const PATIENCE = 2_000;
const TO_OPEN = 1_300;

/** Searches other sites with the own one. The own index is opened by `own`, as for every search. */
export class Together {
  readonly #own: () => Promise<FilesIndex>;
  readonly #others: OtherSites;
  readonly #failed = new Set<number>();

  constructor(own: () => Promise<FilesIndex>, addresses: readonly string[]) {
    this.#own = own;
    this.#others = new OtherSites(addresses);
  }

  async search(text: string, options: SearchOptions = {}): Promise<Searched> {
    const timeUp = timeLimit(PATIENCE);
    const [own, { indexes, failed: unopened }] = await Promise.all([
      this.#own(),
      this.#others.open(timeLimit(TO_OPEN)),
    ]);
    const { answer, alsoIn, foreignWords, sites, failed } = await searchTogether(text, own, indexes, {
      timeUp,
      options,
    });
    const details = await detailsOf(answer.found, sites);
    const failures = new Map([...unopened, ...failed()]);
    for (const [site, error] of failures) if (!(error instanceof SlowError)) this.#failed.add(site);
    // A result without a page of its own site to lead to is none.
    const found = answer.found.filter(
      ({ record }, at) =>
        siteOf(record) === 0 ||
        (!failures.has(siteOf(record)) && (at >= SHOWN_AT_ONCE || details.shown.has(record))),
    );
    const left = [...failures].map(([site, error]) => ({ site, reason: leftOutReason(error) }));
    return {
      answer: { ...answer, found, verdict: found[0]?.verdict ?? 'unknown' },
      ...details,
      others: { left: left.toSorted((a, b) => a.site - b.site), alsoIn, foreignWords },
    };
  }

  async shown(records: readonly string[]): Promise<ReadonlyMap<string, Shown>> {
    return bySite(records, await this.#sitesOf(records), (site, own) => site.shown(own));
  }

  async answer(record: string): Promise<ShownAnswer | undefined> {
    return (await this.#sitesOf([record])).get(siteOf(record))?.answer(record);
  }

  /** Sites that failed are opened anew by the next search. */
  askAgain(): void {
    for (const site of this.#failed) this.#others.forget(site);
    this.#failed.clear();
    this.#others.waitAgain();
  }

  async #sitesOf(records: readonly string[]): Promise<ReadonlyMap<number, FilesIndex>> {
    const timeUp = timeLimit(PATIENCE);
    const numbers = [...new Set(records.map(siteOf))];
    const others = numbers.filter((number) => number !== 0);
    const sites = new Map<number, FilesIndex>(
      await Promise.all(
        others.map(async (site) => [site, patientIndex(await this.#others.index(site), timeUp)] as const),
      ),
    );
    return numbers.includes(0) ? sites.set(0, await this.#own()) : sites;
  }
}

/** Later than what is at hand, even when the time is over: a timer of no length still waits for all that is ready. */
function timeLimit(milliseconds: number): TimeUp {
  const end = performance.now() + milliseconds;
  return () => new Promise((resolve) => setTimeout(resolve, Math.max(0, end - performance.now())));
}
