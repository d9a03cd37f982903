import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject } from 'vitest';
import type { Fault } from '../../lab/fault.ts';
import { FAULTS, LAB_TIMES, type Lab, startLab } from '../../lab/lab.ts';
import type { ProbeClass } from '../../schema/probe.ts';
import { axeViolations, horizontalOverflow } from './audit.ts';
import { test } from './visit.ts';

let lab: Lab;
beforeAll(async () => {
  lab = await startLab(LAB_TIMES);
});
afterAll(() => lab.close());

const urlOf = (name: string): string => lab.running.find(({ fault }) => fault.name === name)?.url ?? '';

interface Asked extends Pick<Fault, 'send' | 'subprotocols'> {
  /** Seconds; long where it ends by itself, on a busy machine as well. */
  readonly watch?: number;
}

/** These last as long as they are watched. */
const LASTING: ReadonlySet<ProbeClass> = new Set([
  'websocket/healthy',
  'websocket/handshake-stalled',
  'http/timeout',
]);

/** Types an address into the probe page and presses the button. */
async function connect(page: Page, url: string, { send, subprotocols, watch = 60 }: Asked = {}) {
  const panel = page.locator('probe-panel');
  await panel.getByLabel('Address').fill(url);
  await panel.locator('summary').first().click();
  await panel.getByLabel('Subprotocols to offer').fill(subprotocols?.join(' ') ?? '');
  await panel.getByLabel('Message to send').fill(send ?? '');
  await panel.getByLabel('Seconds').fill(String(watch));
  await panel.getByRole('button', { name: 'Connect' }).click();
  return panel;
}

/** Nothing of our own is broken when the browser says that a connection of the lab failed. */
const breaks = true;

// A name without an address is forbidden by the policy before it is looked up; see below.
const seen = FAULTS.filter(({ name }) => name !== 'http-name-not-found');

describe('every fault is named as far as a browser sees it', () => {
  // Most of their time they wait for the lab, so they wait together.
  test.concurrent.for(seen)('$name', async (fault, { visit, expect }) => {
    const { page } = await visit('probe/', { breaks });
    const wanted = fault.inBrowser ?? fault.class;
    const panel = await connect(page, urlOf(fault.name), {
      ...fault,
      ...(LASTING.has(wanted) && { watch: 4 }),
    });
    const result = panel.locator('.probe-result');
    await result.waitFor();
    expect(await result.getAttribute('data-class')).toBe(wanted);
  });
});

test('says where it will connect, and sends nothing before the button is pressed', async ({ visit }) => {
  const { page, faults } = await visit('probe/');
  const panel = page.locator('probe-panel');
  await panel.getByLabel('Address').fill('wss://ada:geheim@app.example/ws?token=geheim');
  const where = panel.locator('.probe-where');
  expect(await where.textContent()).toContain('wss://app.example/ws?token=[masked]');
  expect(await where.textContent()).not.toContain('geheim');
  await panel.getByLabel('Address').fill('app.example');
  await panel.getByRole('button', { name: 'Connect' }).click();
  expect(await where.textContent()).toContain('begins with ws://');
  expect(faults.foreignRequests).toEqual([]);
});

test('shows the time line while it runs, and can be stopped', async ({ visit }) => {
  const { page } = await visit('probe/', { breaks });
  const panel = await connect(page, urlOf('no-pong'), { watch: 600 });
  await panel.locator('[data-event="received"]').waitFor();
  expect(await panel.locator('svg rect.open').count()).toBe(1);
  await panel.getByRole('button', { name: 'Stop' }).click();
  await panel.locator('.probe-result').waitFor();
  expect(await panel.locator('[data-event]').last().textContent()).toContain('the probe was stopped');
  await panel.getByRole('button', { name: 'Stop' }).waitFor({ state: 'hidden' });
});

test('leads on: to the code and through the tree, and every link leads somewhere', async ({ visit }) => {
  const { page } = await visit('probe/', { breaks });
  const panel = await connect(page, urlOf('idle-proxy'));
  await panel.locator('.probe-result').waitFor();
  const links = await panel
    .locator('ul a')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  expect(links).toEqual(['/codes/websocket-close/1006/', '/runbooks/debug-websocket/']);
  for (const link of links) expect((await page.request.get(link)).status(), link).toBe(200);
});

test('the report is copied without what the query and the password hold', async ({ visit }) => {
  const { page, context } = await visit('probe/', { breaks });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const panel = await connect(page, urlOf('token-refused').replace(/\/$/u, '/ws?token=geheim'));
  await panel.locator('.probe-report summary').click();
  await panel.getByRole('button', { name: 'Copy the report' }).click();
  await expect.poll(() => panel.locator('.probe-report [role=status]').textContent()).toBe('Copied');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('**Closed by the application** (websocket/closed-by-application)');
  expect(copied).toContain('?token=[masked]');
  expect(copied).not.toContain('geheim');
});

