import { printable } from '../../core/printable.ts';
import type { Level, Problem } from '../../core/problem.ts';
import { type Report, summaryLine } from './report.ts';

/** GitHub shows no more annotations of one level from one step. */
const SHOWN = 10;
/** A step summary may have 1 MiB; other steps' and the closing lines need a little of it. */
const SUMMARY_BYTES = 1_000_000;

/**
 * Problems as workflow commands, at most ten of each level. The others go into `summary`, Markdown for the
 * step summary, or where there is none follow as plain text.
 */
export function githubReport(
  report: Report,
  { hasSummary }: { readonly hasSummary: boolean },
): { readonly text: string; readonly summary?: string } {
  const shown = LEVELS.flatMap((level) => ofLevel(report.problems, level).slice(0, SHOWN));
  const rest = LEVELS.flatMap((level) => ofLevel(report.problems, level).slice(SHOWN));
  const lines = shown.map(annotation);
  if (rest.length > 0 && !hasSummary) lines.push(...rest.map(plainLine));
  const text = `${[...lines, summaryLine(report)].join('\n')}\n`;
  return rest.length > 0 && hasSummary ? { text, summary: summaryOf(rest, report) } : { text };
}

const LEVELS: readonly Level[] = ['error', 'warning'];

const ofLevel = (problems: readonly Problem[], level: Level) =>
  problems.filter((problem) => problem.level === level);

function annotation({ level, file, line, column, code, message, remedy }: Problem): string {
  const properties = { file, line, col: column, title: code };
  const written = Object.entries(properties).map(([key, value]) => `${key}=${property(String(value))}`);
  return `::${level} ${written.join(',')}::${data(`${message} ${remedy}`)}`;
}

const data = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** Plain text in which nobody's words can become a command of their own: no line begins with two colons. */
function plainLine({ level, file, line, column, code, message, remedy }: Problem): string {
  return `${level} ${printable(`${file}:${line}:${column} ${code} ${message} ${remedy}`)}`;
}

function summaryOf(rest: readonly Problem[], report: Report): string {
  const head = `### Content check\n\n${summaryLine(report)}. Not shown as annotations:\n\n${TABLE_HEAD}`;
  const rows: string[] = [];
  let bytes = Buffer.byteLength(head);
  for (const problem of rest) {
    const row = rowOf(problem);
    bytes += Buffer.byteLength(row);
    if (bytes > SUMMARY_BYTES) return `${head}${rows.join('')}\nand ${rest.length - rows.length} more\n`;
    rows.push(row);
  }
  return head + rows.join('');
}

const TABLE_HEAD = '| level | place | code | found | remedy |\n| --- | --- | --- | --- | --- |\n';

function rowOf({ level, file, line, column, code, message, remedy }: Problem): string {
  const cells = [level, `${file}:${line}:${column}`, code, message, remedy];
  return `| ${cells.map((cell) => markdown(printable(cell))).join(' | ')} |\n`;
}

/** Text that Markdown shows as it is: no HTML, no links, no marks. */
const markdown = (text: string): string =>
  text.replace(/[\\`*_{}[\]()<>#+!|~&@-]/gu, (mark) => `&#${mark.charCodeAt(0)};`);
