import { parseArgs } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { words } from '../../core/search/tokens.ts';
import { launchChromium } from '../browser/chromium.ts';
import { filed } from '../eval/evaluate-in-browser.ts';
import { type PoolDocument, readDocuments } from '../eval/pool.ts';
import { serveSearchPage } from '../search-page/serve.ts';
import { type CountingProxy, countingProxy, type Traffic } from './counting-proxy.ts';
import { generatedDocuments } from './generated-documents.ts';
import { askPagefind, writePlainPagefind } from './plain-pagefind.ts';

const GENERATED = 2_437;
const SAMPLES = 9;
const RUNS = 5;
/** Milliseconds that every answer waits: none, and a host on the same continent. */
const WAITS = [0, 40];

/** Prints what search costs in a real browser, beside Pagefind's own API over the same records in the same run. */
export async function benchSearch(print: (line: string) => void, given: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...given], options: { docs: { type: 'string' } } });
  const documents = values.docs === undefined ? generatedDocuments(GENERATED) : readDocuments(values.docs);
  print(
    `${documents.length} documents${values.docs === undefined ? ', generated (--docs FILE for others)' : ''}`,
  );
  const site = await serveSearchPage(documents.map(filed));
  const browser = await launchChromium();
  try {
    await writePlainPagefind(documents, site.folder);
    for (const wait of WAITS) {
      const proxy = await countingProxy(site.address, wait);
      await printColdSearches(print, browser, proxy, documents, wait);
      await proxy.close();
    }
    await printPlanning(print, browser, site.address, documents);
  } finally {
    await browser.close();
    await site.close();
  }
}

interface Cost extends Traffic {
  readonly ms: number;
}

/** Each text is asked in a browser context of its own, so that nothing is cached. */
async function printColdSearches(
  print: (line: string) => void,
  browser: Browser,
  proxy: CountingProxy,
  documents: readonly PoolDocument[],
  wait: number,
): Promise<void> {
  const pages: Traffic[] = [];
  const cold = async (ask: (page: Page) => Promise<number>): Promise<Cost> => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(proxy.address, { waitUntil: 'load' });
    pages.push(proxy.take());
    const ms = await ask(page);
    await context.close();
    return { ...proxy.take(), ms };
  };
  const step = Math.max(1, Math.floor(documents.length / SAMPLES));
  const sample = documents.filter((_, at) => at % step === 0).slice(0, SAMPLES);
  print(`\ncold, median (most) of ${sample.length}, every answer ${wait} ms late:`);
  const texts = {
    title: { limit: 300, text: ({ title }: PoolDocument) => title },
    report: { limit: 500, text: ({ title, body }: PoolDocument) => `${title}\n${body}` },
  };
  for (const [name, { limit, text }] of Object.entries(texts)) {
    const ours: Cost[] = [];
    const plain: Cost[] = [];
    const byWord: Cost[] = [];
    for (const asked of sample.map(text)) {
      ours.push(await cold((page) => askDesk(page, asked)));
      plain.push(await cold((page) => askPagefind(page, [asked])));
      byWord.push(await cold((page) => askPagefind(page, [...new Set(words(asked))])));
    }
    print(`${label(`${name}, Fixpoint`)}${row(ours)}  (at most ${limit} KB)`);
    print(label(`${name}, Pagefind plain`) + row(plain));
    print(label(`${name}, Pagefind by word`) + row(byWord));
  }
  print(`${label('page, before the first key')}${traffic(pages)}  (at most 10 KB)`);
}

const askDesk = (page: Page, text: string): Promise<number> =>
  page.evaluate(async (asked) => {
    const started = performance.now();
    await desk.search(asked);
    return performance.now() - started;
  }, text);

async function printPlanning(
  print: (line: string) => void,
  browser: Browser,
  address: string,
  documents: readonly PoolDocument[],
): Promise<void> {
  const page = await browser.newPage();
  await page.goto(address);
  const lines = documents.flatMap(({ body }) => body.split('\n')).filter((line) => line.trim() !== '');
  const paste = lines.slice(0, 200).join('\n');
  const large = lines
    .join('\n')
    .repeat(8)
    .slice(0, 2 ** 20);
  const plans = await page.evaluate((text) => timePlans(text, 9), paste);
  print(`\nplan of 200 lines, ${paste.length} characters: ${most(plans, 0)} ms  (at most 20)`);
  const idle: number[] = [];
  const busy: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    idle.push(await page.evaluate(() => longestBlock(() => new Promise((done) => setTimeout(done, 300)))));
    busy.push(await page.evaluate((text) => longestBlock(() => desk.search(text)), large));
  }
  print(
    `longest block of the page while 1 MB is searched: ${most(busy, 0)} ms, while nothing is: ${most(idle, 0)} ms  (at most 100)`,
  );
  await page.close();
}

const label = (text: string): string => `  ${text}`.padEnd(29);

const row = (costs: readonly Cost[]): string =>
  `${traffic(costs)}, ${most(
    costs.map(({ ms }) => ms),
    0,
  ).padStart(12)} ms`;

const traffic = (costs: readonly Traffic[]): string =>
  `${most(
    costs.map(({ bytes }) => bytes / 1_000),
    1,
  ).padStart(12)} KB in ${most(
    costs.map(({ requests }) => requests),
    0,
  ).padStart(9)} requests`;

/** The median, and the greatest in brackets. */
function most(numbers: readonly number[], digits: number): string {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted[sorted.length >> 1] ?? 0;
  return `${middle.toFixed(digits)} (${(sorted.at(-1) ?? 0).toFixed(digits)})`;
}
