import type { ProbeClass, SeenByProbe } from '../../schema/probe.ts';
import type { Verdict } from './verdict.ts';

/** What of a verdict an author can name. */
export type Nameable = Pick<Verdict, 'kind' | 'class' | 'cause' | 'code' | 'status'>;

/** The class as trees, runbooks and runs name it: `websocket/idle-drop`. */
export const classOf = ({ kind, class: name }: Pick<Verdict, 'kind' | 'class'>): ProbeClass =>
  `${kind}/${name}` as ProbeClass;

/**
 * How closely what an author wrote under `seen` names a verdict: 4 by its very number (`websocket/4003`,
 * `http/503`), 3 by a range (`websocket/400-599`), 2 by its cause (`websocket/tls`), 1 by its class, 0 not at all.
 * The status 101 is no news, so it counts as no number.
 */
export function closeness(seen: readonly SeenByProbe[] | undefined, verdict: Nameable): number {
  return Math.max(0, ...(seen ?? []).map((one) => closenessOf(one, verdict)));
}

function closenessOf(one: SeenByProbe, verdict: Nameable): number {
  const { kind, cause, code, status } = verdict;
  const [of, name = ''] = one.split('/');
  if (of !== kind) return 0;
  const numbers = [code, status === 101 ? undefined : status].filter((number) => number !== undefined);
  if (numbers.some((number) => name === String(number))) return 4;
  if (numbers.some((number) => covers(name, number))) return 3;
  if (name === cause) return 2;
  return one === classOf(verdict) ? 1 : 0;
}

/** `4000-4999` covers 4003, and `4003` itself. */
export function covers(code: string, number: number): boolean {
  const [from = '', to = from] = code.split('-');
  return /^\d+$/u.test(from) && Number(from) <= number && number <= Number(to);
}
