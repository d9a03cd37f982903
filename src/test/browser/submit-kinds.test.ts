import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import type { Values } from '../../core/write-up/filled-form.ts';
import { NEW_KINDS, type NewKind } from '../../core/write-up/kinds.ts';
import { checkContent } from '../../intake/check-content.ts';
import { submitPath } from '../../site/links.ts';
import { wholeAnswer } from '../whole-answer.ts';
import { axeViolations, horizontalOverflow } from './audit.ts';
import { fileText, isReady, PATIENT } from './fill-in.ts';
import { ANSWERS_OF, fillFlags, rowOf } from './submit-answers.ts';
import { test } from './visit.ts';

const TODAY = '2026-01-06';
const OTHERS = ['runbook', 'tree', 'code'] as const;

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
const writtenBy = (kind: NewKind, values: Values, path: string): Promise<string> =>
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
const errorsWith = (path: string, text: string) =>
  inCopy(async (folder) => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
    const { problems } = await checkContent(folder, { today: TODAY });
    return problems.filter(({ level }) => level === 'error');
  });

/** Where the file goes, inside the content folder. */
const pathOf = async (page: Page): Promise<string> =>
  ((await page.locator('[data-path]').textContent()) ?? '').replace(/^content\//u, '');

test.for(OTHERS)(
  'the form of a %s makes what fixpoint new writes, and check accepts it',
  async (kind, { visit }) => {
    const { page } = await visit(submitPath(kind), { site: 'added' });
    await isReady(page);
    await fillFlags(page, ANSWERS_OF[kind]);
    await page.locator('[data-ways]').waitFor(PATIENT);
    await expect
      .poll(() => fileText(page), PATIENT)
      .toContain(Object.values(ANSWERS_OF[kind]).at(-1)?.[0] ?? '');
    const path = await pathOf(page);
    const written = await writtenBy(kind, ANSWERS_OF[kind], path);
    await expect.poll(() => fileText(page), PATIENT).toBe(written);
    expect(await errorsWith(path, written)).toEqual([]);
  },
);

test('a code for a family that is there is an item for its file, which opens to be changed', async ({
  visit,
}) => {
  const { page, context } = await visit(submitPath('code'), { site: 'added' });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await isReady(page);
  const { code, name, meaning, action } = ANSWERS_OF.code;
  const values: Values = {
    family: ['websocket-close'],
    code: code ?? [],
    name: name ?? [],
    meaning: meaning ?? [],
    action: action ?? [],
  };
  await fillFlags(page, ANSWERS_OF.code);
  await page.locator('#submit-family-title').waitFor(PATIENT);
  await page.locator('#submit-family').fill('websocket-close');
  // What is asked of a new family is not asked any more, and comes back with what was typed.
  await page.locator('#submit-family-title').waitFor({ state: 'hidden', ...PATIENT });
  await page.getByText(/it is put at the end of content\/codes\/websocket-close\.yaml/u).waitFor(PATIENT);
  await expect.poll(() => fileText(page), PATIENT).toMatch(/^ {2}- code: "137"\n/u);
  const item = await fileText(page);
  const path = await pathOf(page);
  expect(path).toBe('codes/websocket-close.yaml');
  const written = await writtenBy('code', values, path);
  expect(written).toContain(item);
  expect(await errorsWith(path, written)).toEqual([]);

  await context.route('https://github.com/**', (route) => route.fulfill({ body: 'the page of the forge' }));
  const opening = context.waitForEvent('page', PATIENT);
  await page.locator('[data-propose]').click();
  const forge = await opening;
  await forge.waitForURL('https://github.com/acme/kb/edit/main/content/codes/websocket-close.yaml', PATIENT);
  await page.bringToFront();
  await page.getByText(/^Copied: paste it on the page|does not let the page copy/u).waitFor(PATIENT);
  const saving = page.waitForEvent('download', PATIENT);
  await page.getByRole('button', { name: 'Save the file' }).click();
  expect((await saving).suggestedFilename()).toBe('add-to-websocket-close.yaml');

  await page.locator('#submit-family').fill('ledger-exit');
  await page.locator('#submit-family-title').waitFor(PATIENT);
  expect(await page.locator('#submit-family-title').inputValue()).toBe('Exit codes of the ledger');
});

test('a step that destroys something is asked for its way back, and nothing typed is lost by that', async ({
  visit,
}) => {
  const { page } = await visit(submitPath('runbook'), { site: 'added' });
  await isReady(page);
  await fillFlags(page, ANSWERS_OF.runbook);
  await page.locator('#submit-risk').selectOption('destructive');
  await page.locator('#submit-expect').waitFor({ state: 'hidden', ...PATIENT });
  await page.locator('#submit-undo').fill('Book it by hand');
  const { expect: _, ...rest } = ANSWERS_OF.runbook;
  const values: Values = { ...rest, risk: ['destructive'], undo: ['Book it by hand'] };
  await expect.poll(() => fileText(page), PATIENT).toContain('Book it by hand');
  const path = await pathOf(page);
  expect(await fileText(page)).toBe(await writtenBy('runbook', values, path));
  await page.locator('.preview').getByText('Destructive').waitFor(PATIENT);
  await page.locator('#submit-risk').selectOption('read-only');
  await page.locator('#submit-expect').waitFor(PATIENT);
  expect(await page.locator('#submit-expect').inputValue()).toBe('One number, such as `4815`');
});

test('an answer that goes leaves the others with where they lead', async ({ visit }) => {
  const { page } = await visit(submitPath('tree'), { site: 'added' });
  await isReady(page);
  await fillFlags(page, ANSWERS_OF.tree);
  await rowOf(page, 2).remove.click();
  await expect.poll(() => page.locator('[data-rows] > li').count(), PATIENT).toBe(2);
  await expect.poll(() => rowOf(page, 2).text.inputValue(), PATIENT).toBe('It is empty');
  expect(await rowOf(page, 2).target.inputValue()).toBe('WS-001');
  expect(await rowOf(page, 2).text.evaluate((one) => one === document.activeElement)).toBe(true);
  await page.getByText('Answer 2 was removed.').waitFor({ state: 'attached', ...PATIENT });
  await page.getByLabel('“It is empty” leads to').waitFor(PATIENT);
  await page.getByRole('button', { name: 'Add an answer' }).click();
  await expect
    .poll(() => rowOf(page, 3).text.evaluate((one) => one === document.activeElement), PATIENT)
    .toBe(true);
  await page.keyboard.type('It waits');
  await page.keyboard.press('Tab');
  await page.keyboard.type('write-up');
  await expect.poll(() => fileText(page), PATIENT).toMatch(/text: It waits\n\s+to:\n\s+writeUp: true/u);
  // A draft holds each answer with where it leads.
  await page.getByText(/^Kept on this device/u).waitFor(PATIENT);
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem('fixpoint.write-up.tree') ?? ''), PATIENT)
    .toContain('It waits');
  await page.reload();
  await isReady(page);
  await page.getByRole('button', { name: 'Go on with it' }).click();
  await expect.poll(() => rowOf(page, 3).text.inputValue(), PATIENT).toBe('It waits');
  expect(await rowOf(page, 1).target.inputValue()).toBe('websocket-closes-at-once');
  expect(await rowOf(page, 2).target.inputValue()).toBe('WS-001');
});

