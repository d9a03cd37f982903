/** What a terminal shows of one thing, as data: how it is drawn is render.ts's concern. */
export interface View {
  readonly title: string;
  /** Short facts that stand under the title on one line: id, status, severity. */
  readonly facts: readonly string[];
  /** The one sentence that matters most, and what it is. */
  readonly headline?: { readonly label: string; readonly text: string };
  readonly sections: readonly Section[];
}

export interface Section {
  readonly heading: string;
  readonly items: readonly Item[];
}

/** `text` is wrapped; `code` is shown to the letter, one command or line of output to a string. */
export interface Item {
  readonly text: string;
  readonly code?: readonly string[];
  readonly details?: readonly string[];
}

/** A section, or none where there is nothing in it. */
export function section(heading: string, items: readonly (Item | string)[]): readonly Section[] {
  if (items.length === 0) return [];
  return [{ heading, items: items.map((item) => (typeof item === 'string' ? { text: item } : item)) }];
}

/** Detail lines, those that have a value. */
export function details(lines: Readonly<Record<string, string | undefined>>): string[] {
  return Object.entries(lines).flatMap(([label, value]) =>
    value === undefined ? [] : [`${label}: ${value}`],
  );
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
