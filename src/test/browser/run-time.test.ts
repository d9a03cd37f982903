import { expect } from 'vitest';
import { DRILL } from './drill-runbook.ts';
import { followed, mark, standings, startRun } from './follow.ts';
import { test } from './visit.ts';

const BEGUN = new Date('2026-03-01T04:00:00Z');

test('the time goes on, and a step that runs over its usual time says so', async ({ visit }) => {
  const { page } = await visit('about:blank', { site: 'added' });
  await page.clock.install({ time: BEGUN });
  await page.goto(`runbooks/${DRILL}/`);
  await startRun(page);
  const elapsed = page.locator('[data-elapsed]');
  const step = page.locator('[data-step-time]');
  await page.clock.pauseAt(new Date(BEGUN.getTime() + 60_000));
  await expect.poll(() => elapsed.textContent()).toMatch(/^0:0[01]:\d\d$/u);
  expect(await step.getAttribute('data-late')).toBe(null);
  await page.clock.runFor(130_000);
  await expect.poll(() => elapsed.textContent()).toMatch(/^0:03:\d\d$/u);
  expect(await step.textContent()).toMatch(/^this step 0:03:\d\d, usually 2 min$/u);
  expect(await step.getAttribute('data-late')).not.toBe(null);
  // Said once; the seconds themselves are not announced.
  expect(await page.locator('[data-said][role="status"]').first().textContent()).toContain('usual 2 min');
  expect(await page.locator('[role="status"], [aria-live]').locator('[data-elapsed]').count()).toBe(0);
});

test('a clock that jumps back takes nothing away', async ({ visit }) => {
  const { page } = await visit('about:blank', { site: 'added' });
  await page.clock.install({ time: BEGUN });
  await page.goto(`runbooks/${DRILL}/`);
  await startRun(page);
  await page.clock.runFor(600_000);
  await mark(page, 'look', 'Done');
  const before = await page.locator('[data-elapsed]').textContent();
  expect(before).toMatch(/^0:10:/u);
  await page.clock.setSystemTime(new Date(BEGUN.getTime() - 3_600_000));
  await page.clock.runFor(5_000);
  expect(await page.locator('[data-elapsed]').textContent()).toBe(before);
  await mark(page, 'drop', 'Skip');
  await mark(page, 'see', 'Done');
  expect(await standings(page)).toEqual({ look: 'done', drop: 'skipped', see: 'done' });
  expect(await page.locator('[data-elapsed]').textContent()).toBe(before);
  expect(await followed(page).count.textContent()).toBe('3 of 3 done');
});
