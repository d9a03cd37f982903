import { draftIncident } from '../../core/search/draft.ts';
import { make, makeButton } from './make.ts';
import { saveFile } from './save-file.ts';

/** A draft of a write-up, made in the tab from what was searched, to be changed, copied or saved. */
export function draftView(text: string, today: string): HTMLElement[] {
  const draft = draftIncident(text, today);
  const area = make('textarea', '');
  area.id = 'search-draft';
  area.rows = 14;
  area.spellcheck = false;
  area.value = draft.text;
  const label = make('label', '', 'Draft of a write-up, made in this tab');
  label.htmlFor = area.id;
  const copy = makeButton('Copy', {});
  const save = makeButton('Save as index.md', {});
  const said = make('span', 'quiet');
  said.role = 'status';
  copy.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(area.value);
      said.textContent = 'Copied';
    } catch {
      area.select();
      said.textContent = 'Marked: copy it with the keys';
    }
  });
  save.addEventListener('click', () => saveFile('index.md', 'text/markdown', area.value));
  return [
    label,
    make('p', 'quiet', maskedSentence(draft.masked)),
    area,
    make('p', 'chips', copy, save, said),
    make('p', 'quiet', 'Put it at ', make('code', '', draft.path), ' and send it as a pull request.'),
  ];
}

function maskedSentence(masked: Readonly<Record<string, number>>): string {
  const parts = Object.entries(masked).map(([kind, count]) => `${count} × ${kind}`);
  return parts.length === 0
    ? 'No e-mail address, network address, token or password was seen in it. Read it before you share it.'
    : `Masked: ${parts.join(', ')}. Read it before you share it.`;
}
