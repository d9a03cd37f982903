import type { ProbeClass } from '../../schema/probe.ts';
import { classOf } from './seen.ts';
import type { Verdict } from './verdict.ts';

/** What each class means, in a few words and in a sentence. */
export interface ClassWords {
  readonly name: string;
  readonly meaning: string;
}

/** The words for a verdict, which may know less than its class says. */
export function wordsFor(verdict: Pick<Verdict, 'kind' | 'class' | 'cause'>): ClassWords {
  const isHidden = verdict.class === 'healthy' && verdict.cause === 'hidden';
  return isHidden ? ANSWERED : CLASS_WORDS[classOf(verdict)];
}

const ANSWERED: ClassWords = {
  name: 'Answered',
  meaning: 'Something answered. With which status, the browser does not say.',
};

export const CLASS_WORDS: Readonly<Record<ProbeClass, ClassWords>> = {
  'websocket/refused': {
    name: 'Refused',
    meaning: 'It never opened: something said no, or nothing was there to say yes.',
  },
  'websocket/handshake-stalled': {
    name: 'Handshake stalled',
    meaning: 'It never opened, and nothing refused it: the opening handshake was not answered in time.',
  },
  'websocket/closed-at-once': {
    name: 'Closed at once',
    meaning: 'It opened, and ended within two seconds.',
  },
  'websocket/closed-by-application': {
    name: 'Closed by the application',
    meaning:
      'It opened, and was closed with a code from 4000 to 4999, to which the application gives its meaning.',
  },
  'websocket/idle-drop': {
    name: 'Dropped when idle',
    meaning:
      'It ended after nothing had passed for two seconds or more: a timeout of a proxy or of the server.',
  },
  'websocket/dropped': {
    name: 'Dropped in use',
    meaning: 'It worked for more than two seconds, and ended while messages passed.',
  },
  'websocket/ping-unanswered': {
    name: 'Ping unanswered',
    meaning: 'It is open, and a ping gets no pong: the other end hangs, or is gone.',
  },
  'websocket/healthy': { name: 'Healthy', meaning: 'It opened and stayed open as long as it was watched.' },
  'http/refused': {
    name: 'Refused',
    meaning: 'No connection, or no HTTP on it: nothing listens, there is no way, or it was cut off.',
  },
  'http/name-not-found': { name: 'Name not found', meaning: 'The name of the host has no address.' },
  'http/tls': { name: 'TLS failed', meaning: 'TLS could not be set up, or the certificate is not trusted.' },
  'http/timeout': { name: 'Timeout', meaning: 'No answer, or no end of it, in the time given.' },
  'http/status': { name: 'Status', meaning: 'The server answered with a status other than 200 to 299.' },
  'http/login-redirect': {
    name: 'Sent to a login',
    meaning: 'The server sends whoever is not logged in to a login page.',
  },
  'http/healthy': { name: 'Healthy', meaning: 'The server answered with a status from 200 to 299.' },
};
