import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { baseFiles } from '../../intake/init/base-files.ts';
import { SCRIPTS } from '../../intake/init/package-json.ts';
import { settleRepository } from '../../intake/init/repository.ts';
import { fencesIn, markOf } from '../guide/fences.ts';

/** Reads such a file as GitLab does, and holds it against GitLab's own schema. */
const READER = createRequire(import.meta.url).resolve('gitlab-ci-local');

interface Job {
  readonly script: readonly string[];
  readonly artifacts: { readonly paths: readonly string[] };
}

interface Listed {
  readonly name: string;
  readonly rules: ReadonlyArray<{ readonly if: string }>;
}

let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fixpoint-gitlab-'));
  await started('git', ['init', '--quiet']);
  await started('git', ['remote', 'add', 'origin', 'https://gitlab.com/our-team/incidents.git']);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const started = (program: string, args: readonly string[]) =>
  new Promise<{ readonly code: number; readonly out: string; readonly output: string }>((done) => {
    const child = execFile(
      program,
      args,
      { cwd: folder, env: { ...process.env, HOME: folder } },
      (_, out, err) => done({ code: child.exitCode ?? -1, out, output: out + err }),
    );
  });

async function read(text: string) {
  writeFileSync(join(folder, '.gitlab-ci.yml'), text);
  return started(process.execPath, [READER, '--list-json']);
}

const settled = settleRepository('https://gitlab.com/our-team/incidents');
const base = await baseFiles({
  name: 'Ours',
  repository: 'value' in settled ? settled.value : undefined,
  services: [{ id: 'web', name: 'Web' }],
});
const ofBase = base.get('.gitlab-ci.yml') ?? '';
const ofGuide =
  fencesIn('src/guide/deploying.md').find((fence) => markOf(fence, 'file-for') === 'gitlab')?.text ?? '';

describe.each([
  ['of a base', ofBase, 'pages'],
  ['of the guide', ofGuide, 'create-pages'],
])('the file %s', (_, text, publishing) => {
  test('is one that GitLab takes: one job for merge requests, one for the main branch', async () => {
    const { code, out, output } = await read(text);
    expect(code, output).toBe(0);
    const jobs: readonly Listed[] = JSON.parse(out);
    expect(jobs.map(({ name, rules }) => [name, rules.map((rule) => rule.if)])).toEqual([
      ['check', ['$CI_PIPELINE_SOURCE == "merge_request_event"']],
      [publishing, ['$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH']],
    ]);
  });

  test('would be refused with a keyword or a stage that GitLab does not know', async () => {
    expect((await read(text.replace('  artifacts:', '  artifact:'))).output).toContain(
      "'artifact' property is not expected",
    );
    expect((await read(text.replace(/^ {2}stage: \w+$/mu, '  stage: nowhere'))).code).not.toBe(0);
  });
});

test('a base calls its own two scripts, on a Node that will do, and publishes what it has built', () => {
  const { image, check, pages }: { image: string; check: Job; pages: Job } = parse(ofBase);
  expect(Number(/^node:(\d+)$/u.exec(image)?.[1])).toBeGreaterThanOrEqual(20);
  for (const command of [...check.script, ...pages.script]) {
    const [, name] = /^npm (?:install --cache \.npm|run (\w+)(?: -- --out public)?)$/u.exec(command) ?? [
      expect.fail(command),
    ];
    if (name !== undefined) expect(SCRIPTS).toHaveProperty(name);
  }
  expect(check.script.at(-1)).toBe('npm run build');
  expect(check.artifacts.paths).toEqual(['dist']);
  expect(pages.script.at(-1)).toBe('npm run build -- --out public');
  expect(pages.artifacts.paths).toEqual(['public']);
});
