import { expect, test } from 'vitest';
import { readShownAnswer } from './shown-answer-record.ts';
import { readShown } from './shown-record.ts';

const shown = { path: 'incidents/ws-1/', title: 'A', sort: 'incident', doing: 'B', doingKind: 'fix' };

test.each(['incidents/ws-1/', 'codes/http/503/', 'trees/überblick/', 'a.b/_x~y/'])(
  'a page of the site: %s',
  (path) => {
    expect(readShown({ ...shown, path })).toEqual({ ...shown, path });
  },
);

test.each([
  'javascript:alert(1)/',
  'data:text/html,x/',
  '//example.org/',
  '/incidents/',
  'https://example.org/',
  '../elsewhere/',
  'a/../../b/',
  'a/./b/',
  '\\\\example.org/',
  'a/?q=1/',
  'a/#b/',
  'a/%2e%2e/',
  'a b/',
  'a\n/',
  'a//b/',
  '',
])('no page of the site: %j', (path) => {
  expect(readShown({ ...shown, path })).toBeUndefined();
});

test.each([
  null,
  7,
  'text',
  [],
  { ...shown, title: 7 },
  { ...shown, doing: 'x'.repeat(9_999) },
  { ...shown, status: {} },
])('what is no result is none: %#', (value) => {
  expect(readShown(value)).toBeUndefined();
});

const action = { what: 'Restart', commands: [{ run: 'systemctl restart x', shell: 'sh' }], changes: [] };
const answer = {
  parts: [
    { kind: 'fix', title: 'Fix', actions: [action] },
    { kind: 'steps', title: 'Next steps', steps: ['Look'] },
  ],
  verification: [{ do: 'Look', expect: 'Green' }],
};

test('an answer is read as it was written', () => {
  expect(readShownAnswer(answer)).toEqual(answer);
});

test.each([
  null,
  { ...answer, parts: 'x' },
  { ...answer, parts: [{ kind: 'fix onclick', title: 'Fix', actions: [] }] },
  { ...answer, parts: [{ kind: 'fix', title: 'Fix', actions: [{ ...action, commands: [{}] }] }] },
  { ...answer, parts: [{ kind: 'fix', title: 'Fix' }] },
  { ...answer, verification: [{ do: 'x' }] },
  { ...answer, verification: Array(1_000).fill(answer.verification[0]) },
])('what is no answer is none: %#', (value) => {
  expect(readShownAnswer(value)).toBeUndefined();
});
