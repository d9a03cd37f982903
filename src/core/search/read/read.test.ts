import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pastedText } from '../../../test/pasted-text.ts';
import { read } from './read.ts';

const said = (text: string) => read(text).map(({ message }) => message);
const kinds = (text: string) => read(text).map(({ kind }) => kind);

describe('what a line says', () => {
  test.each([
    ['RFC 3164', 'Mar  3 04:05:06 web-1 nginx[812]: upstream timed out', 'upstream timed out'],
    [
      'RFC 5424',
      '<165>1 2031-03-03T04:05:06.003Z web-1 ledger 812 ID47 - OSError: page is torn',
      'OSError: page is torn',
    ],
    [
      'RFC 5424 with structured data',
      '<11>1 2031-03-03T04:05:06Z web-1 ledger - - [a@1 b="c d"][e@2 f="g"] ledger closed',
      'ledger closed',
    ],
    ['container log', '2031-03-03T04:05:06.123456789Z stderr F ERROR ledger closed', 'ledger closed'],
    ['ISO stamp', '2031-03-03T04:05:06.789Z ERROR [main] org.acme.Pool: no slot left', 'no slot left'],
    ['ISO stamp with a comma', '2031-03-03 04:05:06,789 - WARN  [worker-3] - queue is full', 'queue is full'],
    ['epoch', '1930000000.123 error: disk is gone', 'disk is gone'],
    ['klog', 'E0303 04:05:06.789012   4242 reflector.go:138] failed to list pods', 'failed to list pods'],
    ['Spring', '2031-03-03 04:05:06.789  ERROR 4242 --- [main] c.a.Orders : no such order', 'no such order'],
    ['Python logging', 'ERROR:root: could not open the ledger', 'could not open the ledger'],
    ['JSON', '{"time":"2031-03-03","level":"error","msg":"ledger closed","err":"EOF"}', 'ledger closed: EOF'],
    [
      'JSON with the name of the error',
      '{"severity":"ERROR","message":"not sent","error":{"type":"TypeError","message":"ledger is None"}}',
      'not sent: TypeError: ledger is None',
    ],
    ['logfmt', 'ts=2031-03-03T04:05:06Z level=error msg="no route to peer" peer=b', 'no route to peer'],
    ['Compose', 'web-1  | 2031-03-03T04:05:06Z ERROR ledger closed', 'ledger closed'],
    ['Kubernetes', '[pod/web-7d9/app] 2031-03-03T04:05:06Z ERROR ledger closed', 'ledger closed'],
    [
      'Chrome console',
      'ledger.ts:45 WebSocket closed before it was open',
      'WebSocket closed before it was open',
    ],
    [
      'access log',
      '10.1.2.3 - - [03/Mar/2031:04:05:06 +0000] "GET /x HTTP/1.1" 502 7',
      '"GET /x HTTP/1.1" 502 7',
    ],
    ['Android', '03-03 04:05:06.789  1702  2395 E LedgerManager: page is torn', 'page is torn'],
    ['colours', '\u001b[31mERROR\u001b[0m ledger closed', 'ledger closed'],
    [
      'a line of a page',
      '<p>2031-03-03T04:05:06Z ERROR <code>ledger &quot;a&quot;</code> closed<br/></p>',
      'ledger "a"  closed',
    ],
    ['quoted mail', '> > 2031-03-03T04:05:06Z ERROR ledger closed', 'ledger closed'],
    ['an error keeps its name', 'ERROR TypeError: ledger is undefined', 'TypeError: ledger is undefined'],
    [
      'an error keeps its name behind a stamp',
      '2031-03-03T04:05:06Z ERROR TypeError: ledger is undefined',
      'TypeError: ledger is undefined',
    ],
    [
      'an error keeps its package',
      '2031-03-03T04:05:06Z ERROR [worker-4] org.acme.io.LedgerException: page is torn',
      'org.acme.io.LedgerException: page is torn',
    ],
    [
      'prose stays whole',
      'Since 04:05 we see an error: it is slow',
      'Since 04:05 we see an error: it is slow',
    ],
  ])('%s', (_, line, message) => {
    expect(said(line)).toEqual([message]);
  });

  test('the level is kept', () => {
    expect(read('2031-03-03T04:05:06Z WARN slow')[0]?.level).toBe('warn');
    expect(read('level=error msg=slow')[0]?.level).toBe('error');
  });
});

test('what a line is', () => {
  const text = [
    'The order page is blank.',
    '```',
    'Traceback (most recent call last):',
    '  File "/srv/app/orders.py", line 12, in show',
    "KeyError: 'order_id'",
    '```',
    '$ kubectl get pods',
    '{"replicas": 3}',
    '| name | state |',
    '    at show (/srv/app/orders.js:12:3)',
    '',
    'const order = orders[id];',
  ].join('\n');
  expect(kinds(text)).toEqual(
    'prose fence error frame error fence command json table frame blank code'.split(' '),
  );
});

test.each([
  ['```json', '```'],
  ['~~~', '~~~'],
  ['{code:java}', '{code}'],
  ['{noformat}', '{noformat}'],
  ['<pre>', '</pre>'],
])('%s opens a fence that %s closes', (open, close) => {
  const lines = read(`${open}\nledger closed\n${close}\nafter`);
  expect(lines.map(({ fenced }) => fenced)).toEqual([true, true, true, false]);
});

test('no line is lost: joined, the lines are the text', () => {
  fc.assert(
    fc.property(pastedText(), (text) => {
      const lines = read(text);
      expect(lines.map(({ raw }) => raw).join('')).toBe(text);
      let start = 0;
      for (const line of lines) {
        expect(line.start).toBe(start);
        start += line.raw.length;
      }
    }),
  );
});
