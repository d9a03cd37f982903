import { describe, expect, inject } from 'vitest';
import { checkContent } from '../../intake/check-content.ts';
import { pathOf } from '../../site/links.ts';
import { axeViolations, horizontalOverflow } from './audit.ts';
import { builtPages, pageTypes } from './built-pages.ts';
import { test } from './visit.ts';

const { folder, content } = inject('sites').real;
const all = await builtPages(folder);
const types = await pageTypes(all);
const { library } = await checkContent(content, { today: '2026-01-01' });
const statuses = new Map(library.incidents.map((incident) => [pathOf(incident), incident.data.status]));

/** What sets pages of one template apart from one another, as far as it changes what they show. */
function variant(template: string, page: string): string {
  if (template === 'incidents/[id]') return statuses.get(page) ?? '';
  if (template === 'incidents/[facet]/[value]') return page.split('/')[1] ?? '';
  if (template === 'codes/[family]/[code]') return /\d-\d+\/$/u.test(page) ? 'range' : '';
  if (template.includes('[...')) return String(page.split('/').length);
  return template === 'runbooks/[slug]' ? page : '';
}

const chosen = types.flatMap(({ template, pages }) => [
  ...new Map(pages.toReversed().map((page) => [variant(template, page), page])).values(),
]);

test('every page belongs to a template, and every template has a page', () => {
  expect(types.flatMap(({ pages }) => pages).sort()).toEqual(all);
  expect(types.filter(({ pages }) => pages.length === 0)).toEqual([]);
  expect(new Set(statuses.keys()).size).toBe(library.incidents.length);
});

describe.each(chosen)('/%s', (path) => {
  test.for(['dark', 'light'] as const)(
    'is accessible and not too wide, %s',
    async (colorScheme, { visit }) => {
      const { page } = await visit(path, { colorScheme, viewport: { width: 320, height: 640 } });
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await horizontalOverflow(page), `${width} px`).toEqual([]);
        expect(await axeViolations(page), `${width} px`).toEqual([]);
      }
      await page.setViewportSize({ width: 2560, height: 1440 });
      expect(await horizontalOverflow(page), '2560 px').toEqual([]);
    },
  );
});

test('every single page is accessible and not too wide on the narrowest phone', { timeout: 900_000 }, async ({
  visit,
}) => {
  const faulty: unknown[] = [];
  const left = [...all];
  const tab = async () => {
    const { page } = await visit('', { viewport: { width: 320, height: 640 } });
    for (let path = left.shift(); path !== undefined; path = left.shift()) {
      await page.goto(path);
      const faults = [...(await horizontalOverflow(page)), ...(await axeViolations(page))];
      faulty.push(...faults.map((fault) => ({ path, ...fault })));
    }
  };
  // Two tabs, for there are two cores or more.
  await Promise.all([tab(), tab()]);
  expect(left).toEqual([]);
  expect(faulty).toEqual([]);
});
