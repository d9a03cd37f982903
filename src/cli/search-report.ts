import { answerParts } from '../core/answer-parts.ts';
import type { Library, LinkedIncident } from '../core/library.ts';
import { plainText } from '../core/plain-text.ts';
import { emptyFilterSaid } from '../core/search/empty-filter.ts';
import type { Filter } from '../core/search/filters.ts';
import type { Answer, Found } from '../core/search/search.ts';
import type { Verdict } from '../core/search/verdict.ts';
import { rarity } from '../core/search/words.ts';
import type { Ref } from '../core/target.ts';
import type { MemorySearch } from '../outlets/memory-search.ts';
import type { SearchRecord } from '../outlets/search-record.ts';

/** What a search found, as `search --json` prints it. */
export interface SearchReport {
  readonly verdict: Verdict;
  /** Words that were mended: as written, and the words that were asked for in their place. */
  readonly spelling: ReadonlyArray<{ readonly written: string; readonly asked: readonly string[] }>;
  readonly results: readonly SearchResult[];
  readonly plan: ReportedPlan;
}

export interface SearchResult {
  readonly ref: Ref;
  readonly verdict: Verdict;
  /** 0 to 1, on one scale for every kind of text. */
  readonly confidence: number;
  /** Why it is shown, in a sentence. */
  readonly reason: string;
  readonly title: string;
  readonly sort: string;
  readonly status?: string;
  readonly severity?: string;
  readonly doing: string;
  readonly doingKind: string;
  readonly matched: readonly string[];
  readonly line?: Found['line'];
  /** For a known error: what to run, and how one sees that it is fixed. */
  readonly help?: Help;
}

type Data = LinkedIncident['data'];

export interface Help {
  readonly actions: ReadonlyArray<Pick<Data['fixes'][number], 'what' | 'commands'>>;
  readonly verification: Data['verification'];
}

/** What was asked for, most telling first, and what for. */
export interface ReportedPlan {
  readonly words: ReadonlyArray<{
    readonly word: string;
    readonly written: string;
    /** How much it counts: its weight times its rarity. */
    readonly telling: number;
    readonly instead?: 'spelling' | 'synonym';
  }>;
  readonly lines: ReadonlyArray<{ readonly number: number; readonly message: string }>;
  readonly filters: readonly Filter[];
  /** Of each filter that no write-up passes, a sentence that says so and what was probably meant. */
  readonly emptyFilters: readonly string[];
  /** Words that no write-up holds. */
  readonly unknown: readonly string[];
  /** Characters that were not read, because the text is too long. */
  readonly leftOut: number;
}

export function searchReport(
  { verdict, found, plan, emptyFilters }: Answer,
  index: MemorySearch,
  library: Library,
): SearchReport {
  const mended = plan.ask.filter(({ instead }) => instead === 'spelling');
  const written = [...new Set(mended.map((word) => word.written))];
  return {
    verdict,
    spelling: written.map((word) => ({
      written: word,
      asked: mended.filter((one) => one.written === word).map((one) => one.word),
    })),
    results: found.map((one) => result(one, index.record(one.record), library)),
    plan: {
      words: plan.ask.map(({ word, written, weight, instead }) => ({
        word,
        written,
        telling: weight * rarity(index.table, word),
        ...(instead === undefined ? {} : { instead }),
      })),
      lines: plan.lines.map(({ number, message }) => ({ number, message })),
      filters: plan.filters,
      emptyFilters: emptyFilters.map(emptyFilterSaid),
      unknown: plan.unknown,
      leftOut: plan.leftOut,
    },
  };
}

function result(found: Found, record: SearchRecord, library: Library): SearchResult {
  const { verdict, confidence, reason, matched, line } = found;
  const { ref, title, sort, status, severity, doing, doingKind } = record;
  const help = verdict === 'known' ? helpOf(ref, library) : undefined;
  return {
    ref,
    verdict,
    confidence,
    reason,
    title,
    sort,
    ...(status === undefined ? {} : { status }),
    ...(severity === undefined ? {} : { severity }),
    doing,
    doingKind,
    matched,
    ...(line === undefined ? {} : { line }),
    ...(help === undefined ? {} : { help }),
  };
}

function helpOf({ kind, id }: Ref, { incidents }: Library): Help | undefined {
  const incident = kind === 'incident' ? incidents.find((one) => one.id === id) : undefined;
  if (incident === undefined) return undefined;
  const actions = answerParts(incident.data).flatMap((part) => ('actions' in part ? part.actions : []));
  return {
    actions: actions.map(({ what, commands }) => ({ what: plainText(what), commands })),
    verification: incident.data.verification,
  };
}
