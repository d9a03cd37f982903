import { expect, test } from 'vitest';
import { buildLibrary } from '../core/build-library.ts';
import { aCode, aFamily, anIncident, aRunbook, aService, aVocabulary } from '../test/builders.ts';
import { serviceViews } from './service-view.ts';

const { library } = buildLibrary(
  [
    aVocabulary({ services: [aService('chat'), aService('mail')] }),
    anIncident({ id: 'A-1', codes: ['close/4003'] }),
    anIncident({ id: 'A-2', status: 'duplicate', duplicateOf: 'A-1' }),
    aRunbook('look', { services: ['chat'], codes: ['close/4003', 'close/4004'] }),
    aFamily('close', [aCode('4003'), aCode('4004')]),
  ],
  { today: '2026-01-05' },
);

test('a service has its open and its known incidents, its runbooks, and each of their codes once', () => {
  const [chat, mail] = serviceViews(library);
  expect(chat?.open.map(({ id }) => id)).toEqual(['A-1']);
  expect(chat?.known.map(({ id }) => id)).toEqual(['A-2']);
  expect(chat?.runbooks.map(({ id }) => id)).toEqual(['look']);
  expect(chat?.codes.map(({ id }) => id)).toEqual(['close/4003', 'close/4004']);
  expect([mail?.open, mail?.known, mail?.codes]).toEqual([[], [], []]);
});
