import type { Cause, HttpClass, WebSocketClass } from '../../schema/probe.ts';
import type { Observer, ProbeKind } from './observation.ts';

/** What became of a connection. Times are milliseconds from the start of the probe. */
export interface Verdict {
  readonly kind: ProbeKind;
  /** One of the classes of its kind. */
  readonly class: WebSocketClass | HttpClass;
  /** Masked. */
  readonly url: string;
  readonly observer: Observer;
  readonly cause?: Cause;
  /** HTTP status of the answer, 101 where a WebSocket was agreed on. */
  readonly status?: number;
  /** Close code, and the reason that came with it. */
  readonly code?: number;
  readonly reason?: string;
  readonly opened?: number;
  readonly closed?: number;
  readonly protocol?: string;
  readonly extensions?: string;
  readonly received: Traffic;
  readonly sent: Traffic;
  /** What was seen, in readable sentences with their times, first to last; then what follows from it. */
  readonly evidence: readonly string[];
  /** What this observer cannot see or tell apart here. */
  readonly unsure: readonly string[];
  /** False where the probe was stopped before it could tell all. */
  readonly complete: boolean;
}

export interface Traffic {
  readonly messages: number;
  readonly bytes: number;
}
