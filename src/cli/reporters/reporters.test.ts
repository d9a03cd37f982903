import { expect, test } from 'vitest';
import { PROBLEM_LEVELS, type Problem } from '../../core/problem.ts';
import { githubReport } from './github.ts';
import { jsonReport } from './json.ts';
import type { Report } from './report.ts';
import { textReport } from './text.ts';

const problem = (changes: Partial<Problem> = {}): Problem => {
  const code = changes.code ?? 'unknown-key';
  return {
    code,
    level: PROBLEM_LEVELS[code],
    file: 'content/site.yaml',
    line: 2,
    column: 1,
    message: 'The key "nam" is not known.',
    remedy: 'Write name.',
    ...changes,
  };
};

const many = (count: number, changes: Partial<Problem> = {}): Problem[] =>
  Array.from({ length: count }, (_, line) => problem({ line: line + 1, ...changes }));

const plain = (_: unknown, text: string): string => text;

const lines = (text: string): string[] => text.split('\n').slice(0, -1);

test('the text report has a place, a code, a message, its remedy and a summary', () => {
  const report = { problems: [problem(), problem({ code: 'stray-file' })], files: 1 };
  expect(lines(textReport(report, plain))).toEqual([
    'content/site.yaml:2:1 unknown-key The key "nam" is not known.',
    '    Write name.',
    'content/site.yaml:2:1 stray-file The key "nam" is not known.',
    '    Write name.',
    '1 error, 1 warning in 1 file',
  ]);
});

test('the text report spells out what would steer a terminal', () => {
  const text = textReport(
    { problems: [problem({ message: 'a\u001B]0;x\u0007\u202Eb', file: 'a\nb.md' })], files: 1 },
    plain,
  );
  expect(text).toContain('a<U+000A>b.md:2:1 unknown-key a<U+001B>]0;x<U+0007><U+202E>b\n');
});

test('the JSON report holds the problems as they are, and counts', () => {
  const report: Report = { problems: [problem(), problem({ code: 'stray-file' })], files: 3 };
  expect(JSON.parse(jsonReport(report))).toEqual({
    problems: report.problems,
    counts: { errors: 1, warnings: 1, files: 3 },
  });
});

test('an annotation escapes what ends a property or a command', () => {
  const { text } = githubReport(
    { problems: [problem({ file: 'a:b,c%\n.md', message: '100 %\r\n::error::x, y: z' })], files: 1 },
    { hasSummary: true },
  );
  expect(lines(text)).toEqual([
    '::error file=a%3Ab%2Cc%25%0A.md,line=2,col=1,title=unknown-key::100 %25%0D%0A::error::x, y: z Write name.',
    '1 error, 0 warnings in 1 file',
  ]);
});

test('ten of each level are annotations, and the rest goes into the summary', () => {
  const problems = [...many(12), ...many(11, { code: 'stray-file', message: '<b>[x](y)</b>' })];
  const { text, summary = '' } = githubReport({ problems, files: 1 }, { hasSummary: true });
  expect(lines(text).filter((line) => line.startsWith('::error '))).toHaveLength(10);
  expect(lines(text).filter((line) => line.startsWith('::warning '))).toHaveLength(10);
  expect(lines(text)).toHaveLength(21);
  expect(summary.match(/^\| (?:error|warning) \|/gmu)).toHaveLength(3);
  expect(summary).not.toMatch(/<b>|\]\(/u);
});

test('nothing in a problem can leave its cell of the table', () => {
  const message = 'a | b\n| c | <img src=x> @team `d` https://example.org';
  const { summary = '' } = githubReport({ problems: many(11, { message }), files: 1 }, { hasSummary: true });
  const row = summary.split('\n').find((line) => line.startsWith('| error')) ?? '';
  expect(row.match(/\|/gu)).toHaveLength(6);
  expect(row).not.toMatch(/[<`@]/u);
});

test('without a summary the rest follows as text that is no command', () => {
  const { text, summary } = githubReport(
    { problems: many(12, { message: 'a\n::error::b' }), files: 1 },
    { hasSummary: false },
  );
  expect(summary).toBeUndefined();
  expect(lines(text)).toHaveLength(13);
  expect(lines(text).filter((line) => line.startsWith('::'))).toHaveLength(10);
});

test('a summary stays under 1 MiB and says how many it leaves out', () => {
  const { summary = '' } = githubReport(
    { problems: many(9_000, { message: 'é'.repeat(100) }), files: 1 },
    { hasSummary: true },
  );
  expect(Buffer.byteLength(summary)).toBeLessThan(1024 * 1024);
  const told = summary.match(/^\| error \|/gmu)?.length ?? 0;
  expect(summary).toContain(`\nand ${9_000 - 10 - told} more\n`);
});
