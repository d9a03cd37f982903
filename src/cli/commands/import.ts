import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { quoted } from '../../core/printable.ts';
import { checkContent } from '../../intake/check-content.ts';
import { type GivenService, settleGivenServices } from '../../intake/import/given-services.ts';
import { earlierDigests, type ImportReport } from '../../intake/import/report.ts';
import { type ImportOptions, runImport } from '../../intake/import/run-import.ts';
import { writeWhole } from '../../intake/whole-file.ts';
import { fileFault } from '../file-fault.ts';
import { painter } from '../paint.ts';
import { helpFor } from '../program.ts';
import { importText } from '../reporters/import-text.ts';
import type { AddCommand, ExitCode, Part, Terminal } from '../terminal.ts';

const HELP = `
Documents are Markdown, plain text or HTML; folders are searched for them. What finds no field goes to the body of the
write-up, and the report accounts for every line. Words of the source that a field says otherwise stay as comments
beside it. Nothing is made up: what a write-up needs and the source does not say is a gap, which check reports too.
Who knows the service says it with --service, and the report tells which incidents have theirs from there.
Files that were edited since an import are not replaced; give the same --report again, and those that were not are.

Exit codes: 0 all imported, 1 imported with gaps, 2 a document could not be imported, or wrong usage.

Examples:
  fixpoint import old-wiki --out content --dry-run
  fixpoint import old-wiki/*.md notes.html --out content --report report.json
  fixpoint import old-wiki --out content --service web
  fixpoint import postmortem.md --out content --report - | jq .documents[].unsure`;

interface Options {
  readonly out: string;
  readonly report?: string;
  readonly dryRun?: true;
  readonly overwrite?: true;
  readonly service?: readonly string[];
}

/** `fixpoint import FILE|FOLDER…`: old documents become write-ups. */
export const addImport: AddCommand = (program, terminal, give) => {
  program
    .command('import')
    .description('Make write-ups of old documents, and account for every line of them.')
    .argument('<sources...>', 'files, or folders of files')
    .requiredOption('--out <folder>', 'the content folder that the write-ups go to')
    .option(
      '--service <service>',
      'the service of documents that name none, by id or name; may be given again',
      (one: string, before: readonly string[] = []) => [...before, one],
    )
    .option('--report <file>', 'write what became of every line, as JSON; - for standard output')
    .option('--dry-run', 'write nothing, and print what would be written')
    .option('--overwrite', 'replace files that were edited since they were imported')
    .addHelpText('after', helpFor(terminal.env, HELP))
    .action(async (sources: readonly string[], options: Options, command: Command) => {
      const out = resolve(terminal.cwd, options.out);
      if (existsSync(out) && !statSync(out).isDirectory())
        command.error(`error: ${quoted(options.out)} is no folder`);
      const paths = sources.map((source) => resolve(terminal.cwd, source));
      const missing = sources.find((_, i) => !existsSync(paths[i] ?? ''));
      if (missing !== undefined) command.error(`error: there is no file or folder ${quoted(missing)}`);
      const services = await givenServices(options.service ?? [], out, terminal, command);
      const path =
        options.report === undefined || options.report === '-'
          ? undefined
          : resolve(terminal.cwd, options.report);
      const earlier = path === undefined ? '' : await readFile(path, 'utf8').catch(() => '');
      const asked: ImportOptions = {
        sources: paths,
        out,
        dryRun: options.dryRun === true,
        overwrite: options.overwrite === true,
        today: terminal.today,
        earlier: earlierDigests(earlier),
        services,
        stopped: terminal.stopped,
      };
      give({ parts: importing(asked, { path, json: options.report === '-' }, terminal) });
    });
};

/** The services that flags name, by the vocabulary of the folder; or wrong usage with every fault of them. */
async function givenServices(
  texts: readonly string[],
  out: string,
  { today }: Terminal,
  command: Command,
): Promise<readonly GivenService[]> {
  if (texts.length === 0) return [];
  const { library } = await checkContent(out, { today });
  const settled = settleGivenServices(texts, library);
  if ('services' in settled) return settled.services;
  command.error(settled.problems.map((problem) => `error: --service: ${problem}`).join('\n'));
}

/** Shorter work than this is done before anybody wonders, in milliseconds. */
const PATIENCE = 1_000;

async function* importing(
  options: ImportOptions,
  { path, json }: { readonly path: string | undefined; readonly json: boolean },
  terminal: Terminal,
): AsyncGenerator<Part, ExitCode, void> {
  const begun = terminal.now();
  for await (const step of runImport(options)) {
    if ('done' in step) {
      if (terminal.now() - begun > PATIENCE)
        yield { status: `${step.doing} ${step.done} of ${step.total} documents` };
      continue;
    }
    const { report, texts } = step;
    if (json) yield { text: jsonOf(report) };
    else {
      if (options.dryRun) for (const [file, text] of texts) yield { text: `==> ${file}\n${text}\n` };
      yield { text: importText(report, painter(terminal.stdout, terminal.env)) };
    }
    if (path !== undefined && options.dryRun)
      yield { note: 'A dry run writes no report; --report - prints it.\n' };
    else if (path !== undefined) {
      const fault = await writeWhole(path, jsonOf(report)).then(
        () => undefined,
        (error: unknown) => fileFault(path, error, 'written'),
      );
      if (fault !== undefined) {
        yield { note: `The report was not written: ${fault}\n` };
        return 2;
      }
    }
    if (report.summary.documents === 0)
      yield { note: 'No document was found: Markdown, plain text or HTML by its ending.\n' };
    return exitCodeOf(report);
  }
  yield { note: 'Stopped before anything was written.\n' };
  return 2;
}

const jsonOf = (report: ImportReport): string => `${JSON.stringify(report, null, 2)}\n`;

function exitCodeOf({ summary }: ImportReport): ExitCode {
  if (summary.failed > 0 || summary.documents === 0) return 2;
  return summary.withGaps > 0 ? 1 : 0;
}
