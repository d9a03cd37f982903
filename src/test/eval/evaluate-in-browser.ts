import type { FiledRecord } from '../../core/search/files/encode.ts';
import { launchChromium } from '../browser/chromium.ts';
import { serveSearchPage } from '../search-page/serve.ts';
import { type RunRow, runRows } from './evaluate.ts';
import { indexed } from './indexed-pool.ts';
import type { PoolDocument, PoolQuery } from './pool.ts';

/** The same run as `evaluate`, through the built index files in a real browser. */
export async function evaluateInBrowser(
  documents: readonly PoolDocument[],
  queries: readonly PoolQuery[],
): Promise<RunRow[]> {
  const site = await serveSearchPage(documents.map(filed));
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    await page.goto(site.address);
    return await runRows(queries, (text) =>
      page.evaluate(async (asked) => {
        const { verdict, found } = (await desk.search(asked)).answer;
        return { verdict, found: found.map(({ record, confidence }) => ({ record, confidence })) };
      }, text),
    );
  } finally {
    await browser.close();
    await site.close();
  }
}

/** A document as it is filed; its result shows the title and how the text begins. */
export const filed = (document: PoolDocument): FiledRecord => ({
  ...indexed(document),
  shown: {
    path: `${document.id}/`,
    title: document.title,
    sort: 'document',
    doing: document.body.slice(0, 120),
    doingKind: 'none',
  },
});
