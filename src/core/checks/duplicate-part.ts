import type { Collection } from '../collection.ts';
import type { Path } from '../entry.ts';
import { LOST } from '../gaps.ts';
import type { Finding } from '../problem.ts';

/** Two parts of one file with one id: questions, answers, steps, parameters, codes, words. */
export function duplicateParts({ trees, runbooks, families, vocabulary }: Collection): Finding[] {
  return [
    ...trees.flatMap(({ filePath, data }) => [
      ...repeated(
        filePath,
        'question',
        data.nodes.map(({ id }, i) => ({ id, path: ['nodes', i, 'id'] })),
      ),
      ...data.nodes.flatMap(({ answers }, i) =>
        repeated(
          filePath,
          'answer of this question',
          answers.map(({ id }, j) => ({ id, path: ['nodes', i, 'answers', j, 'id'] })),
        ),
      ),
    ]),
    ...runbooks.flatMap(({ filePath, data }) => [
      ...repeated(
        filePath,
        'step',
        data.steps.map(({ id }, i) => ({ id, path: ['steps', i, 'id'] })),
      ),
      ...repeated(
        filePath,
        'parameter',
        data.parameters.map(({ name }, i) => ({ id: name, path: ['parameters', i, 'name'] })),
      ),
    ]),
    ...families.flatMap(({ filePath, data }) =>
      repeated(
        filePath,
        'code',
        data.codes.map(({ code }, i) => ({ id: code, path: ['codes', i, 'code'] })),
      ),
    ),
    ...(vocabulary ? LISTS : []).flatMap((list) =>
      repeated(
        vocabulary?.filePath ?? '',
        `word in ${list}`,
        vocabulary?.data[list].map(({ id }, i) => ({ id, path: [list, i, 'id'] })) ?? [],
      ),
    ),
  ];
}

const LISTS = ['services', 'components', 'environments', 'causes', 'tags'] as const;

interface Part {
  readonly id: string;
  readonly path: Path;
}

/** Case does not count: ids stand in addresses, and some hosts do not tell the case of an address apart. */
function repeated(file: string, what: string, parts: readonly Part[]): Finding[] {
  const seen = new Set<string>();
  return parts.flatMap(({ id, path }): Finding[] => {
    const key = id.toLowerCase();
    if (id === LOST || !seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [
      {
        code: 'duplicate-id',
        file,
        path,
        message: `"${id}" is already the name of another ${what}; expected each name once.`,
        remedy: 'Rename one of the two, or take it out if it says the same.',
      },
    ];
  });
}
