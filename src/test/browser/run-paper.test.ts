import { inflateSync } from 'node:zlib';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { horizontalOverflow } from './audit.ts';
import { DRILL } from './drill-runbook.ts';
import { followed, mark, startRun } from './follow.ts';
import { test } from './visit.ts';

const PAGE = `runbooks/${DRILL}/`;
/** A4 less 2 × 1.5 cm of margin, in CSS pixels. */
const PAPER = { site: 'added', viewport: { width: 680, height: 1000 } } as const;

const boxes = (page: Page) =>
  page.locator('.steps .tick').evaluateAll((ticks) =>
    ticks.map((tick) => {
      const { width, height } = tick.getBoundingClientRect();
      return Math.min(width, height) > 8 && Number.parseFloat(getComputedStyle(tick).borderTopWidth) >= 1;
    }),
  );

/** The text that can be seen, as opposed to what is in the page. */
const shownIn = (place: Locator): Promise<string> =>
  place.evaluate((element) => {
    const texts: string[] = [];
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      if (walker.currentNode.parentElement?.checkVisibility({ visibilityProperty: true })) {
        texts.push(walker.currentNode.nodeValue ?? '');
      }
    }
    return texts.join('').replace(/\s+/gu, ' ');
  });

const lines = (page: Page, selector: string) =>
  page
    .locator(selector)
    .evaluateAll((all) =>
      all.map(
        (line) =>
          line.getBoundingClientRect().width > 60 &&
          Number.parseFloat(getComputedStyle(line).borderBottomWidth) >= 1,
      ),
    );

test('a run on paper has boxes, lines to write on, and commands with the values in them', async ({
  visit,
}) => {
  const { page } = await visit(PAGE, PAPER);
  await startRun(page);
  await page.getByLabel('Name of the replica').fill('db-9');
  await page.getByLabel('Password of the database').fill('geheim-77');
  await followed(page).step('look').getByLabel('What do you see?').fill('lag of 3 h');
  await mark(page, 'look', 'Done');
  await page.emulateMedia({ media: 'print' });
  expect(await boxes(page)).toEqual([true, true, true]);
  expect(await lines(page, '.write-on span')).toEqual(Array.from({ length: 6 }, () => true));
  expect(await lines(page, '[data-parameter] input')).toEqual([true, true, true]);
  const step = followed(page).step('look');
  expect(await step.locator('code').first().isVisible()).toBe(true);
  expect(await shownIn(step)).toContain('psql -h db-9 -c "select 1"');
  expect(await shownIn(step)).toContain('lag of 3 h');
  expect(await shownIn(page.locator('main'))).not.toContain('geheim');
  const seen = page
    .locator('main')
    .locator('button, textarea, summary, [data-bar]')
    .filter({ visible: true });
  expect(await seen.count()).toBe(0);
  expect(await horizontalOverflow(page)).toEqual([]);
});

test('the PDF has a drawn box for each step', async ({ visit }) => {
  const { page } = await visit(PAGE, PAPER);
  const withBoxes = strokes(await page.pdf({ format: 'A4' }));
  await page.locator('.steps .tick').evaluateAll((ticks) => {
    for (const tick of ticks) tick.removeAttribute('class');
  });
  expect(withBoxes - strokes(await page.pdf({ format: 'A4' }))).toBeGreaterThanOrEqual(3);
});

/** How many paths the pages of a PDF paint (PDF 32000-1, section 8.5.3). */
function strokes(pdf: Buffer): number {
  const streams = pdf
    .toString('latin1')
    .matchAll(/FlateDecode[^>]*>>\s*stream\r?\n([\s\S]*?)\r?\nendstream/gu);
  return [...streams]
    .map(([, packed = '']) => inflateSync(Buffer.from(packed, 'latin1')).toString('latin1'))
    .reduce((sum, drawn) => sum + (drawn.match(/^(?:[fFSsbB]\*?)$/gmu)?.length ?? 0), 0);
}

test('without JavaScript it prints with the names of the values', async ({ visit }) => {
  const { page } = await visit(PAGE, { ...PAPER, javaScriptEnabled: false });
  await page.emulateMedia({ media: 'print' });
  expect(await boxes(page)).toEqual([true, true, true]);
  expect(await lines(page, '[data-parameter] input')).toEqual([true, true, true]);
  expect(await shownIn(followed(page).step('look'))).toContain('psql -h {{REPLICA}} -c "select 1"');
});

test('without JavaScript a runbook is as readable as before and offers nothing that does not work', async ({
  visit,
}) => {
  const { page } = await visit(PAGE, { site: 'added', javaScriptEnabled: false });
  const dead = page.locator('main').locator('button, input, textarea, summary').filter({ visible: true });
  expect(await dead.count()).toBe(0);
  const text = await shownIn(page.locator('main'));
  for (const told of ['Name of the replica', 'Undo: Make it anew', 'Destructive', 'Expect: It is gone']) {
    expect(text).toContain(told);
  }
  expect(text).not.toMatch(/Start a run|Record of this run|Seen:/u);
});
