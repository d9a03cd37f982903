import type { Answer } from '../../schema/tree.ts';
import type { Library, LinkedTree } from '../library.ts';
import type { Backlink, Target } from '../target.ts';

/** How many incidents stand behind each answer of a tree: of the last year, and ever. */
export type Behind = ReadonlyMap<Answer, { readonly year: number; readonly ever: number }>;

/**
 * Counts the incidents that an answer can end at: an incident it leads to, and those that name the runbook or
 * the code it leads to or are named by it, through any number of questions, each once. Of the last year are
 * those detected within the year that ends with `today` (`YYYY-MM-DD`); whose day is unknown counts as ever.
 */
export function incidentsBehind(library: Library, tree: LinkedTree, today: string): Behind {
  const recent = detectedBetween(library, yearBefore(today), today);
  const near = incidentsNear(library);
  const byId = new Map(tree.data.nodes.map((node, i) => [node.id, { node, i }]));
  const known = new Map<string, ReadonlySet<string>>();
  const counts = new Map<Answer, { year: number; ever: number }>();

  const behindNode = (id: string): ReadonlySet<string> => {
    const before = known.get(id);
    if (before) return before;
    const all = new Set<string>();
    // Set before it is filled, so that a tree that goes round ends here.
    known.set(id, all);
    const { node, i = 0 } = byId.get(id) ?? {};
    for (const [j, answer] of (node?.answers ?? []).entries()) {
      const behind = answer.to.node === undefined ? behindLeaf(tree, i, j, near) : behindNode(answer.to.node);
      for (const incident of behind) all.add(incident);
      const year = [...behind].filter((incident) => recent.has(incident)).length;
      counts.set(answer, { year, ever: behind.size });
    }
    return all;
  };
  for (const { id } of tree.data.nodes) behindNode(id);
  return counts;
}

type Near = (target: Target) => readonly string[];

function behindLeaf(tree: LinkedTree, i: number, j: number, near: Near): ReadonlySet<string> {
  const place = ['nodes', i, 'answers', j, 'to'];
  const target = tree.links.find(({ path }) => place.every((key, at) => path[at] === key))?.target;
  return new Set(target && near(target));
}

/** The incidents that a target names or that name it. */
function incidentsNear(library: Library): Near {
  const runbooks = new Map(library.runbooks.map((runbook) => [runbook.id, runbook]));
  const families = new Map(library.families.map((family) => [family.id, family]));
  return ({ kind, id }) => {
    if (kind === 'incident') return [id];
    if (kind === 'runbook') {
      const runbook = runbooks.get(id);
      return [...incidentsFrom(runbook?.backlinks), ...(runbook?.data.incidents ?? [])];
    }
    if (kind !== 'code') return [];
    const [familyId = '', codeId = ''] = id.split('/');
    const family = families.get(familyId);
    const named = family?.data.codes.find(({ code }) => code === codeId)?.incidents ?? [];
    return [...incidentsFrom(family?.codeBacklinks[codeId]), ...named];
  };
}

const incidentsFrom = (backlinks: readonly Backlink[] = []): string[] =>
  backlinks.flatMap(({ from }) => (from.kind === 'incident' ? [from.id] : []));

const detectedBetween = (library: Library, after: string, until: string): ReadonlySet<string> =>
  new Set(
    library.incidents.flatMap(({ id, data }) => {
      const day = data.detected.slice(0, 10);
      return day > after && day <= until ? [id] : [];
    }),
  );

/** The same day a year before; 29 February gives a day that does not exist, which compares as well as any. */
const yearBefore = (today: string): string =>
  `${String(Number(today.slice(0, 4)) - 1).padStart(4, '0')}${today.slice(4)}`;
