import type { Problem, ProblemCode } from '../../core/problem.ts';
import { checkContent } from '../check-content.ts';
import { problemAt, TOP } from '../fault.ts';
import { FILE_LIMIT } from '../file-text.ts';
import { readContent } from '../read-content.ts';
import { gapsOf } from './gaps.ts';
import { type Gathered, gatherSources, readSource } from './gather-sources.ts';
import type { GivenService } from './given-services.ts';
import { type ImportedDocument, Importer } from './import-batch.ts';
import type { NewWord } from './new-word.ts';
import { digestOf, type Fate, fateOf, putFile } from './put-files.ts';
import { type DocumentReport, type EncodingReport, type ImportReport, vocabularyOf } from './report.ts';
import { type SourceText, sourceText } from './source-text.ts';
import { surroundingsOf } from './surroundings.ts';

export interface ImportOptions {
  /** Absolute paths of files and folders. */
  readonly sources: readonly string[];
  /** The content folder, as an absolute path; it may not exist yet. */
  readonly out: string;
  readonly dryRun: boolean;
  /** Replaces files that were edited since. */
  readonly overwrite: boolean;
  readonly today: string;
  /** Digests of what an earlier import wrote, by path. */
  readonly earlier: ReadonlyMap<string, string>;
  /** For incidents whose document names none. */
  readonly services: readonly GivenService[];
  readonly stopped: AbortSignal;
}

/** How far the work has come, in documents, or the whole of it with the texts that were or would be written. */
export type ImportStep =
  | { readonly done: number; readonly total: number; readonly doing: 'reading' | 'checking' | 'writing' }
  | { readonly report: ImportReport; readonly texts: ReadonlyMap<string, string> };

/**
 * Imports documents. Nothing is written before all of them are read and checked; a document one of whose files was
 * edited is refused whole, and every file is written as a whole. Yields steps, the last of them with the report.
 */
export async function* runImport(options: ImportOptions): AsyncGenerator<ImportStep, void, void> {
  const { out, today, earlier, dryRun, stopped } = options;
  const { documents, skipped } = await gatherSources(options.sources, out);
  const { library } = await checkContent(out, { today });
  const importer = new Importer(surroundingsOf(library), options.services);
  const read: Read[] = [];
  for (const [done, source] of documents.entries()) {
    if (stopped.aborted) return;
    yield { done, total: documents.length, doing: 'reading' };
    read.push(await readOne(source, importer));
  }
  yield { done: 0, total: read.length, doing: 'checking' };
  const planned = read.flatMap(({ imported }) => imported?.files ?? []);
  const gaps = await gapsOf(planned, await readContent(out), today);
  const reports: DocumentReport[] = [];
  const written = new Map(earlier);
  const words: Array<NewWord & { source: string }> = [];
  for (const [done, one] of read.entries()) {
    if (stopped.aborted) return;
    yield { done, total: read.length, doing: 'writing' };
    const report = await settle(one, { gaps, earlier, options });
    if (!dryRun && report.outcome !== 'failed') {
      for (const { path, text } of one.imported?.files ?? []) await putFile(out, path, text);
    }
    if (report.outcome !== 'failed')
      for (const { path, text } of one.imported?.files ?? []) written.set(path, digestOf(text));
    reports.push(report);
    for (const word of one.imported?.words ?? []) words.push({ ...word, source: one.source.name });
  }
  const texts = new Map(planned.map(({ path, text }) => [path, text]));
  yield {
    report: {
      format: 1,
      dryRun,
      summary: summaryOf(reports),
      documents: reports,
      skipped,
      written: Object.fromEntries([...written].sort()),
      vocabulary: vocabularyOf(words),
    },
    texts,
  };
}

interface Read {
  readonly source: Gathered;
  readonly text?: SourceText;
  readonly imported?: ImportedDocument;
  readonly problems: readonly Problem[];
}

