import type { ProbeEvent, ProbeKind } from '../../core/probe/observation.ts';

/** What a probe of a page is to do. */
export interface PageRequest {
  readonly kind: ProbeKind;
  readonly url: string;
  readonly subprotocols: readonly string[];
  readonly watchMs: number;
  readonly send?: string;
}

export interface PageHooks {
  /** Each event as it comes, with all there are so far. */
  readonly onEvent: (events: readonly ProbeEvent[]) => void;
  readonly stopped: AbortSignal;
}
