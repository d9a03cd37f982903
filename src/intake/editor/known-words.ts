import type { Entry } from '../../core/entry.ts';

/** What write-ups may name, by where it is known from. */
export const GROUPS = [
  'services',
  'components',
  'environments',
  'causes',
  'tags',
  'incidents',
  'runbooks',
  'codes',
  'questions',
] as const;
export type Group = (typeof GROUPS)[number];

/** A word that may be written, and what it stands for. */
export interface KnownWord {
  readonly word: string;
  readonly means: string;
}

export type KnownWords = Readonly<Record<Group, readonly KnownWord[]>>;

/** The words that the entries of a content folder make known: of the vocabulary, and the ids of what there is. */
export function knownWords(entries: readonly Entry[]): KnownWords {
  const all = entries.flatMap(wordsOf);
  const of = (group: Group) =>
    all.flatMap((one) => (one.group === group ? [{ word: one.word, means: one.means }] : []));
  return {
    services: of('services'),
    components: of('components'),
    environments: of('environments'),
    causes: of('causes'),
    tags: of('tags'),
    incidents: of('incidents'),
    runbooks: of('runbooks'),
    codes: of('codes'),
    questions: of('questions'),
  };
}

type Found = KnownWord & { readonly group: Group };

function wordsOf(entry: Entry): Found[] {
  switch (entry.kind) {
    case 'vocabulary': {
      const { data } = entry;
      return (['services', 'components', 'environments', 'causes', 'tags'] as const).flatMap((group) =>
        data[group].map(({ id, name, description }) => ({
          group,
          word: id,
          means: description === undefined ? name : `${name}: ${description}`,
        })),
      );
    }
    case 'incident':
      return [{ group: 'incidents', word: entry.data.id, means: entry.data.title }];
    case 'runbook':
      return [{ group: 'runbooks', word: entry.id, means: entry.data.title }];
    case 'tree':
      return entry.data.nodes.map(({ id, question }) => ({
        group: 'questions',
        word: `${entry.id}/${id}`,
        means: question,
      }));
    case 'codes':
      return entry.data.codes.map(({ code, name }) => ({
        group: 'codes',
        word: `${entry.id}/${code}`,
        means: name,
      }));
    case 'site':
      return [];
  }
}
