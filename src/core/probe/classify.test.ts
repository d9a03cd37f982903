import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HTTP_CLASSES, WEBSOCKET_CLASSES } from '../../schema/probe.ts';
import { aCode, aFamily } from '../../test/builders.ts';
import { classify } from './classify.ts';
import type { Ending, Observation, ProbeEvent } from './observation.ts';

const ws = (events: readonly ProbeEvent[], more: Partial<Observation> = {}): Observation => ({
  kind: 'websocket',
  url: 'ws://localhost:1/',
  observer: 'terminal',
  asked: { subprotocols: [], watchMs: 10_000 },
  events,
  ...more,
});
const http = (events: readonly ProbeEvent[]): Observation =>
  ws(events, { kind: 'http', url: 'http://localhost:1/' });

const opened = (at = 5): ProbeEvent => ({ at, type: 'opened', protocol: '', extensions: '' });
const answered = (status: number, at = 4): ProbeEvent => ({ at, type: 'answered', status, headers: {} });
const closed = (at: number, code: number, reason = ''): ProbeEvent => ({
  at,
  type: 'closed',
  code,
  reason,
  clean: code !== 1006,
});
const failed = (code: string, at = 5): ProbeEvent => ({ at, type: 'failed', code, message: 'it failed' });
const message = (at: number): ProbeEvent => ({ at, type: 'received', bytes: 4, count: 1, until: at });
const ended = (by: Ending, at = 10_000): ProbeEvent => ({ at, type: 'ended', by });
const pinged = (at: number): ProbeEvent => ({ at, type: 'pinged' });
const ponged = (at: number): ProbeEvent => ({ at, type: 'ponged' });

describe('a WebSocket', () => {
  test.each<[string, readonly ProbeEvent[], string, string | undefined]>([
    ['nothing listens', [failed('ECONNREFUSED')], 'refused', 'connection-refused'],
    ['the name is unknown', [failed('ENOTFOUND')], 'refused', 'name-not-found'],
    ['the certificate is not trusted', [failed('DEPTH_ZERO_SELF_SIGNED_CERT')], 'refused', 'tls'],
    ['the server says 403', [answered(403)], 'refused', 'http-status'],
    ['the server redirects', [answered(302)], 'refused', 'http-status'],
    ['101 without a subprotocol', [answered(101), failed('HANDSHAKE_SUBPROTOCOL')], 'refused', 'subprotocol'],
    ['no HTTP comes back', [failed('HPE_INVALID_CONSTANT')], 'refused', 'not-http'],
    ['a browser says 1006 before it opened', [closed(5, 1006)], 'refused', 'hidden'],
    ['the handshake is not answered', [ended('time-limit')], 'handshake-stalled', 'no-answer'],
    ['the machine does not answer', [failed('ETIMEDOUT')], 'handshake-stalled', 'no-answer'],
    ['it is closed 4 ms after opening', [opened(5), closed(9, 1000)], 'closed-at-once', undefined],
    ['the same without a close frame', [opened(5), closed(9, 1006)], 'closed-at-once', undefined],
    [
      'an illegal frame at once',
      [opened(5), failed('WS_ERR_INVALID_CLOSE_CODE', 9), closed(9, 1006)],
      'closed-at-once',
      'protocol-broken',
    ],
    ['4003 at once', [opened(5), closed(9, 4003)], 'closed-by-application', undefined],
    ['4999 after a while', [opened(5), message(6), closed(8_000, 4999)], 'closed-by-application', undefined],
    ['silence, then gone', [opened(5), pinged(5), ponged(7), closed(3_007, 1006)], 'idle-drop', undefined],
    [
      'messages, then gone',
      [opened(5), message(6), message(2_990), closed(3_000, 1006)],
      'dropped',
      undefined,
    ],
    ['no pong ever', [opened(5), pinged(5), ended('pong-limit', 5_005)], 'ping-unanswered', undefined],
    [
      'a pong, silence, and no pong',
      [opened(5), pinged(5), ponged(6), pinged(8_000), ended('pong-limit')],
      'idle-drop',
      undefined,
    ],
    ['it stays', [opened(5), ended('watched')], 'healthy', undefined],
    ['it was stopped while open', [opened(5), ended('stopped')], 'healthy', undefined],
  ])('%s', (_, events, name, cause) => {
    const verdict = classify(ws(events));
    expect([verdict.class, verdict.cause]).toEqual([name, cause]);
  });

  test('two seconds part what was closed at once from what was not', () => {
    const at = (ms: number) => classify(ws([opened(0), closed(ms, 1000)])).class;
    expect([at(1_999), at(2_000)]).toEqual(['closed-at-once', 'idle-drop']);
  });

  test('says code, reason, times, traffic and what the families know of the code', () => {
    const family = aFamily('app', [aCode('4003', { name: 'Origin not allowed' })]);
    const families = [{ ...family, data: { ...family.data, title: 'Our codes', words: ['close code'] } }];
    const verdict = classify(
      ws([
        answered(101),
        { ...opened(5), type: 'opened', protocol: 'chat', extensions: 'x' },
        message(7),
        message(8),
        closed(9, 4003, 'who\u202E?'),
      ]),
      families,
    );
    expect(verdict).toMatchObject({
      status: 101,
      code: 4003,
      reason: 'who<U+202E>?',
      opened: 5,
      closed: 9,
      protocol: 'chat',
      extensions: 'x',
      received: { messages: 2, bytes: 8 },
      complete: true,
    });
    expect(verdict.evidence).toContain('9 ms: closed with code 4003 and the reason "who<U+202E>?"');
    expect(verdict.evidence.at(-1)).toBe('4003 is Origin not allowed in "Our codes".');
  });

  test('a close on the heels of what the probe sent is told to be so', () => {
    const heel = (event: ProbeEvent) => classify(ws([opened(0), event, closed(20, 1003)])).evidence.at(-1);
    expect(heel({ at: 15, type: 'sent', bytes: 2 })).toContain('right after the probe had sent a message');
    expect(heel(pinged(15))).toContain('right after the probe had sent a ping');
  });

  test('a browser says what it cannot tell, and a terminal does not', () => {
    const events = [closed(5, 1006)];
    expect(classify(ws(events, { observer: 'browser' })).unsure.join()).toContain('hides why');
    expect(classify(ws(events)).unsure).toEqual([]);
  });
});

