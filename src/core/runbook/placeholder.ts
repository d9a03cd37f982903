/**
 * `{{NAME}}` in a command or a text of a runbook. Only capitals without spaces are ours; `{{ .Values.host }}` belongs to
 * whatever the command is written for.
 */
export const PLACEHOLDER = /\{\{([A-Z][A-Z0-9_]*)\}\}/gu;

export interface Placeholder {
  readonly name: string;
  readonly start: number;
  /** Where the text goes on. */
  readonly end: number;
}

/** Every placeholder of a text, in order. */
export function placeholders(text: string): Placeholder[] {
  return Array.from(text.matchAll(PLACEHOLDER), (match) => ({
    name: match[1] ?? '',
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** A text for people with the values in it as they are; what has no value stays as it is written. */
export const fillText = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(PLACEHOLDER, (written, name: string) =>
    Object.hasOwn(values, name) && values[name] ? values[name] : written,
  );
