import { expect, test } from 'vitest';
import { formMask } from './form-mask.ts';

test.each([
  ['call +49 30 901820 at once', 'call [telephone] at once', 'telephone number'],
  ['paid with 4111 1111 1111 1111', 'paid with [card]', 'card number'],
  ['ask jo@example.org', 'ask [e-mail]', 'e-mail'],
  ['password=hunter2hunter2', 'password=[secret]', 'secret'],
])('%j', (text, masked, kind) => {
  expect(formMask(text)).toEqual({ text: masked, masked: { [kind]: 1 } });
});

test.each([
  'since 2026-01-05T09:30:00+02:00',
  'order 4111 1111 1111 1112',
  'closed with 4003 after 30 s',
  'x'.repeat(10),
])('nothing is taken from %j', (text) => {
  expect(formMask(text)).toEqual({ text, masked: {} });
});

test('masking twice changes nothing', () => {
  const once = formMask('jo@example.org +49 30 901820, 4111-1111-1111-1111 and token: abcdef123456');
  expect(formMask(once.text)).toEqual({ text: once.text, masked: {} });
});
