import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  aCode,
  aFamily,
  aNode,
  anIncident,
  aRunbook,
  aService,
  aSite,
  aStep,
  aTree,
  aVocabulary,
} from '../test/builders.ts';
import { buildLibrary } from './build-library.ts';
import type { Entry } from './entry.ts';
import type { Backlink } from './target.ts';

const today = '2026-01-15';
const rows = (backlinks: readonly Backlink[] = []) =>
  backlinks.map(({ from, as }) => `${from.kind} ${from.id} (${from.title}): ${as}`);

const whole: Entry[] = [
  anIncident({ id: 'A', codes: ['close/4003'], related: ['B'], runbooks: ['restart'] }),
  anIncident({ id: 'B', detected: '2026-01-01', duplicateOf: 'A', status: 'duplicate' }),
  aRunbook('restart', {
    services: ['chat'],
    codes: ['close/4003'],
    incidents: ['A'],
    steps: [aStep('look', { outcomes: [{ when: 'It closes', to: { node: 'socket/closes' } }] })],
  }),
  aRunbook('another'),
  aTree('socket', {
    nodes: [aNode('start', { node: 'closes' }, { incident: 'A' }), aNode('closes', { runbook: 'restart' })],
  }),
  aFamily('close', [aCode('4003', { incidents: ['A'] }), aCode('4004')]),
  aVocabulary({ services: [aService('redis'), aService('chat', { dependsOn: ['redis'] })] }),
  aSite({ name: 'Ours' }),
];

test('links both ways, with no problem in a library that has none', () => {
  const { library, problems } = buildLibrary(whole, { today });
  expect(problems).toEqual([]);
  expect(library.site.name).toBe('Ours');
  const [newest, older] = library.incidents;
  expect([newest?.id, older?.id]).toEqual(['B', 'A']);
  expect(older?.links.map(({ path, target }) => [path.join('.'), target.title])).toEqual([
    ['services.0', 'Name of chat'],
    ['codes.0', '4003 Name of 4003'],
    ['related.0', 'Title of B'],
    ['runbooks.0', 'Title of restart'],
  ]);
  expect(rows(older?.backlinks)).toEqual([
    'incident B (Title of B): repeats this',
    'runbook restart (Title of restart): helps with it',
    'node socket/start (Question start?): answer "Answer 1"',
    'code close/4003 (4003 Name of 4003): was seen in it',
  ]);
  expect(library.runbooks.map(({ id }) => id)).toEqual(['another', 'restart']);
  expect(rows(library.runbooks[1]?.backlinks)).toEqual([
    'incident A (Title of A): says that it helps',
    'node socket/closes (Question closes?): answer "Answer 0"',
  ]);
});

test('what leads to a part is known at the part and at the whole', () => {
  const { library } = buildLibrary(whole, { today });
  const toNode = ['runbook restart (Title of restart): outcome "It closes"'];
  expect(rows(library.trees[0]?.nodeBacklinks.closes)).toEqual(toNode);
  expect(library.trees[0]?.nodeBacklinks.start).toEqual([]);
  expect(rows(library.trees[0]?.backlinks)).toEqual(toNode);
  const toCode = [
    'incident A (Title of A): shows this code',
    'runbook restart (Title of restart): deals with this code',
  ];
  expect(rows(library.families[0]?.codeBacklinks['4003'])).toEqual(toCode);
  expect(rows(library.families[0]?.backlinks)).toEqual(toCode);
});

test('services know what they need, what needs them and what names them', () => {
  const [chat, redis] = buildLibrary(whole, { today }).library.services;
  expect(chat?.dependsOn).toEqual([{ kind: 'service', id: 'redis', title: 'Name of redis' }]);
  expect(redis?.neededBy).toEqual([{ kind: 'service', id: 'chat', title: 'Name of chat' }]);
  expect(rows(chat?.backlinks)).toEqual([
    'incident B (Title of B): was seen in it',
    'incident A (Title of A): was seen in it',
    'runbook restart (Title of restart): is for it',
  ]);
});

