import { type Dirent, readdirSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../core/problem.ts';
import { isName, type KnownPlace, knownPlace } from './known-place.ts';
import { strayProblem, unreadableProblem, wrongNameProblem } from './name-problem.ts';
import { linkProblem } from './symlink.ts';

export interface ContentWalk {
  readonly places: readonly KnownPlace[];
  /** Images in the folders of incidents, by their paths. */
  readonly images: readonly string[];
  readonly problems: readonly Problem[];
}

/**
 * Every file that has an entry's place, in the order of their paths, and a problem for whatever else lies
 * there. Only folders that the layout names are entered, so the depth is bounded and no link is followed. A
 * folder that does not exist is an empty one.
 */
export async function walkContent(folder: string): Promise<ContentWalk> {
  const root = await realpath(folder).catch(() => undefined);
  if (root === undefined) return { places: [], images: [], problems: [] };
  const walk: Walk = { root, places: [], images: [], problems: [] };
  await walkFolder(walk, '', 'root');
  return walk;
}

interface Walk {
  readonly root: string;
  readonly places: KnownPlace[];
  readonly images: string[];
  readonly problems: Problem[];
}

/** The three kinds of folder there are: the top, the folders of a kind, and the folder of one incident. */
type Level = 'root' | 'incidents' | 'files' | 'incident';

const FOLDERS: Readonly<Record<string, Level>> = {
  incidents: 'incidents',
  runbooks: 'files',
  trees: 'files',
  codes: 'files',
};

async function walkFolder(walk: Walk, path: string, level: Level): Promise<void> {
  const names = namesIn(join(walk.root, path));
  if (names === undefined) {
    walk.problems.push(unreadableProblem(path));
    return;
  }
  const seen = names.filter(({ name }) => !IGNORED.test(name));
  for (const entry of seen.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    await walkEntry(walk, path === '' ? entry.name : `${path}/${entry.name}`, level, entry);
  }
  if (level === 'incident' && !seen.some(({ name }) => /^index\./iu.test(name))) {
    walk.problems.push(
      strayProblem(path, 'The folder holds no index.md, which is where its write-up belongs.'),
    );
  }
}

/** At once: waiting for each of thousands of small folders takes three times as long. */
function namesIn(folder: string): Dirent[] | undefined {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return undefined;
  }
}

async function walkEntry(walk: Walk, path: string, level: Level, entry: Dirent): Promise<void> {
  if (entry.isSymbolicLink()) {
    walk.problems.push(await linkProblem(walk.root, path));
  } else if (entry.isDirectory()) {
    await walkSubfolder(walk, path, level, entry.name);
  } else if (!entry.isFile()) {
    walk.problems.push(strayProblem(path, 'It is neither a file nor a folder.'));
  } else {
    const place = knownPlace(path);
    if (place !== undefined) walk.places.push(place);
    else if (level === 'incident' && IMAGE.test(entry.name)) walk.images.push(path);
    else {
      walk.problems.push(wrongNameProblem(path) ?? strayProblem(path, 'No write-up has its place here.'));
    }
  }
}

async function walkSubfolder(walk: Walk, path: string, level: Level, name: string): Promise<void> {
  if (level === 'root' && Object.hasOwn(FOLDERS, name)) {
    await walkFolder(walk, path, FOLDERS[name] ?? 'files');
  } else if (level === 'incidents') {
    if (isName(name)) await walkFolder(walk, path, 'incident');
    else walk.problems.push(wrongNameProblem(`${path}/index.md`) ?? strayProblem(path, 'It is not read.'));
  } else if (level !== 'incident' || name !== 'proof') {
    walk.problems.push(strayProblem(path, 'No folder has its place here, and it is not read.'));
  }
}

/** Dot files and what explains a folder to people. */
const IGNORED = /^\.(?!\.)|^README\.md$/u;

const IMAGE = /\.(?:png|jpe?g|gif|webp)$/iu;
