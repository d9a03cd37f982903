/** What a line of a paste or a write-up is. */
export type LineKind =
  | 'blank'
  | 'prose'
  | 'log'
  | 'error'
  | 'frame'
  | 'code'
  | 'command'
  | 'json'
  | 'table'
  | 'fence';

export interface Line {
  /** The line with its ending, as pasted: joined again, the lines give the text. */
  readonly raw: string;
  /** Where the line begins in the text, in UTF-16 units. */
  readonly start: number;
  readonly kind: LineKind;
  /** What it says, without stamp, host, process, level, logger, colours and quote marks; empty where nothing. */
  readonly message: string;
  /** Where what stands before the message ends in the text: `start` for a line without a log's head. */
  readonly headEnd: number;
  /** The level of a log line as printed, in lower case. */
  readonly level?: string;
  /** A log's head stood before the message, or the line is a structured log line. */
  readonly logged: boolean;
  /** Stands between fences, where people put what machines printed. */
  readonly fenced: boolean;
}

/** A machine printed this line, as far as one can tell. */
export const printed = ({ kind, logged, fenced }: Line): boolean =>
  logged || kind === 'error' || kind === 'frame' || (fenced && kind === 'log');
