import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { keptEvents, standings, startRun } from './follow.ts';
import { test } from './visit.ts';

const PAGE = 'runbooks/websocket-closes-at-once/';
const STEPS = ['check-setting', 'switch-heartbeat-off', 'read-backend-log'];
const BUTTONS = ['[data-mark="done"]', '[data-mark="failed"]', '[data-mark="skipped"]', '[data-act="note"]'];
const ROUNDS = 12;

interface Press {
  readonly step: string;
  readonly button: string;
}

/** Presses a button of a step at a moment of the clock, with a note that tells it from all others. */
const pressAt = (page: Page, at: number, { step, button }: Press, note: string): Promise<void> =>
  page.evaluate(
    ([when, selector, pressed, text]) =>
      new Promise<void>((done) => {
        const item = document.querySelector(`[data-step="${selector}"]`);
        const field = item?.querySelector<HTMLTextAreaElement>('[name="note"]');
        const target = item?.querySelector<HTMLButtonElement>(pressed);
        if (!field || !target) throw new Error(`${selector} has no ${pressed}`);
        setTimeout(
          () => {
            field.value = text;
            target.click();
            done();
          },
          Math.max(0, when - Date.now()),
        );
      }),
    [at, step, button, note] as const,
  );

/** The events of the run as this tab would export them. */
async function eventsIn(page: Page): Promise<ReadonlyArray<{ id: string; note?: string; text?: string }>> {
  await page.evaluate(() => document.querySelector<HTMLButtonElement>('[data-export="json"]')?.click());
  return JSON.parse((await page.locator('[data-exported] pre').textContent()) ?? '').events;
}

/** Two presses a round, on the same step or on others; the same ones in every run of the test. */
const press = fc.record({ step: fc.constantFrom(...STEPS), button: fc.constantFrom(...BUTTONS) });
const rounds = fc.sample(fc.tuple(press, press), { numRuns: ROUNDS, seed: 20260105 });

test('two tabs that are pressed at the very same instant lose nothing and show the same', async ({
  visit,
}) => {
  const { page, context } = await visit(PAGE);
  await startRun(page);
  await expect.poll(() => keptEvents(page)).toBe(2);
  const other = await context.newPage();
  await other.goto(page.url());
  await expect.poll(() => standings(other)).toEqual({ 'check-setting': 'next' });
  await other.locator('#record').waitFor();

  const notes: string[] = [];
  for (const [i, [one, two]] of rounds.entries()) {
    const at = Date.now() + 60;
    const [left, right] = [`left ${i}`, `right ${i}`];
    await Promise.all([pressAt(page, at, one, left), pressAt(other, at, two, right)]);
    notes.push(left, right);
  }

  const recorded = async (tab: Page) =>
    (await eventsIn(tab)).flatMap(({ note, text }) => note ?? text ?? []).sort();
  for (const tab of [page, other]) await expect.poll(() => recorded(tab)).toEqual(notes.toSorted());
  await expect.poll(async () => (await eventsIn(page)).length).toBe((await eventsIn(other)).length);
  const events = await eventsIn(page);
  expect(await eventsIn(other)).toEqual(events);
  expect(await standings(other)).toEqual(await standings(page));

  // What the storage has is the same once more.
  await expect.poll(() => keptEvents(page)).toBe(events.length);
  const before = await standings(page);
  await page.reload();
  await page.locator('#record').waitFor();
  await expect.poll(() => standings(page)).toEqual(before);
  expect(await eventsIn(page)).toEqual(events);
});
