import type { LinkedIncident, LinkedRunbook } from '../../core/library.ts';
import { details, proseSection, type Section, section, targetLine } from './view.ts';

/** What stands below every write-up: its files, what it is connected with, its text, where its facts come from. */
export function documentSections(entry: LinkedIncident | LinkedRunbook): readonly Section[] {
  const { data, body, links, backlinks } = entry;
  const { audience, tags, review, version, changelog, sources } = data;
  return [
    ...section(
      'Files',
      data.files.map(({ path, note }) => ({ text: path, details: note ? [note] : [] })),
    ),
    ...section('Leads to', distinct(links.map(({ target }) => targetLine(target)))),
    ...section('Named by', distinct(backlinks.map(({ from, as }) => `${targetLine(from)} (${as})`))),
    ...proseSection('More', body),
    ...section('About this write-up', [
      ...details({
        For: audience.join(', '),
        Tags: tags.join(', '),
        Version: version,
        Review: review && `${review.every}, ${review.last ? `last ${review.last}` : 'not reviewed yet'}`,
      }),
      ...changelog.map((change) => ({
        text: ['Change', change.version, change.date].filter(Boolean).join(' '),
        details: [change.changes + (change.author === undefined ? '' : ` (${change.author})`)],
      })),
    ]),
    ...section(
      'Sources',
      sources.map(({ title, url, note }) => ({
        text: title,
        ...(url === undefined ? {} : { code: [url] }),
        details: note ? [note] : [],
      })),
    ),
  ];
}

const distinct = (lines: readonly string[]): string[] => [...new Set(lines)];
