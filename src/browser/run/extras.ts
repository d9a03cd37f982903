/**
 * What comes apart from the page of a runbook, all in one: how values are put into commands, the store, the record
 * with its exports, and what happens around the page.
 */
export { attend } from './attend.ts';
export { FilledRunbook } from './filled-runbook.ts';
export { RecordView } from './record-view.ts';
export { openStore } from './store/open-store.ts';
