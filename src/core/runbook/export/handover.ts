import { oneLine } from '../../one-line.ts';
import type { RunnableRunbook } from '../begin.ts';
import type { RunRecord } from '../event.ts';
import { maskRun } from './masked.ts';
import { moment, spokenTime } from './when.ts';
import { ENDING_WORDS, targetWords } from './words.ts';

const LONGEST = 200;
const NOTES_AT_MOST = 3;

/**
 * A few lines for a chat, so that somebody else can go on: what this is, since when, where it stands, what failed and
 * what was taken back, the last notes. Plain text without secrets. `link` is the address of the run's state.
 */
export function handoverText(runbook: RunnableRunbook, record: RunRecord, link?: string): string {
  const { state } = maskRun(runbook, record);
  const line = (text: string) => oneLine(text, LONGEST);
  const named = (standing: string) =>
    state.steps
      .filter((step) => step.standing === standing)
      .map(({ title, seen }) => (seen ? `${line(title)} (${line(seen)})` : line(title)));
  const next = state.steps.find(({ id }) => id === state.next);
  const listed = (word: string, texts: readonly string[]) =>
    texts.length > 0 ? [`${word}: ${texts.join('; ')}`] : [];
  return [
    state.name === runbook.title ? line(state.name) : `${line(state.name)} (${line(runbook.title)})`,
    ...(state.begunAt === undefined
      ? []
      : [`Since: ${moment(state.begunAt)}, ${spokenTime(state.elapsed)} to the last entry`]),
    `Steps: ${state.done} of ${state.total}`,
    ...(state.ended === undefined
      ? []
      : [`Ended: ${ENDING_WORDS[state.ended.as]}${state.ended.note ? `, ${line(state.ended.note)}` : ''}`]),
    ...(next === undefined ? [] : [`Next: ${line(next.title)}`]),
    ...(state.led === undefined ? [] : [`Led to: ${targetWords(state.led)}`]),
    ...listed('Failed', named('failed')),
    ...listed('Taken back', named('undone')),
    ...listed('Skipped', named('skipped')),
    ...listed(
      'Changed in the runbook since',
      state.steps.filter(({ changed }) => changed).map(({ title }) => line(title)),
    ),
    ...listed('Notes', state.notes.slice(-NOTES_AT_MOST).map(line)),
    ...(link === undefined ? [] : [`Go on: ${link}`]),
  ].join('\n');
}
