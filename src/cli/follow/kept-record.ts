import { mkdir, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { RunRecord } from '../../core/runbook/event.ts';
import { joinEvents } from '../../core/runbook/join-events.ts';
import { LONGEST_RECORD, type ReadRecord, readRecord } from '../../core/runbook/record-file.ts';
import { writeRecord } from '../../core/runbook/write-record.ts';

/** The file that a run is kept in. */
export interface KeptRecord {
  /** Where it is now: beside the wanted place, where somebody else's file has come to stand there. */
  path(): string;
  /**
   * Keeps a record, joined with what another program has written into it meanwhile, and gives what is in the file.
   * Throws where the file system refuses.
   */
  keep(record: RunRecord): Promise<RunRecord>;
}

/** What a file holds: a record, a fault, or nothing where there is no such file. A file too long is not read. */
export async function recordAt(path: string): Promise<ReadRecord | undefined> {
  const found = await stat(path).catch(undefinedWhereMissing);
  if (found === undefined) return undefined;
  if (!found.isFile())
    return { fault: 'not-a-run', message: 'It is not a file, expected the record of a run.' };
  if (found.size > LONGEST_RECORD) {
    const message = `The file has ${found.size} bytes, expected at most ${LONGEST_RECORD}. Is it the record of a run?`;
    return { fault: 'too-large', message };
  }
  return readRecord(await readFile(path, 'utf8'));
}

/** `makesFolder`: whether the folder is made where it is missing. */
export function keptRecord(wanted: string, { makesFolder = false } = {}): KeptRecord {
  let path = wanted;
  let written: string | undefined;

  return {
    path: () => path,
    async keep(record) {
      if (makesFolder) await mkdir(dirname(path), { recursive: true });
      let whole = record;
      const now = await textAt(path);
      if (now !== undefined && now !== written) {
        const other = now.length > LONGEST_RECORD ? undefined : readRecord(now);
        if (other !== undefined && 'record' in other && other.record.id === record.id) {
          whole = { ...record, events: joinEvents(record.events, other.record.events) };
        } else path = `${wanted}.${record.id.slice(0, 8)}.json`;
      }
      const text = writeRecord(whole);
      await replace(path, text);
      written = text;
      return whole;
    },
  };
}

/** Written beside it and put in its place at once: whatever happens, either the old or the new text is there. */
async function replace(path: string, text: string): Promise<void> {
  const target = await realpath(path).catch(() => path);
  const mode = (await stat(target).catch(undefinedWhereMissing))?.mode ?? OWNER_ONLY;
  const beside = `${target}.${process.pid}.tmp`;
  const file = await open(beside, 'w', mode);
  try {
    await file.writeFile(text);
    await file.sync();
    await file.close();
    await rename(beside, target);
  } catch (error) {
    await file.close().catch(() => undefined);
    await rm(beside, { force: true });
    throw error;
  }
}

/** What commands print is nobody else's concern. */
const OWNER_ONLY = 0o600;

const textAt = (path: string): Promise<string | undefined> =>
  readFile(path, 'utf8').catch(undefinedWhereMissing);

function undefinedWhereMissing(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
  throw error;
}
