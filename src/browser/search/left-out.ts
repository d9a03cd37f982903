import { IndexError, type IndexFault } from '../../core/search/files/index-error.ts';
import { SlowError } from '../../core/search/together/patient-index.ts';

/** Why another site was left out of an answer, as the end of a sentence that begins with its name. */
export function leftOutReason(error: unknown): string {
  if (error instanceof SlowError) return 'did not answer in time';
  if (!(error instanceof IndexError)) {
    const isLate = error instanceof DOMException && error.name === 'TimeoutError';
    return isLate ? 'does not answer' : 'sent a search index that cannot be read';
  }
  return error.status === undefined ? FAULTS[error.fault] : `answered with status ${error.status}`;
}

const FAULTS: Readonly<Record<IndexFault, string>> = {
  missing: 'cannot be reached, or does not allow this site to read it',
  version: 'was built by another version of Fixpoint',
  'wrong-type': 'sent something that is not a search index',
  corrupt: 'sent a search index that is damaged or cut short',
  'too-large': 'sent more than a search reads',
};
