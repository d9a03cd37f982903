import { expect } from 'vitest';
import type { Values } from '../../core/write-up/filled-form.ts';
import { NEW_KINDS } from '../../core/write-up/kinds.ts';
import { submitPath } from '../../site/links.ts';
import { horizontalOverflow } from './audit.ts';
import { fileText, isReady, PATIENT } from './fill-in.ts';
import { ANSWERS_OF, fillFlags, OTHERS } from './submit-answers.ts';
import { errorsWith, pathOf, writtenBy } from './submit-written.ts';
import { test } from './visit.ts';

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
  await page
    .getByText(/it is put below the last code of content\/codes\/websocket-close\.yaml/u)
    .waitFor(PATIENT);
  await expect.poll(() => fileText(page), PATIENT).toMatch(/^ {2}- code: "137"\n/u);
  const item = await fileText(page);
  // The sources of the family stand below its codes.
  await page.getByText('paste them below the last code, before whatever follows the list').waitFor(PATIENT);
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

test('a first step of one line is shown once, and the e-mail names the file as the page does', async ({
  visit,
}) => {
  const { page } = await visit(submitPath('runbook'), { site: 'added' });
  await isReady(page);
  await fillFlags(page, { ...ANSWERS_OF.runbook, do: ['Ask the ledger for its last number'] });
  await page.locator('[data-ways]').waitFor(PATIENT);
  const step = page.locator('.preview .step').getByText('Ask the ledger for its last number');
  await expect.poll(() => step.count(), PATIENT).toBe(1);
  await expect
    .poll(() => page.locator('[data-path]').textContent(), PATIENT)
    .toMatch(/^content\/runbooks\//u);
  const path = (await page.locator('[data-path]').textContent()) ?? '';
  await expect
    .poll(async () => {
      const address = (await page.locator('[data-mail]').getAttribute('href')) ?? '';
      return new URLSearchParams(address.slice(address.indexOf('?'))).get('body') ?? '';
    }, PATIENT)
    .toContain(`${path}\r\n\r\n---`);
});
