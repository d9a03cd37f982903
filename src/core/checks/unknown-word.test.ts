import { expect, test } from 'vitest';
import { anIncident, aRunbook, aService, aTree, aVocabulary, aWord } from '../../test/builders.ts';
import { findings, found } from '../../test/findings.ts';
import { unknownWords } from './unknown-word.ts';

const vocabulary = aVocabulary({
  components: [aWord('consumer', { synonyms: ['Chat Consumer'] })],
  tags: [aWord('websocket', { name: 'WebSocket', synonyms: ['web socket', 'ws'] })],
});
const explain = (overrides: Parameters<typeof anIncident>[0]) =>
  findings(unknownWords, [anIncident(overrides), vocabulary]).map(({ message, remedy }) => [message, remedy]);

test('finds unknown words in every field of every kind', () => {
  const words = { services: ['x'], components: ['x'], tags: ['x'] };
  const entries = [
    anIncident({ ...words, environment: 'x', causes: ['x'] }),
    aRunbook('r', words),
    aTree('t', { services: ['x'], tags: ['x'] }),
    aVocabulary({ services: [aService('chat', { dependsOn: ['x'] })] }),
  ];
  expect(found(unknownWords, entries)).toEqual([
    'unknown-word incidents/ws-001-write-up/index.md services.0',
    'unknown-word incidents/ws-001-write-up/index.md components.0',
    'unknown-word incidents/ws-001-write-up/index.md environment',
    'unknown-word incidents/ws-001-write-up/index.md causes.0',
    'unknown-word incidents/ws-001-write-up/index.md tags.0',
    'unknown-word runbooks/r.mdx services.0',
    'unknown-word runbooks/r.mdx components.0',
    'unknown-word runbooks/r.mdx tags.0',
    'unknown-word trees/t.yaml services.0',
    'unknown-word trees/t.yaml tags.0',
    'unknown-word vocabulary.yaml services.0.dependsOn.0',
  ]);
});

test('says the nearest word, the word for a synonym, or the list that has it', () => {
  expect(explain({ tags: ['websoket'] })).toEqual([
    [
      'The vocabulary has no tag "websoket"; the nearest is "websocket".',
      'Write "websocket" if that is meant; otherwise add "websoket" to "tags" in vocabulary.yaml.',
    ],
  ]);
  expect(explain({ tags: ['web-socket', 'ws'] })).toEqual([
    ['"web-socket" is another word for the tag "websocket".', 'Write "websocket".'],
    ['"ws" is another word for the tag "websocket".', 'Write "websocket".'],
  ]);
  expect(explain({ services: ['consumer'] })).toEqual([
    [
      'The vocabulary has "consumer" as a word for components, not for services.',
      'Write a service from the vocabulary here, or add "consumer" to "services" in vocabulary.yaml.',
    ],
  ]);
  expect(explain({ services: ['chat'], components: ['consumer'], tags: ['websocket'] })).toEqual([]);
});

test('with no vocabulary each missing word is said once', () => {
  const entries = [anIncident({ id: 'A', tags: ['chat'] }), anIncident({ id: 'B' })];
  expect(found(unknownWords, entries)).toEqual([
    'unknown-word incidents/a-write-up/index.md services.0',
    'unknown-word incidents/a-write-up/index.md tags.0',
  ]);
  expect(findings(unknownWords, entries)[0]?.remedy).toBe(
    'Create vocabulary.yaml at the top of the content folder, with "chat" (id and name) under "services".',
  );
});

test('says nothing while the vocabulary cannot be read', () => {
  expect(found(unknownWords, [anIncident()], { unread: [{ kind: 'vocabulary', id: 'vocabulary' }] })).toEqual(
    [],
  );
});
