import { expect, inject } from 'vitest';
import { fill } from '../../core/runbook/fill.ts';
import { run } from '../../core/runbook/run.ts';
import { checkContent } from '../../intake/check-content.ts';
import { pathOf } from '../../site/links.ts';
import { pressed } from './press.ts';
import { test } from './visit.ts';

const { library } = await checkContent(inject('sites').real.content, { today: '2026-01-01' });

test.for(library.runbooks)(
  '$id: each button copies its command, with the values there are',
  async (runbook, { visit }) => {
    const { page, context } = await visit(pathOf(runbook));
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const { parameters, steps } = runbook.data;
    const { values } = run({ id: runbook.id, ...runbook.data }, []);
    const commands = steps.flatMap((step) =>
      step.commands.map((command) => fill(command, parameters, values).text),
    );
    // The first move of the pointer brings what fills in the values.
    await page.mouse.move(1, 1);
    const buttons = page.locator('.steps copy-button button');
    await expect.poll(() => page.locator('.steps copy-button[data-label]').count()).toBe(commands.length);
    expect(commands.length).toBeGreaterThan(0);
    expect(await buttons.count()).toBe(commands.length);
    for (const [i, command] of commands.entries()) {
      await pressed(buttons.nth(i), 'Copied');
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(command);
    }
  },
);

test('of a change, what is copied is the new text', async ({ visit }) => {
  const change = library.incidents
    .flatMap((incident) =>
      incident.data.fixes.flatMap(({ changes }) => changes.map((one) => ({ incident, ...one }))),
    )
    .find(({ before, after }) => before !== undefined && after !== undefined);
  if (change?.after === undefined) throw new Error('No write-up shows a change before and after.');
  const { page, context } = await visit(pathOf(change.incident));
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page
    .locator('copy-button', { has: page.locator('del') })
    .first()
    .locator('button')
    .click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toBe(change.after.replace(/\n$/u, ''));
});

test('without leave to use the clipboard the command is marked, ready for the keys', async ({ visit }) => {
  const { page, context } = await visit('runbooks/debug-websocket/');
  await context.clearPermissions();
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  const block = page.locator('copy-button').first();
  const command = (await block.locator('pre code').textContent())?.trim();
  await pressed(block.locator('button'), 'Marked');
  expect(await page.evaluate(() => getSelection()?.toString().trim())).toBe(command);
});
