import { printable } from '../../core/printable.ts';
import { IGNORED } from '../../intake/init/base-files.ts';
import { type Imported, REPORT, UNFINISHED } from '../../intake/init/import-old.ts';
import type { Made } from '../../intake/init/make-base.ts';
import { plural } from '../../intake/problem-text.ts';
import type { InitJob } from './job.ts';

const NAMED = 5;

/** What is said when the base is there; `seen` is its folder as somebody in the working directory names it. */
export function endingText({ folder, source }: InitJob, made: Made, seen: string): string {
  const isHere = seen === '.';
  const isInstalled = folder.has.has('node_modules');
  const commands = [
    ...(isHere ? [] : [`cd ${shellWord(seen)}`]),
    ...(isInstalled ? [] : ['npm install']),
    'npm run check',
    'npm run build',
    'npx fixpoint serve',
    ...(folder.has.has('.git') ? [] : ['git init']),
    'git add .',
    'git commit -m "Begin our knowledge base"',
  ];
  return [
    `A base of ${plural(made.files.length, 'file')} is in ${isHere ? 'this folder' : printable(seen)}.`,
    ...made.kept.map((name) => `Kept as it is: ${printable(name)}${ignoreHint(name)}`),
    ...(made.imported === undefined ? [] : importLines(made.imported)),
    ...(source.startsWith('file:')
      ? [
          `It takes Fixpoint from ${source}, a file on this machine. Before others work with it, put that file where they reach it (a registry, or an address) and write that place into package.json.`,
        ]
      : []),
    '',
    'Next:',
    ...commands.map((command) => `  ${command}`),
    'README.md says the rest.',
    '',
  ].join('\n');
}

const ignoreHint = (name: string): string =>
  name === '.gitignore' ? `; it needs the lines ${IGNORED.join(' ')}` : '';

function importLines({ report: { summary, documents }, unfinished }: Imported): readonly string[] {
  const { field, body, dropped, blank } = summary.lines;
  const failed = documents.filter(({ outcome }) => outcome === 'failed');
  const unsure = documents.flatMap(({ source, unsure: all }) =>
    all.map(({ line, message }) => `  ${printable(source)}:${line} ${printable(message)}`),
  );
  return [
    `Imported ${plural(summary.documents - summary.failed, 'document')} of ${summary.documents} into ${plural(summary.files, 'file')}; of ${plural(field + body + dropped + blank, 'line')} ${field} are in fields, ${body} in bodies, ${dropped} dropped, ${blank} blank. ${REPORT} accounts for each.`,
    ...some(
      failed.map(
        ({ source, problems }) =>
          `Not imported: ${printable(source)}: ${printable(problems[0]?.message ?? '')}`,
      ),
    ),
    ...(unfinished.size === 0
      ? []
      : [
          `${plural(unfinished.size, 'write-up')} cannot be built yet and wait in ${UNFINISHED}/. Mend each, move it to the same place in content/, and run npm run check:`,
        ]),
    ...some(
      [...unfinished].map(
        ([file, [first, ...others]]) =>
          `  ${printable(file)}: ${first?.code} ${printable(first?.message ?? '')}${others.length > 0 ? ` And ${others.length} more.` : ''}`,
      ),
    ),
    ...(unsure.length === 0 ? [] : ['Look at what the import was not sure of:', ...some(unsure)]),
  ];
}

const some = (lines: readonly string[]): readonly string[] =>
  lines.length <= NAMED
    ? lines
    : [...lines.slice(0, NAMED), `  and ${lines.length - NAMED} more; ${REPORT} has all`];

const shellWord = (text: string): string =>
  /^[\w./@%+-]+$/u.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
