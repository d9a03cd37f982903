import { join } from 'node:path';
import type { Problem } from '../../core/problem.ts';
import { checkContent } from '../check-content.ts';
import { schemaFiles } from '../editor/editor-files.ts';
import { knownWords } from '../editor/known-words.ts';
import { SCHEMAS } from '../editor/vscode.ts';
import { readContent } from '../read-content.ts';
import type { BaseAnswers } from './answers.ts';
import { baseFiles } from './base-files.ts';
import type { BaseFolder } from './base-folder.ts';
import { type Imported, importOld } from './import-old.ts';
import { NotMade, openWorkshop, putBase, putTexts } from './put-base.ts';

export interface NewBase {
  readonly folder: BaseFolder;
  readonly answers: BaseAnswers;
  /** The text of its package.json. */
  readonly manifest: string;
  /** Absolute path of a folder of old documents. */
  readonly from?: string | undefined;
  readonly today: string;
  readonly stopped: AbortSignal;
}

export interface Made {
  /** Paths of what was written, with forward slashes. */
  readonly files: readonly string[];
  /** What was there and stays as it was. */
  readonly kept: readonly string[];
  readonly imported?: Imported;
}

/** How far the work has come, in a line; at last what was made, or what check says against it. */
export type Making =
  | { readonly doing: string }
  | { readonly made: Made }
  | { readonly refused: readonly Problem[] };

/**
 * Makes a base beside its folder, checks it, and puts it there as a whole: until then nothing is in the folder, and
 * whatever goes wrong, nothing stays. Rejects with `NotMade`.
 */
export async function* makeBase(job: NewBase): AsyncGenerator<Making, void, void> {
  const workshop = await openWorkshop(job.folder);
  const base = workshop.path;
  try {
    const files = await baseFiles(job.answers);
    await putTexts(base, files);
    const { problems } = await checkContent(join(base, 'content'), { today: job.today });
    const errors = problems.filter(({ level }) => level === 'error');
    if (errors.length > 0) {
      yield { refused: errors };
      return;
    }
    let imported: Imported | undefined;
    if (job.from !== undefined) {
      const { from, today, stopped } = job;
      for await (const step of importOld({ from, base, services: job.answers.services, today, stopped })) {
        if ('doing' in step) yield step;
        else imported = step.imported;
      }
    }
    const { entries } = await readContent(join(base, 'content'));
    const schemas = [...schemaFiles(knownWords(entries))].map(
      ([name, text]) => [`${SCHEMAS}/${name}`, text] as const,
    );
    await putTexts(base, new Map(schemas));
    if (job.stopped.aborted) throw new NotMade('it was stopped');
    const kept = await putBase(base, job.folder, job.manifest);
    const written = [...files.keys(), ...schemas.map(([path]) => path), 'package.json'];
    yield {
      made: {
        files: written.filter((path) => !kept.includes(path.split('/')[0] ?? '')).sort(),
        kept,
        ...(imported === undefined ? {} : { imported }),
      },
    };
  } finally {
    await workshop.end();
  }
}
