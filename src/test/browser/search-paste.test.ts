import { expect, inject } from 'vitest';
import { checkContent } from '../../intake/check-content.ts';
import { paste } from './ask.ts';
import { axeViolations, horizontalOverflow } from './audit.ts';
import { pressed } from './press.ts';
import { test } from './visit.ts';

const { library } = await checkContent(inject('sites').real.content, { today: '2026-01-01' });
const incident = library.incidents.find(({ id }) => id === 'WS-002')?.data;
const [signature] = incident?.signatures ?? [];
const KNOWN_LINE = `2026-01-05T09:30:02Z ERROR ${signature?.text}`;
const NOISE = Array.from(
  { length: 36 },
  (_, at) => `2026-01-05T09:30:${10 + at}Z INFO step ${at} of the batch done`,
);
const LOG = [...NOISE.slice(0, 30), KNOWN_LINE, ...NOISE.slice(30)].join('\n');

test.for([
  { width: 320, height: 640, scheme: 'dark' },
  { width: 1280, height: 900, scheme: 'light' },
] as const)(
  'a pasted log shows its fix and its line, at $width px',
  async ({ width, height, scheme }, { visit }) => {
    const { page } = await visit('search/', { viewport: { width, height }, colorScheme: scheme });
    const { box, results } = await paste(page, LOG);
    expect(await box.getAttribute('data-verdict')).toBe('known');
    expect(await results.first().getAttribute('href')).toBe('/incidents/ws-002/');

    const sure = await results.count();
    expect(sure, 'beside a known error, no noise').toBeLessThan(5);

    const answer = box.locator('[data-results] > li').first().locator('.answer');
    const text = (await answer.textContent()) ?? '';
    expect(text).toContain('Your line 31');
    expect(text).toContain(signature?.text);
    expect(text).toContain((incident?.fixes[0]?.what ?? '').replaceAll('`', ''));
    expect(text).toContain((incident?.verification[0]?.expect ?? '').replaceAll('`', ''));

    // On a small screen the fix comes first; on a large one there is room for both.
    const read = box.locator('[data-read]');
    expect(await read.getAttribute('open')).toBe(width < 640 ? null : '');
    if (width < 640) await read.locator('summary').click();
    expect(await read.locator('summary').textContent()).toContain('37 lines, of which 1 matters');
    expect(await read.locator('.marked').count()).toBe(1);
    expect(await read.locator('.marked').textContent()).toContain(signature?.text);
    expect(await read.locator('.unmarked').count()).toBeGreaterThan(0);
    expect(await read.locator('.skipped').count()).toBe(2);
    expect(await axeViolations(page)).toEqual([]);
    expect(await horizontalOverflow(page)).toEqual([]);
  },
);

test('the commands of a known error can be copied from the result', async ({ visit }) => {
  const withCommand = library.incidents.find(({ data }) => (data.fixes[0]?.commands.length ?? 0) > 0);
  const command = withCommand?.data.fixes[0]?.commands[0]?.run ?? '';
  const line = withCommand?.data.signatures.find(({ text }) => text.includes('Reconnecting'))?.text ?? '';
  const { page } = await visit('search/');
  const { box } = await paste(page, `hello\n${line.replaceAll('<*>', '2')}`);
  expect(await box.getAttribute('data-verdict')).toBe('known');
  const copy = box.locator('.answer copy-button').first();
  await pressed(copy.locator('button'), 'Copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(command);
});

test('what is pasted is shown, never run', async ({ visit }) => {
  const { page } = await visit('search/');
  const title = await page.title();
  const { box } = await paste(
    page,
    `<img src=x onerror="document.title='ran'">\n<script>document.title='ran'</script>\n${KNOWN_LINE}`,
  );
  expect(await box.locator('[data-read]').textContent()).toContain('<img src=x');
  expect(await box.locator('img, script').count()).toBe(0);
  expect(await page.title()).toBe(title);
});