async function readOne(source: Gathered, importer: Importer): Promise<Read> {
  if (source.fault !== undefined) return { source, problems: [problemOf(source, source.fault)] };
  const bytes = await readSource(source.path);
  if (bytes === undefined) return { source, problems: [problemOf(source, 'unreadable-file')] };
  const text = sourceText(bytes);
  if ('fault' in text) return { source, problems: [problemOf(source, text.fault)] };
  return { source, text, imported: importer.import(source.name, text), problems: [] };
}

function problemOf({ name }: Gathered, code: keyof typeof SAID): Problem {
  return problemAt(TOP, name, { code, ...SAID[code] });
}

const SAID = {
  'empty-file': {
    message: 'The document is empty, expected at least a line of text.',
    remedy: 'Leave it out, or see where its text went.',
  },
  'not-text': {
    message: 'The document is no text, expected Markdown, plain text or HTML.',
    remedy: 'Save it as text or as HTML in the program that it was made with, and import that.',
  },
  'file-too-large': {
    message: `The document has more than ${FILE_LIMIT} bytes (1 MiB), more than one write-up may have.`,
    remedy: 'Split it into one document for each problem, and leave whole logs out.',
  },
  'unreadable-file': {
    message: 'The document cannot be read, expected a file or folder that this user may read.',
    remedy: 'Check that it exists and give yourself the right to read it.',
  },
} as const satisfies Partial<Record<ProblemCode, { message: string; remedy: string }>>;

interface Settling {
  readonly gaps: ReadonlyMap<string, readonly Problem[]>;
  readonly earlier: ReadonlyMap<string, string>;
  readonly options: ImportOptions;
}

async function settle(
  { source, text, imported, problems }: Read,
  { gaps, earlier, options }: Settling,
): Promise<DocumentReport> {
  const fates: Array<Fate> = [];
  for (const { path, text: file } of imported?.files ?? [])
    fates.push(await fateOf(options.out, path, file, earlier.get(path)));
  const files = (imported?.files ?? []).map(({ path, kind, id, given }, i) => ({
    path,
    kind,
    id,
    ...(given === undefined ? {} : { given }),
    state: fates[i] ?? ('new' as const),
    gaps: gaps.get(path) ?? [],
  }));
  const edited = options.overwrite
    ? []
    : files.filter(({ state }) => state === 'edited').map(({ path }) => editedProblem(path));
  const all = [...problems, ...edited];
  const hasGaps =
    files.some((file) => file.gaps.some(({ level }) => level === 'error')) || (text?.lost.length ?? 0) > 0;
  return {
    source: source.name,
    outcome: all.length > 0 ? 'failed' : hasGaps ? 'gaps' : 'whole',
    problems: all,
    files,
    ...(text === undefined ? {} : { encoding: encodingOf(text) }),
    lines: imported?.lines ?? [],
    unsure: imported?.unsure ?? [],
  };
}

const editedProblem = (path: string): Problem =>
  problemAt(TOP, path, {
    code: 'edited-since-import',
    message:
      'The file is there already and is not what an import wrote, expected no file or one that nobody has edited.',
    remedy: 'Keep it and take over by hand what is new, or import with --overwrite to replace it.',
  });

const encodingOf = ({ encoding, mended, lost, removed, otherLines }: SourceText): EncodingReport => ({
  readAs: encoding,
  mended,
  lost,
  removed,
  otherLines,
});

function summaryOf(reports: readonly DocumentReport[]): ImportReport['summary'] {
  const count = (outcome: DocumentReport['outcome']) =>
    reports.filter((one) => one.outcome === outcome).length;
  const lines = { field: 0, body: 0, dropped: 0, blank: 0 };
  for (const { from, to, as } of reports.flatMap((one) => one.lines)) lines[as] += to - from + 1;
  return {
    documents: reports.length,
    whole: count('whole'),
    withGaps: count('gaps'),
    failed: count('failed'),
    files: reports.flatMap(({ outcome, files }) => (outcome === 'failed' ? [] : files)).length,
    lines,
  };
}
