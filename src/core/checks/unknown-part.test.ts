import { expect, test } from 'vitest';
import { aNode, aRunbook, aStep, aTree } from '../../test/builders.ts';
import { findings } from '../../test/findings.ts';
import { unknownParts } from './unknown-part.ts';

test('an answer to a question and an outcome to a step that are not there', () => {
  const entries = [
    aTree('t', { nodes: [aNode('start', { node: 'closses' }), aNode('closes')] }),
    aRunbook('r', { steps: [aStep('look', { outcomes: [{ when: 'x', to: { step: 'mend' } }] })] }),
  ];
  expect(findings(unknownParts, entries)).toEqual([
    {
      code: 'unknown-reference',
      file: 'trees/t.yaml',
      path: ['nodes', 0, 'answers', 0, 'to', 'node'],
      message: 'This file has no question "closses"; the nearest is "closes".',
      remedy: 'Write "closes" if that is meant; otherwise add the question, or lead somewhere else.',
    },
    {
      code: 'unknown-reference',
      file: 'runbooks/r.mdx',
      path: ['steps', 0, 'outcomes', 0, 'to', 'step'],
      message: 'This file has no step "mend".',
      remedy: 'Add the step, or lead somewhere else.',
    },
  ]);
});

test('a runbook where a question is expected', () => {
  const entries = [aTree('t', { nodes: [aNode('start', { node: 'restart' })] }), aRunbook('restart')];
  expect(findings(unknownParts, entries)).toEqual([
    {
      code: 'wrong-kind-reference',
      file: 'trees/t.yaml',
      path: ['nodes', 0, 'answers', 0, 'to', 'node'],
      message: '"restart" is a runbook; expected a question of this file.',
      remedy: 'Write "runbook: restart" instead.',
    },
  ]);
});

test('parts that are there', () => {
  const entries = [
    aTree('t', { nodes: [aNode('start', { node: 'b' }), aNode('b')] }),
    aRunbook('r', { steps: [aStep('look', { outcomes: [{ when: 'x', to: { step: 'look' } }] })] }),
  ];
  expect(findings(unknownParts, entries)).toEqual([]);
});
