import { LONGEST_RECORD, type ReadRecord, readRecord } from '../../../core/runbook/record-file.ts';
import { newId } from '../new-id.ts';
import type { Rows } from '../store/rows.ts';
import { addToRun, oneRun } from '../store/runs.ts';
import { keepRefused, putAway } from './kept-list.ts';

/**
 * Takes a file of a run among the runs, or keeps it beside them with what is wrong with it. `here` are the runbooks
 * of this site. Gives one sentence that says what became of it.
 */
export async function takeIn(file: File, rows: Rows, here: ReadonlySet<string>): Promise<string> {
  const read = await readFile(file, rows, here);
  if ('record' in read) {
    const { record } = read;
    const known = await oneRun(rows, record.id);
    // What is kept stays as it is, whatever a file says of the same event.
    const ids = new Set(known?.events.map(({ id }) => id));
    await addToRun(rows, { ...record, events: record.events.filter(({ id }) => !ids.has(id)) });
    if (known?.deletedAt !== undefined) await putAway(rows, record.id, undefined);
    return known
      ? `${file.name} is of a run that was here already; both are joined.`
      : `The run in ${file.name} is among the runs.`;
  }
  await keepRefused(rows, {
    id: newId(),
    name: file.name,
    at: Date.now(),
    reason: read.message,
    content: file,
  });
  return `${file.name} was not taken in. ${read.message}`;
}

async function readFile(
  file: File,
  rows: Rows,
  here: ReadonlySet<string>,
): Promise<ReadRecord | { readonly message: string }> {
  if (file.size > LONGEST_RECORD) return { message: tooLarge(file) };
  const read = readRecord(await file.text());
  if (!('record' in read)) return read;
  const { id, runbook } = read.record;
  if (!here.has(runbook.id)) return { message: otherRunbook(runbook) };
  const known = await oneRun(rows, id);
  const isOther = known !== undefined && known.head.runbook.id !== runbook.id;
  return isOther ? { message: sameId(known.head.runbook.title, runbook.title) } : read;
}

const tooLarge = ({ size }: File) =>
  `It has ${size.toLocaleString()} bytes, and the record of a run has at most ${LONGEST_RECORD.toLocaleString()}. Is it the record of a run?`;

const otherRunbook = ({ id, title }: { readonly id: string; readonly title: string }) =>
  `It is a run of the runbook “${title}” (${id}), which this site does not have. Take it to the site where it was recorded.`;

const sameId = (kept: string, given: string) =>
  `It has the id of a run that is here, yet that one is of “${kept}” and this one of “${given}”. One of them was edited by hand.`;
