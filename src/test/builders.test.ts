import { expect, test } from 'vitest';
import { KINDS } from '../schema/kinds.ts';
import {
  aFamily,
  aNode,
  anIncident,
  aParameter,
  aRunbook,
  aService,
  aSite,
  aStep,
  aTree,
  aVocabulary,
  aWord,
} from './builders.ts';

test.each([
  anIncident(),
  aRunbook('r', { parameters: [aParameter('HOST')], steps: [aStep('a')] }),
  aTree('t', { nodes: [aNode('a', { node: 'b' }), aNode('b')] }),
  aFamily(),
  aVocabulary({ services: [aService('chat')], tags: [aWord('x')] }),
  aSite(),
])('the builder of $kind makes what the schema would', ({ kind, data }) => {
  expect(KINDS[kind].parse(data)).toEqual(data);
});
