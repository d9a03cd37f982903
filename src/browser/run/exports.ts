import type { RunRecord } from '../../core/runbook/event.ts';
import { draftFromRun } from '../../core/runbook/export/draft.ts';
import { handoverText } from '../../core/runbook/export/handover.ts';
import { linkFragment } from '../../core/runbook/export/link.ts';
import { timelineMarkdown } from '../../core/runbook/export/markdown.ts';
import { fillKnown } from '../../core/runbook/known-slots.ts';
import type { Exported, WrittenKind } from './export-panel.ts';
import type { PageRunbook } from './runbook-data.ts';

/** A run written for people. These are loaded apart: who only reads a runbook needs none of them. */
export function exportOf(kind: WrittenKind, record: RunRecord, runbook: PageRunbook): Exported {
  const name = `${runbook.id}-${record.id}`;
  switch (kind) {
    case 'handover':
      return { title: 'Hand-over text', text: handoverText(runbook, record, linkTo(record, runbook)) };
    case 'timeline':
      return {
        title: 'Timeline',
        text: timelineMarkdown(runbook, record, fillKnown(runbook.slots)),
        file: [`${name}.md`, 'text/markdown'],
      };
    case 'draft': {
      const { text, path } = draftFromRun(runbook, record);
      return { title: `Draft write-up, for ${path}`, text, file: ['index.md', 'text/markdown'] };
    }
    case 'link':
      return { title: 'Link without values', text: linkTo(record, runbook) };
  }
}

function linkTo({ events }: RunRecord, runbook: PageRunbook): string {
  const { origin, pathname } = location;
  return `${origin}${pathname}#${linkFragment(runbook, events)}`;
}
