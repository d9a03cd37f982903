import type { DiffLine } from '../../core/line-diff.ts';
import { type Paint, painter } from '../paint.ts';
import type { Terminal } from '../terminal.ts';
import { proseLines } from './prose-lines.ts';
import type { FileChange, Item, Section, View } from './view.ts';

/** Lines are no longer than this, however wide the terminal is. */
const WIDEST = 88;
const NARROWEST = 40;

type Sheet = Pick<Terminal, 'stdout' | 'env'>;

/** A view as text: the headline loudest, sections apart, commands to the letter and never wrapped. */
export function renderView(view: View, sheet: Sheet): string {
  const width = widthOf(sheet);
  const paint = painter(sheet.stdout, sheet.env);
  const lines = [
    ...proseLines(view.title, width).map((line) => paint('bold', line)),
    ...(view.facts.length === 0 ? [] : proseLines(view.facts.join(' · '), width)).map((line) =>
      paint('dim', line),
    ),
  ];
  if (view.headline !== undefined) {
    const { label, text } = view.headline;
    lines.push('', ...proseLines(`${label}: ${text}`, width).map((line) => paint(['bold', 'green'], line)));
  }
  return `${lines.join('\n')}\n${renderSections(view.sections, sheet)}`;
}

/** Sections alone, each with an empty line before it. */
export function renderSections(sections: readonly Section[], sheet: Sheet): string {
  const width = widthOf(sheet);
  const paint = painter(sheet.stdout, sheet.env);
  return sections
    .flatMap((section) => sectionLines(section, width, paint))
    .map((line) => `${line}\n`)
    .join('');
}

/** Running text in lines as wide as fits. */
export const renderProse = (text: string, sheet: Sheet): string =>
  proseLines(text, widthOf(sheet))
    .map((line) => `${line}\n`)
    .join('');

const widthOf = ({ stdout }: Sheet): number =>
  Math.max(NARROWEST, Math.min(stdout.columns || WIDEST, WIDEST));

function sectionLines({ heading, prose, items }: Section, width: number, paint: Paint): string[] {
  return [
    '',
    paint('bold', heading),
    ...(prose === undefined ? [] : indented(2, proseLines(prose, width - 2))),
    ...items.flatMap((item) => itemLines(item, width - 4, paint)),
  ];
}

function itemLines(item: Item, width: number, paint: Paint): string[] {
  const { text, lead, code = [], changes = [], details = [] } = item;
  const [first = '', ...rest] = proseLines(text, width);
  return [
    `  - ${first}`,
    ...indented(4, [
      ...rest,
      ...(lead === undefined ? [] : proseLines(lead, width)),
      ...code.flatMap((piece) => codeLines(piece, width, paint)),
      ...changes.flatMap((change) => changeLines(change, width, paint)),
      ...details.flatMap((detail) => proseLines(detail, width)),
    ]),
  ];
}

function codeLines(piece: NonNullable<Item['code']>[number], width: number, paint: Paint): string[] {
  const { run, about } = typeof piece === 'string' ? { run: piece, about: '' } : piece;
  return [
    ...(about === '' ? [] : proseLines(`${about}:`, width)),
    ...indented(
      2,
      run
        .trimEnd()
        .split('\n')
        .map((line) => paint('cyan', line)),
    ),
  ];
}

function changeLines({ file, note, lines }: FileChange, width: number, paint: Paint): string[] {
  return [
    ...proseLines(`changes ${file}${note === undefined ? '' : `: ${note}`}`, width),
    ...indented(
      2,
      lines.map(({ kind, text }) => paint(COLOURS[kind], `${SIGNS[kind]} ${text}`)),
    ),
  ];
}

const indented = (by: number, lines: readonly string[]): string[] =>
  lines.map((line) => (line === '' ? '' : ' '.repeat(by) + line));

const SIGNS: Readonly<Record<DiffLine['kind'], string>> = { same: ' ', gone: '-', new: '+' };
const COLOURS = { same: 'dim', gone: 'red', new: 'green' } as const;
