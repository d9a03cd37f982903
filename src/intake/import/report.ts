import type { Problem } from '../../core/problem.ts';
import type { LineFate } from './account.ts';
import type { LostPlace, Mended } from './encoding/repair.ts';
import type { NewWord } from './new-word.ts';
import type { Given } from './planned-file.ts';
import type { Removed, SourceText } from './source-text.ts';
import type { Unsure } from './write-up.ts';

/** What an import did, or in a dry run would do. Nothing in it depends on the time or the machine. */
export interface ImportReport {
  readonly format: 1;
  readonly dryRun: boolean;
  readonly summary: {
    readonly documents: number;
    /** Without a gap. */
    readonly whole: number;
    readonly withGaps: number;
    readonly failed: number;
    readonly files: number;
    /** How many lines of the sources became what. */
    readonly lines: Readonly<Record<LineFate['as'], number>>;
  };
  readonly documents: readonly DocumentReport[];
  /** What lay in the folders and was not looked at. */
  readonly skipped: readonly { readonly name: string; readonly reason: string }[];
  /** SHA-256 of all that this and earlier imports wrote, by path: so a later one sees what was edited since. */
  readonly written: Readonly<Record<string, string>>;
  /** Words that the documents use and the vocabulary does not have, ready to be added to it. */
  readonly vocabulary: Readonly<
    Record<string, readonly { readonly id: string; readonly name: string; readonly in: readonly string[] }[]>
  >;
}

export interface DocumentReport {
  readonly source: string;
  readonly outcome: 'whole' | 'gaps' | 'failed';
  /** Why it could not be imported. */
  readonly problems: readonly Problem[];
  readonly files: readonly FileReport[];
  readonly encoding?: EncodingReport;
  /** Every line of the source, in order, each once. */
  readonly lines: readonly LineFate[];
  readonly unsure: readonly Unsure[];
}

export interface FileReport {
  readonly path: string;
  readonly kind: string;
  readonly id: string;
  readonly state: 'new' | 'unchanged' | 'updated' | 'edited';
  readonly given?: Given;
  /** What `check` says of it. */
  readonly gaps: readonly Problem[];
}

export interface EncodingReport {
  readonly readAs: SourceText['encoding'];
  readonly mended: readonly Mended[];
  readonly lost: readonly LostPlace[];
  readonly removed: readonly Removed[];
  /** Lines that were not UTF-8 and were read as Windows-1252. */
  readonly otherLines: readonly number[];
}

/** What an earlier report says was written: digests by path. An unusable report says nothing. */
export function earlierDigests(text: string): ReadonlyMap<string, string> {
  try {
    const report: { readonly written?: unknown } | null = JSON.parse(text);
    const written = report?.written;
    if (typeof written !== 'object' || written === null) return new Map();
    return new Map(
      Object.entries(written).filter((one): one is [string, string] => typeof one[1] === 'string'),
    );
  } catch {
    return new Map();
  }
}

/** The words by list, each with the documents that use it. */
export function vocabularyOf(
  words: readonly (NewWord & { readonly source: string })[],
): ImportReport['vocabulary'] {
  const lists: Record<string, { id: string; name: string; in: string[] }[]> = {};
  for (const { list, id, name, source } of words) {
    lists[list] ??= [];
    const known = lists[list].find((word) => word.id === id);
    if (known === undefined) lists[list].push({ id, name, in: [source] });
    else if (!known.in.includes(source)) known.in.push(source);
  }
  return lists;
}
