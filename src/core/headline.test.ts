import { expect, test } from 'vitest';
import type { Fix, Mitigation } from '../schema/action.ts';
import type { Incident } from '../schema/incident.ts';
import { anIncident } from '../test/builders.ts';
import { headline } from './headline.ts';

const fix = (what: string, priority: number, state: Fix['state'] = 'applied'): Fix => ({
  what,
  priority,
  state,
  commands: [],
  changes: [],
});
const mitigation: Mitigation = { what: 'Restart it', commands: [], changes: [] };
const of = (overrides: Partial<Incident>) => headline({ data: anIncident(overrides).data, links: [] });

test.each<[Partial<Incident>, string, string]>([
  [{ fixes: [fix('Later', 2), fix('Now', 1), fix('Perhaps', 1, 'proposed')], mitigation }, 'fix', 'Now'],
  [{ fixes: [fix('Perhaps', 1, 'proposed')], mitigation }, 'mitigation', 'Restart it'],
  [{ duplicateOf: 'A', fixes: [fix('Perhaps', 1, 'proposed')] }, 'duplicate', 'Repeats A'],
  [{ fixes: [fix('Perhaps', 2, 'proposed'), fix('Rather', 1, 'proposed')] }, 'proposed', 'Rather'],
  [{ nextSteps: ['Read the log', 'Sleep'] }, 'next-step', 'Read the log'],
  [{ nextSteps: [] }, 'none', ''],
])('%# %o', (overrides, kind, text) => {
  expect(of(overrides)).toEqual({ kind, text });
});

test('a duplicate shows the title of what it repeats', () => {
  const target = { kind: 'incident', id: 'A', title: 'Socket closes' } as const;
  const links = [{ path: ['duplicateOf'], target }];
  expect(headline({ data: anIncident({ duplicateOf: 'A' }).data, links }).text).toBe(
    'Repeats A: Socket closes',
  );
});
