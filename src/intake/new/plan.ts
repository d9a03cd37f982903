import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Library } from '../../core/library.ts';
import type { Problem } from '../../core/problem.ts';
import type { Answers } from '../../core/write-up/answers.ts';
import { codeItem } from '../../core/write-up/code-data.ts';
import type { NewKind } from '../../core/write-up/kinds.ts';
import { writeUpPath } from '../../core/write-up/write-up-data.ts';
import { gapsOf } from '../import/gaps.ts';
import type { ContentReading } from '../read-content.ts';
import { compose, type Extra } from './compose.ts';
import { newFileText } from './file-text.ts';
import { withItem } from './list-end.ts';

/** What the content folder holds when a write-up is begun. */
export interface Base {
  readonly folder: string;
  readonly reading: ContentReading;
  readonly library: Library;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** A file that is about to be written. */
export interface Plan {
  /** Inside the content folder, with forward slashes. */
  readonly path: string;
  readonly text: string;
  /** The text that the file has now, where a code is added to a family. */
  readonly before?: string;
  /** What `check` would say of it. */
  readonly problems: readonly Problem[];
}

export type Planned = Plan | { readonly refused: string };

/** Makes the file of a write-up from settled answers and looks at it as `check` would. Nothing is written. */
export async function planNew(
  kind: NewKind,
  answers: Answers,
  base: Base,
  extra: Extra = {},
): Promise<Planned> {
  const path = writeUpPath(kind, answers);
  if (path === undefined)
    return {
      refused: 'No file name can be made of the title; give one with --name, in lower case with hyphens.',
    };
  const target = join(base.folder, path);
  if (kind === 'code' && existsSync(target)) return planCode(path, answers, base);
  const twin = twinOf(path, base);
  if (twin !== undefined)
    return {
      refused: `${twin} is there already and stays as it is; give another ${kind === 'incident' ? '--id or --title' : '--name'}.`,
    };
  return checked({ path, text: newFileText(kind, compose(kind, answers, base.library, extra)) }, base);
}

/** A file that has the name, whatever its ending. */
function twinOf(path: string, { folder }: Base): string | undefined {
  const stem = path.replace(/\.[a-z]+$/u, '');
  return ['.md', '.mdx', '.yaml']
    .map((ending) => stem + ending)
    .find((other) => existsSync(join(folder, other)));
}

async function planCode(path: string, answers: Answers, base: Base): Promise<Planned> {
  const before = await readFile(join(base.folder, path), 'utf8');
  const text = withItem(before, 'codes', codeItem(answers));
  if (text === undefined)
    return {
      refused: `${path} is not written so that a code can be added at its end; run fixpoint check on it first.`,
    };
  return checked({ path, text, before }, base);
}

async function checked(file: Omit<Plan, 'problems'>, { reading, today }: Base): Promise<Plan> {
  const found = await gapsOf([file], reading, today);
  return { ...file, problems: found.get(file.path) ?? [] };
}
