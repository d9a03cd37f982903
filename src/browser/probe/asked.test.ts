import { expect, test } from 'vitest';
import { asked, type Typed } from './asked.ts';

const typed = (more: Partial<Typed>): Typed => ({
  url: 'ws://h/',
  subprotocols: '',
  watch: '',
  send: '',
  ...more,
});

test('the scheme says what is opened, unless the kind is given', () => {
  expect(asked(typed({}))).toEqual({ kind: 'websocket', url: 'ws://h/', subprotocols: [], watchMs: 10_000 });
  expect(asked(typed({ url: ' https://h/a#part ' }))).toMatchObject({ kind: 'http', url: 'https://h/a' });
  expect(asked(typed({ url: 'https://h/ws', kind: 'websocket' }))).toMatchObject({ url: 'wss://h/ws' });
  expect(asked(typed({ url: 'ws://h/', kind: 'http' }))).toMatchObject({ url: 'http://h/' });
});

test('subprotocols, message and time are taken as typed', () => {
  expect(asked(typed({ subprotocols: ' a, b  c', watch: '1.5', send: ' x ' }))).toMatchObject({
    subprotocols: ['a', 'b', 'c'],
    watchMs: 1_500,
    send: ' x ',
  });
});

test.each([
  [{ url: '' }, /begins with ws:/u],
  [{ url: 'localhost:8000' }, /begins with ws:/u],
  [{ url: 'javascript:alert(1)' }, /begins with ws:/u],
  [{ watch: '0' }, /above 0/u],
  [{ watch: 'long' }, /above 0/u],
])('%j is refused in words', (more, said) => {
  expect(asked(typed(more))).toMatch(said);
});
