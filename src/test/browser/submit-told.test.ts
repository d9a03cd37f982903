import { expect } from 'vitest';
import { submitPath } from '../../site/links.ts';
import { isReady, PATIENT } from './fill-in.ts';
import { ANSWERS_OF, fillFlags, OTHERS } from './submit-answers.ts';
import { test } from './visit.ts';

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

test('where the reader of Markdown cannot be had, the file is made all the same, and the page says so', async ({
  visit,
}) => {
  const { page } = await visit('about:blank', { site: 'added', breaks: true });
  await page.route(/\/markdown\.[^/]*\.js$/u, (route) => route.abort());
  await page.goto(submitPath('runbook'));
  await isReady(page);
  await fillFlags(page, ANSWERS_OF.runbook);
  await page.getByText('links, images and HTML were not looked at here').waitFor(PATIENT);
  expect(await page.locator('[data-file]').textContent()).toContain('steps:');
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
