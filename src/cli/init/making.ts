import { relative } from 'node:path';
import type { BaseAnswers } from '../../intake/init/answers.ts';
import { makeBase } from '../../intake/init/make-base.ts';
import { addedPackageJson, newPackageJson } from '../../intake/init/package-json.ts';
import { NotMade } from '../../intake/init/put-base.ts';
import { problemText } from '../../intake/problem-text.ts';
import { type ExitCode, INTERRUPTED, type Part } from '../terminal.ts';
import { endingText } from './ending.ts';
import type { InitJob } from './job.ts';

/** Shorter work than this is done before anybody wonders, in milliseconds. */
const PATIENCE = 1_000;

/** Makes the base, tells how far it is where that takes long, and says what came of it. */
export async function* making(
  job: InitJob,
  answers: BaseAnswers,
  stopped: AbortSignal = job.stopped,
): AsyncGenerator<Part, ExitCode, void> {
  const { folder, source, from, today, now } = job;
  const manifest =
    folder.manifest === undefined
      ? { text: newPackageJson(folder.path, source) }
      : addedPackageJson(folder.manifest, folder.path, source);
  if ('problem' in manifest) {
    yield { note: `error: ${manifest.problem}\n` };
    return 2;
  }
  const begun = now();
  try {
    for await (const step of makeBase({ folder, answers, manifest: manifest.text, from, today, stopped })) {
      if ('doing' in step) {
        if (now() - begun > PATIENCE) yield { status: step.doing };
      } else if ('refused' in step) {
        const problems = step.refused.map((problem) => `${problemText(problem)}\n`).join('');
        yield { note: `${problems}Nothing was written: check would refuse it.\n` };
        return 1;
      } else {
        yield { text: endingText(job, step.made, relative(job.cwd, folder.path) || '.') };
        const { unfinished, report } = step.made.imported ?? {};
        return (unfinished?.size ?? 0) + (report?.summary.failed ?? 0) > 0 ? 1 : 0;
      }
    }
  } catch (error) {
    if (!(error instanceof NotMade)) throw error;
    yield { note: `error: ${error.message}. No base was made.\n` };
  }
  return stopped.aborted ? INTERRUPTED : 2;
}
