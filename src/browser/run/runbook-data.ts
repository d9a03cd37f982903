import type { DraftedRunbook } from '../../core/runbook/export/draft.ts';
import type { KnownSlots } from '../../core/runbook/known-slots.ts';

/** A runbook as its page carries it. */
export interface PageRunbook extends DraftedRunbook {
  readonly slots: KnownSlots;
}

/**
 * The runbook that a page is about, from the data block in it; undefined where there is none. The build wrote it,
 * so its shape is known.
 */
export function runbookIn(page: Document): PageRunbook | undefined {
  const text = page.querySelector('script[data-runbook]')?.textContent;
  return text ? (JSON.parse(text) as PageRunbook) : undefined;
}
