import type { ProbeReport } from '../probe/probe-report.ts';

/** Milliseconds from the start of a probe. */
export interface ProbeTimes {
  /** When the last thing happened that the verdict rests on; undefined where nothing did. */
  readonly decided: number | undefined;
  /** When the verdict stood. */
  readonly reported: number;
}

/** One JSON object. What there is nothing to say about is null, so that every key is always there. */
export function probeJson(
  { verdict, meanings, leads }: ProbeReport,
  { decided, reported }: ProbeTimes,
): string {
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
    decided: rounded(decided),
    reported: rounded(reported),
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
