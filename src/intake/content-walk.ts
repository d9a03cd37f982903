import { type Dirent, lstatSync, readdirSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../core/problem.ts';
import { problemAt, TOP } from './fault.ts';
import { isName, type KnownPlace, knownPlace } from './known-place.ts';
import { strayProblem, unreadableProblem, wrongNameProblem } from './name-problem.ts';
import { linkProblem } from './symlink.ts';

/**
 * The most names that one folder may hold: that of one incident, and any other. Far more than people put there, and
 * read in a moment.
 */
export const FOLDER_LIMITS = { incident: 100, other: 100_000 } as const;

export interface ContentWalk {
  readonly places: readonly KnownPlace[];
  /** Images in the folders of incidents, by their paths. */
  readonly images: readonly string[];
  readonly problems: readonly Problem[];
}

/**
 * Every file that has an entry's place, in the order of their paths, and a problem for whatever else lies
 * there. Only folders that the layout names are entered, so the depth is bounded and no link is followed. Of a
 * folder that holds too much only so much is told, and nothing else of it. A folder that does not exist is an empty one.
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
  const most = level === 'incident' ? FOLDER_LIMITS.incident : FOLDER_LIMITS.other;
  const names = namesIn(join(walk.root, path));
  if (names === undefined) {
    walk.problems.push(unreadableProblem(path));
    return;
  }
  if (names.length > most) {
    walk.problems.push(tooManyFiles(path, most));
    const place = knownPlace(`${path}/index.md`);
    if (place !== undefined && isFile(join(walk.root, place.filePath))) walk.places.push(place);
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

const isFile = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false })?.isFile() === true;

const tooManyFiles = (path: string, most: number): Problem =>
  problemAt(TOP, path, {
    code: 'too-many-files',
    message: `The folder holds more than ${most} files and folders, and only index.md is read of it.`,
    remedy: 'Keep what belongs here, and put the rest where a write-up can name it.',
  });

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
