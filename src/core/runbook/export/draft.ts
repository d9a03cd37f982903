import type { Attempt } from '../../../schema/investigation.ts';
import type { Runbook } from '../../../schema/runbook.ts';
import { slugTail } from '../../draft-folder.ts';
import { oneLine } from '../../one-line.ts';
import type { RunnableRunbook } from '../begin.ts';
import type { RunEvent, RunRecord } from '../event.ts';
import { eventLine, hiddenValues } from './event-line.ts';
import { fenced, inline } from './markdown-text.ts';
import { type MaskedCounts, type MaskedRun, maskRun } from './masked.ts';
import { isoSeconds, moment } from './when.ts';
import { MARK_WORDS } from './words.ts';

/** What a draft takes from a runbook beside what a run needs. */
export type DraftedRunbook = RunnableRunbook & Pick<Runbook, 'services' | 'components' | 'whenToUse'>;

export interface RunDraft {
  /** Markdown with front matter, as `check` accepts it: an incident under investigation. */
  readonly text: string;
  /** Where it goes in a content folder. */
  readonly path: string;
  /** What was taken out, by kind. */
  readonly masked: MaskedCounts;
}

const TITLE_LONGEST = 140;
const LINE_LONGEST = 400;
const ATTEMPTS_AT_MOST = 60;
const MOMENTS_AT_MOST = 200;
const RESULTS_AT_MOST = 40;
const RESULT_LONGEST = 2_000;
const YEAR_10000 = 253_402_300_800_000;

/**
 * Makes the draft of a write-up from a run: its timeline, what was tried with what came of it, the commands with their
 * results, and the runbook that was followed. Secrets are masked. The cause and the fix are for whoever knows them, so
 * it is under investigation whatever the run came to.
 */
export function draftFromRun(runbook: DraftedRunbook, record: RunRecord): RunDraft {
  const masked = maskRun(runbook, record);
  const { state, events } = masked;
  const title = oneLine(state.name, TITLE_LONGEST) || 'Say what is broken in one sentence';
  const symptom = state.name === runbook.title ? runbook.whenToUse[0] : state.name;
  const led = state.led;
  const front = [
    'id: NEW-1 # the next free id of your team',
    `title: ${quoted(title)}`,
    'status: investigating',
    'severity: unknown',
    `detected: ${state.begunAt !== undefined && isDatable(state.begunAt) ? isoSeconds(state.begunAt) : 'unknown'} # when the run began`,
    runbook.services.length > 0
      ? `services: [${runbook.services.join(', ')}]`
      : 'services: [which-service] # from vocabulary.yaml',
    ...(runbook.components.length > 0 ? [`components: [${runbook.components.join(', ')}]`] : []),
    'symptoms:',
    `  - text: ${quoted(oneLine(symptom ?? '', LINE_LONGEST) || 'Say what people see')}`,
    ...(led?.code === undefined ? [] : [`codes: [${led.code}]`]),
    ...attempts(runbook, masked),
    'nextSteps:',
    ...nextSteps(masked).map((text) => `  - ${quoted(text)}`),
    ...timeline(runbook, masked),
    ...(led?.incident === undefined ? [] : [`related: [${led.incident}]`]),
    `runbooks: [${[...new Set([runbook.id, ...(led?.runbook === undefined ? [] : [led.runbook])])].join(', ')}]`,
  ];
  return {
    text: `---\n${front.join('\n')}\n---\n${results(runbook, events)}`,
    path: `content/incidents/new-1${slugTail(title)}/index.md`,
    masked: masked.masked,
  };
}

/** Steps that were marked and not skipped, with the commands of each and what was seen. */
function attempts(runbook: DraftedRunbook, { state, events, mask }: MaskedRun): string[] {
  const tried = state.steps.filter(
    ({ standing }) => standing === 'done' || standing === 'failed' || standing === 'undone',
  );
  const changing = tried.filter(
    ({ id, standing }) =>
      standing === 'done' && runbook.steps.some((step) => step.id === id && step.risk !== 'read-only'),
  );
  const fixing = state.ended?.as === 'fixed' ? changing.at(-1)?.id : undefined;
  const rows = tried.slice(0, ATTEMPTS_AT_MOST).flatMap(({ id, title, standing, seen, outcome }) => {
    const step = runbook.steps.find((one) => one.id === id);
    const ran = events.filter((event) => event.kind === 'ran').filter((event) => event.step === id);
    const commands =
      ran.length > 0 ? ran.map(({ command }) => command) : (step?.commands.map((one) => mask(one.run)) ?? []);
    const result = seen ?? step?.outcomes[outcome ?? -1]?.when;
    const what = [
      standing === 'undone' ? `${title}, ${MARK_WORDS.undone}` : title,
      ...commands.map((command) => `\`${command.replaceAll('`', "'")}\``),
      ...(result === undefined ? [] : [`seen: ${result}`]),
    ].join('; ');
    const came: Attempt['outcome'] = id === fixing ? 'fixed' : standing === 'done' ? 'unknown' : 'no-effect';
    return [`  - what: ${quoted(oneLine(what, LINE_LONGEST))}`, `    outcome: ${came}`];
  });
  return rows.length > 0 ? ['attempts:', ...rows] : [];
}

function nextSteps({ state }: MaskedRun): string[] {
  const next = state.steps.find(({ id }) => id === state.next);
  if (state.ended?.as === 'fixed')
    return [
      'Write the root cause, the fix and how one sees that it is fixed, then set the status to resolved',
    ];
  return [next === undefined ? 'Say what you will look at next' : oneLine(next.title, LINE_LONGEST)];
}

/** The latest of very many; what only shows where somebody looked is left out. */
function timeline(runbook: DraftedRunbook, { events }: MaskedRun): string[] {
  const hidden = hiddenValues(runbook, events);
  const shown = events
    .filter((event) => !['opened', 'renamed', 'valued'].includes(event.kind) && isDatable(event.at))
    .slice(-MOMENTS_AT_MOST);
  const rows = shown.flatMap((event) => [
    `  - at: ${isoSeconds(event.at)}`,
    `    what: ${quoted(oneLine(eventLine(runbook, event, hidden), LINE_LONGEST))}`,
  ]);
  return rows.length > 0 ? ['timeline:', ...rows] : [];
}

function results(runbook: DraftedRunbook, events: readonly RunEvent[]): string {
  const ran = events.filter((event) => event.kind === 'ran').slice(-RESULTS_AT_MOST);
  if (ran.length === 0) return '';
  const title = (id: string) => runbook.steps.find((step) => step.id === id)?.title ?? id;
  const blocks = ran.map(({ at, step, command, output, exit }) =>
    [
      `### ${inline(title(step))}, ${moment(at)}`,
      fenced(command, 'text', RESULT_LONGEST),
      exit === null ? 'It was stopped, and had printed:' : `It ended with ${exit}, and printed:`,
      fenced(output, 'text', RESULT_LONGEST),
    ].join('\n\n'),
  );
  return `\n## What the commands printed\n\n${blocks.join('\n\n')}\n`;
}

/** Whether a moment can be written in the four digits that RFC 3339 has for a year. */
const isDatable = (at: number): boolean => at >= 0 && at < YEAR_10000;

/** As YAML: a JSON string is one. */
const quoted = (text: string): string => JSON.stringify(text);
