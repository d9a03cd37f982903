import { allBlocks, type Section } from './block.ts';
import { headingWords, roleOf } from './role.ts';
import { wordsOf } from './words.ts';

/** A document about several problems: a section for each, with the shared sections that are about it. */
export interface Problem {
  readonly section: Section;
  readonly shared: readonly Section[];
}

export interface Split {
  readonly problems: readonly Problem[];
  /** What stands above all problems and is about the whole document. */
  readonly whole: Section;
  readonly guesses: readonly { readonly line: number; readonly title: string; readonly problem: string }[];
}

/**
 * Takes a document apart where at least two sections side by side each tell of a problem of their own, by the labels
 * that only a problem has (error, cause, fix, symptoms) or by its number. A shared section goes to the problem whose own words
 * it uses most.
 */
export function splitProblems(root: Section): Split | undefined {
  const group = problemGroup(root);
  if (group === undefined) return undefined;
  const { parent, problems } = group;
  const own = ownWords(problems);
  const guesses: Array<Split['guesses'][number]> = [];
  const shared = problems.map((): Section[] => []);
  const rest = (section: Section): Section => {
    const children = section.children.flatMap((child): Section[] => {
      if (problems.includes(child)) return [];
      if (holdsOne(child, problems) || child === parent) return [rest(child)];
      const at = nearest(child, own);
      if (at === undefined) return [child];
      shared[at]?.push(child);
      guesses.push({ line: child.from, title: child.title, problem: problems[at]?.title ?? '' });
      return [];
    });
    return { ...section, children };
  };
  const whole = rest(root);
  return {
    problems: problems.map((section, i) => ({ section, shared: shared[i] ?? [] })),
    whole,
    guesses,
  };
}

/** A document about more problems than this is a list of them. */
const MOST = 50;

const holdsOne = (section: Section, problems: readonly Section[]): boolean =>
  section.children.some((child) => problems.includes(child) || holdsOne(child, problems));

function problemGroup(
  section: Section,
): { readonly parent: Section; readonly problems: readonly Section[] } | undefined {
  const problems = section.children.filter(isProblem);
  // Below a heading for causes or fixes, sections are causes or fixes.
  const role = roleOf(section.title);
  if (
    problems.length >= 2 &&
    problems.length <= MOST &&
    (problems.some((problem) => tellingOf(problem) >= 2) || problems.filter(isNumbered).length >= 2) &&
    (role === undefined || role === 'symptoms' || role === 'errors')
  )
    return { parent: section, problems };
  for (const child of section.children) {
    const found = problemGroup(child);
    if (found !== undefined) return found;
  }
  return undefined;
}

function isProblem(section: Section): boolean {
  if (section.label || section.title === '' || roleOf(section.title) !== undefined) return false;
  if (isNumbered(section)) return true;
  const roles = new Set(section.children.flatMap(({ title }) => roleOf(title) ?? []));
  return roles.size >= 2 && TELLING.some((role) => roles.has(role));
}

/** `Problem 2: …` says so itself. */
const isNumbered = ({ title }: Section): boolean =>
  /^(?:problem|issue|incident|bug|fault|defect)\s*#?\d{1,3}\b/u.test(headingWords(title));

/** What only a section about a problem has, and most of them two of. */
const TELLING = ['symptoms', 'errors', 'rootCause', 'fixes'] as const;

function tellingOf(section: Section): number {
  const roles = new Set(section.children.map(({ title }) => roleOf(title)));
  return TELLING.filter((role) => roles.has(role)).length;
}

/** The words of each problem that no other has, with how often they stand there. */
function ownWords(problems: readonly Section[]): ReadonlyArray<ReadonlySet<string>> {
  const all = problems.map((section) => new Set(wordsOf(textOf(section)).filter((word) => word.length > 2)));
  return all.map(
    (words, i) => new Set([...words].filter((word) => all.every((other, j) => i === j || !other.has(word)))),
  );
}

function nearest(section: Section, own: ReadonlyArray<ReadonlySet<string>>): number | undefined {
  const words = wordsOf(textOf(section));
  const scores = own.map((set) => words.filter((word) => set.has(word)).length);
  const most = Math.max(...scores);
  return most > 0 ? scores.indexOf(most) : undefined;
}

export const textOf = (section: Section): string =>
  [section.title, ...allBlocks(section).map(({ raw }) => raw)].join('\n');
