import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkContent } from '../../intake/check-content.ts';
import { saidTo } from '../../test/running-answer.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'fixpoint-init-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const init = (folder: string, ...args: readonly string[]) =>
  saidTo(['init', folder, '--package', 'fixpoint-0.1.0.tgz', ...args], { cwd: root });
const ALL = ['--name', 'Ours', '--repository', 'https://github.com/our-team/kb', '--service', 'Web shop'];
const put = (path: string, text: string | Uint8Array) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const check = async (folder: string) =>
  (await checkContent(join(root, folder, 'content'), { today: '2031-12-01' })).problems;

test('flags are enough; what is written passes its check, and the next commands are told', async () => {
  const { out, note, code } = await init('a/ours', ...ALL);
  expect([code, note]).toEqual([0, '']);
  expect(out).toMatch(/^A base of \d+ files is in a\/ours\.\n/u);
  expect(out).toContain('  cd a/ours\n  npm install\n  npm run check\n  npm run build\n');
  expect(out).toContain('file:../../fixpoint-0.1.0.tgz, a file on this machine');
  expect(await check('a/ours')).toEqual([]);
  expect(JSON.parse(read('a/ours/package.json'))).toMatchObject({
    name: 'ours',
    dependencies: { fixpoint: 'file:../../fixpoint-0.1.0.tgz' },
  });
  const schema = JSON.parse(read('a/ours/.vscode/schemas/incident.schema.json'));
  expect(schema.definitions.services.enum).toEqual(['web-shop']);
  expect(readdirSync(join(root, 'a'))).toEqual(['ours']);
});

test('a name that means much to YAML, Markdown and shells is a name', async () => {
  const name = '- [a]: {b} #c & *d !e "f" %g @h `|';
  expect((await init('it\'s $(odd) "here"', '--name', name.replace('`', ''), ...ALL.slice(2))).out).toContain(
    `cd 'it'\\''s $(odd) "here"'\n`,
  );
  const folder = 'it\'s $(odd) "here"';
  expect(parse(read(`${folder}/content/site.yaml`)).name).toBe(name.replace('`', ''));
  expect(await check(folder)).toEqual([]);
});

test('without a terminal all that is missing is told; --yes takes what can be known, and makes no service up', async () => {
  const { note, code } = await init('ours');
  expect(code).toBe(2);
  expect(note).toMatch(/missing, .*:\n {2}--name .*\n {2}--repository .*\n {2}--service .*\n$/u);
  expect((await init('ours', '--yes')).note).toMatch(/missing, .*:\n {2}--service .*\n$/u);
  put('our-incidents/.git/config', '[core]\n[remote "origin"]\n\turl = git@gitlab.com:our-team/kb.git\n');
  expect((await init('our-incidents', '--yes', '--service', 'web')).code).toBe(0);
  expect(parse(read('our-incidents/content/site.yaml'))).toMatchObject({
    name: 'Our incidents',
    base: '/kb/',
    repository: { url: 'https://gitlab.com/our-team/kb' },
  });
  expect(readdirSync(root)).toEqual(['our-incidents']);
});

describe('flags that will not do', () => {
  test.each([
    [['--name', 'a\nb'], '--name: The name'],
    [['--name', '<img src=x onerror=alert(1)>'], '--name: The name'],
    [['--repository', 'kb'], '--repository: "kb" is no address'],
    [['--service', 'web', '--service', 'WEB'], '--service: The service "WEB" is named twice'],
    [['--service', '障害'], '--service: The service "障害" has no letter'],
    [['--from', 'nowhere'], 'there is no folder "nowhere"'],
    [['--servise', 'web'], "unknown option '--servise'\n(Did you mean --service?)"],
  ])('%j', async (args, said) => {
    const { note, code } = await init('ours', ...ALL, ...args);
    expect(code).toBe(2);
    expect(note).toContain(said);
    expect(readdirSync(root)).toEqual([]);
  });

  test('all of them are told at once', async () => {
    const { note } = await init('ours', '--name', '', '--repository', 'x', '--service', ',');
    expect(note.match(/^error: --(?:name|repository|service): /gmu)).toHaveLength(3);
  });

  test('where Fixpoint comes from is not guessed', async () => {
    const { note, code } = await saidTo(['init', 'ours', ...ALL], { cwd: root });
    expect(code).toBe(2);
    expect(note).toContain('give --package');
  });
});

