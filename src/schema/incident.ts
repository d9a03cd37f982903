import { z } from 'zod';
import { actionItem, fix, mitigation, verification } from './action.ts';
import { documentFields, file } from './document.ts';
import { codeReference, incidentId, line, list, prose, slug, when } from './fields.ts';
import { attempt, event, hypothesis, impact, signature, symptom } from './investigation.ts';
import { requireByStatus } from './status.ts';

export const STATUSES = [
  'investigating',
  'identified',
  'mitigated',
  'resolved',
  'duplicate',
  'wont-fix',
] as const;
export const SEVERITIES = ['SEV1', 'SEV2', 'SEV3', 'SEV4'] as const;

/**
 * One problem that happened, and its write-up. What is required grows with `status` (see `status.ts`).
 * `unknown` may stand for a severity or a time that nobody recorded: saying so is better than guessing.
 */
export const incident = z
  .strictObject({
    id: incidentId().meta({ description: 'Unique id, kept for ever; the folder name begins with it' }),
    title: line(140).meta({ description: 'What is broken, as the person on call would say it' }),
    status: z.enum(STATUSES).meta({ description: 'How far the work has come' }),
    severity: z
      .enum([...SEVERITIES, 'unknown'])
      .meta({ description: 'SEV1 (worst) to SEV4; unknown where nobody recorded it' }),
    detected: z
      .union([when(), z.literal('unknown')], {
        error:
          'must be a date and time with its offset (2025-12-30T16:02:00+08:00), a day (2025-12-30), or unknown',
      })
      .meta({ description: 'When it was first seen, with offset; unknown where nobody recorded it' }),
    mitigated: when().optional().meta({ description: 'When the harm stopped' }),
    resolved: when().optional().meta({ description: 'When the cause was removed' }),
    services: z
      .array(slug())
      .min(1)
      .max(30)
      .meta({ description: 'Services it was seen in, from the vocabulary' }),
    components: list(slug(), 30).meta({ description: 'Components involved, from the vocabulary' }),
    environment: slug().optional().meta({ description: 'Environment it was seen in, from the vocabulary' }),
    causes: list(slug(), 10).meta({ description: 'Kinds of cause, from the vocabulary' }),
    reporter: line(120).optional().meta({ description: 'Who or what reported it' }),
    owner: line(120).optional().meta({ description: 'Who works on it' }),
    symptoms: z.array(symptom).min(1).max(60).meta({ description: 'What people observe' }),
    signatures: list(signature, 60).meta({ description: 'What machines print when it happens' }),
    codes: list(codeReference(), 30).meta({ description: 'Error codes seen, as family/code' }),
    impact: impact.optional(),
    hypotheses: list(hypothesis, 30).meta({
      description: 'Possible causes and what speaks for and against each',
    }),
    attempts: list(attempt, 60).meta({ description: 'What was tried, with its outcome' }),
    rootCause: prose(4_000).optional().meta({ description: 'Why it happened, as Markdown' }),
    mitigation: mitigation.optional(),
    fixes: list(fix, 20).meta({ description: 'What removes the cause' }),
    verification: list(verification, 30).meta({ description: 'How one sees that it is fixed' }),
    nextSteps: list(line(400), 30).meta({ description: 'What is to be done next, while the work goes on' }),
    actionItems: list(actionItem, 60).meta({ description: 'Follow-up work' }),
    timeline: list(event, 200).meta({ description: 'What happened when' }),
    files: list(file, 60).meta({ description: 'Files involved' }),
    related: list(incidentId(), 30).meta({ description: 'Incidents worth reading beside it' }),
    runbooks: list(slug(), 20).meta({ description: 'Runbooks that help with it' }),
    alerts: list(line(200), 30).meta({ description: 'Names of the alerts that fire for it' }),
    duplicateOf: incidentId().optional().meta({ description: 'The incident that this one repeats' }),
    supersedes: list(incidentId(), 10).meta({ description: 'Write-ups that this one replaces' }),
    ...documentFields,
  })
  .superRefine(requireByStatus, { when: ({ value }) => typeof value === 'object' && value !== null });

export type Incident = z.infer<typeof incident>;
export type Status = Incident['status'];
export type Severity = Incident['severity'];
