import { make } from '../../search/make.ts';
import { part } from '../find-part.ts';

/** Makes the name of a row a field. Enter keeps it, Escape leaves it as it was (undefined). */
export function renameIn(row: HTMLElement, done: (name: string | undefined) => Promise<void>): void {
  const heading = part(row, '.name');
  const before = heading.textContent;
  const field = make('input');
  field.type = 'text';
  field.value = before;
  field.maxLength = 120;
  field.ariaLabel = `New name of ${before}`;
  let isOver = false;
  const finish = (name: string | undefined) => {
    if (isOver) return;
    isOver = true;
    field.replaceWith(before);
    void done(name === before || name === '' ? undefined : name);
  };
  field.addEventListener('keydown', ({ key }) => {
    if (key === 'Enter') finish(field.value.trim());
    if (key === 'Escape') finish(undefined);
  });
  field.addEventListener('blur', () => finish(field.value.trim()));
  heading.replaceChildren(field);
  field.select();
}
