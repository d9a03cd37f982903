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

/** Everything of that name, without regard to case. */
export function findShown(library: Library, name: string): Shown[] {
  const wanted = name.toLowerCase();
  return shown(library).filter(({ id }) => id.toLowerCase() === wanted);
}

/** The name that was probably meant. */
export function nearestName(library: Library, name: string): string | undefined {
  return nearest(
    name,
    shown(library).map(({ id }) => id),
  );
}

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
