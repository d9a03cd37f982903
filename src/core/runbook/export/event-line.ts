import { oneLine } from '../../one-line.ts';
import type { RunnableRunbook } from '../begin.ts';
import type { RunEvent } from '../event.ts';
import { ENDING_WORDS, MARK_WORDS } from './words.ts';

const LONGEST = 300;

/** What happened in one event, as one line of plain text. `hidden` are names of values that must not be shown. */
export function eventLine(
  runbook: RunnableRunbook,
  event: RunEvent,
  hidden: ReadonlySet<string> = new Set(),
): string {
  const title = (id: string) => `"${runbook.steps.find((step) => step.id === id)?.title ?? id}"`;
  const line = (text: string) => oneLine(text, LONGEST);
  switch (event.kind) {
    case 'begun':
      return 'Began';
    case 'renamed':
      return `Named "${line(event.name)}"`;
    case 'valued':
      if (hidden.has(event.name)) return `Set ${event.name}, which is not shown`;
      return event.value === '' ? `Took ${event.name} out` : `Set ${event.name} to ${line(event.value)}`;
    case 'opened':
      return `Came to ${title(event.step)}`;
    case 'marked': {
      const when = runbook.steps.find((step) => step.id === event.step)?.outcomes[event.outcome ?? -1]?.when;
      return [
        `${title(event.step)} ${MARK_WORDS[event.as]}`,
        ...(when === undefined ? [] : [`outcome: ${line(when)}`]),
        ...(event.seen ? [`seen: ${line(event.seen)}`] : []),
        ...(event.note ? [`note: ${line(event.note)}`] : []),
      ].join('; ');
    }
    case 'cleared':
      return `Mark of ${title(event.step)} taken away`;
    case 'noted':
      return event.step === undefined
        ? `Note: ${line(event.text)}`
        : `Note to ${title(event.step)}: ${line(event.text)}`;
    case 'ran':
      return `Ran ${line(event.command)} (${event.exit === null ? 'stopped' : `exit ${event.exit}`}, ${Math.round(event.took)} ms)`;
    case 'probed':
      return `Probed at ${title(event.step)}: ${event.class}; ${line(event.evidence.join('; '))}`;
    case 'ended':
      return `Ended: ${ENDING_WORDS[event.as]}${event.note ? `; ${line(event.note)}` : ''}`;
    case 'reopened':
      return 'Taken up again';
  }
}

/** Names of the parameters whose values must not be shown, those of values that nothing is known of included. */
export function hiddenValues(runbook: RunnableRunbook, events: readonly RunEvent[]): ReadonlySet<string> {
  const open = new Set(runbook.parameters.filter(({ secret }) => !secret).map(({ name }) => name));
  return new Set(
    events.flatMap((event) => (event.kind === 'valued' && !open.has(event.name) ? [event.name] : [])),
  );
}
