import type { RunRecord } from '../../core/runbook/event.ts';
import { writeRecord } from '../../core/runbook/write-record.ts';
import { make, makeButton } from '../search/make.ts';
import { saveFile } from '../search/save-file.ts';
import { loadExports } from './load-extras.ts';
import type { PageRunbook } from './runbook-data.ts';

/** What a run can be taken along as, written for people. */
export type WrittenKind = 'handover' | 'timeline' | 'draft' | 'link';
/** The JSON is there at all times: nothing has to be loaded for it. */
export type ExportKind = WrittenKind | 'json';

export interface Exported {
  readonly title: string;
  readonly text: string;
  /** Name and type of the file that it can be saved as. */
  readonly file?: readonly [name: string, type: string];
}

/** Shows a run in the form that is wanted, to be copied or saved. */
export async function showExport(
  kind: ExportKind,
  record: RunRecord,
  runbook: PageRunbook,
  place: HTMLElement,
): Promise<void> {
  try {
    const exported =
      kind === 'json' ? wholeRun(record) : (await loadExports()).exportOf(kind, record, runbook);
    show(exported, place);
  } catch {
    const said = 'The network was gone before the part of this page that writes this was there. ';
    const rest = 'The whole run as JSON needs no network, and the other forms can be made from it later.';
    place.replaceChildren(make('p', 'problem', said, rest));
    place.firstElementChild?.setAttribute('role', 'alert');
  }
}

function show({ title, text, file }: Exported, place: HTMLElement): void {
  const copy = makeButton('Copy', {});
  const head = make('div', 'buttons', copy);
  if (file) {
    const [name, type] = file;
    const save = makeButton(`Save ${name}`, {});
    save.addEventListener('click', () => saveFile(name, type, text));
    head.append(save);
  }
  const block = document.createElement('copy-button');
  block.append(head, make('pre', '', make('code', '', text)));
  place.replaceChildren(make('h3', '', title), block);
  copy.focus();
}

const wholeRun = (record: RunRecord): Exported => ({
  title: 'Whole run',
  text: writeRecord(record),
  file: [`${record.runbook.id}-${record.id}.json`, 'application/json'],
});
