import { type CollectionEntry, getCollection } from 'astro:content';
import { type Level, PROBLEM_LEVELS, type ProblemCode } from '../core/problem.ts';
import { KINDS, type Kind } from '../schema/kinds.ts';
import { guidePath, href } from './links.ts';

/** A page of the guide as lists show it. */
export interface GuideLink {
  readonly href: string;
  readonly title: string;
  readonly summary: string | undefined;
}

/** A page about a complaint of the check. */
export interface ProblemLink extends GuideLink {
  readonly code: string;
  readonly level: Level | undefined;
}

/** The chapters for one kind of reader. */
export interface GuidePart {
  readonly title: string;
  /** Who that is. */
  readonly who: string;
  /** Where to start, in a sentence. */
  readonly start: string;
  readonly links: readonly GuideLink[];
}

export interface GuideContents {
  /** The chapters by whom they are for; the first of each is where that reader starts. */
  readonly chapters: readonly GuidePart[];
  readonly reference: readonly GuideLink[];
  readonly problems: readonly ProblemLink[];
}

const KIND_TITLES: Readonly<Record<Kind, string>> = {
  incident: 'Incident: every key',
  runbook: 'Runbook: every key',
  tree: 'Tree of questions: every key',
  codes: 'Family of codes: every key',
  vocabulary: 'Vocabulary: every key',
  site: 'Site: every key',
};

const KIND_FILES: Readonly<Record<Kind, string>> = {
  incident: 'incidents/<id>-<slug>/index.md',
  runbook: 'runbooks/<slug>.mdx',
  tree: 'trees/<slug>.yaml',
  codes: 'codes/<family>.yaml',
  vocabulary: 'vocabulary.yaml',
  site: 'site.yaml',
};

/** The kinds of file, with the title of each one's reference page and where its files are. */
export const REFERENCES = (Object.keys(KINDS) as Kind[]).map((kind) => ({
  kind,
  title: KIND_TITLES[kind],
  file: KIND_FILES[kind],
}));

/** Readers in the order in which they come: somebody on call has no time. */
const PARTS = [
  {
    reader: 'on-call',
    title: 'On call',
    who: 'You are on call',
    start:
      'Paste the error into the search. Where there is none, let the questions lead you, or follow a runbook.',
  },
  {
    reader: 'writer',
    title: 'Writing',
    who: 'You write down what you learnt',
    start: 'From a log to a pull request in five minutes; then what makes a write-up good.',
  },
  {
    reader: 'keeper',
    title: 'Keeping the base',
    who: 'You keep the base',
    start: 'Set it up, review what comes in, put it on a host, and keep it alive.',
  },
] as const;

/** What is in the guide, in the order in which lists show it. */
export async function guideContents(): Promise<GuideContents> {
  const pages = await getCollection('guide');
  return {
    chapters: PARTS.map(({ reader, ...part }) => ({
      ...part,
      links: pages
        .filter(({ id, data }) => !id.startsWith(PROBLEMS) && data.reader === reader)
        .sort((a, b) => (a.data.order ?? 0) - (b.data.order ?? 0))
        .map(linkTo),
    })),
    reference: REFERENCES.map(({ kind, title, file }) => ({
      href: href(guidePath(`reference/${kind}`)),
      title,
      summary: file,
    })),
    problems: pages
      .filter(({ id }) => id.startsWith(PROBLEMS))
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map((page) => ({ ...linkTo(page), code: page.id.slice(PROBLEMS.length), level: levelOf(page.id) })),
  };
}

/** Level of the problem that a page of the guide is about; undefined for every other page. */
export function levelOf(id: string): Level | undefined {
  return id.startsWith(PROBLEMS) ? PROBLEM_LEVELS[id.slice(PROBLEMS.length) as ProblemCode] : undefined;
}

const PROBLEMS = 'errors/';

const linkTo = ({ id, data }: CollectionEntry<'guide'>): GuideLink => ({
  href: href(guidePath(id)),
  title: data.title,
  summary: data.summary,
});
