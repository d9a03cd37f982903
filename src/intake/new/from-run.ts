import type { LinkedRunbook } from '../../core/library.ts';
import type { RunRecord } from '../../core/runbook/event.ts';
import { draftFromRun } from '../../core/runbook/export/draft.ts';
import { draftData, own, type Proposal, textsOf } from './from-log.ts';

/** What the record of a run tells: what was seen, tried and printed, and when. */
export function fromRun({ id, data: runbook }: LinkedRunbook, record: RunRecord): Proposal {
  const draft = draftFromRun({ id, ...runbook }, record);
  const { data, body } = draftData(draft.text);
  const { attempts, timeline, related } = data;
  const given = Object.entries({ attempts, timeline, related }).filter(([, value]) => value !== undefined);
  return {
    answers: {
      title: own(strings(data.title)),
      symptom: own(textsOf(data.symptoms)),
      service: runbook.services,
      component: runbook.components,
      detected: strings(data.detected),
      'next-step': own(strings(data.nextSteps)),
      code: strings(data.codes),
      runbook: strings(data.runbooks),
    },
    extra: { data: Object.fromEntries(given), body },
    masked: draft.masked,
  };
}

const strings = (value: unknown): readonly string[] =>
  [value].flat().filter((one) => typeof one === 'string');
