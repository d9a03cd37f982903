import type { Cause, HttpClass } from '../../schema/probe.ts';
import { causeOf } from './cause.ts';
import { lastOf } from './last-of.ts';
import type { Observation } from './observation.ts';

/** How an HTTP request ended. */
export interface HttpEnding {
  readonly class: HttpClass;
  readonly cause?: Cause;
  readonly quietMs?: never;
}

/** Total: whatever the events are, and in whatever order they come, there is an answer. */
export function httpEnding({ events }: Observation): HttpEnding {
  const ended = lastOf(events, 'ended');
  if (ended?.by === 'login') return { class: 'login-redirect' };
  if (ended?.by === 'redirect-limit') return { class: 'status', cause: 'redirect-loop' };
  const answered = lastOf(events, 'answered');
  if (answered !== undefined && isFault(answered.status)) return { class: 'status', cause: 'http-status' };
  const failed = lastOf(events, 'failed');
  if (failed !== undefined) return failure(causeOf(failed.code));
  if (ended?.by === 'time-limit' || answered === undefined) return { class: 'timeout', cause: 'no-answer' };
  return answered.status === 0 ? { class: 'healthy', cause: 'hidden' } : { class: 'healthy' };
}

/** 0 is what a browser says where it hides the status. */
const isFault = (status: number): boolean => status !== 0 && (status < 200 || status >= 300);

function failure(cause: Cause): HttpEnding {
  switch (cause) {
    case 'name-not-found':
    case 'tls':
      return { class: cause, cause };
    case 'no-answer':
      return { class: 'timeout', cause };
    default:
      return { class: 'refused', cause };
  }
}
