import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { wholeAnswer } from '../whole-answer.ts';
import { type LanguageServer, type Position, startServer } from './language-server.ts';

// The promise of the guide, asked of the servers that editors start: YAML files, and front matter in Markdown.

const packageFile = createRequire(import.meta.url).resolve;
const own = fileURLToPath(new URL('../../../content', import.meta.url));
let root: string;
let content: string;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'fixpoint-editor-'));
  content = join(root, 'content');
  cpSync(own, content, { recursive: true });
  const { stdin, stdout, stderr, env } = process;
  await wholeAnswer(['schemas', '--vscode'], {
    stdin,
    stdout,
    stderr,
    env: { ...env, CONTENT_DIR: content, INIT_CWD: root },
    cwd: root,
    today: '2025-06-01',
  });
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** The place of the mark `|` in a text, and the text without it. */
function marked(text: string): { readonly text: string; readonly at: Position } {
  const before = text.slice(0, text.indexOf('|')).split('\n');
  return {
    text: text.replace('|', ''),
    at: { line: before.length - 1, character: before.at(-1)?.length ?? 0 },
  };
}

const shown = (list: ReadonlyArray<{ message: string; range: { start: Position } }>) =>
  list.map(({ message, range }) => `${range.start.line + 1}:${range.start.character + 1} ${message}`);

const labels = async (list: Promise<ReadonlyArray<{ label: string }>>) =>
  (await list).map(({ label }) => label);

