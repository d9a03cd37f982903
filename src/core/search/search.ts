import { confidence } from './confidence.ts';
import { type EmptyFilter, emptyFilters } from './empty-filter.ts';
import { passes } from './filters.ts';
import { type LineMatch, lineMatches } from './line-score.ts';
import { type Plan, type PlanOptions, plan } from './plan.ts';
import { type Ranked, rank } from './rank.ts';
import { reason } from './reason.ts';
import type { RecordFacts, Retriever } from './retriever.ts';
import { type TextScore, textScores } from './text-score.ts';
import { type Verdict, verdictOf } from './verdict.ts';

/** One record that may be the answer. */
export interface Found {
  readonly record: string;
  readonly verdict: Verdict;
  /** 0 to 1, on one scale for every kind of text; see `confidence.ts`. */
  readonly confidence: number;
  /** Why it is shown, in a sentence. */
  readonly reason: string;
  /** The words of the text that it holds, as the reader wrote them, most telling first. */
  readonly matched: readonly string[];
  /** The line of the text and the line of the record that are alike, where there are such. */
  readonly line?: {
    /** Number of the line in the text, from 1. */
    readonly number: number;
    readonly pasted: string;
    readonly known: string;
    /** Which of the record's known lines it is, from 0. */
    readonly place: number;
    /** 0 to 1. */
    readonly likeness: number;
  };
}

export interface Answer {
  /** The verdict of the first record; unknown where there is none. */
  readonly verdict: Verdict;
  /** Best first. */
  readonly found: readonly Found[];
  readonly plan: Plan;
  /** Where nothing was found: the filters that no record passes. */
  readonly emptyFilters: readonly EmptyFilter[];
}

export interface SearchOptions extends PlanOptions {
  /** How many records at most; 10. */
  readonly limit?: number;
}

/**
 * Answers a typed or pasted text: its telling words are asked for one by one and their scores added, its lines
 * are compared with the known ones, both are fused, and the first record is judged.
 */
export async function search(
  text: string,
  retriever: Retriever,
  options: SearchOptions = {},
): Promise<Answer> {
  const made = plan(text, retriever.table, options);
  const [postings, known] = await Promise.all([
    retriever.postings(made.ask.map(({ word }) => word)),
    retriever.lines(made.filedUnder),
  ]);
  const { records } = retriever.table;
  const matches = lineMatches(made, known, retriever.table);
  const candidates = withMatched(textScores(made, postings, records), matches);
  const scores = await filtered(candidates, made, retriever);
  const close = lookedAt(scores, matches);
  const facts = await retriever.facts(close.map(({ record }) => record));
  const ranked = meantFirst(made, rank(made, close, matches, facts)).slice(0, options.limit ?? 10);
  const found = ranked.map(({ text, line, sure }): Found => {
    const sureness = confidence({
      plan: made,
      text,
      line,
      sure,
      facts: facts.get(text.record) ?? NO_FACTS,
      records,
    });
    const verdict = made.ask.length === 0 ? 'likely' : verdictOf(sureness, sure);
    return {
      record: text.record,
      verdict,
      confidence: sureness,
      reason: reason(verdict, text.matched, line),
      matched: text.matched,
      ...(line === undefined ? {} : { line: shownLine(line) }),
    };
  });
  const isEmpty = scores.length === 0;
  return {
    verdict: found[0]?.verdict ?? 'unknown',
    found,
    plan: made,
    emptyFilters: isEmpty ? await emptyFilters(made.filters, retriever) : [],
  };
}

/** Where a few words have the code of a record, that record stands before others that have more of its other words. */
function meantFirst(plan: Plan, ranked: readonly Ranked[]): readonly Ranked[] {
  if (ranked[0]?.sure || !plan.lookUp) return ranked;
  const isMeant = ({ text }: Ranked) => text.named && text.matched.length > 1;
  return ranked.toSorted((a, b) => Number(isMeant(b)) - Number(isMeant(a)));
}

const NO_FACTS: RecordFacts = { titleMass: 0, lineShare: 0, facets: {} };
/** So many records, best by their words, are looked at closely, and all that have a line like the text's. */
const LOOKED_AT_MOST = 60;

const lookedAt = (scores: readonly TextScore[], matches: ReadonlyMap<string, LineMatch>): TextScore[] =>
  scores.filter(({ record }, place) => place < LOOKED_AT_MOST || matches.has(record));

/** Of a long paste few words are asked for: a record whose line stands in it may hold none of them. */
function withMatched(scores: readonly TextScore[], matches: ReadonlyMap<string, LineMatch>): TextScore[] {
  const scored = new Set(scores.map(({ record }) => record));
  const others = [...matches.keys()].filter((record) => !scored.has(record));
  return [...scores, ...others.map(wordless)];
}

const wordless = (record: string): TextScore => ({
  record,
  score: 0,
  held: 0,
  titled: 0,
  named: false,
  matched: [],
});

/** The records that pass the filters; all that do where the text has nothing but filters. */
async function filtered(
  scores: readonly TextScore[],
  { ask, filters }: Plan,
  retriever: Retriever,
): Promise<readonly TextScore[]> {
  if (filters.length === 0) return scores;
  const candidates = ask.length > 0 ? scores : (await retriever.everything()).map(wordless);
  const facts = await retriever.facts(candidates.map(({ record }) => record));
  return candidates.filter(({ record }) => passes(filters, facts.get(record)?.facets ?? {}));
}

function shownLine({ pasted, known, likeness }: LineMatch): NonNullable<Found['line']> {
  return { number: pasted.number, pasted: pasted.message, known: known.text, place: known.place, likeness };
}
