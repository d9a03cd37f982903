import { BROKEN_FAULTS } from './broken-faults.ts';
import type { Fault, LabTimes } from './fault.ts';
import { HTTP_FAULTS } from './http-faults.ts';
import { TLS_FAULTS } from './tls-faults.ts';
import { WEBSOCKET_FAULTS } from './websocket-faults.ts';

/** Servers on loopback, one for each fault. */
export interface Lab {
  readonly running: readonly Running[];
  close(): Promise<void>;
}

export interface Running {
  readonly fault: Fault;
  readonly url: string;
}

export const FAULTS: readonly Fault[] = [
  ...WEBSOCKET_FAULTS,
  ...BROKEN_FAULTS,
  ...TLS_FAULTS,
  ...HTTP_FAULTS,
];

/** A connection is idle after two seconds, so the proxy waits clearly longer, to be told apart on a busy machine too. */
export const LAB_TIMES: LabTimes = { idleMs: 5_000, graceMs: 500 };

/** Starts a server for each fault, on any free port each. */
export async function startLab(times: LabTimes = LAB_TIMES, faults: readonly Fault[] = FAULTS): Promise<Lab> {
  const running = await Promise.all(faults.map(async (fault) => ({ fault, ...(await fault.start(times)) })));
  return {
    running,
    close: async () => {
      await Promise.all(running.map(({ close }) => close()));
    },
  };
}
