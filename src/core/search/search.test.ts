import { describe, expect, test } from 'vitest';
import type { IndexedRecord } from './memory-index.ts';
import { memoryIndex } from './memory-index.ts';
import { plan, READ_AT_MOST } from './plan.ts';
import { search } from './search.ts';
import { words } from './tokens.ts';

const record = (id: string, title: string, seen = '', body = ''): IndexedRecord => ({
  id,
  fields: { title: words(title), seen: words(seen), body: words(body) },
});

const index = memoryIndex([
  record('disk', 'Disk fills up overnight', 'No space left on device', 'log rotation was off'),
  record('queue', 'Queue stops after a deploy', 'consumer lag grows', 'the worker read an old disk image'),
  record('login', 'Login loops', 'TooManyRedirects in user_session', 'the cookie was refused'),
]);

const first = async (text: string) => (await search(text, index)).found[0]?.record;

describe('search', () => {
  test('finds the record that holds the telling words, whatever else is pasted around them', async () => {
    const paste = `2031-01-02T03:04:05Z app-7 ERROR write failed
      OSError: [Errno 28] No space left on device
      at flush (/srv/app/buffer.js:12:3)`;
    expect(await first(paste)).toBe('disk');
  });

  test('finds an identifier in another spelling', async () => {
    expect(await first('userSession')).toBe('login');
  });

  test('a word in a title counts more than the same word in a body', async () => {
    expect(await first('disk')).toBe('disk');
  });

  test('says which words were matched, as they were written', async () => {
    const { found } = await search('USER-SESSION broken', index);
    expect(found[0]?.matched).toEqual(['USER-SESSION']);
  });

  test('says unknown where no record holds any of the words', async () => {
    const answer = await search('printer on fire', index);
    expect(answer).toMatchObject({ verdict: 'unknown', found: [] });
    expect(answer.plan.unknown).toEqual(['printer', 'fire']);
  });

  test.each(['', ' ', '?!', '🔥🔥', '<script>alert(1)</script>', 'x', '\u0000'])(
    'takes %j without harm',
    async (text) => {
      expect((await search(text, index)).verdict).toBe('unknown');
    },
  );
});

describe('plan', () => {
  test('reads the beginning and the end of a text that is too long, and says how much it left out', () => {
    const text = `login ${'x '.repeat(READ_AT_MOST)} disk`;
    const made = plan(text, index.table);
    expect(made.ask.map((word) => word.word).sort()).toEqual(['disk', 'login']);
    expect(made.leftOut).toBe(text.length - READ_AT_MOST);
  });

  test('asks the rarer word first', () => {
    expect(plan('disk rotation', index.table).ask.map((word) => word.word)).toEqual(['rotation', 'disk']);
  });

  test('the first line of several counts three times', () => {
    const weights = plan('queue lag\n\nqueue device', index.table).ask.map(({ word, weight }) => [
      word,
      weight,
    ]);
    expect(Object.fromEntries(weights)).toEqual({ queue: 3, lag: 3, device: 1 });
  });
});
