import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { Library } from '../../core/library.ts';
import { quoted } from '../../core/printable.ts';
import { LONGEST_RECORD, readRecord } from '../../core/runbook/record-file.ts';
import { fromIssue } from '../../intake/new/from-issue.ts';
import { fromLog, type Proposal } from '../../intake/new/from-log.ts';
import { fromRun } from '../../intake/new/from-run.ts';
import { maskProposal } from '../../intake/new/mask-proposal.ts';
import { fileFault } from '../file-fault.ts';
import { readInput } from '../read-input.ts';
import type { Terminal } from '../terminal.ts';

/** Where a write-up may begin. */
export interface SourceOptions {
  readonly fromLog?: string;
  readonly fromRun?: string;
  readonly fromIssue?: string;
}

/** What a source tells, and its text, with which write-ups are compared. */
export interface Source {
  readonly proposal: Proposal;
  readonly text: string;
}

const NOTHING: Source = { proposal: { answers: {}, extra: {}, masked: {} }, text: '' };

/** Reads the log, the run or the issue that an incident begins with; what cannot be read is wrong usage. */
export async function readSource(
  options: SourceOptions,
  library: Library,
  terminal: Terminal,
  command: Command,
): Promise<Source> {
  const given = Object.entries(options).filter(
    ([key, value]) => key.startsWith('from') && value !== undefined,
  );
  if (given.length > 1) command.error('error: give one of --from-log, --from-run and --from-issue');
  const [[key, file] = []] = given as Array<[string, string]>;
  if (file === undefined) return NOTHING;
  const text = await textOf(file, key === 'fromRun', terminal, command);
  if (text.trim() === '') command.error(`error: ${file === '-' ? 'standard input' : quoted(file)} is empty`);
  if (key === 'fromLog' && !isReadable(text)) {
    command.error(
      `error: ${file === '-' ? 'standard input' : quoted(file)} is no text; unpack it first, such as: zcat app.log.gz | fixpoint new incident --from-log -`,
    );
  }
  const proposal = await proposalOf(key, text);
  return { proposal: await maskProposal(proposal), text: key === 'fromRun' ? '' : text };

  async function proposalOf(source: string | undefined, content: string): Promise<Proposal> {
    if (source === 'fromLog') return fromLog(content, library, terminal.today);
    if (source === 'fromIssue') {
      const issue = fromIssue(content, library, terminal.today);
      if ('refused' in issue)
        command.error(`error: ${quoted(file ?? '')} is no issue of the form: ${issue.refused}`);
      return issue;
    }
    const read = readRecord(content);
    if ('fault' in read) command.error(`error: ${quoted(file ?? '')} cannot be used. ${read.message}`);
    const runbook = library.runbooks.find(({ id }) => id === read.record.runbook.id);
    if (runbook === undefined)
      command.error(
        `error: ${quoted(file ?? '')} is a run of the runbook ${quoted(read.record.runbook.id)}, which the content folder has not; set CONTENT_DIR to its own`,
      );
    return fromRun(runbook, read.record);
  }
}

/** What a packed or binary file is full of; a log that was cut while it was written may begin with many NULs. */
function isReadable(text: string): boolean {
  const beginning = text.replaceAll('\0', '').slice(0, 4_000);
  const strange = beginning.match(/[^\P{Cc}\t\n\r\f]|\uFFFD/gu)?.length ?? 0;
  return beginning.length < 64 || strange * 4 < beginning.length;
}

/** Of a long log the beginning and the end; a record has to be whole. */
async function textOf(
  file: string,
  whole: boolean,
  { stdin, cwd }: Terminal,
  command: Command,
): Promise<string> {
  const stream = file === '-' ? stdin : createReadStream(resolve(cwd, file));
  try {
    if (!whole) return await readInput(stream);
    let text = '';
    const decoder = new TextDecoder();
    for await (const chunk of stream) {
      text += typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
      if (text.length > LONGEST_RECORD) break;
    }
    return text;
  } catch (error) {
    command.error(`error: ${fileFault(file, error)}`);
  }
}
