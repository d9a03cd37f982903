import type { Vocabulary } from '../../schema/vocabulary.ts';
import type { Collection } from '../collection.ts';
import type { Path } from '../entry.ts';

export type WordList = keyof Vocabulary;

/** One place where a word of the vocabulary is used. */
export interface WordUse {
  readonly file: string;
  readonly path: Path;
  readonly list: WordList;
  readonly id: string;
}

/** Every use of a word, file by file. */
export function wordUses({ incidents, runbooks, trees, vocabulary }: Collection): WordUse[] {
  return [
    ...incidents.flatMap(({ filePath, data }) => [
      ...each(filePath, ['services'], 'services', data.services),
      ...each(filePath, ['components'], 'components', data.components),
      ...(data.environment === undefined
        ? []
        : [
            {
              file: filePath,
              path: ['environment'],
              list: 'environments' as const,
              id: data.environment,
            },
          ]),
      ...each(filePath, ['causes'], 'causes', data.causes),
      ...each(filePath, ['tags'], 'tags', data.tags),
    ]),
    ...runbooks.flatMap(({ filePath, data }) => [
      ...each(filePath, ['services'], 'services', data.services),
      ...each(filePath, ['components'], 'components', data.components),
      ...each(filePath, ['tags'], 'tags', data.tags),
    ]),
    ...trees.flatMap(({ filePath, data }) => [
      ...each(filePath, ['services'], 'services', data.services),
      ...each(filePath, ['tags'], 'tags', data.tags),
    ]),
    ...(vocabulary?.data.services ?? []).flatMap(({ dependsOn }, i) =>
      each(vocabulary?.filePath ?? '', ['services', i, 'dependsOn'], 'services', dependsOn),
    ),
  ];
}

function each(file: string, path: Path, list: WordList, ids: readonly string[]): WordUse[] {
  return ids.map((id, i) => ({ file, path: [...path, i], list, id }));
}
