import type { Given, GivenBy } from './given.ts';

/**
 * Answers as the query of an address, keyed by question: `start=never&never-connects=refused`. What stands after
 * a point says more about an answer: `.no` that its end did not help, `.paste` and `.probe` who gave it. Ids are
 * slugs: they hold no point, and nothing in them needs escaping. "I don't know" is a hyphen, which chat programs
 * do not cut off the end of an address.
 */
export const addressOf = (answers: readonly Given[]): string =>
  answers.map((given) => `${encodeURIComponent(given.node)}=${valueFor(given)}`).join('&');

/** Reads what `addressOf` wrote. Of a forged query at most `MOST` answers are read; `walk` says which do not fit. */
export function answersIn(query: string): readonly Given[] {
  return [...new URLSearchParams(query)].slice(0, MOST).map(([node, value]) => {
    const [answer = '', ...marks] = value.split('.');
    const from = GIVEN_BY.find((by) => marks.includes(by));
    return { node, answer, ...(marks.includes('no') && { helped: false }), ...(from && { from }) };
  });
}

const valueFor = ({ answer, helped, from }: Given): string =>
  [encodeURIComponent(answer), ...(helped === false ? ['no'] : []), ...(from ? [from] : [])].join('.');

const GIVEN_BY: readonly GivenBy[] = ['paste', 'probe'];

/** More answers than the largest tree can take. */
const MOST = 2_000;
