import { expect, test } from 'vitest';
import {
  aCode,
  aFamily,
  aNode,
  aParameter,
  aRunbook,
  aStep,
  aTree,
  aVocabulary,
  aWord,
} from '../../test/builders.ts';
import { found } from '../../test/findings.ts';
import { duplicateParts } from './duplicate-part.ts';

test('finds names given twice inside one file', () => {
  const node = aNode('start', { writeUp: true }, { writeUp: true });
  const answers = node.answers.map((answer) => ({ ...answer, id: 'yes' }));
  const entries = [
    aTree('t', { nodes: [{ ...node, answers }, aNode('start')] }),
    aRunbook('r', {
      steps: [aStep('look'), aStep('mend'), aStep('look')],
      parameters: [aParameter('HOST'), aParameter('HOST')],
    }),
    aFamily('f', [aCode('EPIPE'), aCode('epipe')]),
    aVocabulary({ tags: [aWord('socket'), aWord('socket')] }),
  ];
  expect(found(duplicateParts, entries)).toEqual([
    'duplicate-id trees/t.yaml nodes.1.id',
    'duplicate-id trees/t.yaml nodes.0.answers.1.id',
    'duplicate-id runbooks/r.mdx steps.2.id',
    'duplicate-id runbooks/r.mdx parameters.1.name',
    'duplicate-id codes/f.yaml codes.1.code',
    'duplicate-id vocabulary.yaml tags.1.id',
  ]);
});

test('the same name in two files, questions or lists is fine', () => {
  const entries = [
    aTree('t', { nodes: [aNode('start', { node: 'next' }), aNode('next')] }),
    aTree('u'),
    aVocabulary({ tags: [aWord('chat')] }),
    aFamily('f', [aCode('__proto__'), aCode('constructor')]),
  ];
  expect(found(duplicateParts, entries)).toEqual([]);
});
