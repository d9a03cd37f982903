import { printable } from '../../core/printable.ts';
import { doingLabel } from '../../core/search/doing-label.ts';
import { shareMask } from '../../core/search/share-mask.ts';
import type { Advice, KnownRow, MatchReport, UnknownRow } from '../match-report.ts';
import { megabytes } from '../reporters/progress.ts';
import { type Item, section, type View } from './view.ts';

/**
 * What a stream held: known problems and what to do about each, then the errors that nobody has written up.
 * `program` is how the program is started.
 */
export function matchView({ known, unknown, totals }: MatchReport, program: string): View {
  return {
    title: `${plural(totals.known, 'known line')}, ${plural(totals.unknown, 'unknown error')}`,
    facts: [plural(totals.lines, 'line'), megabytes(totals.bytes), ...caveats(totals)],
    sections: [
      ...known.map((row) => ({
        heading: `${row.incident.id} · ${row.incident.title}`,
        items: knownItems(row, program),
      })),
      ...section(
        'Unknown errors, alike but for <*>',
        unknown.map((row) => unknownItem(row, program)),
      ),
      ...section('Not shown', notShown(totals.known - known.length, totals.unknown - unknown.length)),
      ...section('What you can do about unknown ones', totals.unknown === 0 ? [] : next(program)),
    ],
  };
}

/** A known line at the moment when it is first seen. */
export function seenView(row: KnownRow): View {
  const { incident, first, signature } = row;
  return {
    title: `${incident.id} · ${incident.title}`,
    facts: [place(first)],
    ...(incident.doing === '' ? {} : { headline: { label: 'Do', text: what(incident) } }),
    sections: section('Printed', [{ text: signature }]),
  };
}

const next = (program: string): readonly Item[] => [
  { text: 'Ask about one of them in full:', code: [`${program} search 'the line'`] },
  { text: 'Write it up, so that the next one finds it:', code: [`${program} new incident --from-log FILE`] },
];

function knownItems(
  { incident, signature, also, count, nearly, first, last }: KnownRow,
  program: string,
): Item[] {
  const times = `${count.toLocaleString('en')} × ${span(first, last, count)}`;
  return [
    ...(incident.doing === '' ? [] : [{ text: what(incident) }]),
    {
      text: nearly === 0 ? times : `${times}; ${nearly.toLocaleString('en')} of them nearly to the letter`,
      code: [signature],
    },
    ...(also.length === 0 ? [] : [{ text: `The same line is listed by ${also.join(', ')}` }]),
    { text: 'All about it:', code: [`${program} show ${incident.id}`] },
  ];
}

function unknownItem(
  { template, count, over, first, last, sample, perhaps }: UnknownRow,
  program: string,
): Item {
  const least = over === 0 ? '' : `, at least ${(count - over).toLocaleString('en')}`;
  return {
    text: `${count.toLocaleString('en')} ×${least} ${span(first, last, count)}`,
    code: [shareable(template)],
    details: [
      ...(count > 1 ? [`such as: ${shareable(sample)}`] : []),
      ...(perhaps === undefined
        ? []
        : [`perhaps ${perhaps.id}: ${perhaps.title} (${program} show ${perhaps.id})`]),
    ],
  };
}

/** What stands here is pasted into chats. */
const shareable = (line: string): string => printable(shareMask(line).text);

const what = ({ doing, doingKind }: Advice): string => doingLabel(doingKind) + doing;

type Place = KnownRow['first'];

function span(first: Place, last: Place, count: number): string {
  return count === 1 ? place(first) : `first ${place(first)}, last ${place(last)}`;
}

function place({ source, line, time }: Place): string {
  const where = `${source === '-' ? '' : `${printable(source)} `}line ${line.toLocaleString('en')}`;
  return time === undefined ? where : `${printable(time)} (${where})`;
}

function caveats({ cut, pushedOut }: MatchReport['totals']): string[] {
  return [
    ...(cut === 0 ? [] : [`${plural(cut, 'line')} longer than 64 KB, read only so far`]),
    ...(pushedOut === 0
      ? []
      : [`${plural(pushedOut, 'rare kind')} of unknown lines left out for want of room`]),
  ];
}

function notShown(known: number, unknown: number): string[] {
  return [
    ...(known === 0 ? [] : [`${plural(known, 'known line')} (--limit shows more)`]),
    ...(unknown === 0 ? [] : [`${plural(unknown, 'unknown error')} (--limit shows more)`]),
  ];
}

const plural = (count: number, noun: string): string =>
  `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