test.for([
  ['ws://fixpoint-lab.localhost:9/', 'ws://fixpoint-lab.localhost:9'],
  ['http://fixpoint-lab.invalid/health', 'http://fixpoint-lab.invalid'],
] as const)(
  'a host that the policy does not name gets the line to add: %s',
  async ([url, source], { visit }) => {
    const { page } = await visit('probe/', { breaks });
    const panel = await connect(page, url);
    const box = panel.locator('[data-obstacle="policy"]');
    await box.waitFor();
    expect(await box.locator('code').textContent()).toBe(`probes:\n  - ${source}`);
    expect(await panel.locator('[data-class]').count()).toBe(0);
    const guide = await box.locator('a').getAttribute('href');
    expect((await page.request.get(guide ?? '')).status()).toBe(200);
  },
);

test('only pages with a probe may connect to what site.yaml names', async ({ visit }) => {
  const { page } = await visit('probe/', { breaks });
  const connectTo = async () =>
    (await page.locator('meta[http-equiv]').getAttribute('content'))?.match(/connect-src [^;]*/u)?.[0];
  expect(await connectTo()).toContain('ws://localhost:*');
  await page.goto('');
  expect(await connectTo()).not.toContain('localhost');
});

test('the page tells whoever has no JavaScript to use the terminal', async ({ visit }) => {
  const { page } = await visit('probe/', { javaScriptEnabled: false });
  expect(await page.locator('probe-panel').textContent()).toContain('fixpoint probe wss://');
  expect(await page.locator('main button, main input').count()).toBe(0);
});

test.for(['dark', 'light'] as const)(
  'a result is accessible and fits, %s',
  async (colorScheme, { visit }) => {
    const { page } = await visit('probe/', { breaks, colorScheme, viewport: { width: 320, height: 640 } });
    for (const name of ['healthy', 'upgrade-forbidden']) {
      const panel = await connect(page, urlOf(name), { watch: 1 });
      await panel.locator('.probe-result').waitFor();
      await panel.locator('.probe-report summary').click();
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await horizontalOverflow(page), `${width} px`).toEqual([]);
        expect(await axeViolations(page), `${width} px`).toEqual([]);
      }
      await page.reload();
    }
  },
);

test('an element that is given its address waits for what is still to be filled in', async ({ visit }) => {
  const { page } = await visit('probe/', { breaks });
  const heard = await page.evaluate(async (url) => {
    const panel = document.createElement('probe-panel');
    panel.setAttribute('url', '{{BACKEND}}ws');
    panel.setAttribute('kind', 'websocket');
    panel.setAttribute('watch', '1');
    document.querySelector('main')?.replaceChildren(panel);
    const button = panel.querySelector('button');
    const before = { isDisabled: button?.disabled, says: panel.querySelector('.probe-where')?.textContent };
    panel.setAttribute('url', url.replace(/^ws/u, 'http'));
    const probed = new Promise((resolve) =>
      document.addEventListener('probed', (event) => resolve((event as CustomEvent).detail.class)),
    );
    button?.click();
    return { before, seen: await probed };
  }, urlOf('accept-then-close'));
  expect(heard).toEqual({
    before: { isDisabled: true, says: 'Fill in BACKEND; then this step can look for itself.' },
    seen: 'closed-at-once',
  });
});

test('a step of a runbook looks for itself: its address is filled in, what it sees is recorded and suggested', async ({
  visit,
}) => {
  const { page } = await visit('runbooks/websocket-closes-at-once/', { breaks });
  const step = page.locator('[data-step="test-debug-page"]');
  const panel = step.locator('probe-panel');
  await page
    .getByLabel('Address of the back end')
    .fill(urlOf('accept-then-close').replace(/^ws(.*)\/$/u, 'http$1'));
  await expect.poll(() => panel.locator('.probe-where').textContent()).toContain('/ws/test-client');
  await panel.getByRole('button', { name: 'Connect' }).click();
  expect(await panel.locator('.probe-result').getAttribute('data-class')).toBe('websocket/closed-at-once');
  await expect.poll(() => step.locator('.suggested').count()).toBe(1);
  expect(await step.locator('[data-outcome="1"] .suggested').count()).toBe(1);
});

test('the built site names the hosts of its content folder', async ({ visit }) => {
  const { page } = await visit('probe/', { site: 'empty' });
  expect(inject('sites').empty.base).toBe('/');
  expect(await page.locator('meta[http-equiv]').getAttribute('content')).toContain("connect-src 'self';");
});
