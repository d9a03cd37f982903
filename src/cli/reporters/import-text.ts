import { printable } from '../../core/printable.ts';
import type { DocumentReport, FileReport, ImportReport } from '../../intake/import/report.ts';
import { plural, problemText } from '../../intake/problem-text.ts';
import type { Paint } from '../paint.ts';

const STATES = {
  new: 'written',
  unchanged: 'is so already',
  updated: 'brought up to date',
  edited: 'replaced',
};
const WOULD = {
  new: 'would be written',
  unchanged: 'is so already',
  updated: 'would be brought up to date',
  edited: 'was edited',
};
const NAMED = 5;

/** What an import did, document by document, then in numbers. */
export function importText(report: ImportReport, paint: Paint): string {
  const { documents, skipped, summary, vocabulary } = report;
  const words = Object.entries(vocabulary).flatMap(([list, all]) =>
    all.map(
      ({ id, in: uses }) =>
        `    ${list}: ${id}  (${plural(uses.length, 'document')}, such as ${printable(uses[0] ?? '')})`,
    ),
  );
  const { field, body, dropped, blank } = summary.lines;
  const parts = [
    ...documents.map((one) => documentText(one, report.dryRun, paint)),
    ...skipped.map(({ name, reason }) => `${paint('bold', printable(name))} was not looked at: ${reason}`),
    ...(words.length > 0
      ? [
          `Words that the vocabulary does not have; add them to vocabulary.yaml, or write another:\n${words.join('\n')}`,
        ]
      : []),
    `${plural(summary.documents, 'document')}: ${summary.whole} whole, ${summary.withGaps} with gaps, ${summary.failed} not imported; ${plural(summary.files, 'file')}.`,
    `${plural(field + body + dropped + blank, 'line')}: ${field} in fields, ${body} in bodies, ${dropped} dropped, ${blank} blank.`,
  ];
  return `${parts.join('\n')}\n`;
}

function documentText(
  { source, outcome, problems, files, encoding, unsure }: DocumentReport,
  dryRun: boolean,
  paint: Paint,
): string {
  const mark =
    outcome === 'whole'
      ? paint('green', 'whole')
      : outcome === 'gaps'
        ? paint('yellow', 'gaps')
        : paint('red', 'not imported');
  const states = dryRun ? WOULD : STATES;
  const lost = (encoding?.lost ?? []).map(({ line, column, was, possible }) => {
    const guess = possible.length > 0 ? `, perhaps ${possible.join(' ')}` : '';
    return `  ${printable(source)}:${line}:${column} lost: "${printable(was)}" was read in a wrong encoding and cannot be told${guess}`;
  });
  const lines = [
    `${paint('bold', printable(source))} ${mark}`,
    ...problems.map((problem) => indent(problemText(problem, paint))),
    ...(outcome === 'failed'
      ? []
      : files.map((file) => `  ${file.path} ${states[file.state]}${givenText(file)}`)),
    ...some(lost),
    ...(encoding !== undefined && encoding.mended.length > 0
      ? [`  ${plural(encoding.mended.length, 'place')} read in a wrong encoding put right`]
      : []),
    ...some(
      unsure.map(({ line, message }) => `  ${printable(source)}:${line} unsure: ${printable(message)}`),
    ),
    ...files.flatMap(({ gaps }) =>
      some(gaps.filter(({ level }) => level === 'error').map((gap) => indent(problemText(gap, paint)))),
    ),
  ];
  return lines.join('\n');
}

const givenText = ({ given }: FileReport): string =>
  given === undefined ? '' : `; its services are those of --service: ${given.services.join(', ')}`;

const indent = (text: string): string => `  ${text.replaceAll('\n', '\n  ')}`;

/** The first of many, and how many there are more: the report file has all. */
const some = (lines: readonly string[]): readonly string[] =>
  lines.length <= NAMED
    ? lines
    : [...lines.slice(0, NAMED), `  and ${lines.length - NAMED} more; --report has all`];
