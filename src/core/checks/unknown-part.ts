import type { Collection } from '../collection.ts';
import type { Path } from '../entry.ts';
import { mayLack } from '../gaps.ts';
import type { Finding } from '../problem.ts';
import { targetOf } from '../target-index.ts';
import { KIND_WORDS } from './kind-words.ts';
import { orNearest, suggester, writeOr } from './suggestion.ts';

/** Answers that lead to a question, and outcomes that lead to a step, that their own file does not have. */
export function unknownParts(collection: Collection): Finding[] {
  const { gaps } = collection;
  const trees = collection.trees.filter((tree) => !mayLack(gaps, tree, 'nodes.*.id'));
  const runbooks = collection.runbooks.filter((runbook) => !mayLack(gaps, runbook, 'steps.*.id'));
  const suggest = suggester();
  const explain = (what: string, id: string, ids: readonly string[]) => {
    const kind = (['incident', 'runbook'] as const).find((kind) =>
      targetOf(collection.targets, { kind, id }),
    );
    if (kind !== undefined) {
      return {
        code: 'wrong-kind-reference' as const,
        message: `"${id}" is ${KIND_WORDS[kind].a}; expected a ${what} of this file.`,
        remedy: `Write "${kind}: ${id}" instead.`,
      };
    }
    const near = suggest(id, ids);
    return {
      code: 'unknown-reference' as const,
      message: `This file has no ${what} "${id}"${orNearest(near)}.`,
      remedy: writeOr(near, `add the ${what}, or lead somewhere else`),
    };
  };
  const unknown = (
    file: string,
    what: string,
    ids: readonly string[],
    named: readonly Named[],
  ): Finding[] => {
    const known = new Set(ids);
    return named
      .filter(({ id }) => !known.has(id))
      .map(({ id, path }) => ({ file, path, ...explain(what, id, ids) }));
  };
  return [
    ...trees.flatMap(({ filePath, data: { nodes } }) =>
      unknown(
        filePath,
        'question',
        nodes.map(({ id }) => id),
        nodes.flatMap(({ answers }, i) =>
          answers.flatMap(({ to }, j) => naming(to.node, ['nodes', i, 'answers', j, 'to', 'node'])),
        ),
      ),
    ),
    ...runbooks.flatMap(({ filePath, data: { steps } }) =>
      unknown(
        filePath,
        'step',
        steps.map(({ id }) => id),
        steps.flatMap(({ outcomes }, i) =>
          outcomes.flatMap(({ to }, j) => naming(to.step, ['steps', i, 'outcomes', j, 'to', 'step'])),
        ),
      ),
    ),
  ];
}

interface Named {
  readonly id: string;
  readonly path: Path;
}

const naming = (id: string | undefined, path: Path): Named[] => (id === undefined ? [] : [{ id, path }]);