test('what is wrong with an answer is said in its row', async ({ visit }) => {
  const { page } = await visit(submitPath('tree'), { site: 'added' });
  await isReady(page);
  await rowOf(page, 1).text.fill('It closes');
  await rowOf(page, 1).target.fill('websocket-app-close/4003');
  await rowOf(page, 2).text.fill('It opens');
  await rowOf(page, 2).target.fill('websocket-app-close/9999');
  await rowOf(page, 2)
    .fault.getByText(/^There is no incident, runbook or code/u)
    .waitFor(PATIENT);
  expect(await rowOf(page, 1).fault.count()).toBe(0);
  await rowOf(page, 2).target.fill('');
  await rowOf(page, 2).text.fill('It closes');
  await rowOf(page, 2).fault.getByText('stands there twice').waitFor(PATIENT);
  // An incident that is nobody's is told, for by now the ids are known.
  await rowOf(page, 2).text.fill('It opens');
  await rowOf(page, 2).target.fill('ZZ-999');
  await rowOf(page, 2)
    .fault.getByText(/^There is no incident, runbook or code "ZZ-999"/u)
    .waitFor(PATIENT);
});

const WRONG: Readonly<Record<(typeof OTHERS)[number], readonly [string, string, RegExp]>> = {
  runbook: ['command', 'echo "$(cat <<\'E\'\n{{NAME}}\nE\n)"', /\{\{NAME\}\} can never be filled in here/u],
  tree: ['title', 'x'.repeat(200), /^The title has 200 characters, expected at most 140/u],
  code: ['code', 'four four', /^The code is "four four"; it must be a code/u],
};

test.for(OTHERS)(
  'what is wrong with a %s is said at its field in the words of the check',
  async (kind, { visit }) => {
    const { page } = await visit(submitPath(kind), { site: 'added' });
    await isReady(page);
    const [flag, text, message] = WRONG[kind];
    await page.locator(`#submit-${flag}`).fill(text);
    await page.locator(`#submit-${flag}`).blur();
    await page.locator(`#submit-${flag}-fault`).getByText(message).waitFor(PATIENT);
    expect(await page.locator(`#submit-${flag}`).getAttribute('aria-invalid')).toBe('true');
  },
);

test('a name that is taken is told where it is given', async ({ visit }) => {
  const { page } = await visit(submitPath('incident'), { site: 'added' });
  await isReady(page);
  await page.getByText('More, where you know it').click();
  await page.locator('#submit-id').fill('ws-001');
  await page
    .locator('#submit-id-fault')
    .getByText(/^The id ws-001 is taken/iu)
    .waitFor(PATIENT);
  await page.goto(submitPath('code'));
  await isReady(page);
  await page.locator('#submit-family').fill('websocket-close');
  await page.locator('#submit-code').fill('1006');
  await page
    .locator('#submit-code-fault')
    .getByText(/has the code "?1006"? already/u)
    .waitFor(PATIENT);
});

