import type { Names } from '../../core/write-up/answers.ts';
import { choicesOf, type NameBase, WRITE_UP } from '../../core/write-up/named.ts';
import { make } from '../search/make.ts';

/** More than this nobody looks through; what is typed is known all the same. */
const OFFERED_MOST = 1_000;

/** Fills the lists of what may be named in a field, for the browser to offer as one types. */
export function offerNames(root: HTMLElement, base: NameBase): void {
  for (const list of root.querySelectorAll<HTMLDataListElement>('datalist[data-names]')) {
    const names = list.dataset.names as Names;
    const choices = choicesOf(names, base);
    const last = names === 'target' ? [{ id: WRITE_UP, name: 'Nothing is known: start a write-up' }] : [];
    list.replaceChildren(
      ...[...last, ...choices].slice(0, OFFERED_MOST).map(({ id, name }) => {
        const option = make('option');
        option.value = id;
        if (name !== '') option.label = name;
        return option;
      }),
    );
  }
}
