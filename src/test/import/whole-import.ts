import { codeBook } from '../../core/write-up/code-book.ts';
import { knownWords } from '../../core/write-up/known-words.ts';
import { lineCount } from '../../intake/import/account.ts';
import { type ImportedDocument, Importer, type Surroundings } from '../../intake/import/import-batch.ts';
import { type SourceText, sourceText } from '../../intake/import/source-text.ts';
import { wordsOf } from '../../intake/import/words.ts';

export const NOWHERE: Surroundings = {
  words: knownWords(undefined),
  codes: codeBook([]),
  incidents: new Map(),
  signatures: new Map(),
};

export function textOf(source: string | Uint8Array): SourceText {
  const text = sourceText(typeof source === 'string' ? new TextEncoder().encode(source) : source);
  if ('fault' in text) throw new Error(text.fault);
  return text;
}

/** One document imported on its own. */
export const imported = (source: string | Uint8Array, name = 'note.md', around = NOWHERE): ImportedDocument =>
  new Importer(around).import(name, textOf(source));

/** Words of the source that no file has, and lines that the account leaves out or has twice. */
export function lostIn(
  source: string,
  { files, lines }: ImportedDocument,
): { words: string[]; lines: number[] } {
  const said = new Set(files.flatMap(({ text }) => wordsOf(`${text} ${unescaped(text)} ${KEYS}`)));
  const dropped = new Set(
    lines.filter(({ as }) => as === 'dropped').flatMap(({ from, to }) => between(from, to)),
  );
  const all = source.split('\n').slice(0, lineCount(source));
  const words = all.flatMap((line, at) =>
    dropped.has(at + 1) ? [] : wordsOf(line.replace(COUNTER, '')).filter((word) => !said.has(word)),
  );
  const counted = lines.flatMap(({ from, to }) => between(from, to));
  const wrong = all.map((_, at) => at + 1).filter((line, at) => counted[at] !== line);
  return { words: [...new Set(words)], lines: counted.length === all.length ? wrong : [...wrong, -1] };
}

/** Keys that say in one word what a heading says in two. */
const KEYS = 'root cause next steps action items close code codes when to use users affected data loss';

/** Numbers that only count items or headings are no words. */
const COUNTER = /^[\s>]*(?:(?:#{1,6}\s+)?(?:\*\*)?\d{1,9}[.)]\s+|[-*+]\s+)?(?:\[[xX]\]\s)?/u;

/** YAML in double quotes writes line ends and tabs with a letter. */
const unescaped = (text: string): string =>
  text
    .replace(/(?<!\\)\\[ntr]/gu, ' ')
    .replace(/\\\\/gu, '\\')
    .replace(/\\(?:u([\da-f]{4})|x([\da-f]{2}))/giu, (_, four: string, two: string) =>
      String.fromCharCode(Number.parseInt(four ?? two, 16)),
    );

const between = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);
