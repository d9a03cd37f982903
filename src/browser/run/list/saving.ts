import { writeRecord } from '../../../core/runbook/write-record.ts';
import { saveBlob, saveFile } from '../../search/save-file.ts';
import type { KeptRun, RefusedFile } from '../store/kept-run.ts';

/** Saves a run as the JSON that this page and the terminal read. */
export function saveRun(kept: KeptRun | undefined): void {
  if (!kept) return;
  const record = { ...kept.head, events: kept.events };
  saveFile(`${record.runbook.id}-${record.id}.json`, 'application/json', writeRecord(record));
}

/** Saves a file that was refused, byte for byte. */
export function saveRefused(file: RefusedFile | undefined): void {
  if (file) saveBlob(file.name, file.content);
}
