import type { Given } from './given.ts';
import { goalOf } from './graph.ts';
import type { Outline, OutlineQuestion } from './outline.ts';

/** The shortest way of a tree to each of its known incidents and codes: what a paste is compared with. */
export interface TreeWays {
  /** The tree's slug. */
  readonly tree: string;
  readonly title: string;
  /** By `incident <id>` and `code <family>/<code>`. */
  readonly ways: Readonly<Record<string, readonly Given[]>>;
}

/** What a paste tells of a problem. */
export interface PasteSigns {
  /** Ids of the incidents whose signatures stand in it. */
  readonly incidents: readonly string[];
  /** Numbers in it that name a failure, such as close codes and HTTP statuses. */
  readonly codes: readonly string[];
}

/** Answers of a tree that a paste has given. They hold ids alone, nothing of the paste. */
export interface FromPaste {
  readonly tree: string;
  readonly title: string;
  readonly answers: readonly Given[];
}

/** The first of the shortest ways to each end, as the answers are written. */
export function waysOf({ id, title, questions }: Outline): TreeWays {
  const byId = new Map(questions.map((question) => [question.id, question]));
  const start = questions[0];
  const asked = new Map<OutlineQuestion, readonly Given[]>(start ? [[start, []]] : []);
  const ways: Record<string, readonly Given[]> = {};
  // A map's iterator also visits what is added while it runs, which makes it the queue.
  for (const [question, way] of asked) {
    for (const answer of question.answers) {
      const goal = goalOf(answer);
      const on: readonly Given[] = [...way, { node: question.id, answer: answer.id, from: 'paste' }];
      const next = answer.to.kind === 'node' ? byId.get(goal) : undefined;
      if (next && !asked.has(next)) asked.set(next, on);
      if (answer.to.kind === 'incident' || answer.to.kind === 'code') ways[goal] ??= on;
    }
  }
  return { tree: id, title, ways };
}

/**
 * What a paste answers: the questions on the way to the incident whose line stands in it, else to the code that
 * does. Where there are several, the part of the way that they share, so nothing is answered that the paste
 * leaves open. Of several trees the one with the most answers; undefined where nothing is answered.
 */
export function fromPaste(trees: readonly TreeWays[], signs: PasteSigns): FromPaste | undefined {
  const found = trees.map(({ tree, title, ways }): FromPaste => {
    const known = signs.incidents.flatMap((id) => wayTo(ways, `incident ${id}`));
    const coded = Object.keys(ways).filter((goal) => signs.codes.some((code) => isCode(goal, code)));
    return {
      tree,
      title,
      answers: shared(known.length > 0 ? known : coded.flatMap((goal) => wayTo(ways, goal))),
    };
  });
  const [best] = found.toSorted((a, b) => b.answers.length - a.answers.length);
  return best === undefined || best.answers.length === 0 ? undefined : best;
}

/**
 * The numbers of a text that name a failure, each once: three or four digits after a word that says so, or all
 * that was typed. Any other number of a log may be anything.
 */
export function codesIn(text: string): string[] {
  const whole = /^\s*(\d{3,4})\s*$/u.exec(text)?.[1];
  const named = [...text.slice(0, READ_AT_MOST).matchAll(NAMED)].map((match) => match[1] ?? '');
  return [...new Set(whole === undefined ? named : [whole])];
}

const READ_AT_MOST = 200_000;
const NAMED =
  /(?:\bcode|\bclosed?|\bclosed with|\bstatus|\bresponse|\bHTTP(?:\/\d(?:\.\d)?)?)["']?(?: ?[:=] ?| is | | \()["']?(\d{3,4})(?![\p{L}\p{N}.:_-])/giu;

function wayTo(ways: TreeWays['ways'], goal: string): Array<readonly Given[]> {
  const way = Object.hasOwn(ways, goal) ? ways[goal] : undefined;
  return way ? [way] : [];
}

const isCode = (goal: string, code: string): boolean => goal.startsWith('code ') && goal.endsWith(`/${code}`);

function shared(ways: ReadonlyArray<readonly Given[]>): readonly Given[] {
  const [first = [], ...others] = ways;
  const end = first.findIndex(
    ({ node, answer }, i) => !others.every((way) => way[i]?.node === node && way[i]?.answer === answer),
  );
  return end < 0 ? first : first.slice(0, end);
}
