import type { Step } from '../../schema/runbook.ts';
import { contentHash } from './content-hash.ts';

/**
 * A short hash of everything in a step that a reader acts on: what to do, the commands, what to expect, the risk,
 * the way back, the probe, and after a hyphen the outcomes. The second part tells whether the number of an outcome
 * still means the same.
 */
export function stepHash(step: Step): string {
  const { title, do: todo, commands, expect, risk, target, probe, undo, outcomes, last } = step;
  const acts = [
    title,
    todo,
    commands.map(({ run, shell, note }) => [run, shell, note ?? null]),
    expect ?? null,
    risk,
    target ?? null,
    probe === undefined ? null : [probe.kind, probe.url, probe.subprotocols, probe.watch],
    undo ?? null,
    last,
  ];
  return `${contentHash(JSON.stringify(acts))}-${contentHash(JSON.stringify(outcomes.map(spelt)))}`;
}

/** Whether the outcomes of a step are those of the moment at which the hash was taken. */
export const sameOutcomes = (a: string, b: string): boolean => a.split('-')[1] === b.split('-')[1];

const spelt = ({ when, to }: Step['outcomes'][number]) => [
  when,
  Object.entries(to).sort(([a], [b]) => (a < b ? -1 : 1)),
];
