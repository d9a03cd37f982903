import { basename, dirname, extname } from 'node:path/posix';
import { quoted } from '../core/printable.ts';
import type { Problem } from '../core/problem.ts';
import { problemAt, TOP } from './fault.ts';
import { isName, knownPlace } from './known-place.ts';

/**
 * The problem of a file that was meant as a write-up and has the wrong name or lies beside its place;
 * undefined for a file that only strayed here.
 */
export function wrongNameProblem(filePath: string): Problem | undefined {
  const [top = '', ...rest] = filePath.split('/');
  const expected = rest.length === 0 ? EXPECTED_AT_ROOT[stem(top).toLowerCase()] : EXPECTED[top];
  if (expected === undefined || !/\.(?:mdx?|ya?ml)$/iu.test(filePath)) return undefined;
  const name = top === 'incidents' && rest.length > 1 ? (rest[0] ?? '') : stem(rest.at(-1) ?? top);
  const because = isName(name)
    ? ''
    : ` The name ${quoted(name)} is not lower-case letters and digits joined by single hyphens.`;
  return problemAt(TOP, filePath, {
    code: 'bad-file-name',
    message: `${quoted(filePath, 160)} is not read, expected ${expected}.${because}`,
    remedy: renaming(filePath) ?? 'Rename or move the file; names have no spaces, capitals or double dots.',
  });
}

/** What to rename, where lower case, hyphens and the usual ending are all that is missing. */
function renaming(filePath: string): string | undefined {
  const right = rightPath(filePath);
  if (right === filePath || knownPlace(right) === undefined) return undefined;
  if (dirname(right) === dirname(filePath)) return `Rename the file to "${basename(right)}".`;
  if (basename(right) === basename(filePath)) return `Rename the folder to "${basename(dirname(right))}".`;
  return `Rename it to "${right}".`;
}

/** The path with lower case, hyphens and the ending of its place; it need not be one that is read. */
function rightPath(filePath: string): string {
  const pieces = filePath.split('/');
  const [top] = pieces;
  const names = pieces.map((piece, i) => hyphenated(i === pieces.length - 1 ? stem(piece) : piece));
  const ending = extname(filePath).toLowerCase();
  if (top === 'incidents')
    return names.length === 2 ? `${names.join('/')}/index.md` : `${names.join('/')}.md`;
  if (top === 'runbooks') return `${names.join('/')}${ending}`;
  return `${names.join('/')}${ending === '.yml' ? '.yaml' : ending}`;
}

const hyphenated = (name: string): string => name.toLowerCase().replace(/[\s_-]+/gu, '-');

/** A file or folder that nothing reads. */
export function strayProblem(filePath: string, because: string): Problem {
  return problemAt(TOP, filePath, {
    code: 'stray-file',
    message: `Found ${quoted(filePath, 160)}, expected only write-ups in their places. ${because}`,
    remedy: 'Move it to its place, or out of the content folder.',
  });
}

/** A file or folder that the system does not let us read, or that has gone meanwhile. */
export function unreadableProblem(filePath: string): Problem {
  return problemAt(TOP, filePath, {
    code: 'unreadable-file',
    message: `${quoted(filePath, 160)} cannot be read, expected a file or folder that this user may read.`,
    remedy: 'Check that it exists and give yourself the right to read it.',
  });
}

const stem = (name: string): string => name.replace(/\.[^.]*$/u, '');

const EXPECTED_AT_ROOT: Readonly<Record<string, string>> = {
  site: 'site.yaml',
  vocabulary: 'vocabulary.yaml',
};

const EXPECTED: Readonly<Record<string, string>> = {
  incidents: 'incidents/<id>-<slug>/index.md',
  runbooks: 'runbooks/<slug>.mdx or .md',
  trees: 'trees/<slug>.yaml',
  codes: 'codes/<family>.yaml',
};
