/**
 * What can be wrong with an index that is opened. missing: a file is not there or could not be fetched; version:
 * another release of Fixpoint wrote it; corrupt: what came is cut short, damaged, or no index at all; too-large:
 * a file is larger than the reader allows.
 */
export type IndexFault = 'missing' | 'version' | 'corrupt' | 'too-large';

/** Why an index cannot be read. The message says what happened and what to do, in a sentence each. */
export class IndexError extends Error {
  override readonly name = 'IndexError';
  readonly fault: IndexFault;

  constructor(fault: IndexFault, message: string) {
    super(message);
    this.fault = fault;
  }
}
