import { type Collection, idKey } from '../collection.ts';
import type { Finding } from '../problem.ts';

/**
 * Incidents that only a search finds, because no tree and no runbook leads there. Duplicates and replaced
 * write-ups are meant to be left behind. While a tree or a runbook is unread nothing can be said.
 */
export function orphanIncidents({ incidents, references, unread }: Collection): Finding[] {
  if (unread.some(({ kind }) => kind === 'tree' || kind === 'runbook')) return [];
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
      ({ id, data }) =>
        !led.has(idKey('incident', id)) && data.status !== 'duplicate' && data.duplicateOf === undefined,
    )
    .map(({ id, filePath }) => ({
      code: 'orphan-incident',
      file: filePath,
      path: ['id'],
      message: `No answer of a tree and no runbook leads to ${id}; only a search finds it.`,
      remedy: `Let an answer of a tree or an outcome of a runbook lead here with "incident: ${id}", or name it under "incidents" of a runbook.`,
    }));
}
