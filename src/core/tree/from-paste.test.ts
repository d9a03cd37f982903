import { expect, test } from 'vitest';
import { anOutline } from '../../test/an-outline.ts';
import { addressOf } from './address.ts';
import { codesIn, fromPaste, type PasteSigns, waysOf } from './from-paste.ts';
import type { Outline } from './outline.ts';

const coded = (outline: Outline): Outline => ({
  ...outline,
  questions: outline.questions.map((question) => ({
    ...question,
    answers: question.answers.map((answer) =>
      answer.to.kind === 'incident' && /^C\d/u.test(answer.to.id)
        ? { ...answer, to: { kind: 'code', id: `close/${answer.to.id.slice(1)}`, title: answer.to.id } }
        : answer,
    ),
  })),
});
const ways = [
  waysOf(
    coded(
      anOutline({
        start: ['number: which 0', 'text: words 0', 'long: words 0'],
        which: ['lost: C1006', 'app: apps'],
        apps: ['auth: C4001', 'origin: C4003'],
        words: ['json: WS-4', 'user: WS-2', 'code: C4001'],
      }),
    ),
  ),
];
const answered = (signs: Partial<PasteSigns>): string | undefined => {
  const found = fromPaste(ways, { incidents: [], codes: [], ...signs });
  return found && addressOf(found.answers);
};

test('a known incident answers the questions on the shortest way to it', () => {
  expect(answered({ incidents: ['WS-4'] })).toBe('start=text.paste&words=json.paste');
  expect(answered({ incidents: ['WS-4'], codes: ['1006'] })).toBe('start=text.paste&words=json.paste');
});

test('so does a code', () => {
  expect(answered({ codes: ['4003'] })).toBe('start=number.paste&which=app.paste&apps=origin.paste');
  expect(answered({ codes: ['4001'] })).toBe('start=text.paste&words=code.paste');
});

test('where a paste tells of several, only what they share is answered', () => {
  expect(answered({ codes: ['1006', '4003'] })).toBe('start=number.paste');
  expect(answered({ incidents: ['WS-4', 'WS-2'] })).toBe('start=text.paste');
  expect(answered({ codes: ['4001', '4003'] })).toBeUndefined();
});

test('what no way leads to answers nothing', () => {
  expect(answered({ incidents: ['WS-9', '__proto__'], codes: ['006', '9999'] })).toBeUndefined();
  expect(fromPaste([], { incidents: ['WS-4'], codes: [] })).toBeUndefined();
});

test.for([
  ['4003', ['4003']],
  ['WebSocket closed with code 1006, then status: 403', ['1006', '403']],
  ['Error: Unexpected server response: 502', ['502']],
  ['HTTP/1.1 101 Switching Protocols', ['101']],
  ['{"code":4001,"code":4001}', ['4001']],
  ['took 1006 ms at 10:06, port 4003, code 4001.5, code 40012', []],
])('of "%s" the numbers that name a failure are read', ([text, codes]) => {
  expect(codesIn(String(text))).toEqual(codes);
});

test('a long paste is read in a moment', () => {
  expect(codesIn('closed closed status '.repeat(200_000))).toEqual([]);
});
