import type { ProbeClass } from '../schema/probe.ts';

/** One thing that can be wrong with a connection, as a server that has it. */
export interface Fault {
  readonly name: string;
  /** What the server does, in one sentence. */
  readonly about: string;
  /** What a probe of the terminal says of it. */
  readonly class: ProbeClass;
  /** What a page can see of it, where that is less. */
  readonly inBrowser?: ProbeClass;
  /** A message that a page has to send, or subprotocols it has to offer, before the fault shows there. */
  readonly send?: string;
  readonly subprotocols?: readonly string[];
  start(times: LabTimes): Promise<Started>;
}

export interface Started {
  readonly url: string;
  close(): Promise<void>;
}

/** Milliseconds. */
export interface LabTimes {
  /** So long the proxy lets a connection be quiet. */
  readonly idleMs: number;
  /** So long a server waits for a first message that it expects. */
  readonly graceMs: number;
}
