import { wordsOf } from './words.ts';
import type { Use } from './write-up.ts';

/** Where a line went: into the field of a file, or into its body. */
export interface Whereabouts {
  readonly file: string;
  /** The key of the field; `comment` beside a field; absent for the body. */
  readonly field?: string;
}

/** What became of lines of the source that follow each other. Every line is in exactly one of these. */
export interface LineFate {
  readonly from: number;
  readonly to: number;
  readonly as: 'field' | 'body' | 'dropped' | 'blank';
  readonly where?: readonly Whereabouts[];
  /** Why it was dropped. */
  readonly reason?: string;
}

export interface FiledUse extends Use {
  readonly file: string;
}

/** Whether a line says nothing: no letter, digit or sign stands in it. */
const isBlank = (line: string): boolean => !/[\p{L}\p{N}\p{P}\p{S}]/u.test(line);

/** The fate of every line; `undefined` where a line that says something has none. */
export function fatesOf(
  text: string,
  uses: readonly FiledUse[],
  dropped: readonly { readonly line: number; readonly reason: string }[],
): ReadonlyArray<Omit<LineFate, 'from' | 'to'> | undefined> {
  const lines = text.split('\n');
  const byLine = lines.map((): FiledUse[] => []);
  for (const use of uses)
    for (let line = Math.max(1, use.from); line <= Math.min(use.to, lines.length); line += 1)
      byLine[line - 1]?.push(use);
  const reasons = new Map(dropped.map(({ line, reason }) => [line, reason]));
  return lines.map((line, at) => {
    const all = byLine[at] ?? [];
    if (all.length > 0) {
      const where = [
        ...new Map(
          all.map(({ file, as, key }) => [
            `${file} ${as === 'body' ? '' : key}`,
            as === 'body' || key === undefined ? { file } : { file, field: key },
          ]),
        ).values(),
      ];
      return { as: all.some(({ as }) => as === 'field') ? ('field' as const) : ('body' as const), where };
    }
    const reason = reasons.get(at + 1);
    if (reason !== undefined) return { as: 'dropped' as const, reason };
    return isBlank(line) ? { as: 'blank' as const } : undefined;
  });
}

/** How many lines a text has, as people and editors count: what a last line feed ends is not followed by another. */
export const lineCount = (text: string): number => text.replace(/(?<=.|\n)\n$/u, '').split('\n').length;

/** Lines with one fate, put together. */
export function ranges(fates: ReadonlyArray<Omit<LineFate, 'from' | 'to'>>): readonly LineFate[] {
  const found: LineFate[] = [];
  let key = '';
  for (const [at, fate] of fates.entries()) {
    const last = found.at(-1);
    const own = JSON.stringify(fate);
    if (last !== undefined && own === key) found[found.length - 1] = { ...last, to: at + 1 };
    else found.push({ from: at + 1, to: at + 1, ...fate });
    key = own;
  }
  return found;
}

/** The lines whose words are not all among those given, as far as they count. */
export function linesWithout(
  text: string,
  fates: ReadonlyArray<Omit<LineFate, 'from' | 'to'> | undefined>,
  words: ReadonlySet<string>,
): readonly number[] {
  return text.split('\n').flatMap((line, at) => {
    const fate = fates[at];
    if (fate === undefined) return [at + 1];
    if (fate.as === 'dropped' || fate.as === 'blank') return [];
    return wordsOf(line.replace(COUNTER, '')).every((word) => words.has(word)) ? [] : [at + 1];
  });
}

/** What numbers an item or a heading; it is no word of theirs. */
const COUNTER = /^[\s>]*(?:(?:#{1,6}\s+)?(?:\*\*)?\d{1,9}[.)]\s+|[-*+]\s+)?(?:\[[xX]\]\s)?/u;
