import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseDocument, YAMLSeq } from 'yaml';
import type { Problem } from '../../core/problem.ts';
import { word } from '../../schema/vocabulary.ts';
import { checkContent } from '../check-content.ts';
import type { ImportReport } from '../import/report.ts';
import { runImport } from '../import/run-import.ts';
import type { NamedService } from './answers.ts';
import { NotMade } from './put-base.ts';

export interface OldDocuments {
  /** Absolute path of the folder. */
  readonly from: string;
  /** Absolute path of the base, whose content passes its check. */
  readonly base: string;
  /** The services of the base. */
  readonly services: readonly NamedService[];
  readonly today: string;
  readonly stopped: AbortSignal;
}

/** What came of old documents. */
export interface Imported {
  readonly report: ImportReport;
  /** What has errors and lies outside of the content, by its place there, with them. */
  readonly unfinished: ReadonlyMap<string, readonly Problem[]>;
}

/** How far the work has come, in a line. */
export type Importing = { readonly doing: string } | { readonly imported: Imported };

/** Where write-ups wait that the check would refuse, so that the rest can be built; beside the content. */
export const UNFINISHED = 'unfinished';
export const REPORT = 'import-report.json';

/**
 * Imports old documents into a new base. Words that they use are added to its vocabulary first, and what has errors
 * afterwards is set aside, so the content passes its check. Rejects with `NotMade` where there is nothing to import.
 */
export async function* importOld(job: OldDocuments): AsyncGenerator<Importing, void, void> {
  const content = join(job.base, 'content');
  // With one service alone, a document that names none is about it; with more nobody has said which.
  const [only, another] = job.services;
  const services = only === undefined || another !== undefined ? [] : [{ ...only, isNew: false }];
  let report: ImportReport | undefined;
  for (const dryRun of [true, false]) {
    const { from, today, stopped } = job;
    const options = {
      sources: [from],
      out: content,
      dryRun,
      overwrite: false,
      today,
      earlier: new Map(),
      services,
      stopped,
    };
    for await (const step of runImport(options)) {
      if ('done' in step) yield { doing: `${step.doing} ${step.done} of ${step.total} documents` };
      else report = step.report;
    }
    if (stopped.aborted || report === undefined) throw new NotMade('it was stopped');
    if (report.summary.documents === 0)
      throw new NotMade(`there is no document in ${from}: Markdown, plain text or HTML by its ending`);
    if (dryRun) await addWords(content, report.vocabulary);
  }
  if (report === undefined) return;
  await writeFile(join(job.base, REPORT), `${JSON.stringify(report, null, 2)}\n`);
  yield { doing: 'checking what was imported' };
  yield { imported: { report, unfinished: await setAside(job, report) } };
}

async function addWords(content: string, words: ImportReport['vocabulary']): Promise<void> {
  const file = join(content, 'vocabulary.yaml');
  const document = parseDocument(await readFile(file, 'utf8'));
  for (const [list, all] of Object.entries(words)) {
    const items = document.get(list);
    if (!(items instanceof YAMLSeq)) continue;
    items.flow = false;
    for (const { id, name } of all)
      if (word.safeParse({ id, name }).success) items.add(document.createNode({ id, name }));
  }
  await writeFile(file, document.toString({ lineWidth: 0 }));
}

/** Again and again, for what names a write-up that was set aside has an error from then on. */
async function setAside(
  { base, today }: OldDocuments,
  report: ImportReport,
): Promise<Imported['unfinished']> {
  const imported = new Set(report.documents.flatMap(({ files }) => files.map(({ path }) => path)));
  const unfinished = new Map<string, readonly Problem[]>();
  for (;;) {
    const { problems } = await checkContent(join(base, 'content'), { today });
    const wrong = new Map<string, Problem[]>();
    for (const problem of problems) {
      const { level, file } = problem;
      if (level !== 'error' || !imported.has(file) || unfinished.has(file)) continue;
      wrong.set(file, [...(wrong.get(file) ?? []), problem]);
    }
    if (wrong.size === 0) return unfinished;
    for (const [file, errors] of wrong) {
      unfinished.set(file, errors);
      // An incident is its folder.
      const path = file.endsWith('/index.md') ? dirname(file) : file;
      const target = join(base, UNFINISHED, path);
      await mkdir(dirname(target), { recursive: true });
      await rename(join(base, 'content', path), target);
    }
  }
}
