import type { Collection } from '../collection.ts';
import { plainText } from '../plain-text.ts';
import type { Finding } from '../problem.ts';

/** More words are not read at a glance. */
const WORDS_AT_MOST = 25;

/** The end of a sentence with another one behind it; `e.g.` and version numbers are none. */
const NEXT_SENTENCE = /(?<!\b(?:e\.g|i\.e|etc|vs|cf|resp))[.!?]["')\]]?\s+\p{Lu}/u;

/** Fixes that say more than a result of a search has room for: several sentences, or a long one. */
export function fixesTooLong({ incidents }: Collection): Finding[] {
  return incidents.flatMap(({ filePath, data }) =>
    data.fixes.flatMap(({ what }, i): Finding[] => {
      const text = plainText(what);
      const words = text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
      const isSeveral = NEXT_SENTENCE.test(text);
      if (!isSeveral && words <= WORDS_AT_MOST) return [];
      const found = isSeveral ? 'more than one sentence' : `a sentence of ${words} words`;
      return [
        {
          code: 'fix-too-long',
          file: filePath,
          path: ['fixes', i, 'what'],
          message: `The fix is ${found}, expected one of at most ${WORDS_AT_MOST} words; search results show it whole.`,
          remedy: 'Say in "what" only what to do, and put how and why into "detail".',
        },
      ];
    }),
  );
}
