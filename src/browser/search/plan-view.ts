import type { Plan } from '../../core/search/plan.ts';
import type { PlannedWord } from '../../core/search/plan-words.ts';
import type { Asked } from './asked.ts';
import { make, makeButton, makeToggle } from './make.ts';

/** What was asked, in a few words, for a summary that can be opened. */
export function planSummary({ ask, filters }: Plan): string {
  const words = ask.filter(isTelling).map(({ written }) => written);
  const shown = [...new Set([...filters.map(({ written }) => written), ...words])];
  return shown.length === 0 ? 'No word of it can be asked for' : `Asked for: ${shown.join(', ')}`;
}

/** The words and filters of a plan as toggles, with what was left out. */
export function planView({ ask, filters, unknown, leftOut }: Plan, asked: Asked): HTMLElement[] {
  const words = [...ask, ...asked.without.filter((gone) => ask.every(({ word }) => word !== gone.word))];
  const toggles = [
    ...[...filters, ...asked.unmeant].map((filter) =>
      makeToggle(`Filter: ${filter.written.trim()}`, !asked.unmeant.includes(filter), {
        filter: filter.written,
      }),
    ),
    ...words.map((word) => makeToggle(nameOf(word), ask.includes(word), { word: word.word })),
  ];
  const rows: HTMLElement[] = [];
  if (toggles.length > 0) {
    rows.push(
      make('p', 'quiet', 'Press a word to leave it out, and again to ask for it.'),
      make('div', 'chips', ...toggles),
    );
  }
  if (unknown.length > 0) {
    const some = unknown.slice(0, UNKNOWN_SHOWN).join(', ');
    const more = unknown.length > UNKNOWN_SHOWN ? ` and ${unknown.length - UNKNOWN_SHOWN} more` : '';
    rows.push(make('p', 'quiet', `In no write-up: ${some}${more}.`));
  }
  if (leftOut > 0) {
    rows.push(
      make(
        'p',
        'quiet',
        `Not read: ${leftOut.toLocaleString('en')} characters of the middle, mostly lines like others.`,
      ),
    );
  }
  return rows;
}

/** Which spelling was changed, with a way to keep it; empty where none was. */
export function spellingView({ ask }: Plan, { asWritten }: Asked): Array<Node | string> {
  const mended = new Map<string, string>();
  for (const { instead, written, word } of ask) {
    if (instead === 'spelling' && !mended.has(written)) mended.set(written, word);
  }
  const rows = [...mended].map(([written, word]) =>
    make(
      'span',
      '',
      'Read ',
      make('q', '', written),
      ' as ',
      make('b', '', word),
      '. ',
      makeButton('Keep as written', { spelling: written }),
    ),
  );
  const kept = asWritten.map((written) =>
    make(
      'span',
      '',
      'Kept ',
      make('q', '', written),
      ' as written. ',
      makeButton('Mend', { spelling: written }),
    ),
  );
  return [...rows, ...kept];
}

/** Not a synonym, nor a number that varies from one log line to the next. */
const isTelling = ({ instead, weight }: PlannedWord): boolean => instead !== 'synonym' && weight >= 0.5;

const UNKNOWN_SHOWN = 12;

function nameOf({ word, written, instead }: PlannedWord): string {
  if (instead === 'spelling') return `${written} → ${word}`;
  return instead === 'synonym' ? `${written} ≈ ${word}` : written;
}
