/** A text as a reader sees it, and the places where that differs from what is written. */
export interface ShownText {
  readonly text: string;
  /** Places in the shown text at which something else is written, in their order. */
  readonly changed: readonly number[];
  /** The place in the written text of a place in the shown one; with `end`, of what ends there. */
  readonly written: (at: number, end?: 'end') => number;
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  colon: ':',
  commat: '@',
  dash: '-',
  equals: '=',
  hyphen: '-',
  lowbar: '_',
  period: '.',
  plus: '+',
  sol: '/',
};

/**
 * Escapes of YAML, entities, escapes of addresses and of Markdown; and what shows nothing: HTML, stars, characters
 * without width, and what joins two strings of a program. Every repetition is bounded.
 */
const WRITTEN =
  /\\x([\da-f]{2})|\\U(0000[\da-f]{4})|\\u([\da-f]{4})|&#x([\da-f]{1,6});|&#(\d{1,7});|&(amp|colon|commat|dash|equals|hyphen|lowbar|period|plus|sol);|%([2-7][\da-f])|\\([!-/:-@[-`{-~])|<!--(?:(?!-->)[^\n]){0,200}-->|<\/?[a-z][^<>\n]{0,100}>|\*{1,6}|["'`][ \t]{0,8}\+\s{0,40}["'`]|\u034F|[\u00AD\u200B-\u200F\u2060\uFEFF]/giu;

/** What a text shows, without reading it as any language: good enough to look for secrets in. */
export function shownText(text: string): ShownText {
  const pieces: string[] = [];
  const changed: number[] = [];
  /** Where pieces begin, in the shown and in the written text. */
  const shownAt: number[] = [];
  const writtenAt: number[] = [];
  let shown = 0;
  let at = 0;
  const put = (piece: string, from: number): void => {
    if (piece === '') return;
    pieces.push(piece);
    shownAt.push(shown);
    writtenAt.push(from);
    shown += piece.length;
  };
  for (const match of text.matchAll(WRITTEN)) {
    put(text.slice(at, match.index), at);
    changed.push(shown);
    put(characterOf(match), match.index);
    at = match.index + match[0].length;
  }
  put(text.slice(at), at);
  const written = (place: number, end?: 'end'): number => {
    const piece = lastAtOrBelow(shownAt, end === undefined ? place : place - 1);
    const from = (writtenAt[piece] ?? 0) + place - (shownAt[piece] ?? 0);
    return Math.min(from, writtenAt[piece + 1] ?? text.length);
  };
  return { text: pieces.join(''), changed, written };
}

function characterOf([, x, long, u, hex, decimal, name, percent, escaped]: RegExpMatchArray): string {
  if (escaped !== undefined) return escaped;
  if (name !== undefined) return NAMED[name.toLowerCase()] ?? '';
  const code = Number.parseInt(
    x ?? u ?? long ?? hex ?? percent ?? decimal ?? '0',
    decimal === undefined ? 16 : 10,
  );
  return code > 0x1f && code < 0x7f ? String.fromCharCode(code) : '';
}

function lastAtOrBelow(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((sorted[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
