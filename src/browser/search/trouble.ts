import { IndexError, type IndexFault } from '../../core/search/files/index-error.ts';

/** What went wrong with the search, for a reader. */
export interface Trouble {
  readonly title: string;
  readonly remedy: string;
}

export interface Surroundings {
  readonly isOnline: boolean;
  /** The browser can unpack the index. */
  readonly canUnpack: boolean;
}

/** Says what an error means here: an old browser and a missing network explain what looks like a missing file. */
export function troubleOf(error: unknown, { isOnline, canUnpack }: Surroundings): Trouble {
  if (!canUnpack) {
    return {
      title: 'This browser is too old for the search.',
      remedy: 'It cannot unpack the index. A browser of 2023 or later can.',
    };
  }
  const fault = error instanceof IndexError ? error.fault : undefined;
  if (!isOnline && (fault === undefined || fault === 'missing')) return OFFLINE;
  if (fault !== undefined) return FAULTS[fault];
  return {
    title: 'Search could not be loaded.',
    remedy: 'Try again; if that does not help, reload the page.',
  };
}

const OFFLINE: Trouble = {
  title: 'You are offline, and the search was not loaded before.',
  remedy: 'Pages that you have open still work. Try again when the network is back.',
};

const FAULTS: Readonly<Record<IndexFault, Trouble>> = {
  missing: {
    title: 'The search index is not there.',
    remedy: 'The site may be being published just now. Try again in a minute.',
  },
  version: {
    title: 'The search index is of another version than this page.',
    remedy: 'The site was published anew. Reload the page.',
  },
  'wrong-type': {
    title: 'What came in place of the search index is something else.',
    remedy:
      'The host may have moved it or ask for a login. Reload the page; else the site must be built again.',
  },
  corrupt: {
    title: 'The search index came damaged or cut short.',
    remedy: 'Try again; if that does not help, the site must be built again.',
  },
  'too-large': {
    title: 'The search index is larger than this page reads.',
    remedy: 'The site must be built again.',
  },
};
