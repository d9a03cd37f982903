import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What somebody who knows only the least that a write-up needs adds to a content folder. */
export const NEW_INCIDENT = {
  id: 'PAY-7',
  path: 'incidents/pay-7/',
  title: 'Refunds are stuck in the ledger queue',
  symptom: 'Zahlmeister prints LEDGER_SEQ_GAP and no refund is booked',
  nextStep: 'Ask for the last booked sequence number',
} as const;

/** Writes the new incident as one file more of a content folder; its service is one that is there already. */
export async function addNewIncident(content: string, service: string): Promise<void> {
  const folder = join(content, 'incidents', 'pay-7-refunds-stuck');
  await mkdir(folder, { recursive: true });
  await writeFile(
    join(folder, 'index.md'),
    `---
id: ${NEW_INCIDENT.id}
title: ${NEW_INCIDENT.title}
status: investigating
severity: SEV2
detected: 2026-01-05T09:30:00+00:00
services: [${service}]
symptoms:
  - text: ${NEW_INCIDENT.symptom}
nextSteps:
  - ${NEW_INCIDENT.nextStep}
---
`,
  );
}
