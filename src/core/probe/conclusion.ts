import type { ProbeClass } from '../../schema/probe.ts';
import { CAUSE_WORDS } from './cause.ts';
import { lastOf } from './last-of.ts';
import type { Meaning } from './meaning.ts';
import type { Observation } from './observation.ts';
import { classOf } from './seen.ts';
import { AT_ONCE_MS, duration } from './times.ts';
import type { Verdict } from './verdict.ts';
import type { WebSocketEnding } from './websocket-ending.ts';

type Ended = Omit<Verdict, 'evidence' | 'unsure'> & Pick<WebSocketEnding, 'quietMs'>;

/** What follows from what was seen, in sentences: why this class and no other. */
export function conclusionOf(ended: Ended, observation: Observation, meanings: readonly Meaning[]): string[] {
  return [
    CONCLUSIONS[classOf(ended)](ended),
    ...(ended.kind === 'websocket' && ended.opened !== undefined && ended.cause !== undefined
      ? [`The reason: ${CAUSE_WORDS[ended.cause]}.`]
      : []),
    ...provoked(ended, observation),
    ...meanings.map(({ id, name, family }) => `${id.split('/')[1]} is ${name} in "${family}".`),
  ];
}

const CONCLUSIONS: Readonly<Record<ProbeClass, (ended: Ended) => string>> = {
  'websocket/refused': ({ cause }) => `It never opened: ${CAUSE_WORDS[cause ?? 'other']}.`,
  'websocket/handshake-stalled': () =>
    'It never opened, and nothing refused it: the opening handshake got no answer.',
  'websocket/closed-at-once': (ended) =>
    `It was open for ${lasted(ended)}. What ends within ${duration(AT_ONCE_MS)} was closed at once.`,
  'websocket/closed-by-application': (ended) =>
    `It was open for ${lasted(ended)}. ${ended.code} is one of 4000 to 4999: the application closed it, and gives the code its meaning.`,
  'websocket/idle-drop': ({ quietMs = 0 }) =>
    `Nothing had passed for ${duration(quietMs)} when it ended: it was dropped because it was quiet.`,
  'websocket/dropped': (ended) =>
    `It was open and in use for ${lasted(ended)}, and then it ended all the same.`,
  'websocket/ping-unanswered': () =>
    'It is open, and a ping gets no pong: the other end hangs, or does not keep to RFC 6455, section 5.5.2.',
  'websocket/healthy': () => 'It opened and stayed open.',
  'http/refused': ({ cause }) => `There was no HTTP answer: ${CAUSE_WORDS[cause ?? 'other']}.`,
  'http/name-not-found': () => `There was no HTTP answer: ${CAUSE_WORDS['name-not-found']}.`,
  'http/tls': () => `There was no HTTP answer: ${CAUSE_WORDS.tls}.`,
  'http/timeout': ({ status }) =>
    status === undefined ? 'No answer came in time.' : 'The answer began, and did not end in time.',
  'http/status': ({ cause, status }) =>
    cause === 'redirect-loop' ? 'The redirects do not end.' : `The server answers, with status ${status}.`,
  'http/login-redirect': () =>
    'The server answers only to whoever is logged in, and sends everybody else to a login.',
  'http/healthy': ({ status }) =>
    status === undefined ? 'Something answered.' : `The server answered, with status ${status}.`,
};

const lasted = ({ opened = 0, closed = opened }: Ended): string => duration(closed - opened);

/** A close that follows on the heels of what the probe sent was probably the answer to it. */
const PROVOKED_MS = 250;

function provoked({ closed, ...verdict }: Ended, { events }: Observation): string[] {
  if (closed === undefined || verdict.class === 'healthy') return [];
  const [ping, sent] = [lastOf(events, 'pinged'), lastOf(events, 'sent')];
  const isNear = (event: typeof ping | typeof sent) =>
    event !== undefined && event.at <= closed && closed - event.at <= PROVOKED_MS;
  const isAnswered = events.some(({ type, at }) => type === 'ponged' && at >= (ping?.at ?? 0));
  const what = isNear(sent) ? 'message' : isNear(ping) && !isAnswered ? 'ping' : undefined;
  return what === undefined
    ? []
    : [`It ended right after the probe had sent a ${what}: perhaps the other end does not understand it.`];
}
