import { describe, expect, inject } from 'vitest';
import { momentsOf } from '../../core/timeline.ts';
import { checkContent } from '../../intake/check-content.ts';
import { hrefOf, pathOf } from '../../site/links.ts';
import { builtDocuments, valuesOf } from './built-document.ts';
import { builtPages } from './built-pages.ts';
import { test } from './visit.ts';

const { folder, content } = inject('sites').real;
const { library } = await checkContent(content, { today: '2026-01-01' });
const documents = new Map(
  (await builtDocuments(folder, await builtPages(folder))).map(({ path, root }) => [path, root]),
);
const pages = library.incidents.map((incident) => {
  const root = documents.get(pathOf(incident));
  if (root === undefined) throw new Error(`${incident.id} has no page.`);
  return { id: incident.id, incident, root };
});
const PARTS = ['verify', 'why', 'symptoms', 'tried', 'impact', 'timeline', 'actions', 'files', 'notes'];

describe.each(pages)('$id', ({ incident, root }) => {
  test('shows every date that it has, and draws from two on', () => {
    const moments = momentsOf(incident.data);
    const shown = root
      .querySelectorAll('#timeline ~ ol time')
      .map((time) => time.getAttributeValue('datetime'));
    expect(shown.slice(0, moments.length)).toEqual(moments.map(({ at }) => at));
    expect(root.querySelectorAll('#timeline').length).toBe(moments.length > 0 ? 1 : 0);
    const isDrawn = (moments.at(-1)?.position ?? 0) > 0;
    expect(root.querySelectorAll('figure svg').length).toBe(isDrawn ? 1 : 0);
  });

  test('tells how to verify, then why, then the rest', () => {
    const ids = valuesOf(root, 'id').filter((id) => PARTS.includes(id));
    expect(ids).toEqual(PARTS.filter((id) => ids.includes(id)));
    expect(ids).toContain('symptoms');
  });

  test('ends the loud box with where to go on, unless a fix was applied', () => {
    const links = root.querySelectorAll('.loud').flatMap((box) => valuesOf(box, 'href'));
    const isFixed = incident.data.fixes.some(({ state }) => state === 'applied');
    const ways = [
      ...incident.links.filter(({ path }) => path[0] === 'runbooks').map(({ target }) => target),
      ...incident.backlinks
        .map(({ from }) => from)
        .filter(({ kind }) => kind === 'runbook' || kind === 'node'),
    ].map(hrefOf);
    expect(links.filter((link) => ways.includes(link)).toSorted()).toEqual(
      isFixed ? [] : [...new Set(ways)].toSorted(),
    );
  });

  test('shows a change before the commands that check it', async ({ visit }) => {
    const { page } = await visit(pathOf(incident));
    const kinds = await page
      .locator('main section:is(.fix, .mitigation, .proposal) :is(h3, pre)')
      .evaluateAll((all) => all.map(({ tagName, className }) => className.split(' ')[0] || tagName));
    expect(kinds.join(' ')).not.toMatch(/PRE diff/u);
    expect(kinds.includes('diff')).toBe(
      [...incident.data.fixes, incident.data.mitigation ?? { changes: [] }].some(({ changes }) =>
        changes.some(({ before, after }) => before ?? after),
      ),
    );
  });
});

test('some incident without a fix leads on', () => {
  expect(pages.some(({ incident: { data } }) => data.fixes.every(({ state }) => state !== 'applied'))).toBe(
    true,
  );
});

test('no rail links a page twice', () => {
  const twice = [...documents].flatMap(([path, root]) => {
    const links = root.querySelectorAll('aside').flatMap((rail) => valuesOf(rail, 'href'));
    return links.filter((link, i) => links.indexOf(link) !== i).map((link) => ({ path, link }));
  });
  expect(twice).toEqual([]);
});

test('no table can make its page scroll', () => {
  const tables = [...documents.values()].flatMap((root) => root.querySelectorAll('table'));
  const boxed = [...documents.values()].flatMap((root) => [
    ...root.querySelectorAll('.table-box[tabindex="0"][aria-label] > table'),
    ...root.querySelectorAll('.stack > table'),
  ]);
  expect(boxed.length).toBe(tables.length);
  expect(boxed.length).toBeGreaterThan(0);
});

test('no word of a table falls apart on a phone', async ({ visit }) => {
  const { page } = await visit('', { viewport: { width: 320, height: 640 } });
  const broken: unknown[] = [];
  for (const [path, root] of documents) {
    if (root.querySelectorAll('.table-box').length === 0) continue;
    await page.goto(path);
    const words = await page.locator('.table-box').evaluateAll((boxes) =>
      boxes.flatMap((box) => {
        const found: string[] = [];
        const nodes = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
        const range = document.createRange();
        for (let node = nodes.nextNode(); node !== null; node = nodes.nextNode()) {
          for (const { 0: word, index } of (node.textContent ?? '').matchAll(/[\p{L}\p{N}]+/gu)) {
            range.setStart(node, index);
            range.setEnd(node, index + word.length);
            if (range.getClientRects().length > 1) found.push(word);
          }
        }
        return found;
      }),
    );
    broken.push(...words.map((word) => ({ path, word })));
  }
  expect(broken).toEqual([]);
});
