import { expect } from 'vitest';
import { paste } from './ask.ts';
import { fillIn, isReady, PATIENT, putLong } from './fill-in.ts';
import { test } from './visit.ts';

const TITLE = 'Refunds wait for ever';

test('a draft is offered again after the page was left, thrown away, and taken back', async ({ visit }) => {
  const { page } = await visit('submit/', { site: 'added' });
  await isReady(page);
  await page.locator('#submit-title').fill(TITLE);
  await page.getByText(/^Kept on this device/u).waitFor(PATIENT);
  await page.reload();
  await isReady(page);
  expect(await page.locator('#submit-title').inputValue()).toBe('');
  await page.getByText(`“${TITLE}”`).waitFor(PATIENT);
  await page.getByRole('button', { name: 'Go on with it' }).click();
  await expect.poll(() => page.locator('#submit-title').inputValue(), PATIENT).toBe(TITLE);

  await page.getByRole('button', { name: 'Throw the draft away' }).click();
  await expect.poll(() => page.locator('#submit-title').inputValue(), PATIENT).toBe('');
  await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage)), PATIENT).not.toContain(TITLE);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => page.locator('#submit-title').inputValue(), PATIENT).toBe(TITLE);
  await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage)), PATIENT).toContain(TITLE);
});

test('who begins anew without deciding loses no draft', async ({ visit }) => {
  const { page } = await visit('submit/', { site: 'added' });
  await isReady(page);
  await page.locator('#submit-title').fill(TITLE);
  await page.getByText(/^Kept on this device/u).waitFor(PATIENT);
  await page.reload();
  await isReady(page);
  await page.locator('#submit-title').fill('Something else');
  await page.getByText(/^Kept on this device/u).waitFor(PATIENT);
  const kept = await page.evaluate(() => localStorage.getItem('fixpoint.write-up') ?? '');
  expect(kept).toContain(TITLE);
  expect(kept).toContain('Something else');
});

test.for(['full', 'forbidden'])(
  'where storage is %s, that is said, the draft stays, and leaving asks',
  async (how, { visit }) => {
    const { page } = await visit('about:blank', { site: 'added' });
    await page.addInitScript((kind) => {
      const refuse = () => {
        throw new DOMException(kind, kind === 'full' ? 'QuotaExceededError' : 'SecurityError');
      };
      Storage.prototype.setItem = refuse;
      if (kind === 'forbidden') Storage.prototype.getItem = refuse;
    }, how);
    await page.goto('submit/');
    await isReady(page);
    await page.locator('#submit-title').pressSequentially(TITLE);
    await page.getByText('This browser keeps nothing').waitFor(PATIENT);
    expect(await page.locator('#submit-title').inputValue()).toBe(TITLE);
    const asking = page.waitForEvent('dialog', PATIENT);
    await page.close({ runBeforeUnload: true });
    const dialog = await asking;
    expect(dialog.type()).toBe('beforeunload');
    const closed = page.waitForEvent('close', PATIENT);
    await dialog.accept();
    await closed;
  },
);

test('a draft that is kept lets the page be left', async ({ visit }) => {
  const { page } = await visit('submit/', { site: 'added' });
  await isReady(page);
  await page.locator('#submit-title').pressSequentially(TITLE);
  await page.getByText(/^Kept on this device/u).waitFor(PATIENT);
  let hasAsked = false;
  page.on('dialog', (dialog) => {
    hasAsked = true;
    void dialog.accept();
  });
  const closed = page.waitForEvent('close', PATIENT);
  await page.close({ runBeforeUnload: true });
  await closed;
  expect(hasAsked).toBe(false);
});

test('what nothing is known about comes along, masked, in this tab and in no address', async ({ visit }) => {
  const { page } = await visit('search/', { site: 'added' });
  const { box } = await paste(
    page,
    'Zahlmeister books no refund for jo@example.org\n2026-01-05T09:30:00Z ERROR zahlmeister lost the queue qx77 at 10.2.3.4:9000',
  );
  expect(await box.getAttribute('data-verdict')).toBe('unknown');
  await box.getByRole('link', { name: 'Write it up' }).click();
  await isReady(page);
  expect(new URL(page.url()).search + new URL(page.url()).hash).toBe('');
  await expect
    .poll(() => page.locator('#submit-signature').inputValue(), PATIENT)
    .toContain('zahlmeister lost the queue');
  expect(await page.locator('#submit-log').inputValue()).not.toContain('jo@example.org');
  await expect
    .poll(() => page.evaluate(() => JSON.stringify(sessionStorage)), PATIENT)
    .not.toContain('queue');
});

