import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { looksAlike } from '../core/checks/looks-alike.ts';
import { collect } from '../core/collection.ts';
import type { Problem } from '../core/problem.ts';
import { FAULTY, WELL } from '../test/changed/unchanged-files.ts';
import { checkChanged } from './check-changed.ts';
import { checkContent } from './check-content.ts';
import { readContent } from './read-content.ts';

const top = mkdtempSync(join(tmpdir(), 'fixpoint-edits-'));
const content = join(top, 'content');
/** No configuration of whoever runs the tests has a part in them. */
const env = { PATH: process.env.PATH, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', HOME: top };
const git = (...args: string[]) => {
  const who = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'core.autocrlf=false'];
  return execFileSync('git', [...who, ...args], { cwd: top, env, stdio: 'pipe', encoding: 'utf8' });
};
const today = '2032-06-01';
const all = async () => (await checkContent(content, { today })).problems;

function put(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(content, name)), { recursive: true });
    writeFileSync(join(content, name), text);
  }
}

/** One branch where all is well, and one for each file with faults of its own, which nobody changes. */
const BRANCHES = ['well', ...Object.keys(FAULTY)];
const before = new Map<string, ReadonlySet<string>>();

beforeAll(async () => {
  await cp(join(import.meta.dirname, '../test/fixtures/led'), content, { recursive: true });
  git('init', '-q', '-b', 'well');
  put(WELL);
  git('add', '-A');
  git('commit', '-qm', 'All is well');
  expect((await all()).filter(({ level }) => level === 'error')).toEqual([]);
  before.set('well', new Set((await all()).map(said)));
  for (const [name, text] of Object.entries(FAULTY)) {
    git('checkout', '-q', '-b', name, 'well');
    put({ [name]: text });
    git('add', '-A');
    git('commit', '-qm', 'One has faults');
    before.set(name, new Set((await all()).map(said)));
  }
});

afterAll(() => rmSync(top, { recursive: true, force: true }));

/** That two look alike is told at the one that changed, wherever it is told otherwise; it is compared by itself. */
const said = ({ code, file, line, column, message }: Problem) =>
  code === 'looks-alike' ? '' : `${file}:${line}:${column} ${code} ${message}`;

const likenesses = (problems: ReadonlyArray<{ readonly code: string; readonly message: string }>) =>
  problems.flatMap(({ code, message }) => (code === 'looks-alike' ? message : [])).toSorted();

/** What of the incidents that changed looks like another, with every file read whole. */
async function likenessesOf(changed: ReadonlySet<string>): Promise<string[]> {
  const { entries, partial, unread } = await readContent(content);
  return likenesses(looksAlike({ ...collect(entries, { today, partial, unread }), changed }));
}

function changedFiles(): ReadonlySet<string> {
  const lines = git('status', '--porcelain', '-uall', '--no-renames').split('\n');
  return new Set(lines.map((line) => line.slice('?? content/'.length)));
}

interface Edit {
  readonly name: string;
  /** Without it the file is deleted. */
  readonly from?: RegExp;
  readonly to?: string;
}

const NAMES = ['a-1-orders', 'a-2-refunds', 'a-2-aaa', 'u-1-escaped', 'u-4-letters'].map(
  (name) => `incidents/${name}/index.md`,
);
const SIGNATURES = [
  ...['queue of the shop is stuck', 'queue of the', 'the queue of the shop is stuck for ever', 'is stuck'],
  ...[
    'drawer is jammed',
    'the drawer is jammed again',
    'jammed',
    'gear is rattling',
    'a gear is rattling loud',
  ],
  ...[
    'rattling',
    'a bolt fell from the gear',
    'bolt fell',
    '<*> of the shop is <*>',
    'eue of the shop',
    'timeout error',
    'Größe überschritten: ✗',
  ],
];
const FIELDS = [
  ...SIGNATURES.map((text) => `signatures: [{ text: '${text}' }]`),
  ...['related: [A-1, U-4]', 'related: [NO-9]', 'duplicateOf: U-3', 'supersedes: [U-1]', 'supersedes: [A-2]'],
  ...['codes: [shop/503]', 'codes: [shop/999]', 'runbooks: [drain]', 'components: [till]', 'tags: [Shop]'],
];
const LIKE_ANOTHER = `title: Ñandú züchtet größere Äpfel
alerts: [Ñandú züchtet größere Äpfel als gestern]
`;

