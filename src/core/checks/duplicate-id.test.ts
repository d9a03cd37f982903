import { expect, test } from 'vitest';
import { anIncident, aRunbook } from '../../test/builders.ts';
import { findings, found } from '../../test/findings.ts';
import { duplicateIds } from './duplicate-id.ts';

const first = anIncident({ id: 'WS-001' }, { filePath: 'incidents/ws-001-a/index.md' });
const second = anIncident({ id: 'ws-001' }, { filePath: 'incidents/ws-001-b/index.md' });

test('names both files at the later one, whatever the case and the order', () => {
  for (const entries of [
    [first, second],
    [second, first],
  ]) {
    expect(findings(duplicateIds, entries)).toEqual([
      expect.objectContaining({
        file: 'incidents/ws-001-b/index.md',
        path: ['id'],
        message:
          'incidents/ws-001-b/index.md has the incident id "ws-001", which incidents/ws-001-a/index.md has as "WS-001"; expected one file for each id.',
      }),
    ]);
  }
});

test('a runbook written twice is reported at the top of the later file', () => {
  const twice = [aRunbook('restart', {}, { filePath: 'runbooks/restart.md' }), aRunbook('restart')];
  expect(found(duplicateIds, twice)).toEqual(['duplicate-id runbooks/restart.mdx']);
});

test('kinds do not share ids', () => {
  expect(found(duplicateIds, [anIncident({ id: 'chat' }), aRunbook('chat')])).toEqual([]);
});
