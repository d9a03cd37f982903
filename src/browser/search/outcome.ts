import type { Found } from '../../core/search/search.ts';
import type { Shown } from '../../core/search/shown.ts';
import type { ShownAnswer } from '../../core/search/shown-answer.ts';
import { idOf } from '../../core/search/together/record-name.ts';
import type { Verdict } from '../../core/search/verdict.ts';
import type { FromPaste } from '../../core/tree/from-paste.ts';
import { matches, type Row } from '../facet-match.ts';
import type { Asked } from './asked.ts';
import type { Desk } from './desk.ts';
import type { Searched } from './searched.ts';
import { SHOWN_AT_ONCE } from './shown-at-once.ts';
import { treeOffer } from './tree-offer.ts';

/** All that is needed to show an answer. */
export interface Outcome {
  readonly text: string;
  readonly asked: Asked;
  readonly searched: Searched;
  /** What each result can be narrowed by, as the answer has them. */
  readonly rows: readonly Row[];
  /** How many results are left after narrowing. */
  readonly left: number;
  /** Those that are shown, best first. */
  readonly visible: readonly Found[];
  readonly shown: ReadonlyMap<string, Shown>;
  /** Of the first that is visible. */
  readonly verdict: Verdict;
  /** What to do about it where the first is known. */
  readonly known: ShownAnswer | undefined;
  /** What a tree can take from the text, where search is not sure. */
  readonly tree: FromPaste | undefined;
}

/** Narrows an answer to what was chosen and fetches what so many of its results show. */
export async function outcomeOf(
  desk: Desk,
  searched: Searched,
  {
    text,
    asked,
    many,
    base,
  }: Pick<Outcome, 'text' | 'asked'> & { readonly many: number; readonly base: string },
): Promise<Outcome> {
  const { found } = searched.answer;
  const rowOf = ({ record }: Found): Row => ({
    ...searched.facets.get(record),
    kind: [idOf(record).split('/', 1)[0] ?? ''],
  });
  const left = found.filter((one) => matches(rowOf(one), asked.chosen));
  const verdict = left[0]?.verdict ?? 'unknown';
  // Beside a known error, what only shares words with the text is noise; it comes with the first "more".
  const isSure = verdict === 'known' && many <= SHOWN_AT_ONCE;
  const visible = left.filter((one) => !isSure || one.verdict !== 'unknown').slice(0, many);
  const missing = visible.filter(({ record }) => !searched.shown.has(record));
  const [more, known, tree] = await Promise.all([
    missing.length > 0 ? desk.shown(missing.map(({ record }) => record)) : [],
    verdict === 'known' ? desk.answer(visible[0]?.record ?? '') : undefined,
    verdict === 'known' ? undefined : treeOffer(text, left, base),
  ]);
  return {
    text,
    asked,
    searched,
    rows: found.map(rowOf),
    left: left.length,
    visible,
    shown: new Map([...searched.shown, ...more]),
    verdict,
    known,
    tree,
  };
}
