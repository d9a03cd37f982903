import { type SecretKind, shareMask } from '../../search/share-mask.ts';
import type { RunnableRunbook } from '../begin.ts';
import type { RunEvent, RunRecord } from '../event.ts';
import { withTexts } from '../event-texts.ts';
import { joinEvents } from '../join-events.ts';
import { run } from '../run.ts';
import type { RunState } from '../state.ts';

export type MaskedCounts = Readonly<Partial<Record<SecretKind, number>>>;

/** The events of a run and what follows from them, without what must not be shared. */
export interface MaskedRun {
  readonly events: readonly RunEvent[];
  readonly state: RunState;
  /** A text that belongs to the run, masked in the same way. */
  readonly mask: (text: string) => string;
  /** How many secrets of each kind were taken out of the events. */
  readonly masked: MaskedCounts;
}

/**
 * Replays a run and then takes out what must not be shared of what people and programs wrote: tokens, passwords,
 * e-mail addresses, network addresses. Names, notes, values, commands, outputs and evidence are masked; ids and times
 * stay.
 */
export function maskRun(runbook: RunnableRunbook, record: RunRecord): MaskedRun {
  const counts = new Map<SecretKind, number>();
  const mask = (text: string): string => shareMask(text).text;
  const counting = (text: string): string => {
    const { text: shared, masked } = shareMask(text);
    for (const [kind, count] of Object.entries(masked) as Array<[SecretKind, number]>)
      counts.set(kind, (counts.get(kind) ?? 0) + count);
    return shared;
  };
  const events = joinEvents(record.events, []);
  return {
    events: events.map((event) => maskEvent(event, counting)),
    state: maskState(run(runbook, events, record.runbook.steps), mask),
    mask,
    masked: Object.fromEntries(counts),
  };
}

function maskState(state: RunState, mask: (text: string) => string): RunState {
  const { ended } = state;
  return {
    ...state,
    name: mask(state.name),
    notes: state.notes.map(mask),
    steps: state.steps.map((step) => ({
      ...step,
      notes: step.notes.map(mask),
      ...(step.seen === undefined ? {} : { seen: mask(step.seen) }),
    })),
    ended: ended?.note === undefined ? ended : { ...ended, note: mask(ended.note) },
    strays: state.strays.map(({ event, reason }) => ({ event: maskEvent(event, mask), reason })),
  };
}

function maskEvent({ id, at, ...happening }: RunEvent, mask: (text: string) => string): RunEvent {
  return { ...withTexts(happening, mask, (name, value) => maskValue(name, value, mask)), id, at };
}

/** The name tells what a value without a shape of its own may be: `API_TOKEN=x`. */
export const maskValue = (name: string, value: string, mask: (text: string) => string): string =>
  mask(`${name}=${value}`).slice(name.length + 1);
