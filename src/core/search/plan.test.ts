import { expect, test } from 'vitest';
import { type PlanOptions, plan } from './plan.ts';
import { READ_AT_MOST } from './readable.ts';
import { words } from './tokens.ts';
import { countWords, wordTable } from './words.ts';

const table = wordTable(
  countWords(['disk rotation', 'disk queue lag device', 'login user_session 4001 12', 'deploy'].map(words)),
);
const asked = (text: string, options?: PlanOptions) => plan(text, table, options).ask;
const weights = (text: string) => Object.fromEntries(asked(text).map(({ word, weight }) => [word, weight]));

test('the rarer word is asked first', () => {
  expect(asked('disk rotation').map(({ word }) => word)).toEqual(['rotation', 'disk']);
});

test('the first line that people write counts three times', () => {
  expect(weights('queue lag\n\nqueue device')).toEqual({ queue: 3, lag: 3, device: 1 });
  expect(weights('2031-01-02T03:04:05Z INFO device\nqueue lag')).toMatchObject({ queue: 3, device: 0.3 });
});

test('heads and varying numbers of log lines count a fifth, codes in full', () => {
  expect(weights('2031-01-02T03:04:05Z INFO login: device 12 closed with code 4001')).toMatchObject({
    login: 0.2,
    device: 1,
    12: 0.2,
    4001: 1,
  });
});

test('who asks for one identifier means it', () => {
  expect(weights('userSession')).toEqual({ usersession: 1, user: 0.2, session: 0.2 });
});

test('a slip inside an identifier is looked up in the whole; another compound of known words is none', () => {
  const slipped = asked('userSesion is refused').map(({ word, instead }) => [word, instead]);
  expect(slipped).toContainEqual(['usersession', 'spelling']);
  expect(asked('userDisk').map(({ word }) => word)).toEqual(['user', 'disk']);
});

test('a word of every day is no slip of another, though no write-up holds it', () => {
  const spelt = (text: string) => asked(text).filter(({ instead }) => instead === 'spelling');
  expect(spelt('DISC rotations deplay')).toMatchObject([{ written: 'deplay', word: 'deploy' }]);
  expect(spelt('delay devise replay')).toMatchObject([{ written: 'devise', word: 'device' }]);
  expect(plan('reply delay', table).unknown).toEqual(['reply', 'delay']);
});

test('a word that is left out takes its pieces and its synonyms along', () => {
  const without = (text: string, ...words: string[]) =>
    asked(text, { without: words, synonyms: [['queue', 'device']] }).map(({ word }) => word);
  expect(without('queue lag')).toEqual(['queue', 'lag', 'device']);
  expect(without('queue lag', 'queue')).toEqual(['lag']);
  expect(without('queue lag', 'Queues')).toEqual(['lag']);
  expect(without('user_session lag', 'user_session')).toEqual(['lag']);
});

test('each kind of line is compared once, those that say what failed first', () => {
  const text = [1, 2, 3].map((number) => `2031-01-02T03:04:0${number}Z INFO queue ${number} lag`).join('\n');
  const { lines } = plan(`${text}\n2031-01-02T03:04:09Z ERROR device`, table);
  expect(lines.map(({ number }) => number)).toEqual([4, 1]);
});

test('of a text that is too long, beginning and end are read, and it is said how much was not', () => {
  const text = `login ${'x '.repeat(READ_AT_MOST)} disk`;
  const made = plan(text, table);
  expect(made.ask.map(({ word }) => word).sort()).toEqual(['disk', 'login']);
  expect(made.leftOut).toBe(text.length - READ_AT_MOST);
});

test('what a key begins and ends with is not asked for', () => {
  const table = { records: 10, count: () => 1, near: () => [] };
  const key = (word: string) => `-----${word} RSA ${'PRIVATE'} KEY-----`;
  const { ask, lines } = plan(`${key('BEGIN')}\nlogin refused\n${key('END')}`, table);
  expect(ask.map(({ word }) => word).toSorted()).toEqual(['login', 'refused']);
  expect(lines.map(({ message }) => message).join('\n')).not.toContain('KEY');
});