test('where the ids cannot be had, the form works without them', async ({ visit }) => {
  const { page } = await visit('about:blank', { site: 'added', breaks: true });
  await page.route('**/submit/ids.json', (route) => route.abort());
  const asked = page.waitForRequest('**/submit/ids.json', PATIENT);
  await page.goto(submitPath('tree'));
  await isReady(page);
  await fillFlags(page, ANSWERS_OF.tree);
  await asked;
  await page.locator('[data-ways]').waitFor(PATIENT);
});

test('each kind keeps a draft of its own', async ({ visit }) => {
  const { page } = await visit(submitPath('runbook'), { site: 'added' });
  await isReady(page);
  await page.locator('#submit-title').fill('Look at the ledger');
  await page.getByText(/^Kept on this device/u).waitFor(PATIENT);
  await page
    .getByRole('navigation', { name: 'What to write' })
    .getByRole('link', { name: 'Questions' })
    .click();
  await page.getByRole('heading', { level: 1, name: 'Write questions' }).waitFor(PATIENT);
  await isReady(page);
  expect(await page.locator('[data-offer]').isVisible()).toBe(false);
  await page.goto(submitPath('runbook'));
  await isReady(page);
  await page.getByText('“Look at the ledger”').waitFor(PATIENT);
  expect(await page.locator('nav [aria-current="page"]').textContent()).toContain('A runbook');
});

test.for([
  ['runbook', 'title', 'WebSocket closes at once', 'runbooks/'],
  ['code', 'name', 'Abnormal Closure 1006', 'codes/'],
] as const)('a %s that is like it is shown beside', async ([kind, flag, text, path], { visit }) => {
  const { page } = await visit(submitPath(kind), { site: 'added' });
  await isReady(page);
  await page.locator(`#submit-${flag}`).fill(text);
  const similar = page.locator('[data-similar] a').first();
  await similar.waitFor(PATIENT);
  expect(await similar.getAttribute('href')).toContain(path);
});

const HOSTILE = [
  '<script>document.title = "run"</script>',
  '<img src=x onerror="document.title = \'run\'">',
  '[a](javascript:document.title="run")',
  '</template></script><script>document.title="run"</script>',
  '{{constructor}} {{A}} \u202e \u0000 $& $1',
].join(' ');

test.for(OTHERS)('nothing runs of what is put into every field of a %s', async (kind, { visit }) => {
  const { page } = await visit(submitPath(kind), { site: 'added' });
  await isReady(page);
  const title = await page.title();
  await page.getByText('More, where you know it').click();
  for (const box of await page.locator('submit-form form :is(textarea, input[type="text"])').all()) {
    if (await box.isVisible()) await box.fill(HOSTILE);
  }
  await page.locator('.fault:not([hidden])').first().waitFor(PATIENT);
  expect(
    await page
      .locator('.preview :is(script, iframe, img, [onerror], [onload], [href^="javascript"])')
      .count(),
  ).toBe(0);
  expect(await page.title()).toBe(title);
  await page.reload();
  await isReady(page);
  await fillFlags(page, ANSWERS_OF[kind]);
  await page.locator('[data-ways]').waitFor(PATIENT);
});

for (const width of [320, 1280])
  for (const colorScheme of ['light', 'dark'] as const)
    test.for(OTHERS)(
      `nothing is in the way of anybody at ${width} px, ${colorScheme}: %s`,
      async (kind, { visit }) => {
        const viewport = { width, height: 800 };
        const { page } = await visit(submitPath(kind), { site: 'added', viewport, colorScheme });
        await isReady(page);
        expect(await horizontalOverflow(page)).toEqual([]);
        await fillFlags(page, ANSWERS_OF[kind]);
        const first = kind === 'code' ? 'sender' : 'name';
        await page.getByText('More, where you know it').click();
        await page.locator(`#submit-${first}`).fill('Ask jo@example.org or +49 30 1234567');
        await page.locator(`#submit-${first}`).blur();
        await page.locator('[data-ways]').waitFor({ state: 'hidden', ...PATIENT });
        expect(await axeViolations(page)).toEqual([]);
        expect(await horizontalOverflow(page)).toEqual([]);
      },
    );

test.for(NEW_KINDS)('without JavaScript the page of a %s has a file to copy', async (kind, { visit }) => {
  const { page } = await visit(submitPath(kind), { site: 'added', javaScriptEnabled: false });
  await page.getByRole('heading', { name: 'By hand' }).waitFor(PATIENT);
  expect(await page.locator('submit-form').isVisible()).toBe(false);
  const text = (await page.locator('[data-by-hand] pre code').textContent()) ?? '';
  const path = await page.getByRole('link', { name: 'Propose it on GitHub' }).getAttribute('href');
  const { searchParams } = new URL(path ?? '');
  expect(searchParams.get('value')).toBe(text);
  const file = (searchParams.get('filename') ?? '').replace(/^content\//u, '');
  expect(await errorsWith(file, text)).toEqual([]);
  expect(await horizontalOverflow(page)).toEqual([]);
});
