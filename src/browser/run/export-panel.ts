import type { RunRecord } from '../../core/runbook/event.ts';
import { type DraftedRunbook, draftFromRun } from '../../core/runbook/export/draft.ts';
import { handoverText } from '../../core/runbook/export/handover.ts';
import { linkFragment } from '../../core/runbook/export/link.ts';
import { timelineMarkdown } from '../../core/runbook/export/markdown.ts';
import { writeRecord } from '../../core/runbook/record-file.ts';
import { make } from '../search/make.ts';
import { saveFile } from '../search/save-file.ts';

/** What a run can be taken along as. */
export type ExportKind = 'handover' | 'timeline' | 'draft' | 'json' | 'link';

interface Exported {
  readonly title: string;
  readonly text: string;
  /** Name and type of the file that it can be saved as. */
  readonly file?: readonly [name: string, type: string];
}

/** Shows a run in the form that is wanted, to be copied or saved. */
export function showExport(
  kind: ExportKind,
  record: RunRecord,
  runbook: DraftedRunbook,
  place: HTMLElement,
): void {
  const { title, text, file } = exportOf(kind, record, runbook);
  const copy = make('button', '', 'Copy');
  copy.type = 'button';
  const head = make('div', 'buttons', copy);
  if (file) {
    const [name, type] = file;
    const save = make('button', '', `Save ${name}`);
    save.type = 'button';
    save.addEventListener('click', () => saveFile(name, type, text));
    head.append(save);
  }
  const block = document.createElement('copy-button');
  block.append(head, make('pre', '', make('code', '', text)));
  place.replaceChildren(make('h3', '', title), block);
  copy.focus();
}

function exportOf(kind: ExportKind, record: RunRecord, runbook: DraftedRunbook): Exported {
  const name = `${runbook.id}-${record.id}`;
  switch (kind) {
    case 'handover':
      return { title: 'Hand-over text', text: handoverText(runbook, record, linkTo(record, runbook)) };
    case 'timeline':
      return {
        title: 'Timeline',
        text: timelineMarkdown(runbook, record),
        file: [`${name}.md`, 'text/markdown'],
      };
    case 'draft': {
      const { text, path } = draftFromRun(runbook, record);
      return { title: `Draft write-up, for ${path}`, text, file: ['index.md', 'text/markdown'] };
    }
    case 'json':
      return { title: 'Whole run', text: writeRecord(record), file: [`${name}.json`, 'application/json'] };
    case 'link':
      return { title: 'Link without values', text: linkTo(record, runbook) };
  }
}

function linkTo({ events }: RunRecord, runbook: DraftedRunbook): string {
  const { origin, pathname } = location;
  return `${origin}${pathname}#${linkFragment(runbook, events)}`;
}
