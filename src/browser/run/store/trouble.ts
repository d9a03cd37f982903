/**
 * Why runs are not kept: `forbidden` by the browser, no room, the database of a newer site, lost under way, or the
 * part of the site that keeps them could not be loaded.
 */
export type Trouble = 'forbidden' | 'full' | 'newer' | 'lost' | 'offline';

const TROUBLES: Readonly<Record<string, Trouble>> = {
  QuotaExceededError: 'full',
  VersionError: 'newer',
  // A connection that was open has been closed, or its data thrown away, under way.
  InvalidStateError: 'lost',
  AbortError: 'lost',
  NotFoundError: 'lost',
  NetworkError: 'offline',
};

/** What an error of IndexedDB means (Indexed Database API 3.0, section 3: names of exceptions). */
export const troubleOf = (error: unknown): Trouble =>
  (error instanceof Error && TROUBLES[error.name]) || 'forbidden';
