import { expect, test } from 'vitest';
import type { Fix } from '../schema/action.ts';
import { anIncident } from '../test/builders.ts';
import { answerParts } from './answer-parts.ts';

const aFix = (what: string, overrides: Partial<Fix> = {}): Fix => ({
  what,
  commands: [],
  changes: [],
  priority: 1,
  state: 'applied',
  ...overrides,
});
const kinds = (overrides: Parameters<typeof anIncident>[0]) =>
  answerParts(anIncident(overrides).data).map(({ kind }) => kind);

test('what is surest comes first', () => {
  const mitigation = { what: 'Restart', commands: [], changes: [] };
  const proposal = aFix('Later', { state: 'proposed' });
  expect(kinds({ fixes: [proposal, aFix('Now')], mitigation })).toEqual([
    'fix',
    'mitigation',
    'proposal',
    'steps',
  ]);
  expect(kinds({ fixes: [proposal], mitigation })).toEqual(['mitigation', 'proposal', 'steps']);
  expect(kinds({ nextSteps: [] })).toEqual([]);
});

test('fixes are in order of priority, and those of one priority as they were written', () => {
  const fixes = [aFix('c', { priority: 2 }), aFix('a'), aFix('b')];
  const [part] = answerParts(anIncident({ fixes }).data);
  expect(part && 'actions' in part && part.actions.map(({ what }) => what)).toEqual(['a', 'b', 'c']);
});

test('an investigation without anything to do but next steps says that no fix is known', () => {
  expect(answerParts(anIncident().data)).toEqual([
    { kind: 'steps', title: 'Next steps', note: 'No fix is known yet.', steps: ['Read the server log'] },
  ]);
});
