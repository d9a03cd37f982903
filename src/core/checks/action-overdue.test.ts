import { expect, test } from 'vitest';
import { anIncident } from '../../test/builders.ts';
import { findings, found } from '../../test/findings.ts';
import { overdueActions } from './action-overdue.ts';

const item = (rest: { due?: string; done?: string | true; owner?: string }) => ({
  what: 'Add a test',
  horizon: 'short-term' as const,
  ...rest,
});

test('work that was due before today and is not done', () => {
  const actionItems = [
    item({ due: '2026-01-14' }),
    item({ due: '2026-01-15' }),
    item({ due: '2026-01-01', done: '2026-01-10' }),
    item({ due: '2026-01-01', done: true }),
    item({}),
  ];
  expect(found(overdueActions, [anIncident({ actionItems })])).toEqual([
    'action-overdue incidents/ws-001-write-up/index.md actionItems.0.due',
  ]);
});

test('names the owner where there is one', () => {
  const entries = [anIncident({ actionItems: [item({ due: '2026-01-01', owner: 'Chat team' })] })];
  expect(findings(overdueActions, entries)[0]).toMatchObject({
    message: '"Add a test" was due on 2026-01-01 and is not done.',
    remedy: 'Write the day it was done as "done", or agree on a new day with Chat team.',
  });
});
