import type { Fault } from './fault.ts';

/** The YAML of a text, `linesAbove` it in the file, and what follows it: `body`, from the offset `bodyStart` on. */
export interface Parts {
  readonly yaml: string;
  readonly linesAbove: number;
  readonly body: string;
  readonly bodyStart: number;
}

/** Takes a Markdown text apart, or says why it cannot be. The text has line feeds alone. */
export function frontMatter(text: string): Parts | Fault {
  const opening = /^---[ \t]*\n/u.exec(text);
  if (opening === null) return MISSING;
  const yamlStart = opening[0].length;
  const closing = /^---[ \t]*$/mu.exec(text.slice(yamlStart));
  if (closing === null) return NOT_CLOSED;
  const yamlEnd = yamlStart + closing.index;
  const bodyStart = yamlEnd + closing[0].length;
  return { yaml: text.slice(yamlStart, yamlEnd), linesAbove: 1, body: text.slice(bodyStart), bodyStart };
}

const MISSING: Fault = {
  code: 'no-front-matter',
  offset: 0,
  message: 'The file does not begin with front matter, expected a line --- first of all.',
  remedy: 'Put the keys of the write-up between two lines that hold only ---, at the very top.',
};

const NOT_CLOSED: Fault = {
  code: 'no-front-matter',
  offset: 0,
  message: 'The front matter is opened here and never closed, expected a second line ---.',
  remedy: 'Put a line that holds only --- under the last key.',
};
