import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aParameter, aStep } from '../../test/builders.ts';
import { anyEvents, type Happening, happened, marked, NINE, RUNBOOK, someMarks } from '../../test/runs.ts';
import { newRecord } from './begin.ts';
import type { RunEvent } from './event.ts';
import { run } from './run.ts';
import type { RunState } from './state.ts';

const mark = (...rest: Parameters<typeof marked> extends [unknown, ...infer R] ? R : never) =>
  marked(RUNBOOK, ...rest);
const played = (...happenings: Happening[]): RunState => run(RUNBOOK, happened(...happenings));
const standings = ({ steps }: RunState) => steps.map(({ standing }) => standing);

describe('what is next', () => {
  test('a run that has begun', () => {
    expect(played()).toMatchObject({
      name: 'Mend it',
      next: 'look',
      led: undefined,
      ended: undefined,
      values: { HOST: 'db-1' },
      begunAt: NINE,
      elapsed: 0,
      done: 0,
      total: 4,
      strays: [],
    });
    expect(standings(played())).toEqual(['next', 'to-do', 'to-do', 'to-do']);
  });

  test('steps flow on when they are done, skipped or taken back', () => {
    const state = played(mark('look'), mark('change', 'skipped'), mark('compare', 'undone'));
    expect(state).toMatchObject({ next: 'clean', done: 3, total: 4 });
    expect(standings(state)).toEqual(['done', 'skipped', 'undone', 'next']);
  });

  test('a failed step stays next until it is marked in another way, or an outcome leads on', () => {
    const failed = played(mark('look', 'failed'));
    expect(failed).toMatchObject({ next: 'look', done: 0 });
    expect(standings(failed)[0]).toBe('failed');
    expect(played(mark('look', 'failed'), mark('look')).next).toBe('change');
    expect(played(mark('look'), mark('change', 'failed', { outcome: 0 }))).toMatchObject({
      next: 'clean',
      done: 2,
      total: 3,
    });
  });

  test('an outcome jumps, leads back to an earlier step, and out of the runbook', () => {
    expect(played(mark('look'), mark('change', 'done', { outcome: 0 })).next).toBe('clean');
    const back = played(mark('look'), mark('change', 'failed', { outcome: 1 }));
    expect(back).toMatchObject({ next: 'look', done: 1, total: 4 });
    expect(standings(back)).toEqual(['next', 'failed', 'to-do', 'to-do']);
    const again = played(mark('look'), mark('change', 'failed', { outcome: 1 }), mark('look'));
    expect(again).toMatchObject({ next: 'change' });
    expect(standings(again)).toEqual(['done', 'next', 'to-do', 'to-do']);
    expect(played(mark('look'), mark('change', 'failed', { outcome: 2 }))).toMatchObject({
      next: undefined,
      led: { incident: 'WS-001' },
      done: 2,
      total: 2,
    });
  });

  test('the last step leads to the end', () => {
    expect(played(mark('look'), mark('change'), mark('compare'), mark('clean'))).toMatchObject({
      next: undefined,
      led: { end: true },
      done: 4,
      total: 4,
    });
  });

  test('a step that is marked ahead of its turn counts when the way comes to it', () => {
    const ahead = played(mark('change', 'done', { outcome: 0 }));
    expect(ahead).toMatchObject({ next: 'look', done: 1 });
    expect(played(mark('change', 'done', { outcome: 0 }), mark('look')).next).toBe('clean');
  });

  test('marking a step that is behind corrects its mark, and taking it back keeps its way', () => {
    const corrected = played(
      mark('look'),
      mark('change', 'done', { outcome: 0 }),
      mark('change', 'failed', { outcome: 2 }),
    );
    expect(corrected).toMatchObject({ next: undefined, led: { incident: 'WS-001' } });
    const undone = played(mark('look'), mark('change', 'done', { outcome: 0 }), mark('change', 'undone'));
    expect(undone).toMatchObject({ next: 'clean' });
    expect(undone.steps[1]).toMatchObject({ standing: 'undone', outcome: 0 });
  });

  test('clearing takes away the last mark only', () => {
    const twice = [
      mark('look'),
      mark('change', 'failed', { outcome: 1 }),
      mark('look', 'failed', { seen: 'x' }),
      mark('look'),
    ];
    expect(played(...twice, { kind: 'cleared', step: 'look' }).steps[0]).toMatchObject({
      standing: 'failed',
      seen: 'x',
    });
    expect(played({ kind: 'cleared', step: 'look' })).toEqual({
      ...played(),
      lastAt: NINE + 10_000,
      elapsed: 10_000,
    });
  });

  test('an ended run has no next step until it is taken up again', () => {
    const ended = played(mark('look'), { kind: 'ended', as: 'handed-over', note: 'To the day shift' });
    expect(ended).toMatchObject({
      next: undefined,
      ended: { as: 'handed-over', at: NINE + 20_000, note: 'To the day shift' },
    });
    expect(standings(ended)[1]).toBe('to-do');
    expect(played(mark('look'), { kind: 'ended', as: 'fixed' }, { kind: 'reopened' })).toMatchObject({
      next: 'change',
      ended: undefined,
    });
  });
});

