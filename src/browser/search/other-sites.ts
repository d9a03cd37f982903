import type { FilesIndex } from '../../core/search/files/open-index.ts';
import { SlowError, type TimeUp } from '../../core/search/together/patient-index.ts';
import { nameIn } from '../../core/search/together/record-name.ts';
import { openFiles } from './files-retriever.ts';

/** What was opened in time, and why the rest was not, by the number of the site. */
export interface Opened {
  readonly indexes: ReadonlyMap<number, FilesIndex>;
  readonly failed: ReadonlyMap<number, unknown>;
}

/** A file that has not come whole after so many milliseconds is given up; the answer does not wait so long. */
const GIVEN_UP_AFTER = 20_000;
/** Bytes that a file of another site, and all that are read of it, may have unpacked. */
const LARGEST = 8 * 2 ** 20;
const TOTAL = 64 * 2 ** 20;

/**
 * The indexes of the other sites that this one names, numbered from 1. Nothing is asked before the first search.
 * A site that failed is not asked again before the reader wishes it; one that is only late joins later searches.
 */
export class OtherSites {
  readonly #addresses: readonly string[];
  readonly #opening = new Map<number, Promise<FilesIndex>>();
  /** Those that were once waited for in vain: they join when they are open, and nothing waits for them again. */
  readonly #late = new Set<number>();

  /** Addresses end in a slash. */
  constructor(addresses: readonly string[]) {
    this.#addresses = addresses;
  }

  /** Opens all that are not open yet, side by side, and waits for them until the time is up. */
  async open(timeUp: TimeUp): Promise<Opened> {
    const indexes = new Map<number, FilesIndex>();
    const failed = new Map<number, unknown>();
    const asked = this.#addresses.map(async (_, at) => {
      const site = at + 1;
      try {
        const over = this.#late.has(site) ? atHand() : timeUp();
        indexes.set(site, await Promise.race([this.index(site), over.then(tooSlow)]));
        this.#late.delete(site);
      } catch (error) {
        if (error instanceof SlowError) this.#late.add(site);
        failed.set(site, error);
      }
    });
    await Promise.all(asked);
    return { indexes, failed };
  }

  /** The index of a site. Rejects with an IndexError, or with a TimeoutError where nothing came. */
  index(site: number): Promise<FilesIndex> {
    const begun = this.#opening.get(site);
    if (begun !== undefined) return begun;
    const opening = openFiles(this.#addresses[site - 1] ?? '', {
      signal: () => AbortSignal.timeout(GIVEN_UP_AFTER),
      largest: LARGEST,
      total: TOTAL,
      isForeign: true,
      nameOf: (id) => nameIn(site, id),
    });
    this.#opening.set(site, opening);
    return opening;
  }

  /** The site is opened anew by the next search. */
  forget(site: number): void {
    this.#opening.delete(site);
  }

  /** The next search waits for all of them as the first one does. */
  waitAgain(): void {
    this.#late.clear();
  }
}

/** When all that is open by now has been given. */
const atHand = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

function tooSlow(): never {
  throw new SlowError('The site did not answer in time.');
}
