/**
 * What can be wrong with an index that is opened. missing: a file is not there or could not be fetched; version:
 * another release of Fixpoint wrote it; wrong-type: what came is something else, whatever it is called; corrupt: it
 * is cut short or damaged; too-large: a file, or all that were read, is more than the reader allows.
 */
export type IndexFault = 'missing' | 'version' | 'wrong-type' | 'corrupt' | 'too-large';

/** Why an index cannot be read. The message says what happened and what to do, in a sentence each. */
export class IndexError extends Error {
  override readonly name = 'IndexError';
  readonly fault: IndexFault;
  /** What the host answered, where it answered something else than the file. */
  readonly status: number | undefined;

  constructor(fault: IndexFault, message: string, status?: number) {
    super(message);
    this.fault = fault;
    this.status = status;
  }
}
