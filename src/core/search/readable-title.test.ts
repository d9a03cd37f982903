import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readableTitle } from './readable-title.ts';

test.each([
  ['cart lookup failed for session 77', 'Cart lookup failed'],
  ['connection to 10.1.2.3:5432 lost after 300 ms', 'Connection to … lost'],
  ['disk /dev/sda1 is 98% full', 'Disk /dev/sda1 is 98% full'],
  ['HTTP 503 from inventory', 'HTTP 503 from inventory'],
  ['websocket closed with code 4003', 'Websocket closed with code 4003'],
  ['relation "orders" does not exist at character 15', 'Relation "orders" does not exist'],
  ['mail to [e-mail] was refused', 'Mail to … was refused'],
  ['publish failed for group room_9f1c2d3e', 'Publish failed for group room'],
  ['login failed user=jo request_id=8f3a99 trace=abc1', 'Login failed user=jo'],
])('without ids, addresses and times: %s', (message, title) => {
  expect(readableTitle(message)).toBe(title);
});

test.each([
  ['[worker-7] card declined by the bank', 'Card declined by the bank'],
  ['com.acme.billing.InvoiceJob - Could not render the invoice', 'Could not render the invoice'],
  ['java.lang.IllegalStateException: pool is exhausted', 'IllegalStateException: pool is exhausted'],
  ['Caused by: java.net.ConnectException: Connection refused', 'ConnectException: Connection refused'],
  ['panic: runtime error: index out of range [5] with length 3', 'Runtime error: index out of range'],
])('without what stands before the message: %s', (message, title) => {
  expect(readableTitle(message)).toBe(title);
});

test.each([
  ["Agent.__init__() got no argument 'id'", "`Agent.__init__()` got no argument 'id'"],
  ['failed to parse <config> as *.yaml', 'Failed to parse `<config>` as `*.yaml`'],
  ['no brackets (that nobody closes', 'No brackets that nobody closes'],
  ['the mark `that nobody closes', 'The mark that nobody closes'],
])('with whole markup: %s', (message, title) => {
  expect(readableTitle(message)).toBe(title);
});

test.each(['', 'timeout', '550e8400-e29b-41d4-a716-446655440000', '{', 'x'.repeat(500), '1 2 3'])(
  'nothing where no two words stay: %s',
  (message) => {
    expect(readableTitle(message)).toBe('');
  },
);

test('a long message ends with a whole word', () => {
  const words =
    'the consumer gave up because the broker did not answer in time and every retry was refused as well by it';
  const title = readableTitle(`${words} ${words}`);
  expect(title.length).toBeLessThanOrEqual(100);
  expect(title).toMatch(/^The consumer .*[a-z]…$/u);
  expect(`${words} `).toContain(` ${title.split(' ').at(-1)?.replace('…', '')} `);
});

test('whatever the message is, the title is short, on one line, and closes what it opens', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '[',
      ']',
      '(',
      '`',
      '*',
      '__',
      '<a>',
      '…',
      'id=77',
      'failed',
      'to',
      '😀',
      '|',
      '\\',
      '](',
      '"',
    ),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), fc.constantFrom('', ' '), (pieces, gap) => {
      const title = readableTitle(pieces.join(gap));
      expect(title.length).toBeLessThanOrEqual(140);
      expect(title).not.toMatch(/[\r\n]/u);
      expect((title.match(/`/gu) ?? []).length % 2).toBe(0);
      expect(title.trim()).toBe(title);
    }),
  );
});
