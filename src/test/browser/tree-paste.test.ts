import { expect } from 'vitest';
import { ask, paste } from './ask.ts';
import { axeViolations, horizontalOverflow } from './audit.ts';
import { test } from './visit.ts';

const SECRET = 'hunter2-swordfish';
const LOG = `quux frobnicated ${SECRET}\nquux: socket closed with code 4003 by zyzzyva\nquux gave up`;

test('a paste about which search is not sure goes on in the tree, with its answers filled in', async ({
  visit,
}) => {
  const { page } = await visit('search/', { viewport: { width: 320, height: 640 } });
  const { box } = await paste(page, LOG);
  expect(await box.getAttribute('data-verdict')).not.toBe('known');
  const offer = box.locator('[data-tree]');
  expect(await offer.textContent()).toContain('4 answers are filled in from your text');
  const link = offer.locator('a');
  const address = (await link.getAttribute('href')) ?? '';
  expect(address).toMatch(/^\/trees\/websocket\/\?(?:[a-z0-9-]+=[a-z0-9-]+\.paste&?){4}$/u);
  expect(await axeViolations(page)).toEqual([]);
  expect(await horizontalOverflow(page)).toEqual([]);

  await link.click();
  await page.locator('tree-walk[data-ready]').waitFor();
  expect(await page.locator('.end.shown h2').textContent()).toContain('4003');
  expect(page.url()).not.toContain(SECRET);
  const way = page.locator('.way li');
  expect(await way.count()).toBe(4);
  expect(await way.filter({ hasText: 'from what you pasted' }).count()).toBe(4);
  expect(await page.locator('[data-said]').textContent()).toContain(
    '4 answers filled in from what you pasted',
  );

  await way.last().getByRole('link').click();
  await page.locator('.asking').filter({ visible: true }).waitFor();
  expect(await way.count()).toBe(3);
});

test('where a text tells nothing that a tree asks, nothing is offered', async ({ visit }) => {
  const { page } = await visit('search/');
  const { box } = await ask(page, 'the printer is on fire again');
  expect(await box.locator('[data-tree]').isVisible()).toBe(false);
});
