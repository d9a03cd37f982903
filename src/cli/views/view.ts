import type { DiffLine } from '../../core/line-diff.ts';

/** What a terminal shows of one thing, as data: how it is drawn is render.ts's concern. */
export interface View {
  readonly title: string;
  /** Short facts that stand under the title on one line: id, status, severity. */
  readonly facts: readonly string[];
  /** The one sentence that matters most, and what it is. */
  readonly headline?: { readonly label: string; readonly text: string };
  readonly sections: readonly Section[];
}

/** `prose` is Markdown of any length that stands before the items. */
export interface Section {
  readonly heading: string;
  readonly prose?: string;
  readonly items: readonly Item[];
}

/** One point of a section, its parts in the order in which they are shown; all but `code` and `changes` are filled. */
export interface Item {
  readonly text: string;
  readonly lead?: string;
  /** Shown to the letter: one command or piece of output each, with what it is for. */
  readonly code?: ReadonlyArray<string | Snippet>;
  readonly changes?: readonly FileChange[];
  readonly details?: readonly string[];
}

export interface Snippet {
  readonly run: string;
  readonly about: string;
}

export interface FileChange {
  readonly file: string;
  readonly note: string | undefined;
  readonly lines: readonly DiffLine[];
}

/** A section, or none where there is nothing in it. */
export function section(heading: string, items: readonly (Item | string)[]): readonly Section[] {
  if (items.length === 0) return [];
  return [{ heading, items: items.map((item) => (typeof item === 'string' ? { text: item } : item)) }];
}

/** A section of running text, or none. */
export function proseSection(heading: string, prose: string | undefined): readonly Section[] {
  return prose ? [{ heading, prose, items: [] }] : [];
}

/** Detail lines, those that have a value. */
export function details(lines: Readonly<Record<string, string | undefined>>): string[] {
  return Object.entries(lines).flatMap(([label, value]) => (value ? [`${label}: ${value}`] : []));
}

/** Where a thing leads, or what leads to it, as one line each. */
export const targetLine = ({
  kind,
  id,
  title,
}: {
  readonly kind: string;
  readonly id: string;
  readonly title: string;
}): string => `${kind} ${id}: ${title}`;
