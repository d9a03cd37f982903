import { type Placeholder, placeholders } from '../placeholder.ts';

/** What has to be known of a language to tell where its strings and comments begin and end. */
export interface Grammar {
  /** What strings begin and end with, longer ones first. */
  readonly quotes: readonly string[];
  /** What takes away the meaning of the next character inside a string. */
  readonly escape?: '\\' | '`';
  /** Quotes whose strings may go over several lines. */
  readonly multiline: readonly string[];
  readonly lineComments: readonly string[];
  readonly blockComments: ReadonlyArray<readonly [string, string]>;
  /** Where reading on would need a whole parser: a pattern that holds at the place (sticky), where, and why. */
  readonly limits: ReadonlyArray<{
    readonly inside: 'code' | readonly string[];
    readonly pattern: RegExp;
    readonly reason: string;
  }>;
}

export interface LiteralSlot extends Placeholder {
  readonly context:
    | 'bare'
    | 'comment'
    | { readonly quote: string; readonly prefix: string }
    | { readonly closed: string };
  /** The characters of the text before and after it; empty at its ends. */
  readonly previous: string;
  readonly following: string;
}

/** Says for each placeholder of a text whether it stands in code, in a comment or in a string, and in which. */
export function scanLiterals(run: string, grammar: Grammar): readonly LiteralSlot[] {
  const places = new Map(placeholders(run).map((place) => [place.start, place]));
  const slots: LiteralSlot[] = [];
  let string: { quote: string; prefix: string; firstSlot: number } | undefined;
  let comment: string | undefined;
  let lost: string | undefined;
  let at = 0;
  const sees = (text: string) => run.startsWith(text, at);

  while (at < run.length) {
    const place = places.get(at);
    if (place !== undefined) {
      slots.push({
        ...place,
        previous: run.charAt(at - 1),
        following: run.charAt(place.end),
        context:
          lost !== undefined ? { closed: lost } : comment !== undefined ? 'comment' : (string ?? 'bare'),
      });
      at = place.end;
      continue;
    }
    lost ??= grammar.limits.find(({ inside, pattern }) => {
      const applies =
        string === undefined ? comment === undefined && inside === 'code' : inside.includes(string.quote);
      pattern.lastIndex = at;
      return applies && pattern.test(run);
    })?.reason;
    if (comment !== undefined) {
      if (sees(comment)) {
        at += comment.length;
        comment = undefined;
      } else at += 1;
    } else if (string !== undefined) {
      if (grammar.escape !== undefined && sees(grammar.escape)) {
        if (places.has(at + 1)) lost ??= 'after a character that changes the meaning of the next one';
        at += places.has(at + 1) ? 1 : 2;
      } else if (sees(string.quote)) {
        at += string.quote.length;
        string = undefined;
      } else {
        if (run[at] === '\n' && !grammar.multiline.includes(string.quote)) lost ??= OPEN;
        at += 1;
      }
    } else {
      const block = grammar.blockComments.find(([open]) => sees(open));
      const quote = grammar.quotes.find(sees);
      if (block !== undefined) {
        comment = block[1];
        at += block[0].length;
      } else if (grammar.lineComments.some(sees)) {
        comment = '\n';
        at += 1;
      } else if (quote !== undefined) {
        string = {
          quote,
          prefix: /[\p{L}\p{N}_&$@]*$/u.exec(run.slice(0, at))?.[0] ?? '',
          firstSlot: slots.length,
        };
        at += quote.length;
      } else at += 1;
    }
  }
  const openFrom = string?.firstSlot ?? slots.length;
  return slots.map((slot, i) => (i < openFrom ? slot : { ...slot, context: { closed: OPEN } }));
}

const OPEN = 'inside quotes that are not closed';