describe('an HTTP request', () => {
  test.each<[string, readonly ProbeEvent[], string]>([
    ['nothing listens', [failed('ECONNREFUSED')], 'refused'],
    ['it is cut off', [failed('ECONNRESET')], 'refused'],
    ['the name is unknown', [failed('EAI_AGAIN')], 'name-not-found'],
    ['the certificate is not trusted', [failed('CERT_HAS_EXPIRED')], 'tls'],
    ['no answer', [ended('time-limit')], 'timeout'],
    ['an answer that does not end', [answered(200), ended('time-limit')], 'timeout'],
    ['503', [answered(503)], 'status'],
    [
      'redirects without end',
      [{ at: 1, type: 'redirected', status: 302, to: 'x' }, ended('redirect-limit')],
      'status',
    ],
    ['a login', [{ at: 1, type: 'redirected', status: 302, to: '/login' }, ended('login')], 'login-redirect'],
    ['204', [answered(204), { at: 5, type: 'completed' }], 'healthy'],
    ['an answer that a browser hides', [answered(0)], 'healthy'],
  ])('%s', (_, events, name) => {
    expect(classify(http(events)).class).toBe(name);
  });
});

const at = fc.nat(100_000);
const text = fc.string({ unit: 'binary', maxLength: 20 });
const anEvent: fc.Arbitrary<ProbeEvent> = fc.oneof(
  fc.record({ at, type: fc.constantFrom('reached', 'pinged', 'ponged', 'got-ping', 'completed') }),
  fc.record({ at, type: fc.constant('connecting'), to: text }),
  fc.record({ at, type: fc.constant('redirected'), status: fc.nat(600), to: text }),
  fc.record({
    at,
    type: fc.constant('answered'),
    status: fc.nat(600),
    headers: fc.dictionary(text, text, { maxKeys: 2 }),
  }),
  fc.record({ at, type: fc.constant('opened'), protocol: text, extensions: text }),
  fc.record({ at, type: fc.constant('sent'), bytes: fc.nat() }),
  fc.record({ at, type: fc.constant('received'), bytes: fc.nat(), count: fc.nat(), until: at }),
  fc.record({
    at,
    type: fc.constant('failed'),
    code: fc.oneof(text, fc.constantFrom('ENOTFOUND', 'EPROTO')),
    message: text,
  }),
  fc.record({ at, type: fc.constant('closed'), code: fc.nat(5_000), reason: text, clean: fc.boolean() }),
  fc.record({
    at,
    type: fc.constant('ended'),
    by: fc.constantFrom<Ending[]>(
      'watched',
      'time-limit',
      'pong-limit',
      'size-limit',
      'redirect-limit',
      'login',
      'stopped',
    ),
  }),
) as fc.Arbitrary<ProbeEvent>;

test('any observation whatever has a verdict of its kind, without a character that hides or steers', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('websocket', 'http'),
      fc.constantFrom('terminal', 'browser'),
      fc.array(anEvent, { maxLength: 12 }),
      (kind, observer, events) => {
        const verdict = classify(ws(events, { kind, observer }));
        const classes: readonly string[] = kind === 'websocket' ? WEBSOCKET_CLASSES : HTTP_CLASSES;
        expect(classes).toContain(verdict.class);
        expect(verdict.evidence.length).toBeGreaterThan(events.length);
        const said = [
          ...verdict.evidence,
          ...verdict.unsure,
          verdict.reason ?? '',
          verdict.protocol ?? '',
        ].join('');
        expect(said).not.toMatch(/[\p{Cc}\p{Cf}]/u);
      },
    ),
    { numRuns: 300 },
  );
});
