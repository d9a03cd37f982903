import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, inject } from 'vitest';
import { checkContent } from '../../intake/check-content.ts';
import { axeViolations, horizontalOverflow } from './audit.ts';
import { fileText, fillIn, isReady, PATIENT, tabTo } from './fill-in.ts';
import { test } from './visit.ts';

const TODAY = '2026-01-06';

/** What a check says of the content of the site with a file more. */
async function checkedWith(path: string, text: string) {
  const folder = await mkdtemp(join(tmpdir(), 'submit-'));
  try {
    await cp(inject('sites').added.content, folder, { recursive: true });
    const file = join(folder, path.replace(/^content\//u, ''));
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
    const { library, problems } = await checkContent(folder, { today: TODAY });
    return { library, errors: problems.filter(({ level }) => level === 'error') };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

test('by keys alone a write-up is filled in, and the file on the page of the forge passes the check', async ({
  visit,
}) => {
  const { page, context } = await visit('submit/', { site: 'added' });
  await isReady(page);
  const type = async (selector: string, text: string) => {
    await tabTo(page, selector);
    await page.keyboard.type(text);
  };
  await type('#submit-title', 'Refunds are stuck: the ledger has a gap');
  await type('#submit-symptom', 'No refund is booked');
  await page.keyboard.press('Enter');
  await page.keyboard.type('The queue grows');
  await type('#submit-signature', 'LEDGER_SEQ_GAP at sequence <*>');
  await tabTo(page, '[data-field="service"] input');
  await page.keyboard.press('Space');
  await type('#submit-severity', 'SEV2');
  await type('#submit-next-step', 'Ask for the last booked number');
  await page.locator('[data-ways]').waitFor(PATIENT);

  await context.route('https://github.com/**', (route) => route.fulfill({ body: 'the page of the forge' }));
  await tabTo(page, '[data-propose]');
  const opening = context.waitForEvent('page', PATIENT);
  await page.keyboard.press('Enter');
  const forge = await opening;
  await forge.waitForURL(/^https:\/\/github\.com\//u, PATIENT);
  const address = new URL(forge.url());
  expect(address.pathname).toBe('/acme/kb/new/main');
  const path = address.searchParams.get('filename') ?? '';
  const text = address.searchParams.get('value') ?? '';
  expect(path).toMatch(/^content\/incidents\/[a-z]+-\d+-refunds-are-stuck-the-ledger-has\/index\.md$/u);

  const { library, errors } = await checkedWith(path, text);
  expect(errors).toEqual([]);
  const made = library.incidents.find(({ data }) => data.title.startsWith('Refunds are stuck: the'));
  expect(made?.data).toMatchObject({
    severity: 'SEV2',
    status: 'investigating',
    symptoms: [{ text: 'No refund is booked' }, { text: 'The queue grows' }],
    signatures: [{ text: 'LEDGER_SEQ_GAP at sequence <*>' }],
    nextSteps: ['Ask for the last booked number'],
  });
});

test('a log fills the fields, masked, and shows the write-up that it is of', async ({ visit }) => {
  const { page } = await visit('submit/', { site: 'added' });
  await isReady(page);
  const log = [
    '2026-01-05T09:30:00Z ERROR consumer failed for jo@example.org at 10.2.3.4:9000 in chat',
    "TypeError: AgentContext.__init__() got an unexpected keyword argument 'user_id'",
  ].join('\n');
  await page.locator('#submit-log').fill(log);
  await page.getByText(/^Taken from it: /u).waitFor(PATIENT);
  await expect.poll(() => page.locator('#submit-signature').inputValue(), PATIENT).toContain('AgentContext');
  await expect
    .poll(() => page.locator('#submit-detected').inputValue(), PATIENT)
    .toBe('2026-01-05T09:30:00Z');
  await expect
    .poll(() => page.getByRole('checkbox', { name: 'Chat', exact: true }).isChecked(), PATIENT)
    .toBe(true);
  expect(await page.locator('#submit-signature').inputValue()).not.toContain('jo@example.org');
  const similar = page.locator('[data-similar] a').first();
  await similar.waitFor(PATIENT);
  expect(await similar.getAttribute('href')).toContain('incidents/ws-002/');
});

test('what is wrong is said at its field in the words of the check, and leads there', async ({ visit }) => {
  const { page } = await visit('submit/', { site: 'added' });
  await isReady(page);
  await page.locator('#submit-detected').fill('yesterday');
  await page.locator('#submit-detected').blur();
  const fault = page.locator('#submit-detected-fault');
  await fault.waitFor(PATIENT);
  expect(await fault.textContent()).toMatch(/^The detected is "yesterday"; it must be a date and time/u);
  expect(await page.locator('#submit-detected').getAttribute('aria-invalid')).toBe('true');
  await page.getByRole('button', { name: 'What is broken' }).click();
  await expect
    .poll(() => page.locator('#submit-title').evaluate((one) => one === document.activeElement), PATIENT)
    .toBe(true);
  await expect
    .poll(() => page.locator('#submit-title-fault').textContent(), PATIENT)
    .toContain('title is missing');
});

test('secrets are masked after asking, and nothing can be sent before', async ({ visit }) => {
  const { page } = await visit('submit/', { site: 'added' });
  await isReady(page);
  await fillIn(page);
  await page.locator('[data-ways]').waitFor(PATIENT);
  await page.locator('#submit-next-step').fill('Ask jo@example.org, password=hunter2hunter2');
  await page.locator('[data-secrets]').waitFor(PATIENT);
  await page.locator('[data-ways]').waitFor({ state: 'hidden', ...PATIENT });
  await page.getByRole('button', { name: 'Mask it' }).click();
  await expect
    .poll(() => page.locator('#submit-next-step').inputValue(), PATIENT)
    .toBe('Ask [e-mail], password=[secret]');
  const text = await fileText(page);
  expect(text).toContain('Ask [e-mail]');
  for (const secret of ['jo@example.org', 'hunter2']) {
    expect(text).not.toContain(secret);
    expect(await page.locator('[data-propose]').getAttribute('href')).not.toContain(secret);
  }
});

test('what is too long for a link is copied, and the page of the forge opens with the name', async ({
  visit,
}) => {
  const { page, context } = await visit('submit/', { site: 'added' });
  await isReady(page);
  await fillIn(page);
  await page.getByText('More, where you know it').click();
  await page.locator('#submit-else').fill('A long story. '.repeat(700));
  await page.getByText(/its text is too long for a link/iu).waitFor(PATIENT);
  await context.route('https://github.com/**', (route) => route.fulfill({ body: 'the page of the forge' }));
  const opening = context.waitForEvent('page', PATIENT);
  await page.locator('[data-propose]').click();
  const forge = await opening;
  await forge.waitForURL(/^https:\/\/github\.com\//u, PATIENT);
  expect(new URL(forge.url()).searchParams.get('value')).toBeNull();
  await page.bringToFront();
  await page.getByText(/^Copied: paste it on the page|does not let the page copy/u).waitFor(PATIENT);
  const saving = page.waitForEvent('download', PATIENT);
  await page.getByRole('button', { name: 'Save the file' }).click();
  expect((await saving).suggestedFilename()).toMatch(/^[a-z]+-\d+-.*\.md$/u);
});

for (const [width, height] of [
  [320, 700],
  [1280, 900],
] as const)
  for (const colorScheme of ['light', 'dark'] as const)
    test(`nothing is in the way of anybody at ${width} px, ${colorScheme}`, async ({ visit }) => {
      const { page } = await visit('submit/', { site: 'added', viewport: { width, height }, colorScheme });
      await isReady(page);
      await fillIn(page);
      await page.locator('#submit-next-step').fill('Ask jo@example.org');
      await page.locator('#submit-detected').fill('yesterday');
      await page.locator('#submit-detected').blur();
      await page.locator('[data-secrets]').waitFor(PATIENT);
      await page.locator('#submit-detected-fault').waitFor(PATIENT);
      expect(await axeViolations(page)).toEqual([]);
      expect(await horizontalOverflow(page)).toEqual([]);
      const [form, beside] = await Promise.all([
        page.locator('submit-form form').boundingBox(),
        page.locator('#submit-beside').boundingBox(),
      ]);
      expect((beside?.x ?? 0) > (form?.x ?? 0) + 100).toBe(width > 1000);
    });

test('without JavaScript there is a file to copy and the page of the forge', async ({ visit }) => {
  const { page } = await visit('submit/', { site: 'added', javaScriptEnabled: false });
  await page.getByRole('heading', { name: 'By hand' }).waitFor(PATIENT);
  expect(await page.locator('submit-form').isVisible()).toBe(false);
  const text = (await page.locator('[data-by-hand] pre code').textContent()) ?? '';
  expect(text).toContain('status: investigating');
  const page_ = await page.getByRole('link', { name: 'Propose it on GitHub' }).getAttribute('href');
  expect(new URL(page_ ?? '').searchParams.get('value')).toBe(text);
});
