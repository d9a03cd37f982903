import { make } from '../../search/make.ts';
import type { RefusedFile } from '../store/kept-run.ts';
import { button } from './run-row.ts';

/** A file that was not taken in: what is wrong with it, and the file itself, as it was. */
export function refusedRow({ id, name, at, reason, content }: RefusedFile): HTMLElement {
  const about = `${new Date(at).toLocaleString()}, ${content.size.toLocaleString()} bytes`;
  const row = make('li', '', make('p', 'name', name), make('p', '', reason), make('p', 'quiet', about));
  row.dataset.file = id;
  row.append(
    make(
      'div',
      'buttons',
      button('Save as it was', 'save-file', name),
      button('Throw away', 'forget-file', name),
    ),
  );
  return row;
}
