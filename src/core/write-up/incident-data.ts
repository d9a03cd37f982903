import { slugTail } from '../draft-folder.ts';
import { type Answers, firstOf } from './answers.ts';
import { withoutEmpty } from './without-empty.ts';

/** The data of an incident from settled answers; what was not answered is left out. */
export const incidentData = (answers: Answers): Readonly<Record<string, unknown>> =>
  withoutEmpty({
    id: firstOf(answers, 'id'),
    title: firstOf(answers, 'title'),
    status: 'investigating',
    severity: firstOf(answers, 'severity'),
    detected: firstOf(answers, 'detected'),
    services: answers.service,
    components: answers.component,
    environment: firstOf(answers, 'environment'),
    reporter: firstOf(answers, 'reporter'),
    symptoms: answers.symptom?.map((text) => ({ text })),
    signatures: answers.signature?.map((text) => ({ text })),
    codes: answers.code,
    nextSteps: answers['next-step'],
    runbooks: answers.runbook,
  });

/** Where the file of an incident goes, inside the content folder. */
export function incidentPath(answers: Answers): string {
  const id = (firstOf(answers, 'id') ?? '').toLowerCase();
  return `incidents/${id}${slugTail(firstOf(answers, 'title') ?? '')}/index.md`;
}
