import { answerLeading } from '../core/leading.ts';
import type { Library } from '../core/library.ts';
import type { KnownPlaces } from '../core/probe/known-places.ts';
import { guidePath, href, hrefOf } from '../site/links.ts';
import { destinationOf } from './destination.ts';

/** What the probe of a page needs to know of the library, and no more: it stands in the page itself. */
export function probeKnown({ trees, families }: Pick<Library, 'trees' | 'families'>): KnownPlaces {
  return {
    trees: trees.map((tree) => ({
      title: tree.data.title,
      nodes: tree.data.nodes.map(({ id, answers }) => ({
        id,
        question: '',
        look: [],
        answers: answers
          .filter(({ seen }) => seen !== undefined)
          .map(({ id, text, to, seen }) => ({ id, text, to, seen })),
      })),
      places: Object.fromEntries(
        tree.data.nodes.flatMap((node, i) =>
          node.answers.flatMap(({ id, seen }, j) => {
            const leading = seen && answerLeading(tree, i, j);
            return leading === undefined ? [] : [[`${node.id}/${id}`, destinationOf(leading)]];
          }),
        ),
      ),
    })),
    families: families.map(({ id, data: { title, words, codes } }) => ({
      id,
      data: {
        title,
        words,
        codes: codes.map(({ code, name }) => ({
          code,
          name,
          meaning: '',
          action: '',
          reserved: false,
          runbooks: [],
          incidents: [],
        })),
      },
    })),
    codes: Object.fromEntries(
      families.flatMap(({ id, data }) =>
        data.codes.map(({ code }) => [`${id}/${code}`, hrefOf({ kind: 'code', id: `${id}/${code}` })]),
      ),
    ),
    guide: href(guidePath('probing')),
  };
}
