import { wordUses } from './checks/word-uses.ts';
import { type Collection, idKey } from './collection.ts';
import type { Entry } from './entry.ts';
import { type Reference, referencesOf } from './references.ts';
import type { Ref } from './target.ts';

/** A change to some files of the content folder, whatever it is known by. */
export interface Change {
  /** The files that are changed, new or gone. */
  readonly files: ReadonlySet<string>;
  /** What of them was there before, as it was. */
  readonly earlier: readonly Entry[];
}

/**
 * The files that a change concerns: those it changes that are still there, those that name what a changed file is or
 * was, those that a changed file named and names no longer, and those that use a word of the vocabulary that the change
 * brings or takes away.
 */
export function touchedFiles(all: Collection, { files, earlier }: Change): ReadonlySet<string> {
  const entries = [...all.references.keys()];
  const changed = entries.filter(({ filePath }) => files.has(filePath));
  const owners = new Set([...changed, ...earlier].map(ownerKey));
  const words = changedWords(all, { files, earlier });
  const naming = entries.filter((entry) => (all.references.get(entry) ?? []).some(leadsTo(owners)));
  const named = new Set(
    earlier.flatMap((before) => {
      const now = changed.find(({ filePath }) => filePath === before.filePath);
      const still = new Set((now && all.references.get(now))?.map(namedKey));
      return referencesOf(before)
        .map(namedKey)
        .filter((key) => !still.has(key));
    }),
  );
  const left = named.size === 0 ? [] : entries.filter((entry) => named.has(ownerKey(entry)));
  const using = words.size === 0 ? [] : wordUses(all).filter(({ list, id }) => words.has(`${list} ${id}`));
  return new Set([
    ...changed.map(({ filePath }) => filePath),
    ...naming.map(({ filePath }) => filePath),
    ...left.map(({ filePath }) => filePath),
    ...using.map(({ file }) => file),
  ]);
}

const ownerKey = ({ kind, id }: Entry): string => `${kind} ${idKey(kind, id)}`;

const namedKey = ({ ref }: Reference): string => ownerOf(ref) ?? '';

const leadsTo =
  (owners: ReadonlySet<string>) =>
  ({ ref }: Reference): boolean => {
    const owner = ownerOf(ref);
    return owner !== undefined && owners.has(owner);
  };

/** The file that a part belongs to. Services are words of the vocabulary, which are compared one by one. */
function ownerOf({ kind, id }: Ref): string | undefined {
  const [whole = ''] = id.split('/');
  switch (kind) {
    case 'incident':
      return `incident ${idKey('incident', id)}`;
    case 'runbook':
      return `runbook ${id}`;
    case 'tree':
    case 'node':
      return `tree ${whole}`;
    case 'family':
    case 'code':
      return `codes ${whole}`;
    case 'service':
      return undefined;
  }
}

function changedWords({ vocabulary }: Collection, { files, earlier }: Change): ReadonlySet<string> {
  const before = wordsOf(earlier.find(({ kind }) => kind === 'vocabulary'));
  const isChanged = before.size > 0 || (vocabulary !== undefined && files.has(vocabulary.filePath));
  if (!isChanged) return new Set();
  const now = wordsOf(vocabulary);
  return new Set([...before, ...now].filter((word) => before.has(word) !== now.has(word)));
}

function wordsOf(entry: Entry | undefined): Set<string> {
  if (entry?.kind !== 'vocabulary') return new Set();
  return new Set(
    Object.entries(entry.data).flatMap(([list, words]) => words.map(({ id }) => `${list} ${id}`)),
  );
}
