import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tokens, words } from './tokens.ts';

test.each([
  ['AgentContext.__init__()', ['agentcontextinit', 'agentcontext', 'agent', 'context', 'init']],
  ['max_retries=5', ['maxretrie', 'max', 'retrie', '5']],
  ['ECONNRESET', ['econnreset']],
  ['KubePodCrashLooping', ['kubepodcrashlooping', 'kube', 'pod', 'crash', 'looping']],
  ['std::vector<int>', ['std', 'vector', 'int']],
  ['/etc/ledger-page/max_size', ['etc', 'ledgerpage', 'ledger', 'page', 'maxsize', 'max', 'size']],
  ['10.0.0.1:8080', ['10001', '10', '0', '0', '1', '8080']],
  ['/srv/ledger.py:12', ['srv', 'ledger', 'py', '12']],
  ['readyState: 3', ['readystate', 'ready', 'state', '3']],
  ['in 2000ms', ['2000ms', '2000', 'ms']],
  ['ws://localhost:3001/ws/coordinator', ['ws', 'localhost', '3001', 'ws', 'coordinator']],
])('%s gives itself and its pieces', (text, expected) => {
  expect(words(text)).toEqual(expected);
});

test('an identifier is one word in any spelling', () => {
  const spellings = ['user_id', 'userId', 'user-id', 'USER_ID', 'UserID'];
  expect(new Set(spellings.map((text) => words(text)[0]))).toEqual(new Set(['userid']));
});

test('accents, case and plurals do not tell words apart; process and status stay whole', () => {
  expect(words('Café CAFE sockets status process')).toEqual(['cafe', 'cafe', 'socket', 'status', 'process']);
});

test('a plural in -es is its singular, where that ends in a hiss', () => {
  const plurals = words('crashes processes boxes switches branches caches nodes databases');
  expect(plurals).toEqual(words('crash process box switch branch cache node database'));
});

test('words of other scripts are words', () => {
  expect(words('подключение 接続 اتصال')).toHaveLength(3);
});

test('common words, punctuation and emoji give nothing', () => {
  expect(words('the … of — !!! 🔥 is')).toEqual([]);
});

test('every word is letters and digits only, and stands where it says', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      for (const token of tokens(text)) {
        expect(token.word).toMatch(/^[\p{L}\p{N}]+$/u);
        expect(token.start).toBeLessThan(token.end);
        expect(token.end).toBeLessThanOrEqual(text.length);
      }
    }),
  );
});

test('the words of a text are found again by a query of the same text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (text) => {
      expect(words(text.trim())).toEqual(words(text));
    }),
  );
});

test('words alone are the words of the tokens', () => {
  const unit = fc.constantFrom(...'aAbBs09éßλ字_-./: \n');
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 120 }), (text) => {
      expect(words(text)).toEqual(tokens(text).map(({ word }) => word));
    }),
  );
});
