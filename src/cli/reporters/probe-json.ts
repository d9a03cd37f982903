import type { ProbeReport } from '../probe/probe-report.ts';

/** One JSON object. What there is nothing to say about is null, so that every key is always there. */
export function probeJson({ verdict, meanings, leads }: ProbeReport): string {
  const { status, code, reason, opened, closed, cause, protocol, extensions, kind, url } = verdict;
  const object = {
    kind,
    class: verdict.class,
    cause: cause ?? null,
    url,
    status: status ?? null,
    code: code ?? null,
    reason: reason ?? null,
    opened: rounded(opened),
    closed: rounded(closed),
    protocol: protocol ?? null,
    extensions: extensions ?? null,
    received: verdict.received,
    sent: verdict.sent,
    complete: verdict.complete,
    evidence: verdict.evidence,
    unsure: verdict.unsure,
    meanings,
    leads,
  };
  return `${JSON.stringify(object, null, 2)}\n`;
}

/** Milliseconds to a tenth. */
const rounded = (ms: number | undefined): number | null =>
  ms === undefined ? null : Math.round(ms * 10) / 10;
