import type { DraftedRunbook } from '../../core/runbook/export/draft.ts';

/**
 * The runbook that a page is about, from the data block in it; undefined where there is none. The build wrote it,
 * so its shape is known.
 */
export function runbookIn(page: Document): DraftedRunbook | undefined {
  const text = page.querySelector('script[data-runbook]')?.textContent;
  return text ? (JSON.parse(text) as DraftedRunbook) : undefined;
}
