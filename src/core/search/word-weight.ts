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
  const stamps = stampSpans(line.raw);
  if (!printed(line)) {
    const amounts = spans(AMOUNT, line.raw);
    return (token) => {
      if (within(stamps, token)) return 0;
      return within(amounts, token) ? weight * VARYING_WEIGHT : weight;
    };
  }
  const isStructured = line.kind === 'log' && line.logged && line.headEnd === line.start;
  const stays = new Set(tokens(masked).map(({ word }) => word));
  const evidence = isStructured ? codes(line.raw) : [];
  const head = line.headEnd - line.start;
  return (token) => {
    const beside = isStructured
      ? !stays.has(token.word) && !evidence.some(({ start, end }) => token.start >= start && token.end <= end)
      : token.start < head;
    const numeric = /\d/u.test(token.word);
    if (within(stamps, token) || (beside && /^\d+$/u.test(token.word))) return 0;
    return beside || (numeric && !stays.has(token.word)) ? weight * VARYING_WEIGHT : weight;
  };
}

interface Span {
  readonly start: number;
  readonly end: number;
}

const spans = (pattern: RegExp, text: string): Span[] =>
  [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ start: index, end: index + found.length }));

const within = (list: readonly Span[], { start }: Token): boolean =>
  list.some((span) => start >= span.start && start < span.end);
