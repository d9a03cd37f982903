import type { Step } from '../../../schema/runbook.ts';
import type { RunnableRunbook } from '../begin.ts';
import type { RunEvent, RunRecord } from '../event.ts';
import type { Fill } from '../fill.ts';
import { placeholders } from '../placeholder.ts';
import type { RunState, StepStanding } from '../state.ts';
import { eventLine, hiddenValues } from './event-line.ts';
import { fenced, inline } from './markdown-text.ts';
import { type MaskedRun, maskRun, maskValue } from './masked.ts';
import { clockTime, moment, spokenTime } from './when.ts';
import { ENDING_WORDS, MARK_WORDS, STANDING_WORDS, STRAY_WORDS, targetWords } from './words.ts';

/**
 * A run as a Markdown document to read and to keep: how it stands, the values, the steps with their commands and
 * results, and everything that happened, at which moment (UTC) and how long after the beginning. Secrets are masked.
 * `fill` puts the values into the commands.
 */
export function timelineMarkdown(runbook: RunnableRunbook, record: RunRecord, fill: Fill): string {
  const masked = maskRun(runbook, record);
  const { events, state } = masked;
  const sections = [
    `# ${inline(state.name)}`,
    facts(runbook, state),
    section('Values', values(masked)),
    section('Steps', steps(runbook, masked, fill)),
    section('Notes', state.notes.map((note) => `- ${inline(note)}`).join('\n')),
    section('Timeline', timeline(runbook, events)),
    section('Changed in the runbook since the run began', edits(runbook, record, state)),
    section(
      'What no longer fits the runbook',
      state.strays
        .map(
          ({ event, reason }) =>
            `- ${moment(event.at)}: ${inline(strayLine(runbook, event))} (${STRAY_WORDS[reason]})`,
        )
        .join('\n'),
    ),
  ];
  return `${sections.filter((text) => text !== '').join('\n\n')}\n`;
}

const section = (title: string, body: string): string => (body === '' ? '' : `## ${title}\n\n${body}`);

function facts(runbook: RunnableRunbook, state: RunState): string {
  const next = state.steps.find(({ id }) => id === state.next);
  const rows = [
    `Runbook: ${inline(runbook.title)} (${runbook.id})`,
    ...(state.begunAt === undefined ? [] : [`Begun: ${moment(state.begunAt)}`]),
    ...(state.ended === undefined
      ? []
      : [
          `Ended: ${moment(state.ended.at)}, ${ENDING_WORDS[state.ended.as]}${state.ended.note ? `; ${inline(state.ended.note)}` : ''}`,
        ]),
    `Elapsed: ${spokenTime(state.elapsed)}`,
    `Steps: ${state.done} of ${state.total}`,
    ...(next === undefined ? [] : [`Next: ${inline(next.title)}`]),
    ...(state.led === undefined ? [] : [`Led to: ${targetWords(state.led)}`]),
  ];
  return rows.map((row) => `- ${row}`).join('\n');
}

const values = ({ state, mask }: MaskedRun): string =>
  Object.entries(state.values)
    .map(([name, value]) => `- ${name}: ${inline(maskValue(name, value, mask))}`)
    .join('\n');

function steps(runbook: RunnableRunbook, masked: MaskedRun, fill: Fill): string {
  return masked.state.steps
    .map((step, i) => {
      const source = runbook.steps[i];
      const outcome = source?.outcomes[step.outcome ?? -1];
      const facts = [
        ...(outcome === undefined
          ? []
          : [`Outcome: ${inline(outcome.when)}, which leads to ${targetWords(outcome.to)}`]),
        ...(step.seen ? [`Seen: ${inline(step.seen)}`] : []),
        ...(step.probed === undefined ? [] : [`Probe: ${step.probed}`]),
        ...step.notes.map((note) => `Note: ${inline(note)}`),
        ...(step.changed ? ['The step was edited in the runbook since it was marked.'] : []),
      ];
      const took = step.took === undefined ? '' : `, ${spokenTime(step.took)}`;
      const head = `### ${i + 1}. ${inline(step.title)}: ${STANDING_WORDS[step.standing]}${took}`;
      const list = facts.map((fact) => `- ${fact}`).join('\n');
      const commands =
        source === undefined ? [] : commandBlocks(runbook, source, step.standing, masked, fill);
      return [head, list, ...commands].filter((text) => text !== '').join('\n\n');
    })
    .join('\n\n');
}

/** What was run by the program, with its results; where nothing was, the commands of the step with the values in them. */
function commandBlocks(
  runbook: RunnableRunbook,
  step: Step,
  standing: StepStanding,
  { events, state, mask }: MaskedRun,
  fill: Fill,
): string[] {
  const ran = events.filter((event) => event.kind === 'ran').filter((event) => event.step === step.id);
  if (ran.length > 0)
    return ran.flatMap(({ command, output, exit, cut }) => [
      fenced(command),
      `Printed${cut ? ' (shortened)' : ''}, ${exit === null ? 'stopped' : `exit ${exit}`}:`,
      fenced(output),
    ]);
  if (standing === 'to-do' || standing === 'skipped') return [];
  const secret = new Set(runbook.parameters.filter((one) => one.secret).map(({ name }) => name));
  return step.commands.map((command) => {
    const named = placeholders(command.run).some(({ name }) => secret.has(name));
    const { text } = fill(command, runbook.parameters, state.values);
    return `${named ? 'With a secret that is not kept:\n\n' : ''}${fenced(mask(text), command.shell === 'url' ? 'text' : command.shell)}`;
  });
}

function timeline(runbook: RunnableRunbook, events: readonly RunEvent[]): string {
  const hidden = hiddenValues(runbook, events);
  const begunAt = events.find(({ kind }) => kind === 'begun')?.at;
  return events
    .map((event) => {
      const elapsed = begunAt === undefined ? '' : ` +${clockTime(Math.max(0, event.at - begunAt))}`;
      return `- ${moment(event.at)}${elapsed} ${inline(eventLine(runbook, event, hidden))}`;
    })
    .join('\n');
}

function edits(runbook: RunnableRunbook, record: RunRecord, { edited }: RunState): string {
  const titles = new Map([...record.runbook.steps, ...runbook.steps].map(({ id, title }) => [id, title]));
  const rows = (ids: readonly string[], what: string) =>
    ids.map((id) => `- ${inline(titles.get(id) ?? id)}: ${what}`);
  return [
    ...rows(edited.changed, 'changed'),
    ...rows(edited.added, 'added'),
    ...rows(edited.removed, 'removed'),
  ].join('\n');
}

/** What a stray was, without a value that may be secret. */
function strayLine(runbook: RunnableRunbook, event: RunEvent): string {
  if (event.kind === 'marked') return `"${event.step}" ${MARK_WORDS[event.as]}`;
  return eventLine(runbook, event, hiddenValues(runbook, [event]));
}