const edit = fc.oneof(
  fc.constantFrom(...NAMES).chain(
    (name): fc.Arbitrary<Edit> =>
      fc.oneof(
        {
          weight: 3,
          arbitrary: fc
            .constantFrom(...FIELDS)
            .map((to) => ({ name, from: /^services:/mu, to: `${to}\nservices:` })),
        },
        fc
          .constantFrom('A-1', 'A-2', 'a-2', 'u-1', 'B-9', 'A')
          .map((id) => ({ name, from: /^id: .*$/mu, to: `id: ${id}` })),
        fc.constantFrom<Edit>(
          { name },
          { name, from: /severity/u, to: 'sev' },
          { name, from: /^services: .*$/mu, to: 'services: [store]' },
          { name, from: /^## The cause$/mu, to: '## Another cause' },
          { name, from: /^title: .*\n/mu, to: LIKE_ANOTHER },
          { name, from: /^(?:title|symptoms):(?:.*\n)(?= )/mu, to: 'symptoms:\n  - text: Nothing\n' },
          { name, from: /\n/gu, to: '\r\n' },
          {
            name,
            from: /$/u,
            to: '\nSee [it](../a-1-orders/index.md#gone) and [that](../u-2-folded/index.md).\n',
          },
        ),
      ),
  ),
  fc.constantFrom<Edit>(
    { name: 'vocabulary.yaml' },
    { name: 'vocabulary.yaml', from: /id: shop/u, to: 'id: store' },
    { name: 'vocabulary.yaml', from: /name: Shop/u, to: 'name: Shop\n    dependsOn: [till]' },
    { name: 'vocabulary.yaml', from: /services:/u, to: 'services: [' },
    { name: 'site.yaml' },
    { name: 'site.yaml', from: /name:/u, to: 'nam:' },
    { name: 'codes/shop.yaml' },
    { name: 'codes/shop.yaml', from: /'503'/u, to: "'504'" },
    { name: 'codes/shop.yaml', from: /incidents: .*/u, to: 'incidents: [U-9]' },
    { name: 'runbooks/drain.md' },
    { name: 'runbooks/drain.md', from: /^parameters:/mu, to: 'incidents: [A-1, U-2]\nparameters:' },
    { name: 'runbooks/drain.md', from: /step: drain/u, to: 'step: a-1' },
    { name: 'trees/shop.yaml' },
    { name: 'trees/shop.yaml', from: /incident: A-1/u, to: 'writeUp: true' },
    { name: 'trees/shop.yaml', from: /runbook: drain/u, to: 'incident: A-2' },
    { name: 'trees/shop.yaml', from: /node: worker/u, to: 'incident: U-4' },
    { name: 'trees/shop.yaml', from: /nodes:/u, to: 'nodes: [' },
  ),
);

test('what a change brings is told, and no more than the whole check says of what it touches', async () => {
  const property = fc.asyncProperty(
    fc.oneof(fc.constant('well'), fc.constantFrom(...BRANCHES)),
    fc.array(edit, { minLength: 1, maxLength: 4 }),
    fc.boolean(),
    async (branch, edits, isNew) => {
      git('checkout', '-q', branch);
      const copy = 'incidents/a-2-aaa';
      if (isNew) await cp(join(content, 'incidents/a-2-refunds'), join(content, copy), { recursive: true });
      for (const { name, from, to = '' } of edits) {
        const path = join(content, name);
        // Of a folder that is new and empty git knows nothing.
        if (from === undefined)
          rmSync(name.startsWith(copy) ? dirname(path) : path, { recursive: true, force: true });
        else if (existsSync(path)) writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
      }
      const now = await all();
      const checked = await checkChanged(content, { base: branch, today, env });
      if ('failure' in checked) throw new Error(checked.failure);
      const told = new Set(checked.problems.map(said));
      const files = new Set(checked.files);
      const isHere = new Set(['', ...now.map(said)]);
      expect([...told].filter((one) => !isHere.has(one))).toEqual([]);
      const due = now.filter((one) => files.has(one.file) || !before.get(branch)?.has(said(one)));
      expect(due.map(said).filter((one) => one !== '' && !told.has(one))).toEqual([]);
      expect(likenesses(checked.problems)).toEqual(await likenessesOf(changedFiles()));
    },
  );
  const clean = async () => {
    git('checkout', '-q', '--', '.');
    git('clean', '-fdq');
  };
  await fc.assert(property.afterEach(clean), { numRuns: Number(process.env.FUZZ ?? 10) });
}, 600_000);
