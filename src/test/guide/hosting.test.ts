import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseToml } from 'smol-toml';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { KINDS } from '../../schema/kinds.ts';
import { headerRules, headersFile, headersFor } from '../../site/host-headers.ts';
import { fencesIn, markOf, PROJECT } from './fences.ts';

const INDEX = '0123456789abcdef0123';
const rules = headerRules({ base: '/kb/', others: [], probes: [], index: INDEX });
const fences = fencesIn('src/guide/deploying.md');
const fileFor = (host: string): string =>
  fences.find((fence) => markOf(fence, 'file-for') === host)?.text ?? '';
const { scripts } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};

test('the headers that are shown are those that a build writes for the site.yaml beside them', () => {
  const site = parse(fences.find(({ marks }) => marks.includes('site'))?.text ?? '');
  expect(KINDS.site.parse(site)).toMatchObject({ base: '/kb/' });
  expect(`${fences.find(({ marks }) => marks.includes('headers'))?.text}\n`).toBe(headersFile(rules));
});

test('GitLab publishes the folder that a build writes, from the main branch alone', () => {
  const { check, 'create-pages': pages } = parse(fileFor('gitlab'));
  expect(pages).toMatchObject({
    pages: { publish: 'dist' },
    artifacts: { paths: ['dist'] },
    rules: [{ if: '$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH' }],
  });
  for (const command of [...check.script, ...pages.script]) {
    const [, name] = /^npm (?:install$|run (?:-s )?(.+)$)/u.exec(command) ?? expect.fail(command);
    if (name !== undefined) expect(scripts).toHaveProperty(name);
  }
});

test('Netlify builds as the project does', () => {
  expect(parseToml(fileFor('netlify'))).toEqual({
    build: { command: 'npm run build', publish: 'dist', environment: { NODE_VERSION: '24' } },
  });
});

test('Cloudflare serves what was built, with the page for what is not there', () => {
  expect(JSON.parse(fileFor('cloudflare'))).toEqual({
    $schema: './node_modules/wrangler/config-schema.json',
    name: expect.stringMatching(/^[a-z-]+$/u),
    compatibility_date: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/u),
    assets: { directory: './dist', html_handling: 'auto-trailing-slash', not_found_handling: '404-page' },
  });
});

test('nginx is told the same headers', () => {
  const said = [...fileFor('nginx').matchAll(/^ +add_header (\S+) (?:"(.+)"|(\S+)) always;$/gmu)];
  const headers = Object.fromEntries(said.map(([, name, quoted, bare]) => [name, quoted ?? bare]));
  expect(headers).toEqual({ ...headersFor(rules, '/kb/'), 'Cache-Control': '$kb_kept' });
});

test('nginx has the same files kept', () => {
  const [, pattern = '', kept] = /^ +"~(.+)" "(.+)";$/mu.exec(fileFor('nginx')) ?? [];
  for (const path of [
    '/kb/',
    '/kb/index.html',
    '/kb/_astro/a.js',
    '/kb/search-index/manifest.json',
    `/kb/search-index/${INDEX}/words.bin`,
    '/kb/pagefind/pagefind.js',
  ]) {
    const sent = new RegExp(pattern, 'u').test(path) ? kept : 'no-cache';
    expect(sent, path).toBe(headersFor(rules, path)['Cache-Control']);
  }
});
