import { expect } from 'vitest';
import { submitPath } from '../../site/links.ts';
import { axeViolations, horizontalOverflow } from './audit.ts';
import { isReady, PATIENT } from './fill-in.ts';
import { ANSWERS_OF, fillFlags, OTHERS } from './submit-answers.ts';
import { test } from './visit.ts';

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
        await page.locator('details[data-more]').evaluate((more) => more.setAttribute('open', ''));
        await page.locator(`#submit-${first}`).fill('Ask jo@example.org or +49 30 1234567');
        await page.locator(`#submit-${first}`).blur();
        await page.locator('[data-ways]').waitFor({ state: 'hidden', ...PATIENT });
        expect(await axeViolations(page)).toEqual([]);
        expect(await horizontalOverflow(page)).toEqual([]);
      },
    );
