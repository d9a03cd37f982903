import { expect, test } from 'vitest';
import { anOutline } from '../../test/an-outline.ts';
import { type Given, UNSURE } from './given.ts';
import { answered, askAgain, back, didNotHelp } from './reply.ts';
import { type Walk, walk } from './walk.ts';

/** Questions, their answers as `id: target (incidents)`. Upper case is an end, `!` a write-up. */
const outline = anOutline({
  start: ['text: words 2', 'never: port 3', 'other: !'],
  words: ['user: WS-2 1', 'json: WS-4 1', 'else: !'],
  port: ['refused: WS-1 0', 'stalled: WS-3 2', 'also: WS-4 1'],
});
const give = (...answers: string[]): Given[] =>
  answers.map((text) => {
    const [node = '', answer = ''] = text.split('=');
    const [id = '', no] = answer.split('.');
    return { node, answer: id, ...(no && { helped: false }) };
  });
const ways = ({ path, place }: Walk): string =>
  [
    ...path.map(({ question, given, answer }) =>
      given.answer === UNSURE ? `${question.id}?${answer.id}` : `${question.id}=${answer.id}`,
    ),
    place.kind === 'leaf'
      ? place.leaf.kind === 'write-up'
        ? '!'
        : place.leaf.id
      : place.kind === 'question'
        ? `${place.question.id}:${place.untried.map(({ id }) => id).join()}`
        : 'spent',
  ].join(' ');
const strays = ({ strays: all }: Walk) => all.map(({ given, reason }) => `${given.node} ${reason}`);

test('without answers it stands at the first question, what is behind most incidents first', () => {
  expect(ways(walk(outline, []))).toBe('start:never,text');
});

test('answers lead on, in whatever order they stand', () => {
  const state = walk(outline, give('words=json', 'start=text'));
  expect(ways(state)).toBe('start=text words=json WS-4');
  expect(state.strays).toEqual([]);
});

test('"I do not know" tries the answer with the most incidents behind it', () => {
  expect(ways(walk(outline, give('start=-')))).toBe('start?never port:stalled,also,refused');
  expect(ways(walk(outline, give('start=-', 'port=-')))).toBe('start?never port?stalled WS-3');
});

test('answers with as many incidents of the last year are tried by those of ever, then as they are written', () => {
  const ties = anOutline({ start: ['a: A-1 0 1', 'b: A-2 0 3', 'c: A-3 1 1', 'd: A-4 0 3', 'e: A-5 0 0'] });
  expect(ways(walk(ties, []))).toBe('start:c,b,d,a,e');
});

test('what did not help leads to the next untried one, until nothing is left', () => {
  const seen: string[] = [];
  let answers: readonly Given[] = give('start=-', 'port=-');
  for (let i = 0; i < 10; i++) {
    const state = walk(outline, answers);
    seen.push(ways(state));
    if (state.place.kind === 'spent') break;
    const { place } = state;
    answers =
      place.kind === 'question'
        ? answered(answers, { node: place.question.id, answer: UNSURE })
        : didNotHelp(outline, answers);
  }
  expect(seen).toEqual([
    'start?never port?stalled WS-3',
    'start?never port?also WS-4',
    'start?never port?refused WS-1',
    // WS-4 did not help before, so it is not tried again.
    'start?text words:user',
    'start?text words?user WS-2',
    'spent',
  ]);
  expect(walk(outline, answers).strays).toEqual([]);
});

test('a question answered by what was seen is asked again, and then the one before it', () => {
  const asked = didNotHelp(outline, give('start=text', 'words=json'));
  expect(ways(walk(outline, asked))).toBe('start=text words:user');
  const further = didNotHelp(outline, answered(asked, { node: 'words', answer: 'user' }));
  expect(ways(walk(outline, further))).toBe('start:never');
  expect(walk(outline, further)).toMatchObject({ ruledOut: [{ id: 'WS-4' }, { id: 'WS-2' }], strays: [] });
});

test('an answer given again to what did not help leads there again', () => {
  const asked = didNotHelp(outline, give('start=text', 'words=json'));
  expect(ways(walk(outline, answered(asked, { node: 'words', answer: 'json' })))).toBe(
    'start=text words=json WS-4',
  );
});

test('a write-up is an end that cannot fail to help', () => {
  const answers = give('start=other');
  expect(ways(walk(outline, answers))).toBe('start=other !');
  expect(didNotHelp(outline, answers)).toBe(answers);
});

test('a question asked again loses its answer and those after it, and keeps what was ruled out', () => {
  const answers = give('port=refused.no', 'start=text', 'words=json');
  const state = walk(outline, askAgain(outline, answers, 'start'));
  expect(ways(state)).toBe('start:never,text');
  expect(state.ruledOut).toMatchObject([{ id: 'WS-1' }]);
});

test('back drops what was said last', () => {
  expect(ways(walk(outline, back(give('start=text', 'words=json'))))).toBe('start=text words:user,json');
  expect(back([])).toEqual([]);
});

test('what does not fit is a stray, and the rest counts', () => {
  const answers = give('start=gone', 'nowhere=a', 'start=text', 'port=-', 'start=text.no', 'words=else.no');
  const state = walk(outline, answers);
  expect(ways(state)).toBe('start=text words:user,json');
  expect(strays(state)).toEqual([
    'start unknown-answer',
    'nowhere unknown-question',
    'port off-the-way',
    'start no-end',
    'words no-end',
  ]);
  expect(strays(walk(outline, give('start=never', 'start=text')))).toEqual(['start answered-again']);
});

test('a tree that goes round, or leads nowhere, ends all the same', () => {
  const round = anOutline({ a: ['on: b 0', 'off: gone 0'], b: ['on: a 0'] });
  expect(ways(walk(round, give('a=-')))).toBe('spent');
  const state = walk(round, give('a=on', 'b=on'));
  expect(ways(state)).toBe('a=on b:');
  expect(strays(state)).toEqual(['b leads-back']);
  expect(ways(walk(anOutline({}), give('a=-')))).toBe('spent');
});
