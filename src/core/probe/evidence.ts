import { quoted } from '../printable.ts';
import type { EventOf, Observation, ProbeEvent } from './observation.ts';
import { duration, size } from './times.ts';

/** What was seen, one sentence for each event, first to last, each with its time from the start. */
export function evidenceOf({ events, kind }: Pick<Observation, 'events' | 'kind'>): string[] {
  return events.map((event) => `${timeOf(event)}: ${sentence(event, kind)}`);
}

/** When it was; `12 ms` or, for a run of messages, `12 ms to 3.0 s`. */
export function timeOf(event: ProbeEvent): string {
  const from = duration(event.at);
  if (event.type !== 'received') return from;
  const until = duration(event.until);
  return until === from ? from : `${from} to ${until}`;
}

/** One event in words, without its time. */
export function sentence(event: ProbeEvent, kind: Observation['kind']): string {
  switch (event.type) {
    case 'connecting':
      return `connecting to ${foreign(event.to)}`;
    case 'reached':
      return 'the machine has taken the connection';
    case 'redirected':
      return `${event.status === 0 ? 'was led on' : `answered ${event.status}, which leads on`} to ${foreign(event.to)}`;
    case 'answered':
      return `answered ${statusWords(event)}`;
    case 'opened':
      return `opened, ${agreed(event)}`;
    case 'sent':
      return `sent a message of ${size(event.bytes)}`;
    case 'received':
      return receivedWords(event, kind);
    case 'pinged':
      return 'sent a ping';
    case 'ponged':
      return 'got the pong';
    case 'got-ping':
      return 'got a ping, and answered it';
    case 'failed':
      return `failed: ${foreign(event.message)}${event.code === '' ? '' : ` (${foreign(event.code)})`}`;
    case 'closed':
      return closedWords(event);
    case 'completed':
      return 'the answer is complete';
    case 'ended':
      return ENDINGS[event.by];
  }
}

const ENDINGS: Readonly<Record<EventOf<'ended'>['by'], string>> = {
  watched: 'the time to watch is over; the probe ends the connection',
  'time-limit': 'the time to wait for an answer is over; the probe gives up',
  'pong-limit': 'the time to wait for the pong is over; the probe gives up',
  'size-limit': 'more came than the probe reads; it ends the connection',
  'redirect-limit': 'the probe follows no more redirects',
  login: 'this looks like a login, so the probe does not go there',
  stopped: 'the probe was stopped',
};

function statusWords({ status, headers }: EventOf<'answered'>): string {
  if (status === 0) return 'something; the browser hides the status';
  const said = Object.entries(headers).map(([name, value]) => `${foreign(name)}: ${foreign(value)}`);
  return `${status}${said.length === 0 ? '' : ` (${said.join('; ')})`}`;
}

function agreed({ protocol, extensions }: EventOf<'opened'>): string {
  if (protocol === '' && extensions === '') return 'without subprotocol or extensions';
  const first = protocol === '' ? 'without subprotocol' : `with the subprotocol ${foreign(protocol)}`;
  return `${first} and ${extensions === '' ? 'without extensions' : `with the extensions ${foreign(extensions)}`}`;
}

function receivedWords({ count, bytes }: EventOf<'received'>, kind: Observation['kind']): string {
  if (kind === 'http') return `got ${size(bytes)} of the answer`;
  return count === 1 ? `got a message of ${size(bytes)}` : `got ${count} messages with ${size(bytes)}`;
}

function closedWords({ code, reason, clean }: EventOf<'closed'>): string {
  if (code === 1006 || !clean) return `gone without a close frame (code ${code})`;
  if (code === 1005) return 'closed without a code (1005)';
  return `closed with code ${code} ${reason === '' ? 'and no reason' : `and the reason ${quoted(reason, 200)}`}`;
}

/** What the other end says, on one line and not too long. */
function foreign(text: string): string {
  return quoted(text, 300).slice(1, -1);
}
