import { type Collection, idKey } from '../collection.ts';
import type { Kind } from '../entry.ts';
import { mayLack } from '../gaps.ts';
import type { Finding } from '../problem.ts';

/**
 * Incidents that only a search finds, because no tree and no runbook leads there. Duplicates and replaced
 * write-ups are meant to be left behind. While a way may stand in what could not be read, nothing can be said.
 */
export function orphanIncidents({ incidents, references, unread, gaps }: Collection): Finding[] {
  if (unread.some(({ kind }) => kind === 'tree' || kind === 'runbook')) return [];
  if ([...gaps.keys()].some((entry) => mayLack(gaps, entry, ...(WAYS[entry.kind] ?? [])))) return [];
  const led = new Set<string>();
  for (const [{ kind }, made] of references) {
    for (const { ref, path } of made) {
      if (ref.kind !== 'incident') continue;
      if (kind === 'tree' || kind === 'runbook' || path[0] === 'supersedes')
        led.add(idKey('incident', ref.id));
    }
  }
  return incidents
    .filter(
      (incident) =>
        !led.has(idKey('incident', incident.id)) &&
        incident.data.status !== 'duplicate' &&
        incident.data.duplicateOf === undefined &&
        !mayLack(gaps, incident, 'id', 'status', 'duplicateOf'),
    )
    .map(({ id, filePath }) => ({
      code: 'orphan-incident',
      file: filePath,
      path: ['id'],
      message: `No answer of a tree and no runbook leads to ${id}; only a search finds it.`,
      remedy: `Let an answer of a tree or an outcome of a runbook lead here with "incident: ${id}", or name it under "incidents" of a runbook.`,
    }));
}

/** Where files name the incidents that they lead to. */
const WAYS: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  tree: ['nodes.*.answers.*.to.incident'],
  runbook: ['steps.*.outcomes.*.to.incident', 'incidents.*'],
  incident: ['supersedes.*'],
};
