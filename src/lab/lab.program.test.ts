import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { probeHttp } from '../cli/probe/http-probe.ts';
import type { ProbeRequest } from '../cli/probe/request.ts';
import { probeWebSocket } from '../cli/probe/websocket-probe.ts';
import { type Branch, branchOf } from '../core/probe/branch.ts';
import { classify } from '../core/probe/classify.ts';
import type { ProbeEvent } from '../core/probe/observation.ts';
import type { Verdict } from '../core/probe/verdict.ts';
import { tree as treeSchema } from '../schema/tree.ts';
import { FAULTS, LAB_TIMES, type Lab, startLab } from './lab.ts';

let lab: Lab;
beforeAll(async () => {
  lab = await startLab(LAB_TIMES);
});
afterAll(() => lab.close());

const ROOT = new URL('../../', import.meta.url);
const never = new AbortController().signal;

async function look(name: string, request: Partial<ProbeRequest> = {}) {
  const running = lab.running.find(({ fault }) => fault.name === name);
  if (running === undefined) throw new Error(`The lab has no ${name}`);
  const url = new URL(running.url);
  const events: ProbeEvent[] = [];
  const probe = url.protocol.startsWith('ws') ? probeWebSocket : probeHttp;
  const observation = await probe(
    { url, headers: {}, subprotocols: [], watchMs: LONG_MS, ...request },
    { onEvent: (event) => void (event.type === 'received' || events.push(event)), stopped: never },
  );
  return { verdict: classify(observation), events };
}

/** Those that go on until they are no longer watched; the others end by themselves, however slow the machine is. */
const WATCH_MS: Readonly<Record<string, number | undefined>> = {
  'handshake-never-answered': 2_000,
  'handshake-dribbles': 2_000,
  'http-timeout': 2_000,
  'http-dribbles': 2_000,
  healthy: 10_000,
};
const LONG_MS = 40_000;

const tree = treeSchema.parse(parse(readFileSync(new URL('content/trees/websocket.yaml', ROOT), 'utf8')));
const DRILL = readFileSync(new URL('src/guide/fire-drill.md', ROOT), 'utf8').split('\n');

/** Where a way through the tree ends, as the guide writes it. */
function leadOf(branch: Branch | undefined): string {
  const [kind, to] = Object.entries(branch?.answer.to ?? {})[0] ?? ['nowhere'];
  return kind === 'writeUp' ? 'a write-up' : [kind, to].join(' ').trim();
}

describe('every fault is named right in the terminal', () => {
  // They wait for one another's timeouts, so they wait together.
  test.concurrent.for(FAULTS)('$name', async (fault, { expect }) => {
    const { verdict } = await look(fault.name, { watchMs: WATCH_MS[fault.name] ?? LONG_MS });
    expect(`${verdict.kind}/${verdict.class}`).toBe(fault.class);
    expect(verdict.evidence.length).toBeGreaterThan(2);
    // What the fire drill says that it trains is where a probe leads.
    const leads = DRILL.find((row) => row.includes(`\`${fault.name}\``))?.match(/\| ([^|]+) \|$/u)?.[1];
    expect(leadOf(branchOf(tree, verdict))).toBe(leads);
  });
});

describe('what else a verdict says', () => {
  const told = async (name: string, request: Partial<ProbeRequest> = {}): Promise<Verdict> =>
    (await look(name, { watchMs: LONG_MS, ...request })).verdict;

  test.concurrent.for<[string, Partial<Verdict>]>([
    ['route-not-mounted', { status: 404, cause: 'http-status' }],
    ['upgrade-forbidden', { status: 403 }],
    ['nothing-listens', { cause: 'connection-refused' }],
    ['subprotocol-missing', { status: 101, cause: 'subprotocol' }],
    ['no-http', { cause: 'not-http' }],
    ['certificate-untrusted', { cause: 'tls' }],
    ['http-certificate-untrusted', { cause: 'tls' }],
    ['token-refused', { code: 4001, reason: 'Authentication failed' }],
    ['origin-refused', { code: 4003 }],
    ['rate-limited', { code: 4004 }],
    ['bad-message', { code: 4005 }],
    ['accept-then-close', { code: 1000 }],
    ['lost-after-accept', { code: 1006 }],
    ['heartbeat-not-understood', { code: 1003 }],
    ['restart', { code: 1012 }],
    ['illegal-close-code', { cause: 'protocol-broken' }],
    ['long-close-reason', { cause: 'protocol-broken' }],
    ['huge-message', { cause: 'message-too-big' }],
    ['http-status', { status: 503 }],
    ['http-login', { status: 302 }],
    ['http-redirect-loop', { cause: 'redirect-loop' }],
  ])('%s', async ([name, wanted], { expect }) => {
    expect(await told(name)).toMatchObject(wanted);
  });

  test('a close frame is enough, where the connection below it stays', async () => {
    const { closed = Number.NaN, opened = Number.NaN, code } = await told('close-then-hang');
    expect(code).toBe(4001);
    // Without a limit of our own the library waits for half a minute.
    expect(closed - opened).toBeLessThan(15_000);
  });

  test('a subprotocol that is offered in vain is told from one that was not asked for', async () => {
    const { evidence, cause } = await told('subprotocol-missing', { subprotocols: ['lab.v2'] });
    expect([cause, evidence.join()]).toEqual(['subprotocol', expect.stringContaining('sent no subprotocol')]);
  });

  test('what is sent is counted, and what comes back', async () => {
    const verdict = await told('healthy', { send: 'wörld', watchMs: 4_000 });
    expect(verdict).toMatchObject({ sent: { messages: 1, bytes: 6 }, received: { messages: 2, bytes: 11 } });
  });

  test('a heartbeat keeps the connection open that a proxy would cut', async () => {
    expect((await told('idle-proxy', { pingMs: 1_000, watchMs: 7_000 })).class).toBe('healthy');
  });

  test('a flood is not read for ever', async () => {
    const verdict = await told('flood');
    expect(verdict).toMatchObject({ class: 'healthy', complete: false });
    expect(verdict.received.messages).toBeLessThanOrEqual(100_000);
  });

  test.each(['certificate-untrusted', 'http-certificate-untrusted'])(
    '%s says what is not trusted',
    async (name) => {
      expect((await told(name)).evidence.join()).toContain('self-signed certificate');
    },
  );

  test('the headers of an answer that explain it are in the evidence', async () => {
    expect((await told('http-status')).evidence.join()).toContain('503 (retry-after: 30)');
  });
});

test('a probe that is stopped says what is known', async () => {
  const stop = new AbortController();
  const { url = '' } = lab.running.find(({ fault }) => fault.name === 'healthy') ?? {};
  const observation = await probeWebSocket(
    { url: new URL(url), headers: {}, subprotocols: [], watchMs: 60_000 },
    { onEvent: ({ type }) => type === 'ponged' && stop.abort(), stopped: stop.signal },
  );
  expect(classify(observation)).toMatchObject({ class: 'healthy', complete: false });
});
