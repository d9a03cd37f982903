import type { Path } from './entry.ts';
import { compare } from './order.ts';

/**
 * Every code of a complaint, with its level. An error stops the build; a warning is said and lets it go on.
 * Each has a page in src/guide/errors/ (a test holds the two together).
 */
export const PROBLEM_LEVELS = {
  // the file itself
  'alias-bomb': 'error',
  'allow-without-reason': 'error',
  'bad-file-name': 'error',
  'byte-order-mark': 'error',
  'crlf-line-ends': 'error',
  'dead-link': 'error',
  'duplicate-key': 'error',
  'edited-since-import': 'error',
  'empty-file': 'error',
  'file-too-large': 'error',
  'forbidden-key': 'error',
  'html-not-allowed': 'error',
  'image-elsewhere': 'error',
  'image-missing': 'error',
  'image-too-large': 'error',
  'image-without-alt': 'error',
  'image-wrong-type': 'error',
  'look-alike-letters': 'error',
  'mdx-not-run': 'error',
  'no-front-matter': 'error',
  'not-text': 'error',
  'not-utf8': 'error',
  'nul-byte': 'error',
  'personal-data': 'error',
  secret: 'error',
  'stray-file': 'warning',
  'symlink-outside': 'error',
  'tab-indent': 'error',
  'too-intricate': 'error',
  'too-many-files': 'error',
  'too-many-keys': 'error',
  'unreadable-file': 'error',
  'unsafe-link': 'error',
  'yaml-syntax': 'error',
  // one field, or one file's fields together
  'answer-without-target': 'error',
  'dates-backwards': 'error',
  'hidden-characters': 'error',
  'missing-for-risk': 'error',
  'missing-for-status': 'error',
  'missing-key': 'error',
  'too-long': 'error',
  'too-short': 'error',
  'unknown-key': 'error',
  'wrong-date': 'error',
  'wrong-format': 'error',
  'wrong-type': 'error',
  'wrong-value': 'error',
  // the whole library
  'action-overdue': 'warning',
  'duplicate-id': 'error',
  'duplicate-signature': 'error',
  'fix-too-long': 'warning',
  'folder-without-id': 'error',
  'looks-alike': 'warning',
  'no-content': 'warning',
  'orphan-incident': 'warning',
  'review-overdue': 'warning',
  'self-reference': 'error',
  'signature-too-general': 'warning',
  'signature-too-special': 'warning',
  'step-loop': 'error',
  'step-unreachable': 'error',
  'symptom-is-cause': 'warning',
  'tree-loop': 'error',
  'tree-unreachable': 'error',
  'unfit-default': 'error',
  'unknown-parameter': 'error',
  'unknown-reference': 'error',
  'unknown-word': 'error',
  'unsafe-placeholder': 'error',
  'wrong-kind-reference': 'error',
} as const;

export type ProblemCode = keyof typeof PROBLEM_LEVELS;
/** Whether a complaint may have this code. */
export const isProblemCode = (code: string): code is ProblemCode => Object.hasOwn(PROBLEM_LEVELS, code);

export type Level = (typeof PROBLEM_LEVELS)[ProblemCode];

/**
 * The one shape of every complaint. `file` is relative to the content folder; `line` and `column` count from 1
 * and are those of the key in the file. `message` says what was found and what was expected, `remedy` what to do.
 */
export interface Problem {
  readonly code: ProblemCode;
  readonly level: Level;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly remedy: string;
  /** The other file, where two have something that only one may have. */
  readonly beside?: string;
}

/** A complaint of a rule that knows the place in the data and not yet the place in the file. */
export interface Finding {
  readonly code: ProblemCode;
  readonly file: string;
  readonly path: Path;
  readonly message: string;
  readonly remedy: string;
  readonly beside?: string;
}

/** Finds the place of a value in a file; a path that the file does not hold gives the nearest one above it. */
export type Locate = (file: string, path: Path) => { readonly line: number; readonly column: number };

/** Turns findings into problems, in the order in which an author meets them: by file, then by line. */
export function toProblems(findings: readonly Finding[], locate: Locate): Problem[] {
  return findings
    .map(({ code, file, path, ...said }): Problem => {
      const { line, column } = locate(file, path);
      return { code, level: PROBLEM_LEVELS[code], file, line, column, ...said };
    })
    .sort(byPlace);
}

/** Order by file, line, column and code. */
export function byPlace(a: Problem, b: Problem): number {
  return compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.code, b.code);
}
