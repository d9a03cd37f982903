import { expect, test } from 'vitest';
import { anIncident } from '../../test/builders.ts';
import { findings, found } from '../../test/findings.ts';
import { foldersWithoutId } from './folder-without-id.ts';

const at = (folder: string) => [anIncident({ id: 'WS-001' }, { filePath: `incidents/${folder}/index.md` })];

test.each(['ws-001', 'ws-001-socket-closes'])('%s begins with the id', (folder) => {
  expect(found(foldersWithoutId, at(folder))).toEqual([]);
});

test.each(['ws-0012-socket', 'socket-closes', 'WS-001-socket', 'ws-001socket'])('%s does not', (folder) => {
  expect(found(foldersWithoutId, at(folder))).toEqual([`folder-without-id incidents/${folder}/index.md id`]);
});

test('says which folder was expected', () => {
  expect(findings(foldersWithoutId, at('socket'))[0]?.message).toBe(
    'The folder "socket" does not begin with the id "WS-001"; expected incidents/ws-001-<a few words>/.',
  );
});
