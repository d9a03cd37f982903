import type { RunRecord } from './event.ts';
import { get, isObject, recordFault } from './record-fault.ts';

/** Bytes or characters; a longer file is not read. A run of a thousand events has about 200,000. */
export const LONGEST_RECORD = 5_000_000;

export type RecordFault = 'too-large' | 'cut-short' | 'not-json' | 'not-a-run' | 'other-version' | 'edited';

export type ReadRecord =
  | { readonly record: RunRecord }
  /** `message` says what was found, what was expected and what to do. */
  | { readonly fault: RecordFault; readonly message: string };

/** Reads the record of a run as `writeRecord` wrote it. Everything in it is looked at before anything is believed. */
export function readRecord(text: string): ReadRecord {
  if (text.length > LONGEST_RECORD)
    return refusal(
      'too-large',
      `The file has ${text.length} characters, expected at most ${LONGEST_RECORD}. Is it the record of a run?`,
    );
  const parsed = parse(text.replace(/^\uFEFF/u, ''));
  if ('fault' in parsed) return parsed;
  const { value } = parsed;
  if (!isObject(value) || get(value, 'format') !== 'fixpoint-run')
    return refusal(
      'not-a-run',
      'The file is not the record of a run: it does not have "format": "fixpoint-run". Choose a file that Fixpoint exported.',
    );
  const version = get(value, 'version');
  if (version !== 1)
    return refusal(
      'other-version',
      `The record has version ${JSON.stringify(version) ?? 'none'}, expected 1. Open it with the Fixpoint that wrote it.`,
    );
  if (isRecord(value)) return { record: value };
  return refusal(
    'edited',
    `The record was changed by hand or damaged: ${recordFault(value)} Mend that place, or take another copy.`,
  );
}

/** Whether a record is of a run of this runbook. */
export const belongsTo = (record: RunRecord, runbookId: string): boolean => record.runbook.id === runbookId;

const isRecord = (value: object): value is RunRecord => recordFault(value) === undefined;

function parse(text: string): { readonly value: unknown } | Extract<ReadRecord, { fault: RecordFault }> {
  try {
    return { value: JSON.parse(text) };
  } catch {
    const isCut = /^\s*\{/u.test(text) && !/\}\s*$/u.test(text);
    return isCut
      ? refusal(
          'cut-short',
          `The file ends after ${text.length} characters in the middle of the record, expected a closing brace. Copy or export it again.`,
        )
      : refusal(
          'not-json',
          'The file is not JSON, expected the record of a run. Choose a file that Fixpoint exported.',
        );
  }
}

const refusal = (fault: RecordFault, message: string) => ({ fault, message });
