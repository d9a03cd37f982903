import { expect, inject } from 'vitest';
import { incidentsBehind } from '../../core/tree/behind.ts';
import { graphOf } from '../../core/tree/graph.ts';
import { outlineOf } from '../../core/tree/outline.ts';
import { checkContent } from '../../intake/check-content.ts';
import { mapPath, pathOf } from '../../site/links.ts';
import { pageWeights } from '../bench/weights.ts';
import { axeViolations, horizontalOverflow } from './audit.ts';
import { test } from './visit.ts';

const TODAY = new Date().toISOString().slice(0, 10);
const { folder, content } = inject('sites').real;
const { library } = await checkContent(content, { today: TODAY });
const graphs = library.trees.map((tree) => ({
  id: tree.id,
  nodes: tree.data.nodes.map(({ id }) => id),
  graph: graphOf(outlineOf(tree, incidentsBehind(library, tree, TODAY))),
}));

test.for(graphs)(
  '$id: the picture and the list have the questions, ends and answers of the data',
  async (tree, { visit }) => {
    const { page } = await visit(mapPath(tree.id), { javaScriptEnabled: false });
    const ids = (selector: string, key: string) =>
      page.locator(selector).evaluateAll((all, name) => all.map((one) => one.getAttribute(name)).sort(), key);
    const edges = tree.graph.edges.map(({ id }) => id).sort();
    expect(await ids('svg .node', 'data-node')).toEqual(tree.graph.nodes.map(({ id }) => id).sort());
    expect(await ids('svg .edge', 'data-edge')).toEqual(edges);
    expect(await ids('svg .label', 'data-edge')).toEqual(edges);
    expect(await ids('#list li', 'data-edge')).toEqual(edges);
    expect(await ids('#list a[data-node]', 'data-node')).toEqual([...tree.nodes].sort());
    // Labels are broken into lines, so words are compared without the spaces between them.
    const bare = (text: string | null) => (text ?? '').replace(/\s/gu, '');
    for (const { id, text } of tree.graph.edges) {
      expect(bare(await page.locator(`svg .label[data-edge="${id}"]`).textContent()), id).toBe(bare(text));
    }
    for (const node of tree.nodes) {
      const link = page.locator(`svg .node[data-node="${node}"]`);
      expect(await link.getAttribute('href')).toBe(`/${pathOf({ kind: 'node', id: `${tree.id}/${node}` })}`);
    }
  },
);

test('links make the picture larger without a script, and on a phone the list stands alone', async ({
  visit,
}) => {
  const { page } = await visit('trees/websocket/map/', {
    javaScriptEnabled: false,
    viewport: { width: 1280, height: 800 },
  });
  const widthOf = async () => (await page.locator('svg').first().boundingBox())?.width ?? 0;
  // As it comes its letters can be read: 13 px, as they were drawn.
  const drawn = Number(await page.locator('svg').first().getAttribute('width'));
  expect(drawn).toBeGreaterThan(1280);
  expect(await widthOf()).toBeCloseTo(drawn, 0);
  expect(await horizontalOverflow(page)).toEqual([]);
  await page.getByRole('link', { name: 'all at once' }).click();
  await expect.poll(widthOf).toBeLessThan(1280);
  await page.getByRole('link', { name: 'smaller' }).click();
  await expect.poll(widthOf).toBeGreaterThan(1280);
  await page.getByRole('link', { name: 'to read' }).click();
  await expect.poll(widthOf).toBeCloseTo(drawn, 0);
  expect(await horizontalOverflow(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.locator('svg').first().isVisible()).toBe(false);
  expect(await page.locator('#list').isVisible()).toBe(true);
  expect(await horizontalOverflow(page)).toEqual([]);
});

test.for(['dark', 'light'] as const)(
  'marks the way and dims what it does not lead to, %s',
  async (colorScheme, { visit }) => {
    const { page } = await visit('trees/websocket/?start=never', {
      colorScheme,
      viewport: { width: 1280, height: 800 },
    });
    await page.locator('tree-walk[data-ready]').waitFor();
    await page.getByRole('link', { name: 'The whole tree' }).click();
    await page.locator('tree-map[data-ready]').waitFor();
    const classes = (edge: string) => page.locator(`svg .edge[data-edge="${edge}"]`).getAttribute('class');
    expect(await classes('start/never')).toContain('on-way');
    expect(await classes('start/later')).toContain('dead');
    expect(await classes('never-connects/http-only')).not.toMatch(/dead|on-way/u);
    expect(await page.locator('svg .node.on-way').count()).toBe(2);
    expect(await page.locator('#list li.on-way').count()).toBe(1);
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('link', { name: 'My WebSocket does not work' }).click();
    await page.locator('tree-walk[data-ready]').waitFor();
    expect(await page.locator('.way li').count()).toBe(1);
  },
);

const pages = library.trees.flatMap((tree) => [
  pathOf(tree),
  mapPath(tree.id),
  ...tree.data.nodes.map(({ id }) => pathOf({ kind: 'node', id: `${tree.id}/${id}` })),
]);

test.for(pages)('/%s loads at most 6 KB of scripts', async (path) => {
  const { script } = await pageWeights(folder, `${path}index.html`);
  expect(script).toBeGreaterThan(0);
  expect(script).toBeLessThanOrEqual(6_000);
});
