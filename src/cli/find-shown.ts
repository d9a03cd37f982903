import type { Library } from '../core/library.ts';
import { nearest } from '../core/nearest.ts';
import { codeView, familyView } from './views/code-view.ts';
import { incidentView } from './views/incident-view.ts';
import { runbookView } from './views/runbook-view.ts';
import { treeView } from './views/tree-view.ts';
import type { View } from './views/view.ts';

/** Kinds that can be shown, in the order in which one name is looked up. */
export const SHOWN_KINDS = ['incident', 'runbook', 'tree', 'family', 'code'] as const;
export type ShownKind = (typeof SHOWN_KINDS)[number];

/** Something that has a name in the terminal: what a program gets of it, and what a person sees. */
export interface Shown {
  readonly kind: ShownKind;
  readonly id: string;
  readonly entry: object;
  readonly view: () => View;
}

/**
 * What a name leads to. `several`: it is short for any of these. `none`: the name is that of something of
 * `otherKinds`, or is a slip of the hand for `near`.
 */
export type Lookup =
  | { readonly result: 'one'; readonly shown: Shown; readonly also: readonly Shown[] }
  | { readonly result: 'several'; readonly choices: readonly Shown[] }
  | { readonly result: 'none'; readonly otherKinds: readonly Shown[]; readonly near: string | undefined };

/**
 * Looks a name up without regard to case: as an id, else as a bare code (`4003`), else as an id written loosely
 * (`ws1` for `WS-001`).
 */
export function findShown(library: Library, name: string, kind?: ShownKind): Lookup {
  const all = shown(library);
  const ofKind = all.filter((one) => kind === undefined || one.kind === kind);
  const [first, ...also] = ofKind.filter(({ id }) => id.toLowerCase() === name.toLowerCase());
  if (first !== undefined) return { result: 'one', shown: first, also };
  for (const isMeant of [bareCode(name), looseId(name)]) {
    const [only, ...others] = ofKind.filter(isMeant);
    if (only === undefined) continue;
    if (others.length > 0) return { result: 'several', choices: [only, ...others] };
    return { result: 'one', shown: only, also: [] };
  }
  return {
    result: 'none',
    otherKinds: all.filter((one) => bareCode(name)(one) || looseId(name)(one)),
    near: nearest(
      name,
      ofKind.map(({ id }) => id),
    ),
  };
}

const bareCode =
  (name: string) =>
  ({ kind, id }: Shown): boolean =>
    kind === 'code' && id.slice(id.indexOf('/') + 1).toLowerCase() === name.toLowerCase();

const looseId =
  (name: string) =>
  ({ id }: Shown): boolean =>
    loose(id) === loose(name);

/** Without what people leave out of an id: case, hyphens, zeros before a number. */
const loose = (id: string): string =>
  id
    .toLowerCase()
    .replace(/(?<!\d)0+(?=\d)/gu, '')
    .replace(/[-_ ]/gu, '');

function shown({ incidents, runbooks, trees, families }: Library): Shown[] {
  return [
    ...incidents.map(
      (entry): Shown => ({ kind: 'incident', id: entry.id, entry, view: () => incidentView(entry) }),
    ),
    ...runbooks.map(
      (entry): Shown => ({ kind: 'runbook', id: entry.id, entry, view: () => runbookView(entry) }),
    ),
    ...trees.map((entry): Shown => ({ kind: 'tree', id: entry.id, entry, view: () => treeView(entry) })),
    ...families.map(
      (entry): Shown => ({ kind: 'family', id: entry.id, entry, view: () => familyView(entry) }),
    ),
    ...families.flatMap((family) =>
      family.data.codes.map(
        (code): Shown => ({
          kind: 'code',
          id: `${family.id}/${code.code}`,
          entry: code,
          view: () => codeView(family, code),
        }),
      ),
    ),
  ];
}
