import { expect, test } from 'vitest';
import { aNode, anIncident, aRunbook, aService, aStep, aTree, aVocabulary } from '../test/builders.ts';
import { buildLibrary } from './build-library.ts';
import type { Entry, Path } from './entry.ts';
import { LOST, mayLack } from './gaps.ts';

const TODAY = '2026-01-15';

/** What is wrong with one entry that has the gaps, beside a vocabulary of its own. */
function codesOf(entry: Entry, gaps: readonly Path[], others: readonly Entry[] = [aVocabulary()]): string[] {
  const { problems } = buildLibrary(others, { today: TODAY, partial: [{ entry, gaps }] });
  return problems.filter(({ code }) => code !== 'no-content').map(({ code }) => code);
}

test('a gap is the place or above it', () => {
  const entry = aTree();
  const lacks = (gap: Path, place: string) => mayLack(new Map([[entry, [gap]]]), entry, place);
  expect(lacks(['nodes', 3, 'id'], 'nodes.*.id')).toBe(true);
  expect(lacks(['nodes', 3], 'nodes.*.id')).toBe(true);
  expect(lacks([], 'nodes.*.id')).toBe(true);
  expect(lacks(['nodes', 3, 'question'], 'nodes.*.id')).toBe(false);
  expect(lacks(['nodes', 3, 'id'], 'nodes.*')).toBe(false);
  expect(mayLack(new Map(), entry, 'nodes.*.id')).toBe(false);
});

const TWO_PARTS = [aNode('start'), aNode('other')];

test.each<[string, Entry, Path, readonly string[]]>([
  ['a way may be lost', aTree('t', { nodes: TWO_PARTS }), ['nodes', 0, 'answers', 1], []],
  ['only words are lost', aTree('t', { nodes: TWO_PARTS }), ['nodes', 0, 'question'], ['tree-unreachable']],
  [
    'a step may not be the last one',
    aRunbook('r', { steps: [aStep('a', { last: true }), aStep('b')] }),
    ['steps', 0, 'outcomes', 0],
    [],
  ],
  [
    'a parameter may be lost',
    aRunbook('r', { steps: [aStep('a', { do: 'Stop {{NAME}}' })] }),
    ['parameters', 0],
    [],
  ],
  [
    'the parameters are all there',
    aRunbook('r', { steps: [aStep('a', { do: 'Stop {{NAME}}' })] }),
    ['summary'],
    ['unknown-parameter'],
  ],
  ['a status may be that of a duplicate', anIncident(), ['status'], []],
  ['an incident without a way to it', anIncident(), ['severity'], ['orphan-incident']],
  [
    'work may be done',
    anIncident({
      actionItems: [{ what: 'Mend', horizon: 'immediate', due: '2025-01-01' }],
      status: 'duplicate',
    }),
    ['actionItems', 0, 'done'],
    [],
  ],
  [
    'parts without their names are not alike',
    aTree('t', { nodes: [aNode(LOST), aNode(LOST)] }),
    ['nodes'],
    [],
  ],
])('%s', (_, entry, gap, expected) => {
  expect(codesOf(entry, [gap])).toEqual(expected);
});

test('what a partial entry offers is there to be named, and it is no part of the library', () => {
  const naming = anIncident({ id: 'WS-2', related: ['WS-1'], status: 'duplicate' });
  const partial = [{ entry: anIncident({ id: 'WS-1', status: 'duplicate' }), gaps: [['severity']] }];
  const { library, problems } = buildLibrary([aVocabulary(), naming], { today: TODAY, partial });
  expect(problems).toEqual([]);
  expect(library.incidents.map(({ id, links }) => [id, links.map(({ target }) => target.id)])).toEqual([
    ['WS-2', ['chat']],
  ]);
});

test('an incident without its id may be the one that is named, and a signature may be its own', () => {
  const signatures = [{ text: 'closed with 4003' }];
  const naming = anIncident({ id: 'WS-2', related: ['WS-1'], status: 'duplicate', signatures });
  const entry = {
    ...anIncident({ id: LOST, status: 'duplicate', signatures }),
    id: 'ws-1-socket',
    filePath: 'incidents/ws-1-socket/index.md',
  };
  const codes = codesOf(entry, [['id']], [aVocabulary(), naming]);
  // They share their signature: that they look alike is right, that it is taken twice would not be.
  expect(codes.filter((code) => code !== 'looks-alike')).toEqual([]);
});

test('words are unknown only in lists that are all there', () => {
  const entry = aVocabulary({ services: [aService('chat')] });
  const using = anIncident({ services: ['shop'], tags: ['queue'], status: 'duplicate' });
  expect(codesOf(entry, [['services', 1]], [using])).toEqual(['unknown-word']);
  expect(codesOf(entry, [['services', 0, 'name']], [using])).toEqual(['unknown-word', 'unknown-word']);
});
