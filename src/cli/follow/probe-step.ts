import type { Library } from '../../core/library.ts';
import { outcomeSeen } from '../../core/probe/branch.ts';
import { classify } from '../../core/probe/classify.ts';
import { maskAddress } from '../../core/probe/mask-address.ts';
import { classOf } from '../../core/probe/seen.ts';
import type { Verdict } from '../../core/probe/verdict.ts';
import { fill } from '../../core/runbook/fill.ts';
import type { Step } from '../../schema/runbook.ts';
import { probeHttp } from '../probe/http-probe.ts';
import { probeWebSocket } from '../probe/websocket-probe.ts';
import { secretsOf, withoutSecrets } from '../probe/without-secrets.ts';
import type { OpenRun } from './open-run.ts';

/** A step's own look, ready to be taken. */
export interface StepProbe {
  /** Where it connects, fit to be shown. */
  readonly shown: string;
  /** Seconds. */
  readonly watch: number;
  /** Connects, says what became of it, and writes it down. */
  readonly look: (stop: AbortSignal) => Promise<Looked>;
}

export interface Looked {
  readonly verdict: Verdict;
  /** Which outcome of the step says that this is seen, counted from 0. */
  readonly outcome: number | undefined;
}

/** What a step looks at by itself; a sentence where it cannot, undefined where it has no probe. */
export function stepProbe(
  open: OpenRun,
  step: Step,
  families: Library['families'],
): StepProbe | string | undefined {
  const { probe } = step;
  if (probe === undefined) return undefined;
  const { text, missing, refused } = fill(
    { run: probe.url, shell: 'url' },
    open.runbook.data.parameters,
    open.values(),
  );
  if (refused.length > 0) return refused.map(({ reason }) => reason).join(' ');
  if (missing.length > 0) return `${missing.join(', ')} has no value.`;
  // As a page does it: a WebSocket's address may be written as that of its server (WHATWG WebSockets, section 3.1).
  const url = URL.parse(probe.kind === 'websocket' ? text.replace(/^http/iu, 'ws') : text);
  const schemes = probe.kind === 'websocket' ? /^wss?:$/u : /^https?:$/u;
  if (url === null || !schemes.test(url.protocol)) {
    return `${maskAddress(text)} is no address of the kind ${probe.kind}.`;
  }
  url.hash = '';
  return {
    shown: maskAddress(url.href),
    watch: probe.watch,
    look: async (stopped) => {
      const { subprotocols, watch } = probe;
      const request = { url, headers: {}, subprotocols, watchMs: watch * 1_000 };
      const observe = probe.kind === 'websocket' ? probeWebSocket : probeHttp;
      const observation = await observe(request, { onEvent: () => undefined, stopped });
      const secrets = [...open.secrets(), ...secretsOf(url)];
      const verdict = classify(withoutSecrets(observation, secrets), families);
      await open.tell({
        kind: 'probed',
        step: step.id,
        class: classOf(verdict),
        evidence: verdict.evidence,
      });
      return { verdict, outcome: outcomeSeen(step.outcomes, verdict) };
    },
  };
}
