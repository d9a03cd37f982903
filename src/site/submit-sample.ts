import { buildLibrary } from '../core/build-library.ts';
import type { LinkedIncident } from '../core/library.ts';
import { PUT } from '../core/write-up/preview-words.ts';
import { incident } from '../schema/incident.ts';

/** An incident whose texts are marks, so that a page can put others in their place. */
export function sampleIncident(): LinkedIncident {
  const data = incident.parse({
    id: 'X-1',
    title: PUT.title,
    status: 'investigating',
    severity: 'unknown',
    detected: 'unknown',
    services: ['x'],
    symptoms: [{ text: PUT.symptom }],
    signatures: [{ text: `${PUT.signature}<*>` }],
    nextSteps: [PUT.nextStep],
  });
  const entry = {
    kind: 'incident',
    id: data.id,
    data,
    body: '',
    filePath: 'incidents/x-1/index.md',
  } as const;
  const [linked] = buildLibrary([entry], { today: '2026-01-01' }).library.incidents;
  if (linked === undefined) throw new Error('the sample is no incident');
  return linked;
}