describe('what else follows', () => {
  test('values, names and notes', () => {
    const state = played(
      { kind: 'renamed', name: ' Chat is down ' },
      { kind: 'valued', name: 'HOST', value: 'db-2' },
      { kind: 'valued', name: 'NOTE', value: 'a' },
      { kind: 'valued', name: 'NOTE', value: '' },
      { kind: 'noted', text: 'Called Ana' },
      { kind: 'noted', step: 'look', text: 'slow' },
      mark('look', 'done', { note: 'fine', seen: '3 ms' }),
      { kind: 'probed', step: 'look', class: 'http/healthy', evidence: [] },
    );
    expect(state).toMatchObject({ name: 'Chat is down', values: { HOST: 'db-2' }, notes: ['Called Ana'] });
    expect(state.values).not.toHaveProperty('NOTE');
    expect(state.steps[0]).toMatchObject({ notes: ['fine', 'slow'], seen: '3 ms', probed: 'http/healthy' });
    expect(played({ kind: 'renamed', name: 'x' }, { kind: 'renamed', name: '  ' }).name).toBe('Mend it');
  });

  test('a step takes from its opening to its mark, or to the last event', () => {
    const opened: Happening[] = [
      { kind: 'opened', step: 'look' },
      { kind: 'noted', text: 'x' },
    ];
    expect(played(...opened).steps[0]?.took).toBe(10_000);
    expect(played(...opened, mark('look'), mark('change')).steps[0]?.took).toBe(20_000);
    expect(played(...opened, mark('look'), { kind: 'cleared', step: 'look' }).steps[0]?.took).toBe(30_000);
    expect(played({ kind: 'opened', step: 'compare' }).steps[2]).not.toHaveProperty('took');
  });

  test('time stands still at the ending, and while a clock that jumped back catches up', () => {
    expect(
      played(mark('look'), { kind: 'ended', as: 'fixed' }, { kind: 'noted', text: 'a day later' }).elapsed,
    ).toBe(20_000);
    const times = [0, 5_000, 1_000, -70_000, 6_000];
    const events = times.map(
      (time, i): RunEvent => ({
        id: `${(NINE + 5_000).toString(36)}-${i}-a`,
        at: NINE + time,
        kind: i === 0 ? 'begun' : 'reopened',
      }),
    );
    expect(events.map((_, i) => run(RUNBOOK, events.slice(0, i + 1)).elapsed)).toEqual([
      0, 5_000, 5_000, 5_000, 6_000,
    ]);
  });

  test('strays: what the runbook no longer has, and what should never have been kept', () => {
    const reasons = played(
      mark('gone'),
      { kind: 'noted', step: 'gone', text: 'x' },
      { kind: 'valued', name: 'OLD', value: 'x' },
      { kind: 'valued', name: 'TOKEN', value: 'x' },
      { kind: 'valued', name: 'HOST', value: 'http://x' },
      mark('look', 'done', { outcome: 3 }),
    ).strays.map(({ reason }) => reason);
    expect(reasons).toEqual([
      'unknown-step',
      'unknown-step',
      'unknown-value',
      'secret-value',
      'unfit-value',
      'unknown-outcome',
    ]);
    expect(run(RUNBOOK, happened(mark('look')).slice(1)).strays).toMatchObject([{ reason: 'not-begun' }]);
  });

  test('a step that was edited says so, and an outcome that may mean another now is asked for again', () => {
    const [look, change, ...rest] = RUNBOOK.steps;
    if (look === undefined || change === undefined) throw new Error('the runbook has steps');
    const edited = {
      ...RUNBOOK,
      steps: [
        { ...look, do: 'Look twice' },
        { ...change, outcomes: change.outcomes.toReversed() },
        ...rest.slice(1),
        aStep('new'),
      ],
    };
    const events = happened(mark('look'), mark('change', 'done', { outcome: 0 }));
    const state = run(edited, events, newRecord(RUNBOOK, 'r').runbook.steps);
    expect(state.steps.map(({ changed }) => changed)).toEqual([true, true, false, false]);
    expect(state).toMatchObject({
      next: 'change',
      edited: { changed: ['look', 'change'], added: ['new'], removed: ['compare'] },
      strays: [{ reason: 'unknown-outcome' }],
    });
    expect(state.steps[1]).toMatchObject({ standing: 'done' });
  });

  test('defaults of secret parameters are no values', () => {
    const runbook = { ...RUNBOOK, parameters: [aParameter('TOKEN', { secret: true, default: 'x' })] };
    expect(run(runbook, happened()).values).toEqual({});
  });
});

