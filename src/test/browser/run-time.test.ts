import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { DRILL } from './drill-runbook.ts';
import { followed, mark, standings, startRun } from './follow.ts';
import { test } from './visit.ts';

const BEGUN = new Date('2026-03-01T04:00:00Z');

/** Begins a run at that time, at which the clock then stands still: how fast this machine is changes nothing. */
async function startAt(page: Page, begun: Date): Promise<void> {
  await page.clock.install({ time: new Date(begun.getTime() - 3_600_000) });
  await page.goto(`runbooks/${DRILL}/`);
  await page.clock.pauseAt(begun);
  await startRun(page);
}

test('the time goes on, and a step that runs over its usual time says so', async ({ visit }) => {
  const { page } = await visit('about:blank', { site: 'added' });
  await startAt(page, BEGUN);
  const elapsed = page.locator('[data-elapsed]');
  const step = page.locator('[data-step-time]');
  await page.clock.runFor(60_000);
  expect(await elapsed.textContent()).toBe('0:01:00');
  expect(await step.getAttribute('data-late')).toBe(null);
  await page.clock.runFor(130_000);
  expect(await elapsed.textContent()).toBe('0:03:10');
  expect(await step.textContent()).toBe('this step 0:03:10, usually 2 min');
  expect(await step.getAttribute('data-late')).not.toBe(null);
  // Said once; the seconds themselves are not announced.
  expect(await page.locator('[data-said][role="status"]').first().textContent()).toContain('usual 2 min');
  expect(await page.locator('[role="status"], [aria-live]').locator('[data-elapsed]').count()).toBe(0);
});

test('a clock that jumps back takes nothing away', async ({ visit }) => {
  const { page } = await visit('about:blank', { site: 'added' });
  await startAt(page, BEGUN);
  await page.clock.runFor(600_000);
  await mark(page, 'look', 'Done');
  const before = await page.locator('[data-elapsed]').textContent();
  expect(before).toBe('0:10:00');
  await page.clock.setSystemTime(new Date(BEGUN.getTime() - 3_600_000));
  await page.clock.runFor(5_000);
  expect(await page.locator('[data-elapsed]').textContent()).toBe(before);
  await mark(page, 'drop', 'Skip');
  await mark(page, 'see', 'Done');
  expect(await standings(page)).toEqual({ look: 'done', drop: 'skipped', see: 'done' });
  expect(await page.locator('[data-elapsed]').textContent()).toBe(before);
  expect(await followed(page).count.textContent()).toBe('3 of 3 done');
});
