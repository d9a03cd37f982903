import type { Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { headline } from '../../core/headline.ts';
import { plainText } from '../../core/plain-text.ts';
import { incidentsBehind } from '../../core/tree/behind.ts';
import { type Outline, outlineOf } from '../../core/tree/outline.ts';
import { checkContent } from '../../intake/check-content.ts';
import { pathOf } from '../../site/links.ts';
import { test } from './visit.ts';

const TODAY = '2026-01-01';
const { library } = await checkContent(inject('sites').real.content, { today: TODAY });

interface Way {
  readonly tree: string;
  readonly incident: string;
  /** The answers from the first question on, by the ids of their questions. */
  readonly answers: ReadonlyArray<readonly [question: string, answer: string]>;
  readonly name: string;
}

/** For each answer that ends at an incident, the shortest way to it. */
function waysOf({ id: tree, questions }: Outline): Way[] {
  const ways: Way[] = [];
  const reached = new Map<string, Way['answers']>([[questions[0]?.id ?? '', []]]);
  // A map's iterator also visits what is added while it runs, so nearer questions come first.
  for (const [id, before] of reached) {
    for (const answer of questions.find((one) => one.id === id)?.answers ?? []) {
      const answers = [...before, [id, answer.id] as const];
      const name = answers.map((pair) => pair.join('=')).join(' ');
      if (answer.to.kind === 'incident') ways.push({ tree, incident: answer.to.id, answers, name });
      if (answer.to.kind === 'node' && !reached.has(answer.to.id)) reached.set(answer.to.id, answers);
    }
  }
  return ways;
}

const ways = library.trees.flatMap((tree) => waysOf(outlineOf(tree, incidentsBehind(library, tree, TODAY))));

test('every incident is the end of a way', () => {
  expect(new Set(ways.map(({ incident }) => incident))).toEqual(
    new Set(library.incidents.map(({ id }) => id)),
  );
});

const text = (given: string): string => plainText(given).replace(/\s+/gu, ' ').trim();

/** Opens the tree from the list of trees and answers what is asked, by what stands on the page alone. */
async function follow(page: Page, { tree, answers }: Way): Promise<void> {
  await page
    .locator(`main a[href$="${pathOf({ kind: 'tree', id: tree })}"]`)
    .first()
    .click();
  for (const [question, answer] of answers) {
    const link = page.locator(`a[data-answer="${answer}"]`).filter({ visible: true });
    const asked = library.trees.find(({ id }) => id === tree)?.data.nodes.find(({ id }) => id === question);
    await page.getByRole('heading', { level: 1, name: text(asked?.question ?? '') }).waitFor();
    await link.click();
  }
}

async function seesFix(page: Page, id: string): Promise<void> {
  const incident = library.incidents.find((one) => one.id === id);
  const best = incident && headline(incident);
  await page.locator('.end .go').filter({ visible: true }).click();
  await page.waitForURL(`**/${pathOf({ kind: 'incident', id })}`);
  await page.locator('h1').waitFor();
  const shown = ((await page.locator('main').textContent()) ?? '').replace(/\s+/gu, ' ');
  expect(best?.kind).not.toBe('none');
  expect(shown).toContain(text(best?.text ?? '-'));
}

test.for(ways)('$name leads to the fix of $incident', async (way, { visit }) => {
  const { page } = await visit('trees/');
  await follow(page, way);
  await seesFix(page, way.incident);
});

const shortest = [...new Map(ways.toReversed().map((way) => [way.incident, way])).values()];

test.for(shortest)('without JavaScript, $name leads to the fix of $incident', async (way, { visit }) => {
  const { page } = await visit('trees/', { javaScriptEnabled: false });
  await follow(page, way);
  await seesFix(page, way.incident);
});