test('a log of 1 MB, and an answer of 1 MB, leave the page usable', async ({ visit }) => {
  const { page } = await visit('submit/', { site: 'added' });
  await isReady(page);
  const line = '2026-01-05T09:30:00Z ERROR zahlmeister: ledger gap in refunds\n';
  await putLong(page, '#submit-log', line.repeat(Math.ceil(1_000_000 / line.length)));
  await page.getByText(/^Taken from it: /u).waitFor(PATIENT);
  await putLong(page, '#submit-title', 'x<*_`['.repeat(170_000));
  await page.getByText(/The title has \d+ characters, expected at most 140/u).waitFor(PATIENT);
  await putLong(page, '#submit-symptom', 'It is broken\n'.repeat(80_000));
  // All of them are the same line.
  await expect.poll(() => page.locator('.preview li').count(), PATIENT).toBeGreaterThan(1);
  // The browser itself is slow to take so much out key by key.
  for (const field of ['#submit-log', '#submit-title', '#submit-symptom']) await putLong(page, field, '');
  await fillIn(page);
  await page.locator('[data-ways]').waitFor(PATIENT);
});

const HOSTILE = [
  '<script>document.title = "run"</script>',
  '<img src=x onerror="document.title = \'run\'">',
  '<svg onload="document.title = \'run\'"></svg>',
  '[a](javascript:document.title="run")',
  '<iframe srcdoc="<script>parent.document.title=\'run\'</script>"></iframe>',
  '"><b onmouseover=alert(1)>x</b>',
  '</template></script><script>document.title="run"</script>',
  '---\nid: X\n---\n{{constructor}} \u202e \u0000',
].join('\n');

test('nothing runs of what is pasted into every field, and the form still works', async ({ visit }) => {
  const { page } = await visit('submit/', { site: 'added' });
  await isReady(page);
  const title = await page.title();
  await page.getByText('More, where you know it').click();
  for (const box of await page.locator('submit-form textarea, submit-form input[type="text"]').all()) {
    await box.fill(HOSTILE);
  }
  await page.getByText(/The title has \d+ characters/u).waitFor(PATIENT);
  expect(
    await page
      .locator(
        '.preview :is(script, iframe, img, svg:not(.mark svg), [onerror], [onload], [href^="javascript"])',
      )
      .count(),
  ).toBe(0);
  expect(await page.title()).toBe(title);
  await page.locator('#submit-title').fill('<script>alert(1)</script>');
  await page
    .getByText(/The text holds HTML with the element <script>/u)
    .first()
    .waitFor(PATIENT);
  for (const flag of ['log', 'signature', 'code', 'reporter', 'else'])
    await page.locator(`#submit-${flag}`).fill('');
  await page.locator('#submit-id').fill('ZZ-77');
  await page.locator('#submit-detected').fill('unknown');
  await fillIn(page);
  await page.locator('[data-ways]').waitFor(PATIENT);
});

test('a click reaches what it was meant for, though a field that it leaves is wrong', async ({ visit }) => {
  const { page } = await visit('submit/', { site: 'added', viewport: { width: 1280, height: 2400 } });
  await isReady(page);
  const more = page.locator('details > summary', { hasText: 'More, where you know it' });
  const place = await more.boundingBox();
  await page.locator('#submit-title').focus();
  // Typed and left in the moment of the press, so that how fast anything is does not matter.
  await page.evaluate(() => {
    const title = document.querySelector<HTMLInputElement>('#submit-title');
    const leave = () => {
      if (title === null) return;
      title.value = 'x'.repeat(400);
      for (const type of ['input', 'change']) title.dispatchEvent(new Event(type, { bubbles: true }));
    };
    document.addEventListener('mousedown', leave, { once: true, capture: true });
  });
  await page.mouse.move((place?.x ?? 0) + 8, (place?.y ?? 0) + 8);
  await page.mouse.down();
  // Long enough for the form to look at what was typed, which it must put off.
  await page.waitForTimeout(1_000);
  await page.mouse.up();
  await expect.poll(() => more.evaluate((line) => line.closest('details')?.open), PATIENT).toBe(true);
  await page.locator('#submit-title[aria-invalid="true"]').waitFor(PATIENT);
  await expect.poll(async () => (await more.boundingBox())?.y, PATIENT).toBeGreaterThan((place?.y ?? 0) + 12);
});
