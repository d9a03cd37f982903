import type { RunnableRunbook } from '../../core/runbook/begin.ts';
import type { RunRecord } from '../../core/runbook/event.ts';
import { make } from '../search/make.ts';
/** What a run can be taken along as. */
export type ExportKind = 'handover' | 'timeline' | 'draft' | 'json' | 'link';
export function showExport(
  kind: ExportKind,
  record: RunRecord,
  runbook: RunnableRunbook,
  place: HTMLElement,
): void {
  place.replaceChildren(make('pre', '', kind, record.id, runbook.id));
}
