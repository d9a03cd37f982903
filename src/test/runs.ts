import fc from 'fast-check';
import type { RunnableRunbook } from '../core/runbook/begin.ts';
import { newRecord } from '../core/runbook/begin.ts';
import type { Ending, Mark, RunEvent, RunRecord } from '../core/runbook/event.ts';
import { eventId } from '../core/runbook/event-order.ts';
import { stepHash } from '../core/runbook/step-hash.ts';
import { aParameter, aStep } from './builders.ts';

/** A moment in January 2026. */
export const NINE = Date.UTC(2026, 0, 5, 9, 30);
const SECOND = 1_000;

type Own<K extends RunEvent['kind']> = Omit<Extract<RunEvent, { kind: K }>, 'id' | 'at' | 'kind'>;
/** What happened, without when and under which id. */
export type Happening = { [K in RunEvent['kind']]: { kind: K } & Own<K> }[RunEvent['kind']];

/** Events of one writer, ten seconds apart, after `begun`. */
export function happened(...happenings: readonly Happening[]): RunEvent[] {
  const events: RunEvent[] = [];
  for (const [i, happening] of [{ kind: 'begun' } as const, ...happenings].entries()) {
    const at = NINE + i * 10 * SECOND;
    events.push({ id: eventId(events, at, 'test'), at, ...happening });
  }
  return events;
}

/** A mark of a step as the runbook has it now. */
export function marked(
  runbook: RunnableRunbook,
  step: string,
  as: Mark = 'done',
  more: Partial<Own<'marked'>> = {},
): Happening {
  const found = runbook.steps.find(({ id }) => id === step);
  return { kind: 'marked', step, as, hash: found === undefined ? 'none-none' : stepHash(found), ...more };
}

/** look → change (outcomes: fixed, back to look, an incident) → clean up, which is destructive. */
export const RUNBOOK: RunnableRunbook = {
  id: 'mend-it',
  title: 'Mend it',
  parameters: [
    aParameter('HOST', { type: 'host', default: 'db-1' }),
    aParameter('TOKEN', { secret: true }),
    aParameter('NOTE'),
  ],
  steps: [
    aStep('look', { commands: [{ run: 'ping -c 1 {{HOST}}', shell: 'sh' }] }),
    aStep('change', {
      risk: 'mutating',
      undo: 'Put it back',
      outcomes: [
        { when: 'It works', to: { step: 'clean' } },
        { when: 'It is still broken', to: { step: 'look' } },
        { when: 'It says 4003', to: { incident: 'WS-001' } },
      ],
    }),
    aStep('compare'),
    aStep('clean', { risk: 'destructive', undo: 'cannot be undone', last: true }),
  ],
};

export const recordOf = (runbook: RunnableRunbook, events: readonly RunEvent[]): RunRecord => ({
  ...newRecord(runbook, 'run-1'),
  events,
});

const id = fc.oneof(
  fc.constantFrom('look', 'change', 'compare', 'clean', 'gone', '__proto__', ''),
  fc.string({ maxLength: 5 }),
);
const text = fc.string({ unit: 'binary', maxLength: 12 });
const marks = fc.constantFrom<Mark>('done', 'failed', 'skipped', 'undone');
const endings = fc.constantFrom<Ending>('fixed', 'not-fixed', 'handed-over', 'given-up');
const hash = fc.oneof(fc.constantFrom(...RUNBOOK.steps.map(stepHash)), fc.string({ maxLength: 6 }));

const happening: fc.Arbitrary<Happening> = fc.oneof(
  fc.constant({ kind: 'begun' } as const),
  fc.constant({ kind: 'reopened' } as const),
  fc.record({ kind: fc.constant('renamed' as const), name: text }),
  fc.record({
    kind: fc.constant('valued' as const),
    name: fc.constantFrom('HOST', 'TOKEN', 'NOTE', 'NONE', '__proto__'),
    value: text,
  }),
  fc.record({ kind: fc.constant('opened' as const), step: id }),
  fc.record(
    {
      kind: fc.constant('marked' as const),
      step: id,
      as: marks,
      hash,
      outcome: fc.nat({ max: 4 }),
      seen: text,
      note: text,
    },
    { requiredKeys: ['kind', 'step', 'as', 'hash'] },
  ),
  fc.record({ kind: fc.constant('cleared' as const), step: id }),
  fc.record({ kind: fc.constant('noted' as const), step: id, text }, { requiredKeys: ['kind', 'text'] }),
  fc.record({
    kind: fc.constant('ran' as const),
    step: id,
    command: text,
    output: text,
    exit: fc.option(fc.nat({ max: 255 })),
    took: fc.nat(),
  }),
  fc.record({
    kind: fc.constant('probed' as const),
    step: id,
    class: fc.constantFrom('websocket/refused' as const, 'http/healthy' as const),
    evidence: fc.array(text, { maxLength: 2 }),
  }),
  fc.record(
    { kind: fc.constant('ended' as const), as: endings, note: text },
    { requiredKeys: ['kind', 'as'] },
  ),
);

/** Anything that could stand in a record, in any order, by clocks that are right, wrong or jump. */
export const anyEvents: fc.Arbitrary<RunEvent[]> = fc
  .array(
    fc.record({
      id: fc.oneof(
        fc.string({ minLength: 1, maxLength: 3 }),
        fc
          .tuple(fc.nat({ max: 40 }), fc.nat({ max: 3 }))
          .map(([time, count]) => `${time.toString(36)}-${count}-w`),
      ),
      at: fc.oneof(
        fc.nat({ max: 40 }),
        fc.nat({ max: 8_640_000_000 }).map((at) => at * 1_000),
      ),
      happening,
    }),
    { maxLength: 30 },
  )
  .map((drawn) => drawn.map(({ id: eventId, at, happening: own }) => ({ id: eventId, at, ...own })));

/** What one person does at the steps of the runbook, in order. */
export const someMarks: fc.Arbitrary<Happening[]> = fc.array(
  fc
    .record({
      place: fc.nat({ max: 3 }),
      as: marks,
      outcome: fc.option(fc.nat({ max: 2 }), { nil: undefined }),
    })
    .map(({ place, as, outcome }) => {
      const step = RUNBOOK.steps[place]?.id ?? '';
      return marked(RUNBOOK, step, as, step === 'change' && outcome !== undefined ? { outcome } : {});
    }),
  { maxLength: 12 },
);