describe('YAML files', () => {
  let server: LanguageServer;
  beforeAll(async () => {
    const settings = JSON.parse(readFileSync(join(root, '.vscode/settings.json'), 'utf8'));
    server = await startServer(
      join(dirname(packageFile('yaml-language-server')), '../../bin/yaml-language-server'),
      {
        root,
        settings: {
          yaml: {
            validate: true,
            hover: true,
            completion: true,
            schemaStore: { enable: false },
            schemas: settings['yaml.schemas'],
          },
        },
      },
    );
  });
  afterAll(() => server.close());

  const files = ['site.yaml', 'vocabulary.yaml', ...inside('trees'), ...inside('codes')];
  test.each(files)('our own file has no complaint but the wrong key: %s', async (file) => {
    const text = readFileSync(join(own, file), 'utf8');
    expect(text).toMatch(/^# yaml-language-server: \$schema=/u);
    const document = server.open(join(content, file), 'yaml', `${text}wrong: 1\n`);
    await expect
      .poll(async () => shown(await document.diagnostics()))
      .toEqual([`${text.split('\n').length}:1 Property wrong is not allowed.`]);
  });

  const open = (file: string, text: string) => {
    const place = marked(text);
    return { document: server.open(join(content, file), 'yaml', place.text), at: place.at };
  };

  test.each([
    ['trees/new.yaml', 'title: x\nnodes:\n  - id: a\n    |\n', ['question', 'help', 'look', 'answers']],
    ['trees/sure.yaml', 'nodes:\n  - answers:\n      - sure: |\n', ['certain', 'likely', 'worth-a-look']],
    ['codes/new.yaml', 'title: x\ncodes:\n  - code: "1"\n    |\n', ['name', 'meaning', 'action']],
    ['vocabulary.yaml', 'services:\n  - id: chat\n    |\n', ['name', 'owner', 'contact', 'dependsOn']],
    ['site.yaml', 'name: x\n|\n', ['base', 'repository', 'federated']],
  ])(
    'keys and values complete, also in a file without a line that names its schema: %s',
    async (file, text, wanted) => {
      const { document, at } = open(file, text);
      expect(await labels(document.complete(at))).toEqual(expect.arrayContaining(wanted));
    },
  );

  test('known words complete, with what they stand for, and an unknown one is left to check', async () => {
    const { document, at } = open(
      'trees/words.yaml',
      'title: x\nsummary: y\nservices: [unheard-of, |]\nnodes: []\n',
    );
    const words = await document.complete(at);
    expect(words).toContainEqual(
      expect.objectContaining({ label: 'redis', documentation: expect.stringContaining('Message broker') }),
    );
    await expect
      .poll(async () => shown(await document.diagnostics()))
      .toEqual(['4:8 Array has too few items. Expected 1 or more.']);
  });

  test('a pattern is told in words, and a key explains itself', async () => {
    const { document, at } = open('trees/slug.yaml', 'title: x\nsum|mary: y\nnodes:\n  - id: A b\n');
    expect(await document.hover(at)).toContain('What it helps to find, in one sentence');
    await expect
      .poll(async () => shown(await document.diagnostics()))
      .toContain('4:9 Must be lower-case letters and digits joined by single hyphens.');
  });
});

describe('front matter of Markdown, by the server of the Astro extension', () => {
  let server: LanguageServer;
  beforeAll(async () => {
    const typescript = dirname(packageFile('typescript'));
    // It comes with the type check of Astro files.
    const script = createRequire(packageFile('@astrojs/check')).resolve(
      '@astrojs/language-server/bin/nodeServer.js',
    );
    server = await startServer(script, {
      root,
      initializationOptions: { typescript: { tsdk: typescript }, contentIntellisense: true },
    });
  });
  afterAll(() => server.close());

  const incident = 'incidents/ws-002-chat-unexpected-keyword-user-id/index.md';

  test('an incident: keys, values and words complete, hover explains, what is wrong is told at its place', async () => {
    const { text, at } = marked(
      '---\nid: WS-002\ntitle: x\nstatus: resolved\nseverity: \nsevrity: SEV1\ndetected: unknown\nservices: [redis]\nsymptoms: [{ text: y }]\n|\n---\n\nservices: [\n',
    );
    const document = server.open(join(content, incident), 'markdown', text);
    expect(await labels(document.complete(at))).toEqual(expect.arrayContaining(['rootCause', 'fixes']));
    expect(await labels(document.complete({ line: 4, character: 10 }))).toContain('SEV1');
    expect(await labels(document.complete({ line: 7, character: 16 }))).toContain('celery-worker');
    expect(await labels(document.complete({ line: 11, character: 0 }))).toEqual([]);
    expect(await document.hover({ line: 3, character: 2 })).toContain('How far the work has come');
    await expect
      .poll(async () => shown(await document.diagnostics()))
      .toEqual(
        expect.arrayContaining([
          '6:1 Property sevrity is not allowed.',
          '1:1 Missing property "rootCause".',
          '1:1 Missing property "verification".',
        ]),
      );
  });

  test('a runbook in MDX: an unknown risk is told, and a destructive step asks for undo', async () => {
    const [file = ''] = inside('runbooks');
    const document = server.open(
      join(content, file),
      'mdx',
      '---\ntitle: x\nsummary: y\nwhenToUse: [z]\nsteps:\n  - { id: a, title: b, do: c, risk: none }\n  - { id: d, title: e, do: f, risk: destructive }\n---\n',
    );
    await expect
      .poll(async () => shown(await document.diagnostics()))
      .toEqual(
        expect.arrayContaining([
          '6:37 Value is not accepted. Valid values: "read-only", "mutating", "destructive".',
          expect.stringContaining('Missing property "undo".'),
        ]),
      );
  });

  const others = [
    ...readdirSync(join(own, 'incidents')).map((name) => `incidents/${name}/index.md`),
    ...inside('runbooks'),
  ].filter((file) => file !== incident && file !== inside('runbooks')[0]);
  test.each(others)('our own write-up has no complaint but the wrong key: %s', async (file) => {
    const text = readFileSync(join(own, file), 'utf8').replace('---\n', '---\nwrong: 1\n');
    const document = server.open(join(content, file), file.endsWith('.mdx') ? 'mdx' : 'markdown', text);
    await expect
      .poll(async () => shown(await document.diagnostics()))
      .toEqual(['2:1 Property wrong is not allowed.']);
  });
});

function inside(folder: string): string[] {
  return readdirSync(join(own, folder)).map((name) => `${folder}/${name}`);
}
