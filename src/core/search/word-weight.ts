import { codes } from './codes.ts';
import { isErrorLike } from './match/suspects.ts';
import { type Line, printed } from './read/line.ts';
import { stampSpans } from './read/stamp.ts';
import { type Token, tokens } from './tokens.ts';

/** Hosts, loggers, the other fields of a structured line, and the numbers of a log line: they vary. */
const VARYING_WEIGHT = 0.2;
/** What a program prints while all is well, beside a line that says what failed. */
const CALM_WEIGHT = 0.3;

/** How much the words of each line count: less in calm lines where another line says what is wrong. */
export function calmer(lines: readonly Line[]): (line: Line) => number {
  const tells = (line: Line) => !printed(line) || isErrorLike(line);
  if (!lines.some(tells)) return () => 1;
  return (line) => (tells(line) || line.kind === 'frame' ? 1 : CALM_WEIGHT);
}

/** The number in `for 15 minutes`, `above 90%`; and `a minute`: thresholds and durations, which people round. */
const AMOUNT =
  /(?<![\p{L}\p{N}_.-])(?:\d{1,12}(?:[.,]\d{1,12})?(?= ?(?:ms|s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|weeks?|[KMGT]i?B|%)(?![\p{L}\p{N}_]))|an? (?:second|minute|hour|day|week|while)(?![\p{L}\p{N}_]))/giu;

/** How much a token of a line counts; nothing where it is part of a time, or a number before the message. */
export function weigher(line: Line, masked: string, weight: number): (token: Token) => number {
  const times = covered(stampSpans(line.raw));
  const varies = printed(line) ? printedVaries(line, masked) : writtenVaries(line);
  return (token) => {
    if (times.has(token.start)) return 0;
    switch (varies(token)) {
      case 'stays':
        return weight;
      case 'varies':
        return weight * VARYING_WEIGHT;
      case 'means nothing':
        return 0;
    }
  };
}

type Varies = (token: Token) => 'stays' | 'varies' | 'means nothing';

function writtenVaries(line: Line): Varies {
  const amounts = covered(
    [...line.raw.matchAll(AMOUNT)].map(({ 0: found, index }) => ({
      start: index,
      end: index + found.length,
    })),
  );
  return ({ start }) => (amounts.has(start) ? 'varies' : 'stays');
}

function printedVaries(line: Line, masked: string): Varies {
  const isStructured = line.kind === 'log' && line.logged && line.headEnd === line.start;
  const stays = new Set(tokens(masked).map(({ word }) => word));
  const evidence = covered(isStructured ? codes(line.raw) : []);
  const head = line.headEnd - line.start;
  return ({ word, start }) => {
    if (evidence.has(start)) return 'stays';
    const isBeside = isStructured ? !stays.has(word) : start < head;
    if (isBeside) return /^\d+$/u.test(word) ? 'means nothing' : 'varies';
    return /\d/u.test(word) && !stays.has(word) ? 'varies' : 'stays';
  };
}

/** All places of these stretches, so that looking one up takes no longer for many. */
function covered(
  stretches: ReadonlyArray<{ readonly start: number; readonly end: number }>,
): ReadonlySet<number> {
  const places = new Set<number>();
  for (const { start, end } of stretches) for (let at = start; at < end; at += 1) places.add(at);
  return places;
}
