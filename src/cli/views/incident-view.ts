import { type Headline, headline } from '../../core/headline.ts';
import type { LinkedIncident } from '../../core/library.ts';
import { documentSections } from './document-sections.ts';
import { doingItem, verificationItem } from './doing-item.ts';
import { causeSections, courseSections, seenSections } from './investigation-sections.ts';
import { details, type Section, section, type View } from './view.ts';

/** An incident as one reads it on call: what to do, how to see that it worked, then all the rest. */
export function incidentView(incident: LinkedIncident): View {
  const { data } = incident;
  const best = headline(incident);
  return {
    title: data.title,
    facts: [data.id, data.status, data.severity, `seen ${data.detected}`, data.services.join(', ')],
    ...(best.kind === 'none' ? {} : { headline: { label: LABELS[best.kind], text: best.text } }),
    sections: [
      ...doingSections(data),
      ...seenSections(data),
      ...causeSections(data),
      ...courseSections(data),
      ...section(
        'Facts',
        details({
          Components: data.components.join(', '),
          Environment: data.environment,
          Causes: data.causes.join(', '),
          Alerts: data.alerts.join(', '),
          'Reported by': data.reporter,
          Owner: data.owner,
        }),
      ),
      ...documentSections(incident),
    ],
  };
}

/** What there is to do about it, and how one sees that it worked. */
export function doingSections(data: LinkedIncident['data']): readonly Section[] {
  return [
    ...section('Fixes', data.fixes.toSorted((a, b) => a.priority - b.priority).map(doingItem)),
    ...section('Mitigation', data.mitigation === undefined ? [] : [doingItem(data.mitigation)]),
    ...section('How to see that it is fixed', data.verification.map(verificationItem)),
    ...section('Next steps', data.nextSteps),
  ];
}

const LABELS: Readonly<Record<Exclude<Headline['kind'], 'none'>, string>> = {
  fix: 'Fix',
  mitigation: 'Mitigation',
  duplicate: 'Duplicate',
  proposed: 'Proposed fix, not applied yet',
  'next-step': 'Nothing is known to help yet; next',
};
