import type { Library } from '../core/library.ts';
import { linkedFile } from '../core/linked-file.ts';
import type { Ref } from '../core/target.ts';
import { hrefOf } from './links.ts';
import type { Places } from './markdown.ts';

/** Where the links of a write-up's body lead: to the pages of the files that they name. */
export function placesOf(library: Library, from: string): Places {
  const refs = new Map<string, Ref>();
  const add = (
    kind: Ref['kind'],
    entries: ReadonlyArray<{ readonly id: string; readonly filePath: string }>,
  ) => {
    for (const { id, filePath } of entries) refs.set(filePath, { kind, id });
  };
  return (address) => {
    if (refs.size === 0) {
      add('incident', library.incidents);
      add('runbook', library.runbooks);
      add('tree', library.trees);
      add('family', library.families);
    }
    const { file, anchor } = linkedFile(from, address);
    const ref = file === undefined ? undefined : refs.get(file);
    return ref && { page: file === from ? '' : hrefOf(ref), anchor };
  };
}
