import type { Library, LinkedTree } from '../../core/library.ts';
import { addressOf } from '../../core/tree/address.ts';
import { incidentsBehind } from '../../core/tree/behind.ts';
import type { Given } from '../../core/tree/given.ts';
import { type Outline, outlineOf } from '../../core/tree/outline.ts';

/** A tree that is walked, and what is needed to say where it leads. */
export interface WalkedTree {
  readonly library: Library;
  readonly tree: LinkedTree;
  readonly outline: Outline;
  /** How the program is started. */
  readonly program: string;
}

export function walkedTree(library: Library, tree: LinkedTree, today: string, program: string): WalkedTree {
  return { library, tree, outline: outlineOf(tree, incidentsBehind(library, tree, today)), program };
}

/** The command that comes to the same place again. */
export function commandFor({ tree, program }: WalkedTree, answers: readonly Given[]): string {
  const given = answers.length === 0 ? '' : ` --answers ${addressOf(answers).replaceAll('&', ',')}`;
  return `${program} walk ${tree.id}${given}`;
}

/** The address of the same place on the site, where it is known where the site is served. */
export function addressFor({ library, tree }: WalkedTree, answers: readonly Given[]): string | undefined {
  const { url, base } = library.site;
  return url && `${new URL(`${base}trees/${tree.id}/`, url)}?${addressOf(answers)}`;
}