test('the empty folder is a library with one warning', () => {
  const { library, problems } = buildLibrary([], { today });
  expect(library).toEqual({
    site: { name: 'Fixpoint', base: '/', probes: [], federated: [] },
    vocabulary: { services: [], components: [], environments: [], causes: [], tags: [] },
    incidents: [],
    runbooks: [],
    trees: [],
    families: [],
    services: [],
  });
  expect(problems).toMatchObject([{ code: 'no-content', level: 'warning', file: 'incidents' }]);
});

const broken: Entry[] = [
  ...whole,
  anIncident({ id: 'a' }, { filePath: 'incidents/a-second/index.md' }),
  anIncident({ id: 'C', related: ['Z', 'restart', 'C'], tags: ['nothing'] }),
  aTree('loop', { nodes: [aNode('a', { node: 'a' }), aNode('a'), aNode('b', { node: 'x' })] }),
  aFamily('odd', [aCode('__proto__'), aCode('constructor'), aCode('constructor')]),
  aRunbook('odd', { codes: ['odd/__proto__', 'odd/constructor'] }),
];

test('all problems at once, each at its place, in the order of the files', () => {
  const locate = (_: string, path: readonly unknown[]) => ({ line: path.length, column: 7 });
  const { problems } = buildLibrary(broken, { today, locate });
  expect(problems.map(({ file, line, code, level }) => `${file}:${line} ${code} ${level}`)).toEqual([
    'codes/odd.yaml:3 duplicate-id error',
    'incidents/a-write-up/index.md:1 duplicate-id error',
    'incidents/c-write-up/index.md:1 orphan-incident warning',
    'incidents/c-write-up/index.md:2 self-reference error',
    'incidents/c-write-up/index.md:2 unknown-reference error',
    'incidents/c-write-up/index.md:2 unknown-word error',
    'incidents/c-write-up/index.md:2 wrong-kind-reference error',
    'trees/loop.yaml:3 duplicate-id error',
    'trees/loop.yaml:3 tree-unreachable error',
    'trees/loop.yaml:6 tree-loop error',
    'trees/loop.yaml:6 unknown-reference error',
  ]);
  expect(problems.every(({ column }) => column === 7)).toBe(true);
});

test('the order of the entries changes nothing', () => {
  const expected = buildLibrary(broken, { today });
  fc.assert(
    fc.property(fc.shuffledSubarray(broken, { minLength: broken.length }), (shuffled) => {
      expect(buildLibrary(shuffled, { today })).toEqual(expected);
    }),
    { numRuns: 30, seed: 1 },
  );
});

test('the library is plain data that survives being copied and printed', () => {
  const { library } = buildLibrary(broken, { today });
  const printed = JSON.stringify(library);
  expect(JSON.stringify(structuredClone(library))).toBe(printed);
  expect(JSON.stringify(JSON.parse(printed))).toBe(printed);
  expect(JSON.parse(printed)).toEqual(library);
});

test('ids that every object has a property for are ids like any other', () => {
  const { library } = buildLibrary(broken, { today });
  const odd = library.families.find(({ id }) => id === 'odd');
  const backlinks = new Map(Object.entries(odd?.codeBacklinks ?? {}));
  expect([...backlinks.keys()]).toEqual(['__proto__', 'constructor']);
  for (const found of backlinks.values()) {
    expect(rows(found)).toEqual(['runbook odd (Title of odd): deals with this code']);
  }
  expect(Object.getPrototypeOf(odd?.codeBacklinks)).toBe(Object.prototype);
  expect(({} as Record<string, unknown>).links).toBeUndefined();
});

test('of two entries with one id the first by file is kept', () => {
  const { library } = buildLibrary(broken, { today });
  expect(
    library.incidents.filter(({ id }) => id.toLowerCase() === 'a').map(({ filePath }) => filePath),
  ).toEqual(['incidents/a-second/index.md']);
});

test.each(['', 'today', '2026-13-01', '2026-1-5'])('refuses "%s" as today', (wrong) => {
  expect(() => buildLibrary([], { today: wrong })).toThrow(
    `today is "${wrong}"; expected a day written YYYY-MM-DD`,
  );
});
