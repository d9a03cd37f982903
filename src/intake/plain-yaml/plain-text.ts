import { indentOf, type Lines, UNSURE, withoutEnd } from './lines.ts';

/** A text without quotes, over as many lines as stand further in than `indent`. */
export function plain(lines: Lines, written: string, indent: number): unknown {
  if (INDICATOR.test(written) || ENDS_PLAIN.test(written)) return UNSURE;
  let text = withoutEnd(written);
  for (; lines.at < lines.all.length; lines.at += 1) {
    const line = lines.all[lines.at] ?? '';
    const start = indentOf(line);
    if (start <= indent || start === line.length) break;
    const more = line.slice(start);
    if (INDICATOR.test(more) || ENDS_PLAIN.test(more)) return UNSURE;
    text += ` ${withoutEnd(more)}`;
  }
  return resolved(text);
}

/** Begins what is no text, or may be none. */
export const INDICATOR = /^[-?:,[\]{}#&*!|>'"%@`~+.]/u;
const ENDS_PLAIN = /:(?: |$)| #/u;

/** What a text without quotes means (YAML 1.2, core schema). */
export function resolved(text: string): unknown {
  if (NUMBER.test(text)) return INTEGER.test(text) ? Number(text) : UNSURE;
  return WORDS.has(text) ? WORDS.get(text) : text;
}

const NUMBER = /^\d[\d.]*(?:[eE][-+]?\d+)?$|^0[ox]/u;
const INTEGER = /^(?:0|[1-9]\d{0,14})$/u;
const WORDS: ReadonlyMap<string, boolean | null> = new Map(
  (
    [
      ['null', null],
      ['true', true],
      ['false', false],
    ] as const
  ).flatMap(([word, value]) =>
    [word, word.toUpperCase(), word.charAt(0).toUpperCase() + word.slice(1)].map(
      (one) => [one, value] as const,
    ),
  ),
);
