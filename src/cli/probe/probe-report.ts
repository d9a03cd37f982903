import { branchOf } from '../../core/probe/branch.ts';
import { type Meaning, meaningsOf } from '../../core/probe/meaning.ts';
import type { Verdict } from '../../core/probe/verdict.ts';
import type { OutcomeTarget } from '../../schema/target.ts';
import type { KnownContent } from './known-content.ts';

/** Where a tree leads by what was seen. */
export interface Lead {
  readonly tree: string;
  readonly title: string;
  /** The answers on the way, by the id of the question. */
  readonly answers: Readonly<Record<string, string>>;
  /** The last answer in words. */
  readonly answer: string;
  readonly to: OutcomeTarget | { readonly writeUp?: true };
}

/** A verdict with what the content knows about it. */
export interface ProbeReport {
  readonly verdict: Verdict;
  readonly meanings: readonly Meaning[];
  readonly leads: readonly Lead[];
}

export function probeReport(verdict: Verdict, { trees, families }: KnownContent): ProbeReport {
  return {
    verdict,
    meanings: meaningsOf(verdict, families),
    leads: trees.flatMap(({ id, data }) => {
      const branch = branchOf(data, verdict);
      if (branch === undefined) return [];
      const { answers, answer } = branch;
      return [{ tree: id, title: data.title, answers, answer: answer.text, to: answer.to }];
    }),
  };
}
