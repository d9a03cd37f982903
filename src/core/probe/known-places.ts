import type { Tree } from '../../schema/tree.ts';
import type { CodeFamilies } from './meaning.ts';

/** What a page tells its probe: the trees that a verdict branches in, the codes, and where each of them is. */
export interface KnownPlaces {
  readonly trees: ReadonlyArray<{
    readonly title: string;
    /** Without what a branch does not need. */
    readonly nodes: Tree['nodes'];
    /** What each answer leads to, by `node/answer`. */
    readonly places: Readonly<Record<string, Place>>;
  }>;
  readonly families: CodeFamilies;
  /** Address of the page of each code, by `family/code`. */
  readonly codes: Readonly<Record<string, string>>;
  /** Address of the chapter of the guide that says how a probe is allowed. */
  readonly guide: string;
}

export interface Place {
  readonly kind: string;
  readonly title: string;
  readonly href: string;
}