describe('a folder that is there', () => {
  test('with something in it stays as it is', async () => {
    put('ours/content/site.yaml', 'name: Ours\n');
    put('ours/notes.txt', 'Mine\n');
    const { note, code } = await init('ours', ...ALL);
    expect(code).toBe(2);
    expect(note).toMatch(/is not empty, and nothing in it is touched: "content", "notes\.txt"\./u);
    expect(readdirSync(join(root, 'ours')).toSorted()).toEqual(['content', 'notes.txt']);
  });

  test('with what package managers put there first it is as good as empty', async () => {
    const theirs = ['package-lock.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', 'yarn.lock', '.yarnrc.yml'];
    for (const name of theirs) put(`ours/${name}`, 'theirs\n');
    expect((await init('ours', ...ALL)).code).toBe(0);
    for (const name of theirs) expect(readFileSync(join(root, 'ours', name), 'utf8')).toBe('theirs\n');
  });

  test('a file is none', async () => {
    put('ours', 'Mine\n');
    expect((await init('ours', ...ALL)).note).toContain('is a file, expected a new or an empty folder');
    expect((await init('ours/below', ...ALL)).note).toContain('nothing can be written to');
    expect(read('ours')).toBe('Mine\n');
  });

  test('with what git, npm and people put there first keeps all of it', async () => {
    const manifest = { dependencies: { fixpoint: 'file:../fixpoint-0.1.0.tgz' } };
    const own = { '.git/HEAD': 'x', 'README.md': 'Mine\n', '.gitignore': 'tmp\n', 'node_modules/a': '' };
    for (const [path, text] of Object.entries(own)) put(`ours/${path}`, text);
    put('ours/package.json', JSON.stringify(manifest));
    const { out, code } = await init('ours', ...ALL);
    expect(code).toBe(0);
    expect(out).toContain('Kept as it is: .gitignore; it needs the lines node_modules/ dist/');
    expect(out).toContain('Kept as it is: README.md\n');
    expect(out).not.toMatch(/^ {2}(?:npm install|git init)$/mu);
    for (const [path, text] of Object.entries(own)) expect(read(`ours/${path}`)).toBe(text);
    expect(JSON.parse(read('ours/package.json'))).toMatchObject({
      ...manifest,
      scripts: { build: 'fixpoint build', check: 'fixpoint check' },
    });
    expect(await check('ours')).toEqual([]);
    // Now it is a base, and a second one does not go over it.
    expect((await init('ours', ...ALL)).note).toContain('is not empty');
  });

  test('with what a crash left of an earlier try is as good as empty', async () => {
    put('ours/.fixpoint-init-0a1b2c3d/content/site.yaml', 'name: Half\n');
    expect((await init('ours', ...ALL)).code).toBe(0);
    expect(await check('ours')).toEqual([]);
  });

  test('with a script of another meaning is left alone', async () => {
    put('ours/package.json', '{ "scripts": { "build": "make" } }');
    expect(await init('ours', ...ALL)).toMatchObject({ code: 2, note: expect.stringContaining('"build"') });
    expect(readdirSync(join(root, 'ours'))).toEqual(['package.json']);
  });

  test.skipIf(process.getuid?.() === 0)('that cannot be written to is told', async () => {
    mkdirSync(join(root, 'closed'));
    chmodSync(join(root, 'closed'), 0o500);
    const { note, code } = await init('closed/ours', ...ALL);
    expect(code).toBe(2);
    expect(note).toContain('nothing can be written to');
  });
});

describe('old documents', () => {
  const WHOLE =
    '# Orders stay pending\n\n**Status:** investigating\n**Service:** web-shop\n\n## Symptoms\n\n- Orders stay pending\n\n## Next steps\n\n- Look at the queue\n';

  test('come in, with the words that they use, and what check would refuse waits outside', async () => {
    put('wiki/orders.md', WHOLE.replace('web-shop', 'Order queue'));
    put('wiki/mail.md', '# Mail is late\n\n**Status:** resolved\n\n## Next steps\n\n- Look at the queue\n');
    put('wiki/broken.md', new Uint8Array([0, 1, 2, 255, 0]));
    const { out, code } = await init('ours', ...ALL, '--from', 'wiki');
    expect(code).toBe(1);
    expect(out).toContain('Imported 2 documents of 3 into 2 files; ');
    expect(out).toContain('Not imported: wiki/broken.md: The document is no text');
    expect(out).toMatch(/1 write-up cannot be built yet and wait/u);
    expect(out).toMatch(/not sure of:\n {2}wiki\/mail\.md:1 The source says resolved, .* lowered to \w+\./u);
    expect((await check('ours')).filter(({ level }) => level === 'error')).toEqual([]);
    expect(readdirSync(join(root, 'ours/content/incidents'))).toHaveLength(2);
    expect(readdirSync(join(root, 'ours/unfinished/incidents'))).toHaveLength(1);
    expect(parse(read('ours/content/vocabulary.yaml')).services).toMatchObject([
      { id: 'web-shop' },
      { id: 'order-queue' },
    ]);
    expect(JSON.parse(read('ours/import-report.json')).summary).toMatchObject({ documents: 3, failed: 1 });
  });

  test('that are whole leave nothing to do', async () => {
    put('wiki/orders.md', WHOLE);
    const { out, code } = await init('ours', ...ALL, '--from', 'wiki');
    expect([code, out.includes('unfinished')]).toEqual([0, false]);
    // Nobody has put it into a tree yet.
    expect((await check('ours')).map((problem) => problem.code)).toEqual(['orphan-incident']);
  });

  test('that name no service are about the one that the base has, and about none of several', async () => {
    put('wiki/orders.md', WHOLE.replace('**Service:** web-shop\n', ''));
    expect((await init('ours', ...ALL, '--from', 'wiki')).code).toBe(0);
    const [document] = JSON.parse(read('ours/import-report.json')).documents;
    expect(document.files).toMatchObject([{ given: { services: ['web-shop'] } }]);
    expect((await init('two', ...ALL, '--service', 'mail', '--from', 'wiki')).code).toBe(1);
    expect(JSON.parse(read('two/import-report.json')).documents[0].files[0]).not.toHaveProperty('given');
  });

  test('that are none make no base', async () => {
    mkdirSync(join(root, 'wiki'));
    put('wiki/picture.png', 'x');
    expect(await init('ours', ...ALL, '--from', 'wiki')).toMatchObject({
      code: 2,
      note: expect.stringMatching(/^error: there is no document in .*No base was made\.\n$/u),
    });
    expect(readdirSync(root)).toEqual(['wiki']);
  });

  test('whose import is stopped leave nothing behind', async () => {
    put('wiki/orders.md', WHOLE);
    const stop = new AbortController();
    stop.abort();
    const args = ['init', 'ours', '--package', 'x.tgz', ...ALL, '--from', 'wiki'];
    const { note, code } = await saidTo(args, { cwd: root, stopped: stop.signal });
    expect([note, code]).toEqual(['error: it was stopped. No base was made.\n', 130]);
    expect(readdirSync(root)).toEqual(['wiki']);
  });
});
