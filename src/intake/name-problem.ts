import type { Problem } from '../core/problem.ts';
import { problemAt, TOP } from './fault.ts';
import { isName } from './known-place.ts';
import { quoted } from './printable.ts';

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
    remedy: 'Rename or move the file; names have no spaces, capitals or double dots.',
  });
}

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
