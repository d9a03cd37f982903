import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import type { Values } from '../../core/write-up/filled-form.ts';
import type { NewKind } from '../../core/write-up/kinds.ts';
import { checkContent } from '../../intake/check-content.ts';
import { wholeAnswer } from '../whole-answer.ts';

const TODAY = '2026-01-06';

/** Does something with a copy of the content that the site was built of. */
async function inCopy<Result>(act: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'submit-kinds-'));
  try {
    await cp(inject('sites').added.content, folder, { recursive: true });
    return await act(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What `fixpoint new` makes of the file at a path, with the same answers. */
export const writtenBy = (kind: NewKind, values: Values, path: string): Promise<string> =>
  inCopy(async (folder) => {
    const flags = Object.entries(values).flatMap(([flag, texts]) =>
      texts.flatMap((text) => [`--${flag}`, text]),
    );
    const { stdin, stdout, stderr } = process;
    const env = { CONTENT_DIR: folder };
    const terminal = { stdin, stdout, stderr, env, cwd: folder, today: TODAY };
    const { text, exitCode } = await wholeAnswer(['new', kind, ...flags, '--yes'], terminal);
    expect(exitCode, text).toBe(0);
    return await readFile(join(folder, path), 'utf8');
  });

/** What a check complains of with the file. */
export const errorsWith = (path: string, text: string) =>
  inCopy(async (folder) => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
    const { problems } = await checkContent(folder, { today: TODAY });
    return problems.filter(({ level }) => level === 'error');
  });

/** Where the file goes, inside the content folder. */
export const pathOf = async (page: Page): Promise<string> =>
  ((await page.locator('[data-path]').textContent()) ?? '').replace(/^content\//u, '');
