import type { FilesIndex } from '../files/open-index.ts';

/**
 * Resolves when the time that one waits for other sites is over. Asked after that, it still resolves later than
 * whatever is at hand.
 */
export type TimeUp = () => Promise<void>;

/** Why a site that was asked gave nothing in time. */
export class SlowError extends Error {
  override readonly name = 'SlowError';
}

/** Another site's index from which an answer waits for nothing for ever. */
export interface PatientIndex extends FilesIndex {
  /** Why the site was given up: an IndexError, or a SlowError; undefined while all went well. */
  readonly failure: () => unknown;
}

/**
 * The index of another site that gives nothing, instead of failing, from its first failure on or when the time is
 * up: what the others found is shown without it.
 */
export function patientIndex(index: FilesIndex, timeUp: TimeUp): PatientIndex {
  let failure: { readonly why: unknown } | undefined;
  const tried = async <Value>(ask: () => Promise<Value>, nothing: Value): Promise<Value> => {
    if (failure !== undefined) return nothing;
    try {
      return await Promise.race([ask(), timeUp().then(tooSlow)]);
    } catch (error) {
      failure ??= { why: error };
      return nothing;
    }
  };
  return {
    failure: () => failure?.why,
    table: index.table,
    synonyms: index.synonyms,
    settle: () => tried(index.settle, false),
    postings: (words) => tried(() => index.postings(words), new Map()),
    lines: (words) => tried(() => index.lines(words), []),
    facts: (records) => tried(() => index.facts(records), new Map()),
    everything: () => tried(index.everything, []),
    shown: (records) => tried(() => index.shown(records), new Map()),
    answer: (record) => tried(() => index.answer(record), undefined),
  };
}

function tooSlow(): never {
  throw new SlowError('The site did not answer in time.');
}
