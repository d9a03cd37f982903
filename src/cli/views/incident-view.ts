import { type Headline, headline } from '../../core/headline.ts';
import type { LinkedIncident } from '../../core/library.ts';
import { details, type Item, section, targetLine, type View } from './view.ts';

/** An incident as one reads it on call: what to do, how to see that it worked, then all the rest. */
export function incidentView(incident: LinkedIncident): View {
  const { data } = incident;
  const best = headline(incident);
  return {
    title: data.title,
    facts: [data.id, data.status, data.severity, `seen ${data.detected}`, data.services.join(', ')],
    ...(best.kind === 'none' ? {} : { headline: { label: LABELS[best.kind], text: best.text } }),
    sections: [
      ...section('Fixes', data.fixes.toSorted((a, b) => a.priority - b.priority).map(fixItem)),
      ...section('Mitigation', data.mitigation === undefined ? [] : [doingItem(data.mitigation)]),
      ...section('How to see that it is fixed', data.verification.map(verificationItem)),
      ...section('Next steps', data.nextSteps),
      ...section(
        'Symptoms',
        data.symptoms.map(({ text, where }) => ({ text, details: details({ where }) })),
      ),
      ...section(
        'Printed when it happens',
        data.signatures.map(({ text, printed }) => ({ text: printed ?? 'somewhere', code: [text] })),
      ),
      ...section('Why it happened', data.rootCause === undefined ? [] : [data.rootCause]),
      ...section(
        'Possible causes',
        data.hypotheses.map(({ what, likelihood, verdict }) => ({
          text: what,
          details: details({ likelihood, verdict }),
        })),
      ),
      ...section(
        'What was tried',
        data.attempts.map(({ what, outcome }) => ({ text: what, details: details({ outcome }) })),
      ),
      ...section('Leads to', distinct(incident.links.map(({ target }) => targetLine(target)))),
      ...section(
        'Named by',
        distinct(incident.backlinks.map(({ from, as }) => `${targetLine(from)} (${as})`)),
      ),
    ],
  };
}

const LABELS: Readonly<Record<Exclude<Headline['kind'], 'none'>, string>> = {
  fix: 'Fix',
  mitigation: 'Mitigation',
  duplicate: 'Duplicate',
  proposed: 'Proposed fix, not applied yet',
  'next-step': 'Nothing is known to help yet; next',
};

type Data = LinkedIncident['data'];

function fixItem(fix: Data['fixes'][number]): Item {
  const item = doingItem(fix);
  return fix.state === 'applied' ? item : { ...item, text: `(proposed) ${fix.what}` };
}

function doingItem({ what, detail, commands, changes }: Omit<NonNullable<Data['mitigation']>, 'undo'>): Item {
  return {
    text: what,
    code: commands.map(({ run }) => run),
    details: [
      ...(detail === undefined ? [] : [detail]),
      ...changes.map(({ file, note }) => `changes ${file}${note === undefined ? '' : `: ${note}`}`),
    ],
  };
}

function verificationItem({ do: what, command, expect, before }: Data['verification'][number]): Item {
  return {
    text: what,
    code: command === undefined ? [] : [command.run],
    details: details({ expect, 'while it was broken': before }),
  };
}

const distinct = (lines: readonly string[]): string[] => [...new Set(lines)];