describe('for every run', () => {
  test('whatever the events hold, there is a state that hangs together', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const state = run(RUNBOOK, events);
        expect(state.steps.map(({ id }) => id)).toEqual(RUNBOOK.steps.map(({ id }) => id));
        expect(state.done).toBeLessThanOrEqual(state.total);
        expect(state.elapsed).toBeGreaterThanOrEqual(0);
        expect(state.next === undefined || state.led === undefined).toBe(true);
        expect(state.steps.filter(({ standing }) => standing === 'next').length).toBeLessThanOrEqual(1);
        expect(new Set(Object.keys(state.values)).size).toBeLessThanOrEqual(3);
        expect(JSON.parse(JSON.stringify(state))).toBeDefined();
      }),
      { numRuns: 300 },
    );
  });

  test('the order in which events are given changes nothing', () => {
    fc.assert(
      fc.property(
        anyEvents.chain((events) =>
          fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length })),
        ),
        ([events, shuffled]) => {
          expect(run(RUNBOOK, shuffled)).toEqual(run(RUNBOOK, events));
        },
      ),
    );
  });

  test('a prefix replays to the state of then', () => {
    fc.assert(
      fc.property(someMarks, (marks) => {
        const events = happened(...marks);
        const states = events.map((_, i) => run(RUNBOOK, events.slice(0, i + 1)));
        for (const [i, state] of states.entries()) {
          expect(run(RUNBOOK, happened(...marks.slice(0, i)))).toEqual(state);
          expect(state.elapsed).toBe(i * 10_000);
        }
      }),
    );
  });

  test('taking a mark away and marking again is marking at once', () => {
    const timeless = ({ elapsed, lastAt, steps, ...state }: RunState) => ({
      ...state,
      steps: steps.map(({ took, ...step }) => step),
    });
    fc.assert(
      fc.property(someMarks, someMarks, (before, [last]) => {
        if (last?.kind !== 'marked') return;
        const { next } = played(...before);
        if (next === undefined) return;
        const here: Happening = mark(
          next,
          last.as,
          last.outcome !== undefined && next === 'change' ? { outcome: last.outcome } : {},
        );
        const cleared = played(...before, here, { kind: 'cleared', step: next }, here);
        expect(timeless(cleared)).toEqual(timeless(played(...before, here)));
        expect(timeless(played(...before, here, { kind: 'cleared', step: next }))).toEqual(
          timeless(played(...before)),
        );
      }),
      { numRuns: 300 },
    );
  });
});
