import { cpSync, existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { join, sep } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Installed, install, PROJECT } from './installed.ts';

const SLOW = 900_000;

let base: Installed;
beforeAll(async () => {
  base = await install();
}, SLOW);
afterAll(() => base.end());

const read = (path: string) => readFileSync(join(base.folder, path), 'utf8');
const filesIn = (path: string) =>
  readdirSync(join(base.folder, path), { recursive: true, encoding: 'utf8' }).toSorted();

test('the package holds the program and nothing else', () => {
  expect([...new Set(base.packed.map((path) => path.split('/')[0]))].toSorted()).toEqual([
    'LICENSE',
    'README.md',
    'lib',
    'package.json',
    'public',
  ]);
  expect(base.packed.filter((path) => /\.ts$|\.test\.|\/(?:test|pack|bench)\//u.test(path))).toEqual([]);
  expect(existsSync(join(PROJECT, 'lib'))).toBe(false);
});

describe('in a folder where it is installed', () => {
  test(
    'init, check and build are all that it takes',
    async () => {
      const before = filesIn('node_modules/fixpoint');
      const flags = ['--name', 'Ours', '--repository', 'https://github.com/our-team/kb', '--service', 'web'];
      const made = await base.run('npx', ['fixpoint', 'init', '.', ...flags]);
      expect(made.output).toContain('A base of ');
      expect(made.code).toBe(0);
      expect(JSON.parse(read('package.json')).scripts).toEqual({
        build: 'fixpoint build',
        check: 'fixpoint check',
      });
      const checked = await base.run('npm', ['run', 'check']);
      expect(checked).toMatchObject({ code: 0, output: expect.stringContaining('0 errors, 0 warnings') });
      const built = await base.run('npm', ['run', 'build']);
      expect(built, built.output).toMatchObject({ code: 0 });
      expect(filesIn('node_modules/fixpoint')).toEqual(before);
      expect(readdirSync(base.folder).toSorted()).toEqual([
        '.astro',
        '.cache',
        '.gitattributes',
        '.github',
        '.gitignore',
        '.npmrc',
        '.vscode',
        'README.md',
        'astro.config.mjs',
        'content',
        'dist',
        'node_modules',
        'package-lock.json',
        'package.json',
      ]);
    },
    SLOW,
  );

  test('the site is whole: each page finds its styles and scripts, the search its index, the guide its pages', () => {
    const home = read('dist/index.html');
    expect(home).toContain('<title>Ours</title>');
    const needed = [...home.matchAll(/(?:href|src)="\/kb\/(_astro\/[^"]+)"/gu)].map(([, path = '']) => path);
    expect(needed.length).toBeGreaterThan(1);
    expect(needed.filter((path) => !existsSync(join(base.folder, 'dist', path)))).toEqual([]);
    expect(read('dist/incidents/example-1/index.html')).toContain('Example: Requests fail');
    expect(filesIn('dist/search-index').length).toBeGreaterThan(0);
    const guide = read('dist/guide/authoring/index.html');
    expect(guide).toContain('href="/kb/guide/reference/incident/"');
    expect(existsSync(join(base.folder, 'dist/guide/reference/incident/index.html'))).toBe(true);
  });

  test('nothing of it is of the checkout: no link leads out of the folder, and no page names a place in it', () => {
    const home = realpathSync(base.folder) + sep;
    const entries = readdirSync(base.folder, { recursive: true, withFileTypes: true });
    const links = entries
      .filter((entry) => entry.isSymbolicLink())
      .map(({ parentPath, name }) => join(parentPath, name));
    expect(links).toContain(join(base.folder, 'node_modules/.bin/fixpoint'));
    expect(links.filter((link) => !realpathSync(link).startsWith(home))).toEqual([]);
    const site = filesIn('dist').filter((path) => /\.(?:html|js|css|json|txt)$/u.test(path));
    expect(site.length).toBeGreaterThan(100);
    expect(site.filter((path) => read(join('dist', path)).includes(PROJECT))).toEqual([]);
  });

  test(
    'content in a folder without any packages is built there too, as by a program for the whole machine',
    async () => {
      const apart = join(base.folder, '..', 'apart');
      cpSync(join(base.folder, 'content'), join(apart, 'content'), { recursive: true });
      const built = await base.run(join(base.folder, 'node_modules/.bin/fixpoint'), ['build'], apart);
      expect(built, built.output).toMatchObject({ code: 0 });
      expect(readdirSync(apart).toSorted()).toEqual(['.astro', '.cache', 'content', 'dist']);
      expect(readdirSync(join(apart, 'dist')).toSorted()).toEqual(
        readdirSync(join(base.folder, 'dist')).toSorted(),
      );
      const page = readFileSync(join(apart, 'dist/incidents/example-1/index.html'), 'utf8');
      expect(page).toContain('Example: Requests fail');
    },
    SLOW,
  );

  test(
    'from any folder of the base the terminal knows its content',
    async () => {
      const below = join(base.folder, 'content/incidents');
      const found = await base.run('npx', ['fixpoint', 'search', 'write x: no space left on device'], below);
      expect(found).toMatchObject({ code: 0, output: expect.stringContaining('EXAMPLE-1') });
      expect(found.output).not.toMatch(/(?<!npx )fixpoint (?:show|search)/u);
    },
    SLOW,
  );

  test(
    'the lab starts its servers, those with a certificate too',
    async () => {
      const faults = ['--only', 'healthy', '--only', 'certificate-untrusted'];
      const lab = await base.run('npx', ['fixpoint', 'lab', ...faults, '--json', '--minutes', '0.01']);
      expect(lab, lab.output).toMatchObject({ code: 0 });
      const lines: ReadonlyArray<{ fault: string }> = lab.out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
      expect(lines.map(({ fault }) => fault)).toEqual(['healthy', 'certificate-untrusted']);
    },
    SLOW,
  );

  test(
    'an old Node hands over to the one that came along',
    async () => {
      const start = join(base.folder, 'node_modules/fixpoint/lib/cli/start.js');
      const old = `Object.defineProperty(process.versions, 'node', { value: '20.0.0' });`;
      const { version } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8'));
      // Arguments of ours begin behind a file's name.
      const args = ['--import', `data:text/javascript,${encodeURIComponent(old)}`, start, '--version'];
      expect(await base.run(process.execPath, args)).toMatchObject({ code: 0, out: `${version}\n` });
      const wrong = [...args.slice(0, 3), 'serch'];
      expect(await base.run(process.execPath, wrong)).toMatchObject({ code: 2 });
    },
    SLOW,
  );
});
