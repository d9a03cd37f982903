import { z } from 'zod';
import { as, codeReference, incidentId, nodeReference, slug } from './fields.ts';

/**
 * Where an answer or an outcome leads: exactly one of these keys. Written as separate keys, not as one string,
 * so that the editor completes the kind and a reference of the wrong kind cannot be written by accident.
 */
const places = {
  incident: incidentId().optional().meta({ description: 'Leads to this incident' }),
  runbook: slug().optional().meta({ description: 'Leads to this runbook' }),
  code: codeReference().optional().meta({ description: 'Leads to this code, as family/code' }),
};

const one = (value: object) => Object.values(value).filter((place) => place !== undefined).length === 1;

/** Target of a tree's answer. */
export const answerTarget = z
  .strictObject({
    node: slug().optional().meta({ description: 'Leads to this question of the same tree' }),
    ...places,
    writeUp: z.literal(true).optional().meta({ description: 'Nothing is known: start a write-up' }),
  })
  .refine(one, as('answer-without-target', 'must name exactly one of node, incident, runbook, code, writeUp'))
  .meta({ description: 'Where the answer leads: exactly one of the keys' });

/** Target of a runbook step's outcome. */
export const outcomeTarget = z
  .strictObject({
    step: slug().optional().meta({ description: 'Goes on at this step of the same runbook' }),
    ...places,
    node: nodeReference().optional().meta({ description: 'Leads to this question, as tree/node' }),
    end: z.literal(true).optional().meta({ description: 'The runbook is done' }),
  })
  .refine(
    one,
    as('answer-without-target', 'must name exactly one of step, incident, runbook, code, node, end'),
  )
  .meta({ description: 'Where the outcome leads: exactly one of the keys' });

export type OutcomeTarget = z.infer<typeof outcomeTarget>;
